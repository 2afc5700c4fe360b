import { describe, expect, it } from "vitest";
import { sampleResult } from "../../src/report/test/sample.js";
import type { RequirementResult, RunResult } from "../../src/verdict/result.js";
import { placeholder } from "../../src/baseline/read.js";
import { updateBaseline } from "../../src/baseline/update.js";

/** EFS-IDEM-04 fails in lost-pack-answer, EFS-ORD-03 in late-create; EFS-IDEM-01 was judged in unknown-fields and holds. */
const result: RunResult = {
  ...sampleResult,
  requirements: sampleResult.requirements.map((row): RequirementResult =>
    row.id === "EFS-IDEM-01"
      ? { ...row, judged: [...row.judged, "unknown-fields"] }
      : row,
  ),
};

const text = `# Agreed on in the meeting of the teams.

failures:
  # waits for the new stock table
  - requirement: EFS-ORD-03 # the worst
    scenario: late-create
    owner: ann
    reason: >-
      the create is stored again
    expires: 2027-01-31
  # was corrected
  - requirement: EFS-IDEM-01
    scenario: unknown-fields
    owner: bob
    reason: release 11
    expires: 2026-12-31
  # nobody ran it
  - requirement: EFS-IDEM-01
    scenario: elsewhere
    owner: ${placeholder}
    reason: release 11
    expires: 2026-12-31
`;

describe("updating a baseline", () => {
  it("begins with what fails, to be filled in", () => {
    const update = updateBaseline("known.yaml", undefined, result, {});
    expect(update.added).toEqual([
      "EFS-IDEM-04 in lost-pack-answer",
      "EFS-ORD-03 in late-create",
    ]);
    expect(update.unfinished).toBe(2);
    expect(update.text).toContain(
      `  - requirement: EFS-IDEM-04
    scenario: lost-pack-answer
    owner: ${placeholder}
    reason: ${placeholder}
    expires: ${placeholder}
`,
    );
  });

  it("keeps comments and words, removes what fails no more, adds what is new, in order", () => {
    const fill = { owner: "cy", reason: "known", expires: "2027-06-30" };
    const update = updateBaseline("known.yaml", text, result, fill);
    expect(update.text).toBe(`# Agreed on in the meeting of the teams.

failures:
  # nobody ran it
  - requirement: EFS-IDEM-01
    scenario: elsewhere
    owner: cy
    reason: release 11
    expires: 2026-12-31
  - requirement: EFS-IDEM-04
    scenario: lost-pack-answer
    owner: cy
    reason: known
    expires: 2027-06-30
  # waits for the new stock table
  - requirement: EFS-ORD-03 # the worst
    scenario: late-create
    owner: ann
    reason: >-
      the create is stored again
    expires: 2027-01-31
`);
    expect([update.added, update.removed, update.kept]).toEqual([
      ["EFS-IDEM-04 in lost-pack-answer"],
      ["EFS-IDEM-01 in unknown-fields"],
      2,
    ]);
    const again = updateBaseline("known.yaml", update.text, result, {});
    expect([again.text, again.added, again.removed]).toEqual([
      update.text,
      [],
      [],
    ]);
  });

  it("ends with an empty list", () => {
    const green = { ...result, requirements: [] };
    expect(updateBaseline("known.yaml", undefined, green, {}).text).toMatch(
      /^failures: \[\]$/m,
    );
    const filled = updateBaseline("k.yaml", "failures: []\n", result, {});
    expect(filled.text).toMatch(/^failures:\n {2}- requirement: EFS-IDEM-04/);
  });

  it("takes away and moves entries that lend their words to others", () => {
    const lending = `failures:
  - requirement: EFS-ORD-03
    scenario: late-create
    owner: &owner ann
    reason: &reason agreed
    expires: &last 2027-01-31

  # lost
  - { requirement: EFS-IDEM-04, scenario: lost-pack-answer, owner: *owner, reason: *reason, expires: *last }
`;
    const { text: moved } = updateBaseline("k.yaml", lending, result, {});
    expect(moved).toBe(`failures:
  # lost
  - { requirement: EFS-IDEM-04, scenario: lost-pack-answer, owner: ann, reason: agreed, expires: 2027-01-31 }
  - requirement: EFS-ORD-03
    scenario: late-create
    owner: ann
    reason: agreed
    expires: 2027-01-31
`);
    const whole = `failures:
  - &one
    requirement: EFS-IDEM-01
    scenario: unknown-fields
    owner: ann
    reason: agreed
    expires: 2027-01-31
  - *one
`;
    const update = updateBaseline("k.yaml", whole, result, {});
    expect(update.removed).toHaveLength(2);
    expect(update.text).not.toMatch(/[&*]one/);
  });

  it("refuses a file that is none", () => {
    expect(() => updateBaseline("k.yaml", "failures: 1", result, {})).toThrow(
      /k\.yaml:1:1/,
    );
  });
});
