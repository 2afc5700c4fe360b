import { beforeAll, describe, expect, it } from "vitest";
import { CoverageTally } from "../coverage/coverage.js";
import { explore, type Exploration } from "../explore/explore.js";
import { modelRun } from "../explore/test/model-laboratory.js";
import type { Defect } from "../explore/test/model-vendor.js";
import { loadRegister, type Register } from "../rules/register.js";
import { explorationLines } from "./explore-summary.js";

let register: Register;
beforeAll(async () => {
  register = await loadRegister();
});

async function explored(defect: Defect, runs: number): Promise<Exploration> {
  const { options } = modelRun(defect, register);
  return explore({ ...options, seed: 1, budget: { runs }, most: 1 });
}

function summaryOf(exploration: Exploration, blackBox = false): string {
  const written = exploration.discoveries.map((discovery) => ({
    discovery,
    slug: "found-it",
    command: "increff-kit certify --scenario found-it",
    again: "increff-kit explore --seed 1 --path 0",
    files: ["scenarios/found/found-it.yaml"],
  }));
  return explorationLines(exploration, written, {
    register,
    terminal: { write: () => undefined },
    env: {},
    profile: "efs",
    blackBox,
    coverage: new CoverageTally(
      { profile: "efs", optionalApis: [] },
      register.requirements,
    ).table(),
    coverageFile: "scenarios/found/coverage-efs.json",
  });
}

describe("the summary of an exploration", () => {
  it("says a finding in the kit's grammar, with its schedule in sentences", async () => {
    const text = summaryOf(await explored("no-message-ids", 64));
    expect(text).toMatch(/^FOUND: EFS-IDEM-\d\d broken\.$/m);
    expect(text).toContain("1. Order A comes in: 1 × SKU-1.");
    for (const label of [
      "expected",
      "actual",
      "evidence",
      "likely cause",
      "reproduce",
      "how surely",
      "found again",
    ])
      expect(text).toMatch(new RegExp(`^  ${label}`, "m"));
    expect(text).toContain("failed 5 of 5 times");
  });

  it("claims no more than was seen where nothing was found", async () => {
    const text = summaryOf(await explored("none", 32), true);
    expect(text).toContain("NOTHING FOUND: nothing that was judged is broken.");
    expect(text).toContain("A black box");
    expect(text).toContain("32 schedules");
  });

  it("does not pass for a verdict when nothing was judged", async () => {
    const none = await explored("none", 1);
    expect(summaryOf({ ...none, witnessed: new Map() })).toContain(
      "NOTHING JUDGED",
    );
  });
});
