import { describe, expect, it } from "vitest";
import { created, orderEvent } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-unknown-event.js";

function noted(status: number, creation = 200): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 1 }), { status: creation });
  const fault = history.fault("F6", { variant: "unknown-event" });
  history.deliver(orderEvent("SUBORDER_NOTE_ADDED", 9, { A: 1 }), {
    fault,
    status,
  });
  return history;
}

describe("EFS-PAY-16", () => {
  it("sees the event acknowledged, and accuses a refusal", () => {
    expect(countsOf(rule.judge(noted(200).life()))).toEqual([1, 0, 0]);
    expect(countsOf(rule.judge(noted(422).life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge a vendor that does not know the order", () => {
    expect(countsOf(rule.judge(noted(404, 400).life()))).toEqual([0, 0, 1]);
  });
});
