import { describe, expect, it } from "vitest";
import { certifiedBy, type Grounds } from "./certified.js";
import { LiteralRun, registerOf, row, statusRule } from "./literal-run.js";
import type { Outcome } from "./result.js";
import { concludeRun } from "./verdict.js";

const rowOf = (id: string, outcome: Outcome, level: "MUST" | "SHOULD") => ({
  id,
  outcome,
  level,
});

const grounds: Grounds = {
  verdict: "conformant",
  reason: "All 2 mandatory requirements in scope were judged and kept.",
  requirements: [
    rowOf("EFS-ORD-01", "pass", "MUST"),
    rowOf("EFS-ORD-02", "not-applicable", "MUST"),
    rowOf("EFS-PAY-01", "warn", "SHOULD"),
    rowOf("EFS-PAY-02", "inconclusive", "SHOULD"),
  ],
};

describe("the word certified", () => {
  it("is earned by a conformant run of everything, recommendations or not", () => {
    expect(certifiedBy(grounds)).toEqual({ certified: true, notCertified: [] });
  });

  it.each<[string, Partial<Grounds>, RegExp]>([
    [
      "a vendor that is not conformant",
      { verdict: "not-conformant", reason: "EFS-ORD-01 is violated." },
      /^EFS-ORD-01 is violated\.$/,
    ],
    [
      "a run that was inconclusive",
      { verdict: "inconclusive", reason: "It was interrupted." },
      /^It was interrupted\.$/,
    ],
    [
      "a fault of the kit",
      { verdict: "harness-error", reason: "The kit failed." },
      /^The kit failed\.$/,
    ],
    [
      "chosen scenarios",
      { chosen: ["order-repeated", "picklists"] },
      /^Only chosen scenarios were run \(order-repeated, picklists\)/,
    ],
    [
      "waived findings",
      { waived: ["EFS-IDEM-01"] },
      /^Findings are waived, which repairs nothing: EFS-IDEM-01\.$/,
    ],
    ...(["fail", "inconclusive", "harness-error"] as const).map(
      (outcome): [string, Partial<Grounds>, RegExp] => [
        `a mandatory requirement that is ${outcome}, whatever the verdict says`,
        { requirements: [rowOf("EFS-ORD-03", outcome, "MUST")] },
        /^Mandatory requirements are not shown to be kept: EFS-ORD-03\.$/,
      ],
    ),
  ])("is not given for %s", (_, change, expected) => {
    const { certified, notCertified } = certifiedBy({ ...grounds, ...change });
    expect(certified).toBe(false);
    expect(notCertified.join("\n")).toMatch(expected);
  });

  it("stands in the result of a run, which remembers that scenarios were chosen", () => {
    const id = "EFS-IDEM-01";
    const results = [undefined, ["one"]].map((chosen) => {
      const run = new LiteralRun(chosen === undefined ? {} : { chosen });
      run.begin("one", [id], "A").deliver("A");
      return concludeRun(run.end("one").runEnd().entries, registerOf(row(id)), [
        statusRule(id),
      ]);
    });
    expect(
      results.map(({ verdict, certified }) => [verdict, certified]),
    ).toEqual([
      ["conformant", true],
      ["conformant", false],
    ]);
  });
});
