/**
 * Puts the history before every rule once: order rules see each life, exchange rules each exchange.
 *
 * A rule that throws has a fault of the kit's own. It is told for that rule's requirement, with the entry or the life on
 * which it happened, and it stops neither the other rules nor the same rule elsewhere.
 */
import type { HistoryEntry } from "../history/entry.js";
import { livesOf } from "./life.js";
import type { Finding, Judgement, Rule, Unjudged, Witness } from "./rule.js";

export interface Judged extends Judgement {
  readonly needs: string;
  /** The first failure of the rule itself; then its judgement is incomplete. */
  readonly harnessError?: string;
}

class Collected implements Judged {
  readonly witnesses: Witness[] = [];
  readonly findings: Finding[] = [];
  readonly unjudged: Unjudged[] = [];
  harnessError?: string;
  constructor(readonly needs: string) {}

  /** @param where the entry or the life, in words */
  add(judge: () => Judgement, where: () => string): void {
    try {
      const { witnesses, findings, unjudged } = judge();
      for (const witness of witnesses) this.witnesses.push(witness);
      for (const finding of findings) this.findings.push(finding);
      for (const reason of unjudged) this.unjudged.push(reason);
    } catch (error) {
      this.harnessError ??= `The rule failed on ${where()}: ${problemOf(error)}`;
    }
  }
}

/** On how many occasions the premise of the requirement was met, judged or not. */
export function occasionsIn({ witnesses, unjudged }: Judgement): number {
  return witnesses.length + unjudged.filter(isInPlay).length;
}

/** An occasion that could not be judged, about something that the vendor has. */
export function isInPlay({ notApplicable }: Unjudged): boolean {
  return notApplicable !== true;
}

/** By requirement. One rule judges one requirement. */
export function judge(
  history: Iterable<HistoryEntry>,
  rules: readonly Rule[],
): Map<string, Judged> {
  const entries = [...history];
  const lives = livesOf(entries);
  const exchanges = entries.filter((entry) => entry.kind === "exchange");
  const judged = new Map<string, Judged>();
  for (const rule of rules) {
    if (judged.has(rule.requirement))
      throw new Error(`Two rules judge ${rule.requirement}.`);
    const collected = new Collected(rule.needs);
    judged.set(rule.requirement, collected);
    if (rule.about === "order") {
      for (const life of lives) {
        collected.add(
          () => rule.judge(life),
          () =>
            `order ${life.orderCode} at ${life.locationCode} (from entry #${life.entries[0]?.seq ?? 0})`,
        );
      }
    } else {
      for (const exchange of exchanges) {
        collected.add(
          () => rule.judge(exchange),
          () => `entry #${exchange.seq}`,
        );
      }
    }
  }
  return judged;
}

/** What an error in a rule says: the message and the innermost place, without the machine's own folders. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = /\bat .*?((?:src|dist)[\\/][^\s)]+)/.exec(
    error.stack ?? "",
  )?.[1];
  return `${error.name}: ${error.message}${frame === undefined ? "" : ` (${frame})`}`;
}
