import { expect, it } from "vitest";
import type { HistoryEntry } from "../history/entry.js";
import { scenarioFile } from "./files.js";
import { scenarioProblems } from "./scenarios.js";

const own = {
  efs: new Map([
    ["first", Buffer.from("scenario: first\n")],
    ["second", Buffer.from("scenario: second\n")],
  ]),
  erp: new Map<string, Buffer>(),
};

function run(certified: boolean, ...marks: readonly object[]) {
  const entries = marks.map((mark, index) => ({
    kind: "mark",
    seq: index + 1,
    at: 0,
    mark,
  })) as unknown as HistoryEntry[];
  const scenarios = [{ scenario: "first" }, { scenario: "of-my-own" }].map(
    (one) => ({
      ...one,
      title: "",
      result: "complete" as const,
      violated: [],
    }),
  );
  return { entries, result: { profile: "efs" as const, certified, scenarios } };
}

const first = { type: "scenario-start", scenario: "first" };

it("takes no other scenario under a name of the kit, and leaves those of others alone", () => {
  const files = (text: string) =>
    new Map([
      [scenarioFile("first"), Buffer.from(text)],
      [scenarioFile("of-my-own"), Buffer.from("anything")],
    ]);
  const part = run(false, first);
  expect(scenarioProblems(files("scenario: first\n"), part, own)).toEqual([]);
  expect(
    scenarioProblems(files("scenario: first\nsteps: []\n"), part, own),
  ).toEqual([
    expect.stringMatching(/^scenarios\/first\.yaml is not that of increff-kit/),
  ]);
});

it("lets nobody certify what lacks a scenario, and asks no more of a run than that it says why", () => {
  const problems = (certified: boolean, ...marks: readonly object[]) =>
    scenarioProblems(new Map(), run(certified, ...marks), own);
  expect(problems(true, first)).toEqual([
    expect.stringMatching(/^The history lacks scenarios .* all: second\.$/),
  ]);
  expect(problems(false, first)).toEqual([]);
  const left = { type: "not-planned", scenario: "second", reason: "no truck" };
  expect(problems(true, first, left)).toEqual([]);
});
