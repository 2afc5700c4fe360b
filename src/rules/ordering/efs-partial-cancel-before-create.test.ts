import { describe, expect, it } from "vitest";
import {
  cancellation,
  created,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-partial-cancel-before-create.js";

function early(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(partlyCancelled(2, { A: [3, 1] }));
  history.deliver(created(1, { A: 3 }));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the early cancellation is kept",
      told: (history) => {
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.deliver(created(1, { A: 3 }));
        history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the early cancellation is lost",
      told: (history) => {
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.deliver(created(1, { A: 3 }));
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
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.deliver(created(1, { A: 3 }));
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
    {
      when: "the creation came first",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.deliver(partlyCancelled(2, { A: [3, 1] }));
        history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-03", () => {
  it("accuses a vendor that lost it, pushed by the seller too", () => {
    const history = early();
    history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
    const pushed = new LiteralHistory();
    pushed.deliver(cancellation({ A: 1 }), { operation: "sellerCancellation" });
    pushed.deliver(created(1, { A: 3 }));
    pushed.observe("order", shown("OPEN", { A: [3, 0, 0] }));
    expect(countsOf(rule.judge(pushed.life()))).toEqual([1, 1, 0]);
  });

  it("does not charge too much", () => {
    const history = early();
    history.observe("order", shown("OPEN", { A: [3, 2, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });
});
