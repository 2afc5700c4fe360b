import { describe, expect, it } from "vitest";
import { created, partlyCancelled, shown } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-lost-answer.js";

function redelivered(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }), { ending: "answer-lost" });
  history.deliver(created(1, { A: 2 }));
  return history;
}

describe("EFS-IDEM-05", () => {
  it("sees one effect of two deliveries", () => {
    const history = redelivered();
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses a second effect", () => {
    const history = redelivered();
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("accuses a loss: the key was remembered before the effect", () => {
    const history = redelivered();
    history.observe("order", "unknown");
    expect(rule.judge(history.life()).findings).toMatchObject([
      { actual: "the order is not known." },
    ]);
  });

  it("accuses a cancellation that got lost so", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 4 }));
    history.deliver(partlyCancelled(2, { A: [4, 1] }), { ending: "timeout" });
    history.deliver(partlyCancelled(2, { A: [4, 1] }));
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge a message that was never acknowledged", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 4 }));
    history.deliver(partlyCancelled(2, { A: [4, 1] }), { ending: "timeout" });
    history.deliver(partlyCancelled(2, { A: [4, 1] }), { status: 409 });
    history.observe("order", shown("OPEN", { A: [4, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("waits for a vendor that is slow and not forgetful", () => {
    const history = redelivered();
    history.observe("order", "unknown");
    history.drive("pack", {}, "refused");
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(rule.judge(history.life()).findings).toEqual([]);
  });
});
