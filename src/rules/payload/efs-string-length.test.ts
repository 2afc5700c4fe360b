import { describe, expect, it } from "vitest";
import { pack, processed, shipped } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-string-length.js";

const long = "x".repeat(256);

function judged(operation: string, body: unknown) {
  return rule.judge(new LiteralHistory().call(operation, body));
}

ruleCases(rule, {
  passes: [
    {
      when: "the longest text has 255 characters",
      told: (history) => {
        history.call("notifyHandover", shipped({ remarks: "x".repeat(255) }));
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "a text has 256",
      told: (history) => {
        history.call("notifyHandover", shipped({ remarks: "x".repeat(256) }));
      },
      findings: [
        {
          expected: "At most 255 characters in every text.",
          actual: "remarks has 256 characters.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "no call had a JSON body",
      told: (history) => {
        history.call("notifyHandover", "x".repeat(256));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-07", () => {
  it("takes 255 characters, also of those that need two units", () => {
    expect(
      countsOf(
        judged("packOrder", pack({ A: 1 }, { packageSku: "x".repeat(255) })),
      ),
    ).toEqual([1, 0, 0]);
    expect(
      countsOf(
        judged("packOrder", pack({ A: 1 }, { packageSku: "😀".repeat(255) })),
      ),
    ).toEqual([1, 0, 0]);
  });

  it("accuses 256, at any depth", () => {
    expect(judged("packOrder", pack({ [long]: 1 })).findings).toMatchObject([
      { actual: "shipmentItems[0].channelSkuCode has 256 characters." },
    ]);
    expect(
      countsOf(judged("notifyHandover", shipped({ remarks: long }))),
    ).toEqual([1, 1, 0]);
  });

  it("frees documents and addresses of pictures", () => {
    expect(
      countsOf(judged("notifyHandover", shipped({ ewayBillDocument: long }))),
    ).toEqual([1, 0, 0]);
    const [item] = processed({ I: ["A", "FAIL"] })["orderItems"] as Record<
      string,
      unknown
    >[];
    const body = processed(
      {},
      { orderItems: [{ ...item, imageUrls: [long] }] },
    );
    expect(countsOf(judged("processReturn", body))).toEqual([1, 0, 0]);
  });

  it("says nothing of a body that is not JSON", () => {
    expect(countsOf(judged("packOrder", long))).toEqual([0, 0, 0]);
  });
});
