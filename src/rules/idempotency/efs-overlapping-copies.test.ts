import { describe, expect, it } from "vitest";
import { created, partlyCancelled, shown } from "../efs/literal-bodies.js";
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

describe("EFS-IDEM-02", () => {
  it("sees copies at the same time with one effect", () => {
    const history = together(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("charges what they did more than once", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 5 }));
    together(partlyCancelled(2, { A: [5, 1] }), history);
    history.observe("order", shown("OPEN", { A: [5, 2, 0] }));
    const { findings } = rule.judge(history.life());
    expect(findings).toMatchObject([
      { expected: "A: cancelled 1.", actual: "A: cancelled 2." },
    ]);
  });

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

  it("cannot judge what was not observed afterwards", () => {
    expect(countsOf(rule.judge(together(created(1, { A: 2 })).life()))).toEqual(
      [0, 0, 1],
    );
  });
});
