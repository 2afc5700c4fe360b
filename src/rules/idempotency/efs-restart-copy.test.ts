import { describe, expect, it } from "vitest";
import { created, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-restart-copy.js";

function restarted(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  history.vendor("killed");
  history.vendor("ready");
  history.deliver(created(1, { A: 2 }));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the message is recognised after the restart",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.vendor("killed");
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "the restarted vendor orders the pieces again",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.vendor("killed");
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
      },
      findings: [
        {
          expected: "A: ordered 2.",
          actual: "A: ordered 4.",
          evidence: [2, 3, 5, 6],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order after the restart",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.vendor("killed");
        history.deliver(created(1, { A: 2 }));
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
    {
      when: "the copy came without a restart",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-11", () => {
  it("accuses a vendor that had the order before the restart and has lost it", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    history.vendor("killed");
    history.deliver(created(1, { A: 2 }));
    history.observe("order", "unknown");
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("does not charge an order that was never seen: it may have been lost before", () => {
    const history = restarted();
    history.observe("order", "unknown");
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("is not about a copy before the restart", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(created(1, { A: 2 }));
    history.vendor("killed");
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
