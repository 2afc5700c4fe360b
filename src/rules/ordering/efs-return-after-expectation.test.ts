import { describe, expect, it } from "vitest";
import {
  created,
  expected,
  processed,
  returnEvent,
} from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-return-after-expectation.js";

const operation = "returnOrderEvent";
const result = processed({ "R-1-1": ["A", "PASS"] });

describe("EFS-ORD-14", () => {
  it("sees a return processed after its expectation, and a vendor that would not before", () => {
    const history = new LiteralHistory();
    history.drive("process-return", result, "refused");
    history.deliver(expected({ "R-1-1": "A" }), { operation });
    history.call("processReturn", result);
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it("accuses a result before the expectation was sent", () => {
    const history = new LiteralHistory();
    const call = history.call("processReturn", result);
    const creation = history.deliver(expected({ "R-1-1": "A" }), { operation });
    expect(rule.judge(history.life()).findings).toMatchObject([
      { evidence: [call.seq, creation.seq] },
    ]);
  });

  it("accuses a result under a code that was never announced for a known order", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 1 }));
    history.call(
      "processReturn",
      processed({ "R-1-1": ["A", "PASS"] }, { returnOrderCode: "K-1" }),
    );
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge a return that is no part of this history, or of which another event came", () => {
    const history = new LiteralHistory();
    history.call("processReturn", result);
    history.deliver(returnEvent("RETURN_ORDER_UPDATE", { "R-1-1": "A" }), {
      operation,
    });
    history.call("processReturn", result);
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 2]);
  });
});
