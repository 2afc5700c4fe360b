import { describe, expect, it } from "vitest";
import { created, shown } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-changed-payload.js";

function changed(status = 200): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  history.deliver(created(1, { A: 9 }), { status });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the first content stays",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 9 }));
        history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the second content is written over the first",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 9 }));
        history.observe("order", shown("OPEN", { A: [9, 0, 0] }));
      },
      findings: [
        {
          expected: "A: ordered 2.",
          actual: "A: ordered 9.",
          evidence: [2, 4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the order afterwards",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(created(1, { A: 9 }));
      },
      unjudged: ["the vendor's order was not observed afterwards"],
    },
  ],
});

describe("EFS-IDEM-04", () => {
  it.each([200, 409])(
    "sees the first content kept, whatever the answer was (%i)",
    (status) => {
      const history = changed(status);
      history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
      expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
    },
  );

  it.each([9, 11])(
    "accuses a vendor that applied the second content (%i)",
    (ordered) => {
      const history = changed();
      history.observe("order", shown("OPEN", { A: [ordered, 0, 0] }));
      expect(rule.judge(history.life()).findings).toMatchObject([
        { expected: "A: ordered 2.", actual: `A: ordered ${ordered}.` },
      ]);
    },
  );

  it("is not about a change that no observer shows", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(created(1, { A: 2 }, { isPriority: true }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });

  it("cannot judge when either content may have been the first", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }), { ending: "timeout" });
    history.deliver(created(1, { A: 9 }));
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
