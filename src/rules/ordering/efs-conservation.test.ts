import { describe, expect, it } from "vitest";
import {
  cancellation,
  created,
  pack,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-conservation.js";

function packed(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 3 }));
  history.call("packOrder", pack({ A: 3 }), {
    answer: { shipmentCode: "S-1" },
  });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "packed and cancelled are as many as ordered",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.call("cancelOrderItems", cancellation({ A: 1 }));
        history.call("packOrder", pack({ A: 2 }), {
          answer: { shipmentCode: "S-1" },
        });
        history.observe("order", shown("PACKED", { A: [3, 1, 2] }));
      },
      witnesses: [7],
    },
  ],
  fails: [
    {
      when: "a packed piece is cancelled as well",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.call("packOrder", pack({ A: 3 }), {
          answer: { shipmentCode: "S-1" },
        });
        history.call("cancelOrderItems", cancellation({ A: 1 }), {
          status: 400,
        });
        history.observe("order", shown("PACKED", { A: [3, 1, 3] }));
      },
      findings: [
        {
          expected: "At most 3 packed and cancelled together.",
          actual: "3 packed and 1 cancelled, 4 of 3.",
          evidence: [2, 7],
        },
      ],
    },
    {
      when: "one SKU is out of balance, and another is wrong in a way of its own",
      told: (history) => {
        history.deliver(created(1, { A: 3, B: 2 }));
        history.deliver(partlyCancelled(2, { A: 3, B: [2, 1] }));
        history.deliver(partlyCancelled(2, { A: 3, B: [2, 1] }));
        history.call("packOrder", pack({ A: 3 }), {
          answer: { shipmentCode: "S-1" },
        });
        history.observe("order", shown("OPEN", { A: [3, 0, 3], B: [2, 2, 0] }));
        history.observe(
          "order",
          shown("OPEN", { A: [3, 1, 3], B: [2, 2, 0] }),
          { atRest: false },
        );
      },
      findings: [
        {
          expected: "At most 3 packed and cancelled together.",
          actual: "3 packed and 1 cancelled, 4 of 3.",
          evidence: [2, 4, 10],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
    {
      when: "the lines do not show what is packed",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.observe("order", {
          lines: [{ channelSkuCode: "A", cancelledQuantity: 9 }],
        });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-09", () => {
  it("sees an order in balance, at rest or not", () => {
    const history = packed();
    history.observe("order", shown("PACKED", { A: [3, 0, 3] }), {
      atRest: false,
    });
    history.observe("order", shown("PACKED", { A: [3, 0, 3] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it("accuses a cancellation of what is packed, once", () => {
    const history = packed();
    history.call("cancelOrderItems", cancellation({ A: 1 }), { status: 400 });
    history.observe("order", shown("PACKED", { A: [3, 1, 3] }), {
      atRest: false,
    });
    history.observe("order", shown("PACKED", { A: [3, 1, 3] }));
    expect(rule.judge(history.life()).findings).toMatchObject([
      { actual: "3 packed and 1 cancelled, 4 of 3." },
    ]);
  });

  it("accuses a pack that is booked twice", () => {
    const history = packed();
    history.observe("order", shown("PACKED", { A: [3, 0, 6] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("leaves a cancelled quantity that is wrong by itself to another rule", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    history.deliver(partlyCancelled(2, { A: [3, 2] }));
    history.deliver(partlyCancelled(2, { A: [3, 2] }));
    history.observe("order", shown("OPEN", { A: [3, 4, 0] }));
    expect(rule.judge(history.life()).findings).toEqual([]);
  });

  it("says nothing of an order that is not created yet, and of lines that do not show all", () => {
    const history = new LiteralHistory();
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    history.observe("order", shown("OPEN", { A: [0, 1, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
    const partial = packed();
    partial.observe("order", {
      lines: [{ channelSkuCode: "A", cancelledQuantity: 9 }],
    });
    expect(countsOf(rule.judge(partial.life()))).toEqual([0, 0, 0]);
  });
});
