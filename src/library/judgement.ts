/** What the rules say of the history so far, in a form that reads well where a test fails. */
import type { HistoryEntry, Profile } from "../history/entry.js";
import { evidenceOf, findingBlocks } from "../report/finding-text.js";
import { judge, type Judged } from "../rules/judge.js";
import type { Register } from "../rules/register.js";
import { allRules } from "../rules/registry.js";
import type { Level, Requirement } from "../rules/requirement.js";
import type { Finding } from "../rules/rule.js";
import { curlLines } from "../verdict/reproduce.js";
import { tally } from "../verdict/tally.js";
import { RuleError } from "./errors.js";

/** A violation of a requirement, with what proves it. */
export interface RuleFinding extends Finding {
  /** `EFS-ORD-07` */
  readonly requirement: string;
  /** A violated `MUST` makes a certification not conformant, a violated `SHOULD` is a warning. */
  readonly level: Level;
  /** curl lines that repeat the messages of the evidence that your system received, in order. */
  readonly curl: readonly string[];
  /** All of it as text: expected, actual, the exchanges that show it, the usual cause, and how to do it again. */
  toString(): string;
}

/** What can be said of one requirement. Only what was witnessed holds; without a witness it is inconclusive. */
export interface JudgedRequirement {
  readonly id: string;
  readonly level: Level;
  /** What your system has to do. */
  readonly text: string;
  readonly outcome:
    "holds" | "violated" | "inconclusive" | "not-judged" | "harness-error";
  /** On how many occasions it was judged. */
  readonly witnessed: number;
  readonly findings: readonly RuleFinding[];
  /** Why it is inconclusive, is judged by no rule, or could not be judged by a fault of the kit. */
  readonly reason?: string;
}

/** What the rules say of everything that has happened so far. */
export interface RuleJudgement {
  /** In the order of `increff-kit list`. */
  readonly requirements: readonly JudgedRequirement[];
  readonly findings: readonly RuleFinding[];
  /**
   * @param id for example `EFS-IDEM-03`
   * @throws RangeError when there is no such requirement
   */
  requirement(id: string): JudgedRequirement;
  /** How many requirements hold, are violated or inconclusive, and every finding as text. */
  toString(): string;
}

/** @param profile only the requirements of this one */
export function judgeSoFar(
  history: readonly HistoryEntry[],
  register: Register,
  profile?: Profile,
): RuleJudgement {
  const rows = register.requirements.filter(
    (row) => profile === undefined || row.profile === profile,
  );
  const ids = new Set(rows.map(({ id }) => id));
  const judged = judge(
    history,
    allRules.filter(({ requirement }) => ids.has(requirement)),
  );
  const requirements = rows.map((row) =>
    requirementOf(row, judged.get(row.id), history),
  );
  return new Judgement(requirements);
}

class Judgement implements RuleJudgement {
  readonly findings: readonly RuleFinding[];

  constructor(readonly requirements: readonly JudgedRequirement[]) {
    this.findings = requirements.flatMap((one) => one.findings);
  }

  requirement(id: string): JudgedRequirement {
    const found = this.requirements.find((one) => one.id === id);
    if (found === undefined)
      throw new RangeError(
        `There is no requirement ${id} here; \`npx increff-kit list\` shows all.`,
      );
    return found;
  }

  toString(): string {
    const count = (outcome: JudgedRequirement["outcome"]): number =>
      this.requirements.filter((one) => one.outcome === outcome).length;
    return [
      `${count("holds")} requirements hold, ${count("violated")} violated, ${count("inconclusive")} inconclusive.`,
      ...faults(this.requirements),
      ...this.findings.map(String),
    ].join("\n\n");
  }
}

function requirementOf(
  row: Requirement,
  judged: Judged | undefined,
  history: readonly HistoryEntry[],
): JudgedRequirement {
  const { id, level, text, unchecked } = row;
  const findings = (judged?.findings ?? []).map(
    (finding) => new ShownFinding(finding, row, history),
  );
  const witnessed = judged?.witnesses.length ?? 0;
  return { id, level, text, witnessed, findings, ...decided() };

  function decided(): Pick<JudgedRequirement, "outcome" | "reason"> {
    if (unchecked !== undefined)
      return {
        outcome: "not-judged",
        reason: `No rule judges it: ${unchecked}`,
      };
    if (judged === undefined)
      return {
        outcome: "harness-error",
        reason: "The kit has no rule for it.",
      };
    if (judged.harnessError !== undefined)
      return { outcome: "harness-error", reason: judged.harnessError };
    if (findings.length > 0) return { outcome: "violated" };
    if (witnessed > 0) return { outcome: "holds" };
    const [unjudged] = tally(judged.unjudged);
    return {
      outcome: "inconclusive",
      reason:
        unjudged === undefined
          ? `Nothing of it was seen. Needed is: ${judged.needs}`
          : `It could not be judged: ${unjudged.reason}.`,
    };
  }
}

class ShownFinding implements RuleFinding {
  declare readonly summary: string;
  declare readonly expected: string;
  declare readonly actual: string;
  declare readonly evidence: readonly number[];
  declare readonly likelyCause: string;
  readonly requirement: string;
  readonly level: Level;
  readonly curl: readonly string[];
  readonly #text: () => string;

  constructor(
    finding: Finding,
    { id, level, basis, text }: Requirement,
    history: readonly HistoryEntry[],
  ) {
    Object.assign(this, finding);
    this.requirement = id;
    this.level = level;
    const evidence = evidenceOf(history);
    const entries = finding.evidence.flatMap((seq) => evidence.get(seq) ?? []);
    this.curl = curlLines(entries);
    const shown = { ...finding, requirement: id, curl: this.curl };
    // Only those entries: the history may grow, and go.
    const kept = evidenceOf(entries);
    this.#text = () =>
      [
        `${id} · ${level} · ${basis}: ${text}`,
        finding.summary,
        ...findingBlocks(shown, kept).flatMap(({ label, lines }) =>
          lines.length === 0
            ? []
            : [
                `  ${label}`,
                ...lines.map(
                  (line) => `    ${"  ".repeat(line.depth)}${line.text}`,
                ),
              ],
        ),
      ].join("\n");
  }

  toString(): string {
    return this.#text();
  }
}

function faults(requirements: readonly JudgedRequirement[]): string[] {
  return requirements.flatMap(({ id, outcome, reason = "" }) =>
    outcome === "harness-error" ? [`${id}: a fault of the kit. ${reason}`] : [],
  );
}

/** @throws RuleError with every finding, or with what of the rules themselves failed */
export function assertNoFindings({
  findings,
  requirements,
}: RuleJudgement): void {
  const problems = [...findings.map(String), ...faults(requirements)];
  if (problems.length > 0) throw new RuleError(problems.join("\n\n"));
}

/**
 * @throws RuleError when one of them is violated, or was not witnessed
 * @throws RangeError when there is no such requirement
 */
export function assertHolds(
  judgement: RuleJudgement,
  ids: readonly string[],
): void {
  const problems = ids
    .map((id) => judgement.requirement(id))
    .flatMap(({ id, outcome, findings, reason = "" }) => {
      if (outcome === "holds") return [];
      return outcome === "violated"
        ? findings.map(String)
        : [`${id} is ${outcome}. ${reason}`];
    });
  if (problems.length > 0) throw new RuleError(problems.join("\n\n"));
}
