import { describe, expect, it } from "vitest";
import { created, shown } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-other-scope.js";

const other = { locationCode: "DEL" };

function two(): LiteralHistory {
  const history = new LiteralHistory();
  history.fault("F7");
  history.fault("F7", {}, other);
  history.deliver(created(1, { A: 2 }));
  history.deliver(created(2, { A: 5 }, other));
  return history;
}

describe("EFS-IDEM-08", () => {
  it("sees two orders", () => {
    const history = two();
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    history.observe(
      "order",
      { ...shown("OPEN", { A: [5, 0, 0] }), ...other },
      other,
    );
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
    expect(countsOf(rule.judge(history.life("K-1", "DEL")))).toEqual([1, 0, 0]);
  });

  it("accuses a vendor that took the second for the first", () => {
    const history = two();
    history.observe("order", "unknown", other);
    expect(rule.judge(history.life("K-1", "DEL")).findings).toMatchObject([
      { locationCode: "DEL", expected: "the order with A ×5." },
    ]);
  });

  it("accuses a vendor that wrote the second over the first", () => {
    const history = two();
    history.observe("order", shown("OPEN", { A: [5, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge an observer that answers about the other order", () => {
    const history = two();
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }), other);
    expect(rule.judge(history.life("K-1", "DEL")).unjudged).toMatchObject([
      { reason: "the observer answered about another order" },
    ]);
  });

  it("says nothing of an order at one location only", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.observe("order", "unknown");
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
