import { describe, expect, it } from "vitest";
import {
  cancellation,
  cancelled,
  completed,
  created,
  expected,
  pack,
  partlyCancelled,
  processed,
  returnEvent,
  shipped,
} from "../rules/efs/literal-bodies.js";
import { LiteralBooks, posting, shipment } from "../rules/erp/literal-books.js";
import { LiteralHistory } from "../rules/literal-history.js";
import { lifecycle, nameOf } from "./lifecycle.js";
import { TransitionTally } from "./transitions.js";
import type { Scope } from "./scope.js";

const all: Scope = { profile: "efs", optionalApis: ["manifest", "handover"] };

/** What was taken, with how often where that is more than once. */
function taken<History extends LiteralHistory>(
  history: History,
  build: (history: History) => void,
  scope: Scope = all,
): string[] {
  build(history);
  const tally = new TransitionTally(scope);
  tally.add(history.life());
  return tally
    .rows()
    .filter((row) => row.taken > 0)
    .map((row) => `${nameOf(row)}${row.taken > 1 ? ` ${row.taken}×` : ""}`);
}

const efs = (build: (history: LiteralHistory) => void): string[] =>
  taken(new LiteralHistory(), build);

describe("the lifecycle", () => {
  it("names each transition once, with its source and what brings it about", () => {
    for (const transitions of Object.values(lifecycle)) {
      const names = transitions.map(nameOf);
      expect(new Set(names).size).toBe(names.length);
      for (const { by, source } of transitions)
        expect([by.length > 0, source !== ""]).toEqual([true, true]);
    }
  });
});

describe("the order of an EFS", () => {
  it("goes the straight path", () => {
    expect(
      efs((history) => {
        history.deliver(created(1, { A: 2 }));
        history.call("packOrder", pack({ A: 2 }), {
          answer: { shipmentCode: "S-1" },
        });
        history.call("createManifest", shipped());
        history.call("notifyHandover", shipped());
        history.deliver(completed(2, { A: 2 }));
      }),
    ).toEqual([
      "order: unknown → created",
      "order: created → packed",
      "order: packed → manifested",
      "order: manifested → handed over",
      "order: handed over → completed",
    ]);
  });

  it("is cancelled in parts, by whoever may, and as a whole", () => {
    expect(
      efs((history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.call("cancelOrderItems", cancellation({ A: 2 }));
        history.deliver(cancellation({ A: 3 }), {
          operation: "sellerCancellation",
        });
        history.deliver(cancelled(3, { A: [3, 3] }));
      }),
    ).toEqual([
      "order: unknown → created",
      "order: created → partly cancelled",
      "order: partly cancelled → partly cancelled",
      "order: partly cancelled → cancelled",
    ]);
  });

  it("is packed in shipments, and a repeated pack is none of them", () => {
    expect(
      efs((history) => {
        history.deliver(created(1, { A: 3 }));
        for (const shipmentCode of ["S-1", "S-1", "S-2", "S-3"])
          history.call("packOrder", pack({ A: 1 }), {
            answer: { shipmentCode },
          });
      }),
    ).toEqual([
      "order: unknown → created",
      "order: created → packed in part",
      "order: packed in part → packed in part",
      "order: packed in part → packed",
    ]);
  });

  it("takes no step by what was refused, lost or came again", () => {
    expect(
      efs((history) => {
        history.deliver(created(1, { A: 2 }), { status: 500 });
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }));
        history.call("packOrder", pack({ A: 2 }), { status: 400 });
        history.call("packOrder", pack({ A: 2 }), { ending: "answer-lost" });
        history.deliver(cancelled(2, { A: [2, 2] }), { ending: "timeout" });
      }),
    ).toEqual(["order: unknown → created"]);
  });

  it("takes no documented step where its creation comes last", () => {
    expect(
      efs((history) => {
        history.deliver(cancelled(2, { A: [2, 2] }));
        history.deliver(created(1, { A: 2 }));
      }),
    ).toEqual([]);
  });
});

describe("a return", () => {
  const send = (history: LiteralHistory, body: unknown): void => {
    history.deliver(body, { operation: "returnOrderEvent" });
  };

  it("is announced, changed, cancelled in part and processed, piece by piece", () => {
    expect(
      efs((history) => {
        const items = { "R-1": "A", "R-2": "A", "R-3": "A" };
        send(history, expected(items));
        send(history, returnEvent("RETURN_ORDER_UPDATE", items));
        send(
          history,
          returnEvent("RETURN_ORDER_PARTIAL_CANCEL", items, {
            orderItems: [{ returnItemCode: "R-3", status: "CANCELLED" }],
          }),
        );
        history.call("processReturn", processed({ "R-1": ["A", "PASS"] }));
        history.call("processReturn", processed({ "R-2": ["A", "FAIL"] }));
      }),
    ).toEqual([
      "return: unknown → announced",
      "return: announced → announced",
      "return: announced → partly cancelled",
      "return: partly cancelled → processed in part",
      "return: processed in part → processed",
      "return item: expected → passed",
      "return item: expected → failed",
      "return item: expected → cancelled",
    ]);
  });

  it("is cancelled as a whole", () => {
    expect(
      efs((history) => {
        send(history, expected({ "R-1": "A", "R-2": "A" }));
        send(history, returnEvent("RETURN_ORDER_CANCEL", { "R-1": "A" }));
      }),
    ).toEqual([
      "return: unknown → announced",
      "return: announced → cancelled",
      "return item: expected → cancelled 2×",
    ]);
  });
});

describe("an order and its shipments at an ERP", () => {
  it("go by the postings that were acknowledged", () => {
    expect(
      taken(
        new LiteralBooks(),
        (books) => {
          const stated = (shipmentStatus?: string) => [
            shipment("S-1", { A: 1 }, { shipmentStatus }),
          ];
          books.create();
          books.post(posting("PARTIAL_CANCEL", 2, stated()));
          books.post(posting("PARTIAL_CANCEL", 3, stated()));
          books.post(posting("SHIPMENT_DISPATCH", 4, stated("DISPATCHED")));
          books.post(posting("COMPLETE", 5, stated("DISPATCHED")));
          books.post(posting("SHIPMENT_DELIVER", 6, stated("DELIVERED")));
          books.post(posting("SHIPMENT_DELIVER", 6, stated("DELIVERED")));
          books.post(posting("COMPLETE", 7, stated("DISPATCHED")));
        },
        { profile: "erp", optionalApis: [] },
      ),
    ).toEqual([
      "order: unknown → created",
      "order: created → partly cancelled",
      "order: partly cancelled → partly cancelled",
      "order: partly cancelled → completed",
      "shipment: unknown → invoiced",
      "shipment: invoiced → invoiced",
      "shipment: invoiced → dispatched",
      "shipment: dispatched → dispatched",
      "shipment: dispatched → delivered",
      "shipment: delivered → delivered",
    ]);
  });
});

describe("what is out of scope", () => {
  it("depends on the optional APIs that the vendor declares", () => {
    const outside = (optionalApis: readonly string[]): string[] =>
      new TransitionTally({ profile: "efs", optionalApis })
        .rows()
        .filter(({ outOfScope }) => outOfScope !== undefined)
        .map(nameOf);
    expect(outside([])).toEqual([
      "order: packed → manifested",
      "order: manifested → handed over",
      "order: packed → handed over",
      "order: handed over → completed",
      "order: manifested → completed",
    ]);
    expect(outside(["manifest", "handover"])).toEqual([
      "order: packed → handed over",
      "order: manifested → completed",
      "order: packed → completed",
    ]);
  });
});
