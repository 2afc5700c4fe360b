/** What the rules said of one requirement, added up: counts of everything, the first findings whole. */
import type { Finding, Judgement } from "../rules/rule.js";
import { isInPlay } from "../rules/judge.js";

/** So many different reasons and figures are kept; a reason may hold words of a vendor. */
const mostTexts = 50;
const otherReasons = "other reasons";

export class RequirementTally {
  readonly findings: Finding[] = [];
  readonly figures = new Set<string>();
  readonly #reasons = new Map<string, number>();
  readonly #mostFindings: number;
  witnessed = 0;
  occasions = 0;
  /** All findings, those that are not kept too. */
  found = 0;
  /** The first failure of the rule itself. */
  harnessError?: string;
  /** The reason of an occasion that did not concern the vendor. */
  notApplicable?: string;

  /** @param mostFindings kept whole */
  constructor(mostFindings: number) {
    this.#mostFindings = mostFindings;
  }

  /** Returns the findings that are kept: their evidence is still to be seen. */
  add({ witnesses, findings, unjudged }: Judgement): readonly Finding[] {
    this.witnessed += witnesses.length;
    this.occasions += witnesses.length + unjudged.filter(isInPlay).length;
    for (const { figures } of witnesses)
      if (figures !== undefined && this.figures.size < mostTexts)
        this.figures.add(figures);
    for (const one of unjudged) {
      if (!isInPlay(one)) this.notApplicable ??= one.reason;
      const known =
        this.#reasons.has(one.reason) || this.#reasons.size < mostTexts;
      const reason = known ? one.reason : otherReasons;
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    }
    this.found += findings.length;
    const kept = findings.slice(
      0,
      Math.max(0, this.#mostFindings - this.findings.length),
    );
    this.findings.push(...kept);
    return kept;
  }

  fail(problem: string): void {
    this.harnessError ??= problem;
  }

  /** Why occasions could not be judged, the most frequent first. */
  get unjudged(): { readonly reason: string; readonly count: number }[] {
    return [...this.#reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count);
  }
}
