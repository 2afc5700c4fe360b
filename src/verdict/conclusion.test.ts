import { describe, expect, it } from "vitest";
import { conclude } from "./conclusion.js";
import type { Outcome, RequirementResult } from "./result.js";

function requirement(number: number, outcome: Outcome): RequirementResult {
  return {
    id: `EFS-ORD-0${number}`,
    family: "ordering",
    level: "MUST",
    basis: "derived",
    source: "",
    text: "",
    outcome,
    occasions: 1,
    witnessed: 1,
    needs: "",
    expected: [],
    exercised: [],
    judged: [],
    unexercised: [],
    findings: [],
    unjudged: [],
  };
}

const reasonOf = (...outcomes: readonly Outcome[]) =>
  conclude({
    requirements: outcomes.map((outcome, index) =>
      requirement(index + 1, outcome),
    ),
    scenarios: [
      { scenario: "one", title: "", result: "complete", violated: [] },
    ],
    exchanges: 1,
    ended: true,
  }).reason;

describe("the reason of a verdict", () => {
  it("names the requirements that it rests on", () => {
    expect(reasonOf("fail", "pass", "fail")).toBe(
      "2 mandatory requirements are violated: EFS-ORD-01 and EFS-ORD-03.",
    );
    expect(reasonOf("pass", "pass", "not-applicable")).toBe(
      "All 2 mandatory requirements in scope were judged and kept.",
    );
    expect(reasonOf("not-applicable")).toBe(
      "No mandatory requirement was judged.",
    );
  });

  it("counts no single one in the place of naming it", () => {
    expect(reasonOf(...Array.from({ length: 6 }, () => "fail" as const))).toBe(
      "6 mandatory requirements are violated: EFS-ORD-01, EFS-ORD-02, EFS-ORD-03, EFS-ORD-04, EFS-ORD-05 and EFS-ORD-06.",
    );
  });

  it("counts them when they are many", () => {
    expect(
      reasonOf(...Array.from({ length: 7 }, () => "inconclusive" as const)),
    ).toBe(
      "7 mandatory requirements could not be judged: EFS-ORD-01, EFS-ORD-02, EFS-ORD-03, EFS-ORD-04, EFS-ORD-05 and 2 more.",
    );
  });
});
