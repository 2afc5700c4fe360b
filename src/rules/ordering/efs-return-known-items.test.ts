import { describe, expect, it } from "vitest";
import { expected, processed } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-return-known-items.js";

function announced(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(expected({ "R-1-1": "A", "R-1-2": "B" }), {
    operation: "returnOrderEvent",
  });
  return history;
}

describe("EFS-ORD-16", () => {
  it("sees announced items, and a vendor that would not process another", () => {
    const history = announced();
    history.call("processReturn", processed({ "R-1-1": ["A", "PASS"] }));
    history.drive("process-return", processed({ X: ["A", "PASS"] }), "refused");
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it.each([
    ["an unknown item", processed({ X: ["A", "PASS"] }), "X of A"],
    ["another SKU", processed({ "R-1-2": ["A", "PASS"] }), "R-1-2 of A"],
  ])("accuses %s", (_what, body, named) => {
    const history = announced();
    history.call("processReturn", body);
    expect(rule.judge(history.life()).findings).toMatchObject([
      { actual: `The call names ${named}.` },
    ]);
  });

  it("cannot judge a return whose event cannot be read", () => {
    const history = announced();
    history.deliver(expected({}, { orderItems: [{}] }), {
      operation: "returnOrderEvent",
    });
    history.call("processReturn", processed({ X: ["A", "PASS"] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("says nothing of a return that was not announced", () => {
    const history = new LiteralHistory();
    history.call("processReturn", processed({ X: ["A", "PASS"] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
