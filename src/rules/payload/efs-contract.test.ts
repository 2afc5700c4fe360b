import { describe, expect, it } from "vitest";
import {
  cancellation,
  created,
  pack,
  processed,
  shipped,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-contract.js";

function judged(
  operation: string | null,
  body: unknown,
  options?: Parameters<LiteralHistory["call"]>[2],
) {
  return rule.judge(new LiteralHistory().call(operation, body, options));
}

const products = (count: number, quantity: unknown = 1) =>
  Array.from({ length: count }, (_one, index) => ({
    channelSkuCode: `S-${index}`,
    quantity,
  }));

ruleCases(rule, {
  passes: [
    {
      when: "the call satisfies its contract",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }));
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "a mandatory field is missing",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }, { channelName: undefined }));
      },
      findings: [
        {
          expected: "A body as the contract of POST /packOrder says.",
          actual: "[channelName: may not be null]",
          evidence: [2],
        },
      ],
    },
    {
      when: "the body is not JSON",
      told: (history) => {
        history.call("packOrder", "<pack/>");
      },
      findings: [
        {
          expected: "A body as the contract of POST /packOrder says.",
          actual: "the body is not JSON",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the vendor broke the call off",
      told: (history) => {
        history.call("packOrder", '{"orderCode":"K-1', {
          ending: "aborted",
          status: null,
        });
      },
      unjudged: ["the vendor broke the call off"],
    },
    {
      when: "the vendor made no call",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-01", () => {
  it.each([
    ["packOrder", pack({ A: 1 })],
    ["cancelOrderItems", cancellation({ A: 0 })],
    ["createManifest", shipped()],
    [
      "processReturn",
      processed({ I: ["A", "PASS"] }, { awbNumber: "1", transporter: "X" }),
    ],
    ["updateInventory", { locationCode: "BLR", products: products(2) }],
  ])("sees a call of %s that satisfies its contract", (operation, body) => {
    expect(countsOf(judged(operation, body))).toEqual([1, 0, 0]);
  });

  it.each([
    [
      "a missing field",
      { ...pack({ A: 1 }), channelName: undefined },
      "channelName",
    ],
    ["a quantity out of range", pack({ A: 0 }), "quantityToPack"],
    ["no body", "", "empty"],
    ["no JSON", "<xml/>", "not JSON"],
    ["no object", [], "object"],
  ])("accuses %s", (_what, body, named) => {
    const [finding] = judged("packOrder", body).findings;
    expect(finding?.actual).toContain(named);
  });

  it.each([
    ["a reason that nobody has listed", { qcReason: "MOTHS" }],
    ["a reason that is null", { qcReason: null }],
    ["an item without pictures", { imageUrls: null }],
    ["a field of the vendor's own", { shelf: "B-7" }],
  ])("takes a failed check with %s", (_what, more) => {
    const item = {
      returnItemCode: "R-1-1",
      channelSkuCode: "A",
      qcStatus: "FAIL",
      ...more,
    };
    const carrier = { awbNumber: "1", transporter: "BLUEDART" };
    const body = processed({}, { ...carrier, orderItems: [item] });
    expect(countsOf(judged("processReturn", body))).toEqual([1, 0, 0]);
  });

  it("takes null in optional fields", () => {
    const body = pack({ A: 1 }, { packageSku: null, weight: null });
    expect(countsOf(judged("packOrder", body))).toEqual([1, 0, 0]);
  });

  it("leaves the batch size, long texts and scalar types to their own rules", () => {
    const many = { locationCode: "BLR", products: products(301, "7") };
    expect(countsOf(judged("updateInventory", many))).toEqual([1, 0, 0]);
    expect(
      countsOf(
        judged("packOrder", pack({ A: 1 }, { packageSku: "x".repeat(300) })),
      ),
    ).toEqual([1, 0, 0]);
  });

  it("says nothing of unknown paths, of other callers and of the OMS's own calls", () => {
    expect(countsOf(judged(null, {}))).toEqual([0, 0, 0]);
    expect(countsOf(judged("createOutwardOrder", {}))).toEqual([0, 0, 0]);
    expect(countsOf(rule.judge(new LiteralHistory().deliver({})))).toEqual([
      0, 0, 0,
    ]);
  });

  it("cannot judge a body that was cut, or broken off", () => {
    const cut = new LiteralHistory().call("packOrder", "{");
    const long = {
      ...cut,
      requestBody: { text: "{", cut: { bytes: 9, sha256: "0" } },
    };
    expect(countsOf(rule.judge(long))).toEqual([0, 0, 1]);
    expect(countsOf(judged("packOrder", "{", { ending: "aborted" }))).toEqual([
      0, 0, 1,
    ]);
  });

  it("survives a body that is nested beyond reason", () => {
    const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
    expect(countsOf(judged("packOrder", deep))).toEqual([1, 1, 0]);
  });
});
