import { describe, expect, it } from "vitest";
import { created, partlyCancelled, shown } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-late-copy.js";

function late(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  history.fault("F4", { messages: 40 });
  history.deliver(created(1, { A: 2 }));
  return history;
}

describe("EFS-IDEM-07", () => {
  it("sees a late copy that is recognised", () => {
    const history = late();
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses a vendor that applies it again", () => {
    const history = late();
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

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

  it("says nothing when the copy never came", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 2 }));
    history.fault("F4");
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
