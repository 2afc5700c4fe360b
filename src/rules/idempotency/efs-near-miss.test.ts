import { describe, expect, it } from "vitest";
import { ruleCases } from "../literal-cases.js";
import { LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-near-miss.js";

const create = {
  messageId: 1,
  eventType: "SUBORDER_CREATE",
  orderCode: "K-1",
  locationCode: "BLR",
  channelName: "WEB",
  orderItems: [
    { channelSkuCode: "S", orderedQuantity: 2, cancelledQuantity: 0 },
  ],
};
const shown = (orderedQuantity: number) => ({
  orderCode: "K-1",
  locationCode: "BLR",
  status: "OPEN",
  lines: [
    {
      channelSkuCode: "S",
      orderedQuantity,
      cancelledQuantity: 0,
      packedQuantity: 0,
    },
  ],
});

function judge(observed: unknown) {
  const history = new LiteralHistory();
  history.fault("F8", { variant: "near-miss" });
  history.deliver(create);
  if (observed !== undefined) history.observe("order", observed);
  return rule.judge(history.life());
}

ruleCases(rule, {
  passes: [
    {
      when: "the order has its own pieces",
      told: (history) => {
        history.fault("F8", { variant: "near-miss" });
        history.deliver(create);
        history.observe("order", shown(2));
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the order was taken for its neighbour",
      told: (history) => {
        history.fault("F8", { variant: "near-miss" });
        history.deliver(create);
        history.observe("order", "unknown");
      },
      findings: [
        {
          expected: "the order with S ×2.",
          actual: "the order is not known.",
          evidence: [3, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order",
      told: (history) => {
        history.fault("F8", { variant: "near-miss" });
        history.deliver(create);
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
    {
      when: "the code looks like no other",
      told: (history) => {
        history.deliver(create);
        history.observe("order", "unknown");
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-19", () => {
  it("holds when the order has its own quantities", () => {
    expect(judge(shown(2))).toMatchObject({ findings: [], witnesses: [{}] });
  });

  it("is violated when the order is missing or took another's pieces", () => {
    expect(judge("unknown").findings).toHaveLength(1);
    expect(judge(shown(5)).findings).toHaveLength(1);
  });

  it("is not judged unseen", () => {
    expect(judge(undefined)).toMatchObject({ findings: [], witnesses: [] });
    expect(judge("failed")).toMatchObject({ findings: [], witnesses: [] });
  });
});
