import { describe, expect, it } from "vitest";
import {
  cancelled,
  completed,
  created,
  expected,
  partlyCancelled,
  shown,
  shownReturn,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-replayed-history.js";

const story = [
  created(1, { A: 3 }),
  partlyCancelled(2, { A: [3, 1] }),
  completed(3, { A: [3, 1] }),
];

/** @param again how many of the messages come again */
function replayed(bodies: readonly unknown[] = story, again = bodies.length) {
  const history = new LiteralHistory();
  for (const body of bodies) history.deliver(body);
  history.observe("order", shown("COMPLETED", { A: [3, 1, 0] }));
  for (const body of bodies.slice(0, again))
    history.deliver(body, { fault: history.fault("F21", { messages: 3 }) });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the whole history again changes nothing",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.deliver(created(1, { A: 3 }), {
          fault: history.fault("F21", { messages: 2 }),
        });
        history.deliver(partlyCancelled(2, { A: [3, 1] }), {
          fault: history.fault("F21", { messages: 2 }),
        });
        history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
      },
      witnesses: [11],
    },
  ],
  fails: [
    {
      when: "the whole history again cancels again",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.deliver(created(1, { A: 3 }), {
          fault: history.fault("F21", { messages: 2 }),
        });
        history.deliver(partlyCancelled(2, { A: [3, 1] }), {
          fault: history.fault("F21", { messages: 2 }),
        });
        history.observe("order", shown("OPEN", { A: [3, 2, 0] }));
      },
      findings: [
        {
          expected: "A: cancelled 1.",
          actual: "A: cancelled 2.",
          evidence: [2, 4, 7, 10, 11],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "only a part of the history came again",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.deliver(created(1, { A: 3 }), {
          fault: history.fault("F21", { messages: 1 }),
        });
        history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
      },
      unjudged: [
        "only a part of the history was delivered again: SUBORDER_PARTIAL_CANCEL was not",
      ],
    },
    {
      when: "nobody looked at the order afterwards",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(created(1, { A: 3 }), {
          fault: history.fault("F21", { messages: 1 }),
        });
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
  ],
});

describe("EFS-IDEM-23", () => {
  it("sees a history that changes nothing, and says how long it was", () => {
    const history = replayed();
    history.observe("order", shown("COMPLETED", { A: [3, 1, 0] }));
    expect(rule.judge(history.life())).toMatchObject({
      witnesses: [{ figures: "A history of 3 messages was delivered again." }],
      findings: [],
      unjudged: [],
    });
  });

  it.each([
    ["orders more", shown("COMPLETED", { A: [6, 1, 0] })],
    ["cancels more", shown("COMPLETED", { A: [3, 2, 0] })],
    ["takes a cancellation back", shown("COMPLETED", { A: [3, 0, 0] })],
    ["opens the order again", shown("OPEN", { A: [3, 1, 0] })],
    ["forgets the order", "unknown"],
  ])("accuses a vendor that %s", (_, end) => {
    const history = replayed();
    history.observe("order", end);
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("accuses a vendor that cancels anew what was cancelled completely", () => {
    const bodies = [created(1, { A: 3 }), cancelled(2, { A: [3, 3] })];
    const history = new LiteralHistory();
    for (const body of bodies) history.deliver(body);
    history.observe("order", shown("CANCELLED", { A: [3, 3, 0] }));
    for (const body of bodies)
      history.deliver(body, { fault: history.fault("F21", { messages: 2 }) });
    history.observe("order", shown("OPEN", { A: [6, 3, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("is about returns too", () => {
    const history = new LiteralHistory();
    const operation = "returnOrderEvent";
    const place = { returnOrderCode: "R-1" };
    history.deliver(expected({ I1: "A" }), { operation });
    history.observe("return", shownReturn([["I1", "A"]]), place);
    const fault = history.fault("F21", { messages: 1 }, { operation });
    history.deliver(expected({ I1: "A" }), { operation, fault });
    history.observe(
      "return",
      shownReturn([
        ["I1", "A"],
        ["I1", "A"],
      ]),
      place,
    );
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("does not take a part for the whole", () => {
    const history = replayed(story, 2);
    history.observe("order", shown("COMPLETED", { A: [3, 1, 0] }));
    const { witnesses, unjudged } = rule.judge(history.life());
    expect(witnesses).toEqual([]);
    expect(unjudged.map(({ reason }) => reason)).toEqual([
      "only a part of the history was delivered again: SUBORDER_COMPLETE was not",
    ]);
  });

  it("does not blame the history for what was wrong before", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    history.deliver(created(1, { A: 3 }), {
      fault: history.fault("F21", { messages: 1 }),
    });
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("leaves a single copy to the rule about copies", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    history.deliver(created(1, { A: 3 }));
    history.observe("order", shown("OPEN", { A: [6, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
