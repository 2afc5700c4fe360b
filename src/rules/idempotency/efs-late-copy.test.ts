import { describe, expect, it } from "vitest";
import { created, partlyCancelled, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-late-copy.js";

function late(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  history.fault("F4", { messages: 40 });
  history.deliver(created(1, { A: 2 }));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the copy is recognised behind many other messages",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.fault("F4", { messages: 40 });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "the late copy orders the pieces again",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.fault("F4", { messages: 40 });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
      },
      findings: [
        {
          expected: "A: ordered 2.",
          actual: "A: ordered 4.",
          evidence: [2, 5, 6],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the copy never came",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.fault("F4", { messages: 40 });
        history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
      },
      unjudged: [],
    },
    {
      when: "nobody looked at the order after the copy",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.fault("F4", { messages: 40 });
        history.deliver(created(1, { A: 2 }));
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
  ],
});

describe("EFS-IDEM-07", () => {
  it("accuses a vendor in which it lowers a cancelled quantity", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    history.deliver(partlyCancelled(2, { A: [3, 1] }));
    history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
    history.fault("F4");
    history.deliver(created(1, { A: 3 }));
    history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("does not charge a loss that the copy cannot have caused", () => {
    const history = late();
    history.observe("order", "unknown");
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });
});
