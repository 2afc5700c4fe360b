import { describe, expect, it } from "vitest";
import { cancelled, completed, created, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-late-copy-after-terminal.js";

function ended(end: unknown, state: unknown): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  history.deliver(end);
  history.observe("order", state);
  history.deliver(created(1, { A: 2 }));
  return history;
}

const gone = () =>
  ended(cancelled(2, { A: [2, 2] }), shown("CANCELLED", { A: [2, 2, 0] }));

ruleCases(rule, {
  passes: [
    {
      when: "the cancelled order stays cancelled",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(cancelled(2, { A: [2, 2] }));
        history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
      },
      witnesses: [8],
    },
  ],
  fails: [
    {
      when: "a late copy of the creation opens it again",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(cancelled(2, { A: [2, 2] }));
        history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      findings: [
        {
          expected: "A: cancelled 2.",
          actual: "A: cancelled 0.",
          evidence: [2, 4, 7, 8],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order after the copy",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(cancelled(2, { A: [2, 2] }));
        history.deliver(created(1, { A: 2 }));
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
    {
      when: "no copy came",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(cancelled(2, { A: [2, 2] }));
        history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-05", () => {
  it("sees an order that stays cancelled, and one that stays completed", () => {
    const history = gone();
    history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
    const done = ended(
      completed(2, { A: 2 }),
      shown("COMPLETED", { A: [2, 0, 0] }),
    );
    done.observe("order", shown("COMPLETED", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(done.life()))).toEqual([1, 0, 0]);
  });

  it("accuses a copy that reopens it, even where it is counted twice", () => {
    for (const seen of [
      shown("OPEN", { A: [2, 0, 0] }),
      shown("OPEN", { A: [4, 2, 0] }),
    ]) {
      const history = gone();
      history.observe("order", seen);
      expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
    }
    const done = ended(
      completed(2, { A: 2 }),
      shown("COMPLETED", { A: [2, 0, 0] }),
    );
    done.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(done.life()))).toEqual([1, 1, 0]);
  });

  it("does not charge an order that was never seen closed", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(cancelled(2, { A: [2, 2] }));
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("accuses a completion that the creation undid although it came before", () => {
    const history = new LiteralHistory();
    history.deliver(completed(2, { A: 2 }));
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });
});
