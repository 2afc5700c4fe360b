import { describe, expect, it } from "vitest";
import type { HistoryEntry, PartMark } from "../history/entry.js";
import { joinHistories } from "../history/join.js";
import { livesOf } from "../rules/life.js";
import { LiteralRun, registerOf, row, statusRule } from "./literal-run.js";
import { sortedParts, type RunPart } from "./parts.js";
import type { RunStart } from "./run-facts.js";
import { concludeRun } from "./verdict.js";

const rules = [statusRule("EFS-IDEM-01")];
const register = registerOf(row("EFS-IDEM-01"));
const exercises = ["EFS-IDEM-01"];

interface Made {
  readonly mark?: Partial<PartMark>;
  readonly start?: Partial<RunStart>;
  readonly status?: number;
  readonly scenario?: string;
  readonly ended?: boolean;
  readonly digest?: string;
  readonly owner?: string;
}

/** One of two parts: a scenario of its own, in which one message is delivered, shaped by a fault. */
function part(index: number, made: Made = {}): RunPart {
  const scenario = made.scenario ?? `scenario-${index}`;
  const run = new LiteralRun(made.start ?? {});
  run.mark({
    type: "part",
    index,
    of: 2,
    config: "increff-kit.yaml",
    configuration: "c",
    scenarios: "s",
    elsewhere: exercises,
    ...made.mark,
  });
  if (made.owner !== undefined)
    run.mark({
      type: "baseline",
      file: "known.yaml",
      day: `2027-01-0${index}`,
      whole: true,
      entries: [
        {
          requirement: "EFS-IDEM-01",
          scenario: "scenario-2",
          owner: made.owner,
          reason: "known",
          expires: "2027-01-02",
          line: 2,
        },
      ],
    });
  run.begin(scenario, exercises, `K-${scenario}`);
  run.deliver(`K-${scenario}`, made.status ?? 200);
  run.end(scenario);
  if (made.ended !== false) run.runEnd();
  const history = run.entries.map((entry): HistoryEntry =>
    entry.kind === "exchange" ? { ...entry, fault: 2, message: "m-1" } : entry,
  );
  const result = concludeRun(history, register, rules);
  return {
    name: `part-${index}`,
    history,
    result: {
      ...result,
      requirementDigest: made.digest ?? result.requirementDigest,
    },
  };
}

function whole(parts: readonly RunPart[]) {
  const sorted = sortedParts(parts);
  if (!sorted.ok) throw new Error(JSON.stringify(sorted.problems));
  const history = joinHistories(sorted.parts.map((one) => one.history));
  return { history, result: concludeRun(history, register, rules) };
}

function problems(...parts: readonly RunPart[]): string[] {
  const sorted = sortedParts(parts);
  return sorted.ok
    ? []
    : sorted.problems.map(({ name, message }) => `${name}: ${message}`);
}

describe("parts that are put together", () => {
  it("are judged as one run, in whatever order they are named", () => {
    const { result } = whole([part(2), part(1)]);
    expect([result.verdict, result.parts, result.exchanges]).toEqual([
      "conformant",
      2,
      2,
    ]);
    expect(result.scenarios.map(({ scenario }) => scenario)).toEqual([
      "scenario-1",
      "scenario-2",
    ]);
    const failing = whole([part(1), part(2, { status: 400 })]).result;
    expect(failing.verdict).toBe("not-conformant");
    expect(failing.requirements[0]?.findings[0]?.scenario).toBe("scenario-2");
  });

  it("keep their order, with places and keys that nothing else has", () => {
    const parts = [part(1), part(2)];
    const { history } = whole(parts);
    const seqs = history.map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    const exchanges = history.filter((entry) => entry.kind === "exchange");
    const [, second] = exchanges;
    const [original] = (parts[1]?.history ?? []).filter(
      (entry) => entry.kind === "exchange",
    );
    const moved = (second?.seq ?? 0) - (original?.seq ?? 0);
    expect(moved).toBe(parts[0]?.history.at(-1)?.seq);
    expect([second?.opened, second?.fault, second?.message]).toEqual([
      (original?.opened ?? 0) + moved,
      2 + moved,
      "2/m-1",
    ]);
    const marks = history.flatMap((entry) =>
      entry.kind === "mark" ? [entry.mark.type] : [],
    );
    expect(marks.filter((type) => type === "run-start")).toHaveLength(1);
    expect(marks.filter((type) => type === "run-end")).toHaveLength(1);
    expect(marks.at(-1)).toBe("run-end");
  });

  it("have one baseline, compared with the later day", () => {
    const { result } = whole([
      part(1, { owner: "wms" }),
      part(2, { owner: "wms", status: 400 }),
    ]);
    expect([result.verdict, result.baseline?.day]).toEqual([
      "waived",
      "2027-01-02",
    ]);
    expect(result.baseline?.entries.map(({ state }) => state)).toEqual([
      "waived",
    ]);
  });
});

describe("parts that do not belong together", () => {
  it.each([
    ["another kit", { start: { kit: "9" } }, /the version of the kit/],
    [
      "another requirement set",
      { start: { requirements: "9" } },
      /the requirement set/,
    ],
    ["another digest", { digest: "d" }, /the digest of the requirement set/],
    [
      "another seed",
      { start: { seed: 8 } },
      /the seed is another one.*8 here, 7/,
    ],
    [
      "another configuration",
      { mark: { configuration: "d" } },
      /the configuration file/,
    ],
    ["other scenarios", { mark: { scenarios: "t" } }, /the set of scenarios/],
    ["another division", { mark: { of: 3 } }, /the number of parts/],
    ["another driver", { start: { driver: "manual" } }, /the driver/],
    ["a baseline", { owner: "wms" }, /the baseline/],
    ["the same place", { mark: { index: 1 } }, /is part 1 of 2, and so is/],
    [
      "a scenario that is there already",
      { scenario: "scenario-1" },
      /scenario scenario-1 is in part-1 too/,
    ],
    ["no end", { ended: false }, /was interrupted/],
  ] as const)("%s is refused", (_, made, message) => {
    expect(problems(part(1), part(2, made)).join("\n")).toMatch(message);
  });

  it("a missing part is refused", () => {
    expect(problems(part(2))).toEqual([
      "merge: part 1 of 2 is missing; nothing is said of what was not seen",
    ]);
    expect(problems()).toHaveLength(1);
  });

  it("a whole run is refused, and so is one that was put together already", () => {
    const run = new LiteralRun();
    run.begin("one", exercises, "K-1").deliver("K-1");
    run.end("one").runEnd();
    const result = concludeRun(run.entries, register, rules);
    const lone = { name: "whole", history: run.entries, result };
    expect(problems(lone, part(1))[0]).toMatch(/is no part of a divided run/);
    const again = { name: "again", ...whole([part(1), part(2)]) };
    expect(problems(again)[0]).toMatch(/was put together already/);
  });
});

describe("what happens to the vendor of one part", () => {
  it("stands in no life of another part", () => {
    const started = { kind: "vendor", at: 1, event: "started", detail: "" };
    const parts = [part(1), part(2)].map(({ history }) =>
      history.flatMap((entry): HistoryEntry[] =>
        entry.kind === "exchange"
          ? [entry, { ...started, seq: entry.seq } as HistoryEntry]
          : [entry],
      ),
    );
    const lives = livesOf(joinHistories(parts));
    expect(lives.map(({ entries }) => entries.map(({ kind }) => kind))).toEqual(
      [
        ["exchange", "vendor"],
        ["exchange", "vendor"],
      ],
    );
  });
});
