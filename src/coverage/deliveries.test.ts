import { describe, expect, it } from "vitest";
import {
  cancellation,
  completed,
  created,
  expected,
  partlyCancelled,
} from "../rules/efs/literal-bodies.js";
import { LiteralHistory } from "../rules/literal-history.js";
import { DeliveryTally } from "./deliveries.js";

const create = created(1, { A: 3 });

/** For each event that was delivered, in which ways. */
function ways(build: (history: LiteralHistory) => void) {
  const history = new LiteralHistory();
  build(history);
  const tally = new DeliveryTally({ profile: "efs", optionalApis: [] });
  tally.add(history.life());
  return Object.fromEntries(
    tally
      .rows()
      .filter(({ deliveries }) => Object.keys(deliveries).length > 0)
      .map(({ event, deliveries }) => [event, deliveries]),
  );
}

describe("the ways of delivery", () => {
  it("know a message that came once, whatever its kind", () => {
    expect(
      ways((history) => {
        history.deliver(create);
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.deliver(expected({ R: "A" }), {
          operation: "returnOrderEvent",
        });
        history.deliver(cancellation({ A: 2 }), {
          operation: "sellerCancellation",
        });
      }),
    ).toEqual({
      SUBORDER_CREATE: { once: 1 },
      SUBORDER_PARTIAL_CANCEL: { once: 1 },
      RETURN_ORDER_CREATE: { once: 1 },
      sellerCancellation: { once: 1 },
    });
  });

  it("know copies: one after the other, at once, after a lost answer, after a restart, in a replay", () => {
    const twice =
      (between: (history: LiteralHistory) => void = () => undefined) =>
      (history: LiteralHistory) => {
        history.deliver(create);
        between(history);
        history.deliver(create);
      };
    expect(ways(twice())).toEqual({ SUBORDER_CREATE: { copy: 1 } });
    expect(
      ways(
        twice((history) => {
          history.vendor("killed");
        }),
      ),
    ).toEqual({ SUBORDER_CREATE: { "after a restart": 1 } });
    expect(
      ways((history) => {
        const [first, second] = [history.open(), history.open()];
        history.deliver(create, { opened: first });
        history.deliver(create, { opened: second });
      }),
    ).toEqual({ SUBORDER_CREATE: { "concurrent copies": 1 } });
    expect(
      ways((history) => {
        history.deliver(create, { ending: "answer-lost" });
        history.deliver(create);
      }),
    ).toEqual({ SUBORDER_CREATE: { "after a lost answer": 1 } });
    expect(
      ways((history) => {
        history.deliver(create);
        history.deliver(create, { fault: history.fault("F21") });
      }),
    ).toEqual({ SUBORDER_CREATE: { replay: 1 } });
  });

  it("know both sides of an unusual order, each delivery once", () => {
    expect(
      ways((history) => {
        history.deliver(completed(3, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.deliver(create);
      }),
    ).toEqual({
      SUBORDER_COMPLETE: { "out of order": 1 },
      SUBORDER_PARTIAL_CANCEL: { "out of order": 1 },
      SUBORDER_CREATE: { "out of order": 1 },
    });
  });

  it("know what had waited for the end of an outage", () => {
    expect(
      ways((history) => {
        history.deliver(created(1, { A: 1 }), { ending: "unreachable" });
        history.fault("F19", { backlog: "b" });
        history.deliver(created(1, { A: 1 }));
      }),
    ).toMatchObject({ SUBORDER_CREATE: { "in a backlog": 1 } });
  });

  it("see nothing in what reached nobody, was never acknowledged, or is no documented event", () => {
    expect(
      ways((history) => {
        history.deliver(create, { ending: "unreachable" });
        history.deliver(partlyCancelled(2, { A: [3, 1] }), { status: 500 });
        history.deliver({ ...create, eventType: "SUBORDER_X", messageId: 9 });
        history.deliver({ ...create, eventType: "__proto__", messageId: 10 });
      }),
    ).toEqual({});
  });
});
