import { describe, expect, it } from "vitest";
import { created, partlyCancelled, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-cancellations-swapped.js";

function swapped(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 5 }));
  history.deliver(partlyCancelled(3, { A: [5, 2] }));
  history.deliver(partlyCancelled(2, { A: [5, 1] }));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the larger cancelled quantity stays",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.deliver(partlyCancelled(3, { A: [5, 2] }));
        history.deliver(partlyCancelled(2, { A: [5, 1] }));
        history.observe("order", shown("OPEN", { A: [5, 2, 0] }));
      },
      witnesses: [7],
    },
  ],
  fails: [
    {
      when: "the older event lowers it",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.deliver(partlyCancelled(3, { A: [5, 2] }));
        history.deliver(partlyCancelled(2, { A: [5, 1] }));
        history.observe("order", shown("OPEN", { A: [5, 1, 0] }));
      },
      findings: [
        {
          expected: "A: cancelled 2.",
          actual: "A: cancelled 1.",
          evidence: [2, 4, 6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order afterwards",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.deliver(partlyCancelled(3, { A: [5, 2] }));
        history.deliver(partlyCancelled(2, { A: [5, 1] }));
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
    {
      when: "the events came in their order",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        history.deliver(partlyCancelled(2, { A: [5, 1] }));
        history.deliver(partlyCancelled(3, { A: [5, 2] }));
        history.observe("order", shown("OPEN", { A: [5, 1, 0] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-04", () => {
  it("accuses a copy of the creation that wipes a cancellation out", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 5 }));
    history.deliver(partlyCancelled(2, { A: [5, 1] }));
    history.observe("order", shown("OPEN", { A: [5, 1, 0] }));
    history.deliver(created(1, { A: 5 }));
    history.observe("order", shown("OPEN", { A: [5, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("does not charge cancellations that were never taken, or added up", () => {
    for (const cancelled of [0, 3]) {
      const history = swapped();
      history.observe("order", shown("OPEN", { A: [5, cancelled, 0] }));
      expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
    }
  });
});
