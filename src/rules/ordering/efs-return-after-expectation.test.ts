import { describe, expect, it } from "vitest";
import {
  created,
  expected,
  processed,
  returnEvent,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-return-after-expectation.js";

const operation = "returnOrderEvent";
const result = processed({ "R-1-1": ["A", "PASS"] });

ruleCases(rule, {
  passes: [
    {
      when: "the return was announced before it is processed",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), { operation });
        history.call("processReturn", result);
      },
      witnesses: [4],
    },
    {
      when: "the vendor would not process what was not announced",
      told: (history) => {
        history.drive("process-return", result, "refused");
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the return is processed before it is announced",
      told: (history) => {
        history.call("processReturn", result);
        history.deliver(expected({ "R-1-1": "A" }), { operation });
      },
      findings: [
        {
          expected:
            "processReturn comes after the return's RETURN_ORDER_CREATE.",
          actual: "Its first event was sent only afterwards.",
          evidence: [2, 4],
        },
      ],
    },
    {
      when: "a return of the order is processed that was never announced",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        history.call("processReturn", result);
      },
      findings: [
        {
          expected:
            "processReturn comes after the return's RETURN_ORDER_CREATE.",
          actual: "No event of this return had been sent.",
          evidence: [4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the return is no part of this history",
      told: (history) => {
        history.call("processReturn", result);
      },
      unjudged: ["the return is in no way part of this history"],
    },
    {
      when: "nothing was processed",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), { operation });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-14", () => {
  it("sees a return processed after its expectation, and a vendor that would not before", () => {
    const history = new LiteralHistory();
    history.drive("process-return", result, "refused");
    history.deliver(expected({ "R-1-1": "A" }), { operation });
    history.call("processReturn", result);
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
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
