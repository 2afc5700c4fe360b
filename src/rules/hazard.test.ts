import { describe, expect, it } from "vitest";
import {
  cancellation,
  created,
  expected,
  partlyCancelled,
} from "./efs/literal-bodies.js";
import { chargedHazard, encountersOf, hazardsOf } from "./hazard.js";
import { LiteralHistory } from "./literal-history.js";

const create = created(1, { A: 3 });

function met(
  build: (history: LiteralHistory) => void,
): readonly (string | undefined)[] {
  const history = new LiteralHistory();
  build(history);
  return hazardsOf(history.life());
}

describe("the hazards of a life", () => {
  it("are none for messages that come once, and for a refused one that comes again", () => {
    expect(
      met((history) => {
        history.deliver(create, { status: 500 });
        history.deliver(create);
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
      }),
    ).toEqual([]);
  });

  it.each([
    ["serial-copy", create, {}],
    ["twin-copy", { x: null, ...create }, {}],
    ["changed-payload", created(1, { A: 9 }), {}],
  ])("know a %s", (hazard, second, options) => {
    expect(
      met((history) => {
        history.deliver(create);
        history.deliver(second, options);
      }),
    ).toEqual([hazard]);
  });

  it("know a redelivery after a lost answer, and a correction after a refusal", () => {
    expect(
      met((history) => {
        history.deliver(create, { ending: "timeout" });
        history.deliver(create);
      }),
    ).toEqual(["lost-answer"]);
    expect(
      met((history) => {
        history.deliver(created(1, {}), { status: 400 });
        history.deliver(create);
      }),
    ).toEqual(["rejected-first"]);
  });

  it("know copies after a restart and after other messages", () => {
    expect(
      met((history) => {
        history.deliver(create);
        history.vendor("killed");
        history.deliver(create);
      }),
    ).toEqual(["restart-copy"]);
    expect(
      met((history) => {
        history.deliver(create);
        history.fault("F4");
        history.deliver(create);
      }),
    ).toEqual(["late-copy"]);
  });

  it("know what overlaps", () => {
    expect(
      met((history) => {
        const opened = history.open();
        history.deliver(create);
        history.deliver(create, { opened });
      }),
    ).toEqual(["overlapping-copies"]);
    expect(
      met((history) => {
        const opened = history.open();
        history.deliver(create);
        history.deliver(partlyCancelled(2, { A: [3, 1] }), { opened });
      }),
    ).toEqual(["overlapping-messages", "out-of-order"]);
  });

  it("know a younger message that came first, with a number or without", () => {
    expect(
      met((history) => {
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.deliver(create);
      }),
    ).toEqual(["out-of-order"]);
    expect(
      met((history) => {
        history.deliver(cancellation({ A: 1 }), {
          operation: "sellerCancellation",
        });
        history.deliver(create);
      }),
    ).toEqual(["out-of-order"]);
  });

  it("know a copy of a return by its content, whatever the order of its keys", () => {
    const operation = "returnOrderEvent";
    expect(
      met((history) => {
        history.deliver(expected({ I: "A" }), { operation });
        history.deliver(
          expected(
            {},
            { orderItems: [{ channelSkuCode: "A", returnItemCode: "I" }] },
          ),
          { operation },
        );
      }),
    ).toEqual(["twin-copy"]);
  });

  it("come with the delivery in which they were met, and the plainest is charged", () => {
    const history = new LiteralHistory();
    history.fault("F7");
    history.deliver(create);
    const copy = history.deliver(create);
    expect(
      encountersOf(history.life()).map(({ hazard, delivery }) => [
        hazard,
        delivery?.exchange.seq,
      ]),
    ).toEqual([
      ["serial-copy", copy.seq],
      ["other-scope", undefined],
    ]);
    expect(chargedHazard(history.life())).toBe("serial-copy");
    expect(chargedHazard(history.life(), copy.seq - 1)).toBe("other-scope");
  });
});
