import { describe, expect, it } from "vitest";
import {
  cancellation,
  cancelled,
  completed,
  created,
  expected,
  orderEvent,
  pack,
  partlyCancelled,
  shipped,
  shown,
  shownReturn,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-acknowledged-is-done.js";

function ordered(quantity = 3): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: quantity }));
  return history;
}

const counts = (history: LiteralHistory) =>
  countsOf(rule.judge(history.life()));

ruleCases(rule, {
  passes: [
    {
      when: "the order is there with its pieces",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
      },
      witnesses: [3],
    },
  ],
  fails: [
    {
      when: "the order is not there",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.observe("order", "unknown");
      },
      findings: [
        {
          expected: "the order with A ×3.",
          actual: "the order is not known.",
          evidence: [2, 3],
        },
      ],
    },
    {
      when: "the cancellation does not show",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
      },
      findings: [
        {
          expected: "A: cancelled 1.",
          actual: "A: cancelled 0.",
          evidence: [2, 4, 5],
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
      when: "the creation was refused",
      told: (history) => {
        history.deliver(created(1, { A: 3 }), { status: 400 });
        history.observe("order", "unknown");
      },
      unjudged: ["the order's creation was not acknowledged"],
    },
  ],
});

describe("EFS-ORD-01", () => {
  it("sees an order, a cancellation and a completion that became visible", () => {
    const history = ordered();
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
    history.deliver(completed(3, { A: [3, 1] }));
    history.observe("order", shown("COMPLETED", { A: [3, 1, 0] }));
    expect(counts(history)).toEqual([2, 0, 0]);
  });

  it.each([
    ["a lost cancellation", shown("OPEN", { A: [3, 0, 0] })],
    ["a cancellation that was added up", shown("OPEN", { A: [3, 3, 0] })],
    ["other quantities", shown("OPEN", { A: [2, 1, 0] })],
    [
      "a SKU that was not ordered",
      shown("OPEN", { A: [3, 1, 0], B: [1, 0, 0] }),
    ],
  ])("accuses %s", (_what, seen) => {
    const history = ordered();
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    history.observe("order", seen);
    expect(counts(history)).toEqual([1, 1, 0]);
  });

  it("accuses a completion and a handover that do not show", () => {
    const told = ordered();
    told.deliver(completed(2, { A: 3 }));
    told.observe("order", shown("PACKED", { A: [3, 0, 3] }));
    expect(rule.judge(told.life()).findings[0]?.actual).toContain(
      "status PACKED",
    );
    const own = ordered();
    own.call("packOrder", pack({ A: 3 }), { answer: { shipmentCode: "S-1" } });
    own.call("notifyHandover", shipped());
    own.observe("order", shown("PACKED", { A: [3, 0, 3] }));
    expect(counts(own)).toEqual([1, 1, 0]);
  });

  it("sums lines that share a SKU, on both sides", () => {
    const history = new LiteralHistory();
    const line = {
      channelSkuCode: "A",
      orderedQuantity: 1,
      cancelledQuantity: null,
    };
    history.deliver(
      created(1, {}, { orderItems: [line, { ...line, orderedQuantity: "2" }] }),
    );
    const shownLine = {
      channelSkuCode: "A",
      orderedQuantity: 1,
      cancelledQuantity: 0,
      packedQuantity: 0,
    };
    history.observe("order", {
      status: "OPEN",
      lines: [shownLine, { ...shownLine, orderedQuantity: 2 }],
    });
    expect(counts(history)).toEqual([1, 0, 0]);
  });

  it("takes a closed order without quantities, and one that is cancelled by its lines alone", () => {
    for (const seen of [
      shown("CANCELLED", {}),
      shown("OPEN", { A: [3, 3, 0] }),
    ]) {
      const history = ordered();
      history.deliver(cancelled(2, { A: [3, 3] }));
      history.observe("order", seen);
      expect(counts(history)).toEqual([1, 0, 0]);
    }
  });

  it("expects no more than the vendor can know", () => {
    const history = ordered();
    history.deliver(partlyCancelled(2, { A: [3, 1] }), { ending: "timeout" });
    history.deliver(orderEvent("SUBORDER_NOTE_ADDED", 9, { A: [3, 2] }));
    for (const seen of [0, 1, 2])
      history.observe("order", shown("OPEN", { A: [3, seen, 0] }));
    expect(rule.judge(history.life()).findings).toEqual([]);
    const packed = ordered();
    packed.call("packOrder", pack({ A: 1 }), { ending: "answer-lost" });
    packed.observe("order", shown("OPEN", { A: [3, 0, 0] }));
    packed.call("packOrder", pack({ A: 1 }), {
      answer: { shipmentCode: "S-1" },
    });
    packed.observe("order", shown("OPEN", { A: [3, 0, 1] }));
    expect(counts(packed)).toEqual([2, 0, 0]);
  });

  it("knows the vendor's own cancellations, and those that were pushed", () => {
    const history = ordered(5);
    history.call("cancelOrderItems", cancellation({ A: 1 }));
    history.deliver(cancellation({ A: 2 }), {
      operation: "sellerCancellation",
    });
    history.observe("order", shown("OPEN", { A: [5, 1, 0] }));
    expect(rule.judge(history.life()).findings).toMatchObject([
      { expected: "A: cancelled 2." },
    ]);
  });

  it("tolerates a rest that a single partial shipment ended", () => {
    for (const rest of [0, 2]) {
      const history = ordered();
      history.call(
        "packOrder",
        pack({ A: 1 }, { fulfillmentType: "SINGLE_SHIPMENT_PARTIAL" }),
        {
          answer: { shipmentCode: "S-1" },
        },
      );
      history.observe("order", shown("PACKED", { A: [3, rest, 1] }));
      expect(counts(history)).toEqual([1, 0, 0]);
    }
  });

  it("accuses a return that is missing", () => {
    const history = ordered();
    history.deliver(expected({ "R-1-1": "A" }), {
      operation: "returnOrderEvent",
    });
    history.observe("return", shownReturn([]), { returnOrderCode: "R-1" });
    expect(rule.judge(history.life()).findings).toMatchObject([
      { actual: "no item R-1-1." },
    ]);
  });

  it("cannot judge an order whose creation is uncertain, refused or unreadable", () => {
    for (const options of [{ ending: "timeout" as const }, { status: 400 }]) {
      const history = new LiteralHistory();
      history.deliver(created(1, { A: 3 }), options);
      history.observe("order", "unknown");
      expect(counts(history)).toEqual([0, 0, 1]);
    }
    const unreadable = new LiteralHistory();
    unreadable.deliver(created(1, {}, { orderItems: null }));
    unreadable.observe("order", "unknown");
    expect(counts(unreadable)).toEqual([0, 0, 1]);
  });

  it("cannot judge what was not observed, and hostile answers of an observer", () => {
    expect(counts(ordered())).toEqual([0, 0, 1]);
    for (const body of [
      [],
      { lines: 7 },
      { lines: [null] },
      { lines: [{ channelSkuCode: {} }] },
      { lines: [], orderCode: "K-2" },
    ]) {
      const history = ordered();
      history.observe("order", body);
      expect(counts(history)).toEqual([0, 0, 1]);
    }
  });

  it("leaves the state of an order that was packed before the vendor was told of it to EFS-ORD-06", () => {
    const history = new LiteralHistory();
    history.call("packOrder", pack({ A: 1 }), {
      answer: { shipmentCode: "S-1" },
    });
    history.deliver(created(1, { A: 1 }));
    history.observe("order", shown("OPEN", { A: [1, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("leaves a packed quantity that exceeds the order to EFS-ORD-09", () => {
    const history = ordered(2);
    history.call("packOrder", pack({ A: 2 }), {
      answer: { shipmentCode: "S-1" },
    });
    history.observe("order", shown("PACKED", { A: [2, 0, 4] }));
    expect(counts(history)).toEqual([0, 0, 1]);
  });
});
