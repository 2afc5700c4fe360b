/**
 * What the rules say of one order while the mock runs: which requirements its life touched, which of them hold, and at which
 * exchange each shows.
 *
 * Nobody watches the vendor here, and nothing has to be over. So what the rules say is weighed as in an audit: what rests on
 * something that may be missing before, or may still come, is no finding.
 */
import { heldUp, heldUpExchange, type Standing } from "../audit/standing.js";
import { profilesIn } from "../audit/traits.js";
import { allOperations } from "../contract/operations.js";
import { explainCommand } from "../explain/explanations.js";
import type { HistoryEntry, Profile } from "../history/entry.js";
import { problemOf } from "../rules/judge.js";
import type { OrderLife } from "../rules/life.js";
import type { Register } from "../rules/register.js";
import { allRules } from "../rules/registry.js";
import type { Level } from "../rules/requirement.js";
import type { Finding, Judgement, Rule, Telling } from "../rules/rule.js";
import { openDoubt } from "./doubt.js";
import { lifeOf, type OrderKey } from "./life-of-order.js";

export type { OrderKey } from "./life-of-order.js";

/** What is known of the history beside its entries. */
export interface Circumstances {
  /** Entries that have left the memory (`History.dropped`); 0 when it is whole. */
  readonly dropped?: number;
  /** When the OMS took the order in (milliseconds since the epoch), where it still knows it. */
  readonly createdAt?: number;
  /** Nothing more comes for this order: true for a run that has ended. */
  readonly ended?: boolean;
}

/** One violation, as plain JSON. */
export interface OrderFinding {
  readonly summary: string;
  readonly expected: string;
  readonly actual: string;
  /** `seq` of the entries that show it, in the order in which to read them. */
  readonly evidence: readonly number[];
  readonly likelyCause: string;
  readonly sideBySide?: readonly [Telling, Telling];
}

/** A requirement that the order's life gave occasion to judge. */
export interface TouchedRequirement {
  /** `EFS-ORD-07` */
  readonly id: string;
  readonly level: Level;
  /** What the vendor has to do. */
  readonly text: string;
  readonly outcome: "holds" | "violated" | "harness-error";
  /** `seq` of the entries on which it was judged, ascending, each once. */
  readonly evidence: readonly number[];
  readonly findings: readonly OrderFinding[];
  /** What to type to read more: `increff-kit explain EFS-ORD-07`. */
  readonly explain: string;
  /** With `harness-error`: what of the rule failed. */
  readonly problem?: string;
}

/** One requirement at one entry. */
export interface Touch {
  readonly id: string;
  /** The entry belongs to the evidence of a violation of it. */
  readonly violated: boolean;
}

/** What the rules say of one order; plain JSON. */
export interface OrderJudgement {
  /** In the order of `increff-kit list`; violated ones are not moved to the front. */
  readonly requirements: readonly TouchedRequirement[];
  /** By `seq` of the entry, written as a JSON key. */
  readonly touched: Readonly<Record<string, readonly Touch[]>>;
  /** `seq` of every entry of the order's life, ascending. */
  readonly entries: readonly number[];
  /** Why not all can be said, for example because the beginning has left the memory; absent when nothing is missing. */
  readonly incomplete?: string;
}

/**
 * @param history all entries that are at hand, oldest first
 * @param profile whose requirements; a vendor of the other one is judged by its own
 */
export function judgeOrder(
  history: readonly HistoryEntry[],
  register: Register,
  key: OrderKey,
  profile: Profile,
  circumstances: Circumstances = {},
): OrderJudgement {
  const found = lifeOf(history, key, circumstances);
  if (found === undefined)
    return { requirements: [], touched: {}, entries: [] };
  const { life, headless } = found;
  const standing: Standing = {
    headless,
    tailless:
      circumstances.ended === true
        ? undefined
        : "the order's life goes on, so this may not be the end of it",
    recorded: everything,
  };
  const judged = new Map<string, Judged>();
  for (const rule of rulesFor(life, profile))
    judged.set(
      rule.requirement,
      judgedBy(rule, life, standing, circumstances.ended === true),
    );
  const requirements = register.requirements.flatMap((row) => {
    const one = judged.get(row.id);
    if (one === undefined || isUntouched(one)) return [];
    const { id, level, text } = row;
    return touchedRequirement({ id, level, text }, one);
  });
  return {
    requirements,
    touched: touchesOf(requirements),
    entries: life.entries.map(({ seq }) => seq),
    ...(headless === undefined ? {} : { incomplete: headless }),
  };
}

interface Judged extends Pick<Judgement, "witnesses" | "findings"> {
  readonly problem?: string;
}

/** The OMS itself writes the history, so no call goes another way. */
const everything: ReadonlySet<string> = new Set(
  allOperations.map(({ operationId }) => operationId),
);

function rulesFor({ entries }: OrderLife, profile: Profile): readonly Rule[] {
  if (!profilesIn(entries).includes(profile)) return [];
  const prefix = `${profile.toUpperCase()}-`;
  return allRules.filter(({ requirement }) => requirement.startsWith(prefix));
}

/** @param whole a life that ended, of which everything is known and was meant */
function judgedBy(
  rule: Rule,
  life: OrderLife,
  standing: Standing,
  ended: boolean,
): Judged {
  const { requirement } = rule;
  const whole = ended && standing.headless === undefined;
  try {
    if (rule.about === "order") {
      const judgement = rule.judge(life);
      return whole
        ? judgement
        : openDoubt(
            requirement,
            heldUp(requirement, judgement, life, standing),
            life,
          );
    }
    const each = life.entries.flatMap((entry) => {
      if (entry.kind !== "exchange") return [];
      const judgement = rule.judge(entry);
      return whole ? judgement : heldUpExchange(requirement, judgement, entry);
    });
    return {
      witnesses: each.flatMap(({ witnesses }) => witnesses),
      findings: each.flatMap(({ findings }) => findings),
    };
  } catch (error) {
    const problem = `The rule failed on order ${life.orderCode} at ${life.locationCode}: ${problemOf(error)}`;
    return { witnesses: [], findings: [], problem };
  }
}

function isUntouched({ witnesses, findings, problem }: Judged): boolean {
  return (
    witnesses.length === 0 && findings.length === 0 && problem === undefined
  );
}

function touchedRequirement(
  row: Pick<TouchedRequirement, "id" | "level" | "text">,
  { witnesses, findings, problem }: Judged,
): TouchedRequirement {
  const evidence = new Set([
    ...witnesses.map(({ seq }) => seq),
    ...findings.flatMap((finding) => finding.evidence),
  ]);
  return {
    ...row,
    outcome:
      problem !== undefined
        ? "harness-error"
        : findings.length > 0
          ? "violated"
          : "holds",
    evidence: [...evidence].sort((one, other) => one - other),
    findings: findings.map(shown),
    explain: explainCommand(row.id),
    ...(problem === undefined ? {} : { problem }),
  };
}

function shown(finding: Finding): OrderFinding {
  const { summary, expected, actual, evidence, likelyCause, sideBySide } =
    finding;
  return {
    summary,
    expected,
    actual,
    evidence,
    likelyCause,
    ...(sideBySide === undefined ? {} : { sideBySide }),
  };
}

function touchesOf(
  requirements: readonly TouchedRequirement[],
): Record<string, Touch[]> {
  const touches: Record<string, Touch[]> = {};
  for (const { id, evidence, findings } of requirements) {
    const proof = new Set(findings.flatMap((finding) => finding.evidence));
    for (const seq of evidence)
      (touches[String(seq)] ??= []).push({ id, violated: proof.has(seq) });
  }
  return touches;
}
