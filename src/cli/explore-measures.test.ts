import { beforeAll, describe, expect, it } from "vitest";
import { measure } from "../explore/measures/measure.js";
import type { Measures } from "../explore/measures/measured.js";
import { modelRun } from "../explore/test/model-laboratory.js";
import type { Defect } from "../explore/test/model-vendor.js";
import { loadRegister, type Register } from "../rules/register.js";
import { measureLines } from "./explore-measures.js";

let register: Register;
beforeAll(async () => {
  register = await loadRegister();
});

function measured(defect: Defect, isOver = false): Promise<Measures> {
  return measure({
    laboratory: modelRun(defect, register).alone,
    profile: "efs",
    mostMessages: 20,
    longestPauseMs: 5_000,
    mostCopies: 8,
    backlog: 10,
    backlogConcurrency: 64,
    isOver: () => isOver,
  });
}

function linesOf(measures: Measures): string {
  const text = measureLines(measures, {
    profile: "efs",
    terminal: { write: () => undefined },
    env: {},
  });
  return text.replaceAll(/\s+/g, " ");
}

describe("the table of measures", () => {
  it("says each number with its method and its samples", async () => {
    const text = linesOf(await measured("none"));
    expect(text).toContain("over at least 20 others, the most that were tried");
    expect(text).toContain("for at least 5.00 s; longer was not tried");
    expect(text).toContain("at least 8 copies at the same moment");
    expect(text).toContain("p50 1 ms · p90 1 ms · p99 1 ms · most 1 ms");
    expect(text).toMatch(
      /10 messages acknowledged in \d+ ms, [\d,.]+ a second/,
    );
    expect(text.match(/\d+ samples\./g)).toHaveLength(5);
    expect(text).not.toContain("not measured");
  });

  it("shows where a vendor forgets or breaks, with the finding", async () => {
    const forgets = linesOf(await measured("remembers-ten"));
    expect(forgets).toContain(
      "over 9 others, and forgets it over 10 (took effect again 3 of 3 times)",
    );
    expect(forgets).toContain("EFS-IDEM-07, order MODELA-");
    const breaks = linesOf(await measured("breaks-at-five-copies"));
    expect(breaks).toContain("withstands 4 copies, and fails at 5");
    expect(linesOf(await measured("remembers-three-seconds"))).toMatch(
      /for at least 2\.\d\d s, and forgets it within 3\.\d\d s/,
    );
    expect(linesOf(await measured("no-message-ids"))).toContain(
      "remembers nothing: the next copy took effect again",
    );
  });

  it("says of each what was not measured, and why", async () => {
    const text = linesOf(await measured("none", true));
    expect(text.match(/ unknown /g)).toHaveLength(5);
    expect(text.match(/not measured further: the time/g)).toHaveLength(5);
  });
});
