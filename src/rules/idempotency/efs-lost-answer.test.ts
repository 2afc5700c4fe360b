import { describe, expect, it } from "vitest";
import { created, partlyCancelled, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-lost-answer.js";

function redelivered(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }), { ending: "answer-lost" });
  history.deliver(created(1, { A: 2 }));
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the message whose answer was lost is done once",
      told: (history) => {
        history.deliver(created(1, { A: 2 }), { ending: "answer-lost" });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "it is done at both deliveries",
      told: (history) => {
        history.deliver(created(1, { A: 2 }), { ending: "answer-lost" });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
      },
      findings: [
        {
          expected: "A: ordered 2.",
          actual: "A: ordered 4.",
          evidence: [2, 4, 5],
        },
      ],
    },
    {
      when: "it is done at neither: the key was remembered before the effect",
      told: (history) => {
        history.deliver(created(1, { A: 2 }), { ending: "answer-lost" });
        history.deliver(created(1, { A: 2 }));
        history.observe("order", "unknown");
      },
      findings: [
        {
          expected: "the order with A ×2.",
          actual: "the order is not known.",
          evidence: [2, 4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the message was never acknowledged",
      told: (history) => {
        history.deliver(created(1, { A: 4 }));
        history.deliver(partlyCancelled(2, { A: [4, 1] }), {
          ending: "timeout",
        });
        history.deliver(partlyCancelled(2, { A: [4, 1] }), { status: 409 });
        history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
      },
      unjudged: ["the vendor never acknowledged the message"],
    },
  ],
});

describe("EFS-IDEM-05", () => {
  it("accuses a second effect", () => {
    const history = redelivered();
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("accuses a cancellation that got lost so", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 4 }));
    history.deliver(partlyCancelled(2, { A: [4, 1] }), { ending: "timeout" });
    history.deliver(partlyCancelled(2, { A: [4, 1] }));
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("waits for a vendor that is slow and not forgetful", () => {
    const history = redelivered();
    history.observe("order", "unknown");
    history.drive("pack", {}, "refused");
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(rule.judge(history.life()).findings).toEqual([]);
  });
});
