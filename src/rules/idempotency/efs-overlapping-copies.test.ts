import { describe, expect, it } from "vitest";
import { created, partlyCancelled, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-overlapping-copies.js";

function together(
  body: unknown,
  history = new LiteralHistory(),
): LiteralHistory {
  const [first, second] = [history.open(), history.open()];
  history.deliver(body, { opened: first });
  history.deliver(body, { opened: second });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "two copies at the same time cancel one piece together",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        const begun = [history.open(), history.open()];
        for (const opened of begun)
          history.deliver(partlyCancelled(2, { A: [5, 1] }), { opened });
        history.observe("order", shown("OPEN", { A: [5, 1, 0] }));
      },
      witnesses: [7],
    },
  ],
  fails: [
    {
      when: "each of the two copies cancels a piece",
      told: (history) => {
        history.deliver(created(1, { A: 5 }));
        const begun = [history.open(), history.open()];
        for (const opened of begun)
          history.deliver(partlyCancelled(2, { A: [5, 1] }), { opened });
        history.observe("order", shown("OPEN", { A: [5, 2, 0] }));
      },
      findings: [
        {
          expected: "A: cancelled 1.",
          actual: "A: cancelled 2.",
          evidence: [2, 5, 6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order afterwards",
      told: (history) => {
        const begun = [history.open(), history.open()];
        for (const opened of begun)
          history.deliver(created(1, { A: 2 }), { opened });
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
  ],
});

describe("EFS-IDEM-02", () => {
  it("does not charge a loss", () => {
    const history = together(created(1, { A: 2 }));
    history.observe("order", "unknown");
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("is not about copies one after the other", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
