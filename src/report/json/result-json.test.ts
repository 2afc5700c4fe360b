import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { RunResult } from "../../verdict/result.js";
import { sampleResult } from "../test/sample.js";
import { resultJson } from "./result-json.js";

const schema = JSON.parse(
  readFileSync(
    new URL("../../../openapi/files/result.schema.json", import.meta.url),
    "utf8",
  ),
) as Record<string, unknown>;
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const empty: RunResult = {
  ...sampleResult,
  verdict: "harness-error",
  reason: "Nothing was executed.",
  counts: {
    pass: 0,
    fail: 0,
    warn: 0,
    waived: 0,
    inconclusive: 0,
    "not-applicable": 0,
    "harness-error": 0,
  },
  requirements: [],
  scenarios: [],
  exchanges: 0,
  faults: 0,
};

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, backwards(item)]),
  );
}

describe("result.json", () => {
  it.each([
    ["a run with every outcome", sampleResult],
    ["a run in which nothing happened", empty],
  ])(
    "holds %s as it is but for places in the history, and satisfies its schema",
    (_, result) => {
      const parsed: unknown = JSON.parse(resultJson(result));
      expect(parsed).toEqual({
        ...result,
        requirements: result.requirements.map((requirement) =>
          Object.fromEntries(
            Object.entries(requirement).filter(([key]) => key !== "places"),
          ),
        ),
      });
      validate(parsed);
      expect(validate.errors).toBeNull();
    },
  );

  it("does not depend on how the result was built", () => {
    expect(resultJson(backwards(sampleResult) as RunResult)).toBe(
      resultJson(sampleResult),
    );
  });

  it("is indented by two, ends with a line break and starts with what a reader looks for", () => {
    const text = resultJson(sampleResult);
    expect(text.endsWith("\n}\n")).toBe(true);
    expect(Object.keys(JSON.parse(text) as object).slice(0, 7)).toEqual([
      "schema",
      "kit",
      "requirementSet",
      "profile",
      "seed",
      "verdict",
      "reason",
    ]);
    expect(text.split("\n")[1]).toBe('  "schema": 1,');
  });
});

describe("the schema of result.json", () => {
  it.each([
    ["an unknown key at the top", { ...sampleResult, startedAt: 1 }],
    ["another shape version", { ...sampleResult, schema: 2 }],
    ["an unknown verdict", { ...sampleResult, verdict: "green" }],
    ["a missing count", { ...sampleResult, counts: { pass: 1 } }],
    ["a finding without evidence", withFinding({ evidence: [] })],
    [
      "a fail that is not violated by anything",
      withRequirement({ outcome: "fail", findings: [] }),
    ],
    [
      "an inconclusive requirement without its reason",
      withRequirement({ outcome: "inconclusive", reason: undefined }),
    ],
  ])("refuses %s", (_, result) => {
    expect(validate(JSON.parse(JSON.stringify(result)))).toBe(false);
  });

  it("describes every key", () => {
    const undescribed: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, item] of Object.entries(
        node as Record<string, unknown>,
      )) {
        if (key !== "properties" && key !== "$defs") continue;
        for (const [name, property] of Object.entries(
          item as Record<string, Record<string, unknown>>,
        )) {
          if (property["description"] === undefined)
            undescribed.push(`${path}/${name}`);
          visit(property, `${path}/${name}`);
        }
      }
    };
    visit(schema, "");
    expect(undescribed).toEqual([]);
  });
});

function withRequirement(change: Record<string, unknown>): unknown {
  const [first, ...others] = sampleResult.requirements;
  return {
    ...sampleResult,
    requirements: [{ ...first, ...change }, ...others],
  };
}

function withFinding(change: Record<string, unknown>): unknown {
  const failed = sampleResult.requirements.find(
    ({ outcome }) => outcome === "fail",
  );
  return withRequirement({
    outcome: "fail",
    findings: [{ ...failed?.findings[0], ...change }],
  });
}
