import { describe, expect, it } from "vitest";
import { processed } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-return-retry.js";

const result = processed({ "R-1-1": ["A", "PASS"], "R-1-2": ["A", "FAIL"] });

function tried(): LiteralHistory {
  const history = new LiteralHistory();
  history.call("processReturn", result, { ending: "answer-lost" });
  return history;
}

const counts = (history: LiteralHistory) =>
  countsOf(rule.judge(history.life()));

describe("EFS-IDEM-14", () => {
  it("sees the same result again", () => {
    const history = tried();
    history.call("processReturn", { ...result, awbNumber: "7" });
    expect(counts(history)).toEqual([1, 0, 0]);
  });

  it.each([
    ["another result", { "R-1-1": ["A", "FAIL"], "R-1-2": ["A", "FAIL"] }],
    ["fewer items", { "R-1-1": ["A", "PASS"] }],
  ] as const)("accuses %s", (_what, items) => {
    const history = tried();
    history.call("processReturn", processed(items));
    expect(counts(history)).toEqual([1, 1, 0]);
  });

  it("accuses a result that is lost", () => {
    const history = tried();
    history.drive("process-return", result, "refused");
    expect(counts(history)).toEqual([1, 1, 0]);
  });

  it("cannot judge a result that the kit did not ask for again; another return is another", () => {
    const history = tried();
    history.call("processReturn", { ...result, returnOrderCode: "R-2" });
    history.drive(
      "process-return",
      { ...result, returnOrderCode: "R-2" },
      "refused",
    );
    expect(counts(history)).toEqual([0, 0, 1]);
  });
});
