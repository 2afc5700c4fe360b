import { describe, expect, it } from "vitest";
import { cancelled, created, shown } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-cancel-before-create.js";

function early(options: { status?: number } = {}): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(cancelled(2, { A: [2, 2] }), options);
  history.deliver(created(1, { A: 2 }));
  return history;
}

describe("EFS-ORD-02", () => {
  it("sees an order that ends cancelled", () => {
    const history = early();
    history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("sees it too when the early cancellation was refused and came again", () => {
    const history = early({ status: 404 });
    history.deliver(cancelled(2, { A: [2, 2] }));
    history.observe("order", shown("CANCELLED", { A: [2, 2, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses an order that is open", () => {
    const history = early();
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(rule.judge(history.life()).findings).toMatchObject([
      { expected: "A: cancelled 2." },
    ]);
  });

  it("takes a cancellation that states no quantities for a complete one", () => {
    const history = new LiteralHistory();
    history.deliver(cancelled(2, { A: 2 }));
    history.deliver(created(1, { A: 2 }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge a cancellation that was never acknowledged", () => {
    const history = early({ status: 404 });
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("says nothing when the creation came first", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.deliver(cancelled(2, { A: [2, 2] }));
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
