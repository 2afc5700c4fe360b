import { describe, expect, it } from "vitest";
import { ruleCases } from "../literal-cases.js";
import { LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-return-before-order.js";

const place = { locationCode: "BLR", channelName: "WEB" };
const create = {
  messageId: 1,
  eventType: "SUBORDER_CREATE",
  orderCode: "K-1",
  ...place,
  orderItems: [
    { channelSkuCode: "S", orderedQuantity: 1, cancelledQuantity: 0 },
  ],
};
const announced = {
  forwardOrderCode: "K-1",
  returnOrderCode: "R-1",
  ...place,
  eventType: "RETURN_ORDER_CREATE",
  orderItems: [{ returnItemCode: "I-1", reason: "X", channelSkuCode: "S" }],
};
const registered = {
  returnOrderCode: "R-1",
  items: [{ returnItemCode: "I-1", channelSkuCode: "S", qcStatus: null }],
};
const operation = "returnOrderEvent";

function judge(observed: unknown, early = true) {
  const history = new LiteralHistory();
  if (!early) history.deliver(create);
  history.deliver(announced, { operation });
  if (early) history.deliver(create);
  if (observed !== undefined)
    history.observe("return", observed, { returnOrderCode: "R-1" });
  return rule.judge(history.life());
}

ruleCases(rule, {
  passes: [
    {
      when: "the early return is registered",
      told: (history) => {
        history.deliver(announced, { operation });
        history.deliver(create);
        history.observe("return", registered, { returnOrderCode: "R-1" });
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the early return is not there",
      told: (history) => {
        history.deliver(announced, { operation });
        history.deliver(create);
        history.observe("return", "unknown", { returnOrderCode: "R-1" });
      },
      findings: [
        {
          expected: "item I-1 of S.",
          actual: "no item I-1.",
          evidence: [2, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the return",
      told: (history) => {
        history.deliver(announced, { operation });
        history.deliver(create);
      },
      unjudged: ["the vendor's return was not observed afterwards"],
    },
    {
      when: "the return came in its turn",
      told: (history) => {
        history.deliver(create);
        history.deliver(announced, { operation });
        history.observe("return", registered, { returnOrderCode: "R-1" });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-19", () => {
  it("holds when the return is there", () => {
    expect(judge(registered)).toMatchObject({ findings: [], witnesses: [{}] });
  });

  it("is violated when it is not", () => {
    expect(judge("unknown").findings).toHaveLength(1);
  });

  it("is not judged unseen, nor for a return that came in its turn", () => {
    expect(judge(undefined)).toMatchObject({ findings: [], witnesses: [] });
    expect(judge("unknown", false)).toMatchObject({
      findings: [],
      witnesses: [],
    });
  });
});
