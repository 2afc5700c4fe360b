import { describe, expect, it } from "vitest";
import {
  diffJson,
  diffMarkdown,
  diffText,
} from "../../src/report/diff/diff.js";
import { sampleResult } from "../../src/report/test/sample.js";
import { differenceOf } from "../../src/verdict/diff.js";
import type { Outcome, RunResult } from "../../src/verdict/result.js";

function having(
  outcomes: Readonly<Record<string, Outcome>>,
  more: Partial<RunResult> = {},
): RunResult {
  return {
    ...sampleResult,
    ...more,
    requirements: sampleResult.requirements.map((row) => {
      const outcome = outcomes[row.id];
      if (outcome === undefined) return row;
      const violated = outcome === "fail" || outcome === "waived";
      const finding = sampleResult.requirements.flatMap((one) => one.findings)[0];
      return {
        ...row,
        outcome,
        findings: violated && finding !== undefined ? [finding] : [],
      };
    }),
  };
}

const kinds = (before: RunResult, after: RunResult) => {
  const { requirements, worse } = differenceOf(before, after);
  return [requirements.map(({ id, kind }) => `${id} ${kind}`), worse];
};

describe("what changed", () => {
  it("is nothing between equal results", () => {
    expect(kinds(sampleResult, sampleResult)).toEqual([[], false]);
  });

  it.each([
    ["pass", "fail", "newly-failing", true],
    ["pass", "inconclusive", "newly-inconclusive", true],
    ["pass", "waived", "newly-waived", true],
    ["pass", "harness-error", "newly-broken", true],
    ["pass", "warn", "newly-warned", true],
    ["pass", "not-applicable", "other", false],
    ["fail", "pass", "fixed", false],
    ["fail", "waived", "newly-waived", false],
    ["waived", "fail", "newly-failing", true],
    ["inconclusive", "pass", "fixed", false],
  ] as const)("%s → %s is %s", (before, after, kind, worse) => {
    const result = kinds(
      having({ "EFS-IDEM-01": before }, { verdict: "conformant" }),
      having({ "EFS-IDEM-01": after }, { verdict: "conformant" }),
    );
    expect(result).toEqual([[`EFS-IDEM-01 ${kind}`], worse]);
  });

  it("is worse where what failed already fails in another scenario too", () => {
    const after: RunResult = {
      ...sampleResult,
      requirements: sampleResult.requirements.map((row) =>
        row.id === "EFS-ORD-03"
          ? {
              ...row,
              findings: row.findings.flatMap((one) => [
                one,
                { ...one, scenario: "another" },
              ]),
            }
          : row,
      ),
    };
    const { requirements, worse } = differenceOf(sampleResult, after);
    expect([requirements[0]?.scenarios, worse]).toEqual([["another"], true]);
  });

  it("names requirements that came and went, and what else differs", () => {
    const fewer = {
      ...sampleResult,
      kit: "9.0.0",
      requirements: sampleResult.requirements.slice(1),
    };
    expect(kinds(sampleResult, fewer)).toEqual([
      ["EFS-IDEM-01 removed"],
      false,
    ]);
    expect(kinds(fewer, sampleResult)).toEqual([["EFS-IDEM-01 added"], false]);
    expect(diffText(differenceOf(sampleResult, fewer))).toContain(
      "kit: 0.1.0 → 9.0.0",
    );
  });

  it("is worse where only the verdict is", () => {
    const stopped = { ...sampleResult, verdict: "inconclusive" } as const;
    const green = { ...sampleResult, verdict: "conformant" } as const;
    expect(differenceOf(green, stopped).worse).toBe(true);
    expect(differenceOf(stopped, green).worse).toBe(false);
  });

  it("is text, Markdown and JSON", () => {
    const difference = differenceOf(
      having({ "EFS-IDEM-01": "pass" }),
      having({ "EFS-IDEM-01": "fail" }),
    );
    expect(diffText(difference)).toMatch(
      /Something got worse\.\n\nNewly failing\n {2}EFS-IDEM-01 \(MUST\): pass → fail in \S+\./,
    );
    expect(diffMarkdown(difference)).toMatch(
      /### Newly failing\n\n- EFS-IDEM-01/,
    );
    expect(JSON.parse(diffJson(difference))).toEqual(difference);
  });

  it("cannot be had of two profiles", () => {
    const erp = { ...sampleResult, profile: "erp" } as const;
    expect(() => differenceOf(sampleResult, erp)).toThrow(/cannot be compared/);
  });
});
