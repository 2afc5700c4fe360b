/** What changed between two results, requirement by requirement. */
import type { Level, Outcome, RequirementResult, RunResult } from "./result.js";

/** From worse to better for whoever reads it. */
export type ChangeKind =
  | "newly-failing"
  | "newly-warned"
  | "newly-broken"
  | "newly-inconclusive"
  | "newly-waived"
  | "removed"
  | "added"
  | "fixed"
  | "other";

export const changeKinds = [
  "newly-failing",
  "newly-broken",
  "newly-inconclusive",
  "newly-waived",
  "newly-warned",
  "removed",
  "added",
  "fixed",
  "other",
] as const satisfies readonly ChangeKind[];

export interface RequirementChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly level: Level;
  readonly text: string;
  readonly before?: Outcome;
  readonly after?: Outcome;
  /** Scenarios in which it is violated now and was not before. */
  readonly scenarios: readonly string[];
  /** True when this alone is worse than before. */
  readonly worse: boolean;
}

export interface FactChange {
  /** `kit`, `requirementSet`, `requirementDigest`, `seed`, `driver` … */
  readonly fact: string;
  readonly before: string;
  readonly after: string;
}

export interface Difference {
  readonly profile: string;
  readonly verdict: { readonly before: string; readonly after: string };
  readonly facts: readonly FactChange[];
  readonly requirements: readonly RequirementChange[];
  readonly worse: boolean;
}

/** Heavier outcomes are worse; `not-applicable` says nothing, so losing a pass to it is told and not judged. */
const gravity = {
  fail: 5,
  "harness-error": 4,
  inconclusive: 3,
  waived: 2,
  warn: 2,
  pass: 0,
  "not-applicable": 0,
} as const satisfies Record<Outcome, number>;

const facts = [
  ["kit", (one) => one.kit],
  ["requirementSet", (one) => one.requirementSet],
  ["requirementDigest", (one) => one.requirementDigest],
  ["seed", (one) => String(one.seed)],
  ["driver", (one) => one.driver],
  ["observer", (one) => (one.blackBox ? "none" : "yes")],
  ["optionalApis", (one) => one.optionalApis.join(", ") || "none"],
  ["scenarios", (one) => String(one.scenarios.length)],
] as const satisfies readonly (readonly [
  string,
  (result: RunResult) => string,
])[];

/** @throws RangeError when the results are about different profiles */
export function differenceOf(before: RunResult, after: RunResult): Difference {
  if (before.profile !== after.profile)
    throw new RangeError(
      `The first result is about the profile ${before.profile} and the second about ${after.profile}: they cannot be compared.`,
    );
  const old = new Map(before.requirements.map((row) => [row.id, row]));
  const now = new Map(after.requirements.map((row) => [row.id, row]));
  const requirements = [...new Set([...now.keys(), ...old.keys()])]
    .flatMap((id) => changeOf(old.get(id), now.get(id)) ?? [])
    .sort(
      (a, b) =>
        changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
        (a.id < b.id ? -1 : 1),
    );
  return {
    profile: after.profile,
    verdict: { before: before.verdict, after: after.verdict },
    facts: facts.flatMap(([fact, of]) => {
      const [a, b] = [of(before), of(after)];
      return a === b ? [] : [{ fact, before: a, after: b }];
    }),
    requirements,
    worse:
      requirements.some(({ worse }) => worse) ||
      verdictGravity[after.verdict] > verdictGravity[before.verdict],
  };
}

const verdictGravity = {
  "not-conformant": 4,
  "harness-error": 3,
  inconclusive: 2,
  waived: 1,
  conformant: 0,
  "no-violation": 0,
} as const satisfies Record<RunResult["verdict"], number>;

function changeOf(
  before: RequirementResult | undefined,
  after: RequirementResult | undefined,
): RequirementChange | undefined {
  const row = after ?? before;
  if (row === undefined) return undefined;
  const scenarios = newScenarios(before, after);
  const kind = kindOf(before?.outcome, after?.outcome, scenarios.length > 0);
  if (kind === undefined) return undefined;
  return {
    id: row.id,
    kind,
    level: row.level,
    text: row.text,
    ...(before === undefined ? {} : { before: before.outcome }),
    ...(after === undefined ? {} : { after: after.outcome }),
    scenarios,
    worse: isWorse(before?.outcome, after?.outcome, scenarios.length > 0),
  };
}

/** A new requirement is worse when it is not kept; one that is gone is not, but it is told. */
function isWorse(
  before: Outcome | undefined,
  after: Outcome | undefined,
  more: boolean,
): boolean {
  if (after === undefined) return false;
  return gravity[after] > (before === undefined ? 0 : gravity[before]) || more;
}

function kindOf(
  before: Outcome | undefined,
  after: Outcome | undefined,
  more: boolean,
): ChangeKind | undefined {
  if (after === undefined) return "removed";
  if (before === after && !more) return undefined;
  switch (after) {
    case "fail":
      return "newly-failing";
    case "harness-error":
      return "newly-broken";
    case "inconclusive":
      return "newly-inconclusive";
    case "waived":
      return "newly-waived";
    case "warn":
      return "newly-warned";
    case "pass":
      if (before === undefined) return "added";
      return gravity[before] > 0 ? "fixed" : "other";
    case "not-applicable":
      return before === undefined ? "added" : "other";
  }
}

/** Where it is violated now, and was judged or not run but not violated before. */
function newScenarios(
  before: RequirementResult | undefined,
  after: RequirementResult | undefined,
): string[] {
  const open = ({ findings }: RequirementResult) =>
    new Set(
      findings
        .filter(({ waived }) => waived === undefined)
        .map(({ scenario }) => scenario ?? "no scenario"),
    );
  if (after === undefined) return [];
  const known = before === undefined ? new Set<string>() : open(before);
  return [...open(after)].filter((one) => !known.has(one)).sort();
}
