import { describe, expect, it } from "vitest";
import { cancelled, created, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-cancel-before-create.js";

function early(options: { status?: number } = {}): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(cancelled(2, { A: [2, 2] }), options);
  history.deliver(created(1, { A: 2 }));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the order that is cancelled before it comes ends cancelled",
      told: (history) => {
        history.deliver(cancelled(2, { A: [2, 2] }));
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "it ends open",
      told: (history) => {
        history.deliver(cancelled(2, { A: [2, 2] }));
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      findings: [
        {
          expected: "A: cancelled 2.",
          actual: "A: cancelled 0.",
          evidence: [2, 4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the early cancellation was refused and never came again",
      told: (history) => {
        history.deliver(cancelled(2, { A: [2, 2] }), { status: 404 });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      unjudged: ["the vendor never acknowledged the message"],
    },
    {
      when: "the creation came first",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(cancelled(2, { A: [2, 2] }));
        history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-02", () => {
  it("sees it too when the early cancellation was refused and came again", () => {
    const history = early({ status: 404 });
    history.deliver(cancelled(2, { A: [2, 2] }));
    history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("takes a cancellation that states no quantities for a complete one", () => {
    const history = new LiteralHistory();
    history.deliver(cancelled(2, { A: 2 }));
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });
});
