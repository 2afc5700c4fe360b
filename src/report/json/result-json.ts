/**
 * `result.json`: the result of a run as it is, in an order of keys that never depends on how the object was built.
 * Its only times are in `time`: without that, two runs with the same outcome give the same text.
 */
import type { Coverage } from "../../coverage/coverage.js";
import type {
  AuditFacts,
  BaselineResult,
  Outcome,
  PlacedFinding,
  RequirementResult,
  RunResult,
  ScenarioResult,
  Unexercised,
  Waiver,
} from "../../verdict/result.js";
import type { KillMatrix } from "../../verdict/kill-matrix.js";
import type { Telling } from "../../rules/rule.js";
import type { RunTime, Waits } from "../../verdict/time.js";

type Keys<Shape> = Readonly<Record<keyof Shape, true>>;

/** Of a requirement: thousands of numbers, which whoever has the history can compute. */
const leftOut = "places";

/** What a reader looks for first stands first. The compiler holds each list complete. */
const orders = {
  result: {
    schema: true,
    kit: true,
    requirementSet: true,
    profile: true,
    seed: true,
    part: true,
    parts: true,
    verdict: true,
    reason: true,
    certified: true,
    notCertified: true,
    requirementDigest: true,
    blackBox: true,
    driver: true,
    optionalApis: true,
    notes: true,
    killMatrix: true,
    baseline: true,
    counts: true,
    exchanges: true,
    faults: true,
    audit: true,
    time: true,
    coverage: true,
    requirements: true,
    scenarios: true,
  } satisfies Keys<RunResult>,
  counts: {
    pass: true,
    fail: true,
    warn: true,
    waived: true,
    inconclusive: true,
    "not-applicable": true,
    "harness-error": true,
  } satisfies Keys<Record<Outcome, number>>,
  requirement: {
    id: true,
    family: true,
    level: true,
    basis: true,
    source: true,
    text: true,
    api: true,
    outcome: true,
    reason: true,
    occasions: true,
    witnessed: true,
    figures: true,
    needs: true,
    expected: true,
    exercised: true,
    judged: true,
    unexercised: true,
    findings: true,
    unjudged: true,
  } satisfies Keys<Omit<RequirementResult, typeof leftOut>>,
  finding: {
    requirement: true,
    summary: true,
    scenario: true,
    waived: true,
    orderCode: true,
    locationCode: true,
    expected: true,
    actual: true,
    sideBySide: true,
    evidence: true,
    likelyCause: true,
    command: true,
    curl: true,
  } satisfies Keys<PlacedFinding>,
  waiver: {
    owner: true,
    reason: true,
    expires: true,
  } satisfies Keys<Waiver>,
  baseline: {
    file: true,
    day: true,
    entries: true,
  } satisfies Keys<BaselineResult>,
  known: {
    requirement: true,
    scenario: true,
    state: true,
    findings: true,
    note: true,
    owner: true,
    reason: true,
    expires: true,
    line: true,
  } satisfies Keys<BaselineResult["entries"][number]>,
  sideBySide: {
    orderCode: true,
    messages: true,
    ending: true,
  } satisfies Keys<Telling>,
  unexercised: {
    scenario: true,
    tried: true,
    reason: true,
  } satisfies Keys<Unexercised>,
  time: {
    totalMs: true,
    vendorMs: true,
    waitingMs: true,
    kitMs: true,
    waits: true,
  } satisfies Keys<RunTime>,
  waits: {
    for: true,
    count: true,
    sumMs: true,
    windowsMs: true,
  } satisfies Keys<Waits>,
  coverage: {
    percent: true,
    seen: true,
    all: true,
    parts: true,
    operations: true,
    events: true,
    transitions: true,
    requirements: true,
  } satisfies Keys<Coverage>,
  killMatrix: {
    requirementSet: true,
    mutants: true,
    caught: true,
    outOfScope: true,
  } satisfies Keys<KillMatrix>,
  audit: {
    files: true,
    from: true,
    to: true,
    inbound: true,
    outbound: true,
    orders: true,
    gaps: true,
    ignored: true,
    unreadable: true,
    violations: true,
    places: true,
  } satisfies Keys<AuditFacts>,
  unjudged: { reason: true, count: true } satisfies Keys<
    RequirementResult["unjudged"][number]
  >,
  scenario: {
    scenario: true,
    title: true,
    result: true,
    reason: true,
    violated: true,
  } satisfies Keys<ScenarioResult>,
} as const;

/** Which order holds inside a key; elsewhere keys are sorted by name. */
const inside: Readonly<Record<string, keyof typeof orders>> = {
  counts: "counts",
  requirements: "requirement",
  findings: "finding",
  unjudged: "unjudged",
  waived: "waiver",
  baseline: "baseline",
  entries: "known",
  sideBySide: "sideBySide",
  unexercised: "unexercised",
  time: "time",
  waits: "waits",
  coverage: "coverage",
  killMatrix: "killMatrix",
  audit: "audit",
  scenarios: "scenario",
};

export function resultJson(result: RunResult): string {
  return `${JSON.stringify(ordered(result, "result"), null, 2)}\n`;
}

function ordered(
  value: unknown,
  order: keyof typeof orders | undefined,
): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, order));
  if (typeof value !== "object" || value === null) return value;
  const known = order === undefined ? [] : Object.keys(orders[order]);
  const rank = (key: string) =>
    known.includes(key) ? known.indexOf(key) : known.length;
  const entries = Object.entries(value)
    .filter(([key]) => order !== "requirement" || key !== leftOut)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([key, item]) => [key, ordered(item, inside[key])]);
  return Object.fromEntries(entries);
}
