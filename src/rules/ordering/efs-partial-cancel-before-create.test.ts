import { describe, expect, it } from "vitest";
import {
  cancellation,
  created,
  partlyCancelled,
  shown,
} from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-partial-cancel-before-create.js";

function early(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(partlyCancelled(2, { A: [3, 1] }));
  history.deliver(created(1, { A: 3 }));
  return history;
}

describe("EFS-ORD-03", () => {
  it("sees a cancellation that was kept", () => {
    const history = early();
    history.observe("order", shown("OPEN", { A: [3, 1, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses a vendor that lost it, pushed by the seller too", () => {
    const history = early();
    history.observe("order", shown("OPEN", { A: [3, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
    const pushed = new LiteralHistory();
    pushed.deliver(cancellation({ A: 1 }), { operation: "sellerCancellation" });
    pushed.deliver(created(1, { A: 3 }));
    pushed.observe("order", shown("OPEN", { A: [3, 0, 0] }));
    expect(countsOf(rule.judge(pushed.life()))).toEqual([1, 1, 0]);
  });

  it("does not charge too much", () => {
    const history = early();
    history.observe("order", shown("OPEN", { A: [3, 2, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("cannot judge what was not observed", () => {
    expect(countsOf(rule.judge(early().life()))).toEqual([0, 0, 1]);
  });
});
