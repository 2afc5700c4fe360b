import { describe, expect, it } from "vitest";
import type { BaselineEntry } from "../history/entry.js";
import { LiteralRun, registerOf, row, statusRule } from "./literal-run.js";
import type { RunResult } from "./result.js";
import { concludeRun } from "./verdict.js";

const rules = [statusRule("EFS-IDEM-01"), statusRule("EFS-IDEM-02")];
const register = registerOf(
  row("EFS-IDEM-01"),
  row("EFS-IDEM-02", { level: "SHOULD" }),
);
const exercises = ["EFS-IDEM-01", "EFS-IDEM-02"];

function known(more: Partial<BaselineEntry> = {}): BaselineEntry {
  return {
    requirement: "EFS-IDEM-01",
    scenario: "first",
    owner: "wms",
    reason: "release 12 corrects it",
    expires: "2027-03-31",
    line: 3,
    ...more,
  };
}

/** The statuses that the vendor answers in each of the two scenarios; a scenario of none is not run. */
function judged(
  entries: readonly BaselineEntry[],
  statuses: { readonly first?: number; readonly second?: number },
  { day = "2027-03-31", end = "complete", whole = true } = {},
): RunResult {
  const run = new LiteralRun();
  run.mark({ type: "baseline", file: "known.yaml", day, whole, entries });
  for (const name of ["first", "second"] as const) {
    const status = statuses[name];
    if (status === undefined) continue;
    run.begin(name, exercises, `K-${name}`);
    run.deliver(`K-${name}`, status);
    run.end(name, end as "complete");
  }
  return concludeRun(run.runEnd().entries, register, rules);
}

const both = [known(), known({ requirement: "EFS-IDEM-02", line: 8 })];
const states = ({ baseline }: RunResult) =>
  baseline?.entries.map(({ state }) => state);

describe("a baseline", () => {
  it("waives what it knows, on its last day too, and certifies nothing", () => {
    const result = judged(both, { first: 400, second: 200 });
    expect(result.requirements.map(({ outcome }) => outcome)).toEqual([
      "waived",
      "waived",
    ]);
    expect(result.verdict).toBe("waived");
    expect(result.reason).toBe(
      "Passes with 2 waived, not certified: the baseline knows the failures of EFS-IDEM-01 and EFS-IDEM-02.",
    );
    expect(result.requirements[0]?.reason).toBe(
      "Known and waived (1 finding) until 2027-03-31 by wms: release 12 corrects it.",
    );
    expect(result.requirements[0]?.findings[0]?.waived).toEqual({
      owner: "wms",
      reason: "release 12 corrects it",
      expires: "2027-03-31",
    });
    expect(states(result)).toEqual(["waived", "waived"]);
    expect(result.counts.waived).toBe(2);
  });

  it("waives nothing in another scenario, nor a recommendation that it does not name", () => {
    const elsewhere = judged(both, { first: 400, second: 400 });
    expect([elsewhere.verdict, elsewhere.requirements[0]?.outcome]).toEqual([
      "not-conformant",
      "fail",
    ]);
    const one = judged([known()], { first: 400 });
    expect(one.requirements[1]?.outcome).toBe("warn");
    // A recommendation that is waived in part keeps the run from being conformant.
    const part = judged([known({ requirement: "EFS-IDEM-02" })], {
      first: 200,
      second: 200,
    });
    expect(part.verdict).toBe("conformant");
  });

  it("has expired on the day after", () => {
    const result = judged(both, { first: 400 }, { day: "2027-04-01" });
    expect(states(result)).toEqual(["expired", "expired"]);
    expect(result.verdict).toBe("not-conformant");
    expect(result.requirements[0]?.findings[0]?.waived).toBeUndefined();
  });

  it("says which entry no longer fails", () => {
    const result = judged(both, { first: 200 });
    expect(states(result)).toEqual(["no-longer-failing", "no-longer-failing"]);
    expect(result.baseline?.entries[0]?.note).toContain("Remove the entry");
  });

  it.each([
    ["the scenario was not run", { second: 200 }, {}, "not-run"],
    ["nothing was judged", { first: 500, second: 200 }, {}, "not-judged"],
    ["all was inconclusive", { first: 500 }, {}, "not-judged"],
    [
      "the scenario was cut short",
      { first: 200 },
      { end: "cut-short" },
      "not-judged",
    ],
  ] as const)("does not call it mended when %s", (_, statuses, how, state) => {
    expect(states(judged([known()], statuses, how))).toEqual([state]);
  });

  it("says nothing of an entry without a scenario unless all scenarios were run", () => {
    const { requirement, owner, reason, expires, line } = known();
    const nowhere = { requirement, owner, reason, expires, line };
    expect(states(judged([nowhere], { first: 200 }, { whole: false }))).toEqual(
      ["not-run"],
    );
    expect(states(judged([nowhere], { first: 200 }))).toEqual([
      "no-longer-failing",
    ]);
  });

  it("hides no scenario that was cut short before it was judged there", () => {
    const run = new LiteralRun();
    run.mark({
      type: "baseline",
      file: "known.yaml",
      day: "2027-01-01",
      whole: true,
      entries: both,
    });
    run.begin("first", exercises, "K-1").deliver("K-1", 400);
    run.end("first").begin("second", exercises, "K-2");
    run.end("second", "cut-short", "no driver").runEnd();
    const result = concludeRun(run.entries, register, rules);
    expect(result.verdict).toBe("inconclusive");
    expect(result.requirements[0]?.outcome).toBe("inconclusive");
  });
});

describe("one part of a divided run", () => {
  const part = (index: number, elsewhere: readonly string[] = []) =>
    ({
      type: "part",
      index,
      of: 2,
      config: "increff-kit.yaml",
      configuration: "c",
      scenarios: "s",
      elsewhere,
    }) as const;

  it("never certifies, and passes nothing that other parts exercise too", () => {
    const run = new LiteralRun().mark(part(1, ["EFS-IDEM-02"]));
    run.begin("first", exercises, "K-1").deliver("K-1", 200);
    run.end("first").runEnd();
    const result = concludeRun(run.entries, register, rules);
    expect([result.verdict, result.part]).toEqual([
      "inconclusive",
      { index: 1, of: 2 },
    ]);
    expect(result.reason).toContain("increff-kit merge");
    expect(result.requirements.map(({ outcome }) => outcome)).toEqual([
      "pass",
      "inconclusive",
    ]);
  });

  it("says what it saw fail", () => {
    const run = new LiteralRun().mark(part(2, exercises));
    run.begin("first", exercises, "K-1").deliver("K-1", 400);
    run.end("first").runEnd();
    const result = concludeRun(run.entries, register, rules);
    expect(result.verdict).toBe("not-conformant");
  });

  it("is whole when all parts are there", () => {
    const run = new LiteralRun().mark(part(1, exercises));
    run.begin("first", exercises, "K-1").deliver("K-1", 200);
    run.end("first").mark(part(2, exercises)).runEnd();
    const result = concludeRun(run.entries, register, rules);
    expect([result.verdict, result.part, result.parts]).toEqual([
      "conformant",
      undefined,
      2,
    ]);
  });
});
