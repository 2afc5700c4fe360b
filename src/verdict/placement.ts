/**
 * In which scenario something happened: that of its order. What is about no order belongs to the scenario that asked the vendor
 * for it, or else to the only one that was running then and was to exercise the requirement in question.
 */
import type { DriverEntry, HistoryEntry } from "../history/entry.js";
import { leadsTo } from "../rules/efs/calls.js";
import { subjectsOf } from "../rules/life.js";
import type { Finding } from "../rules/rule.js";
import type { ScenarioRun } from "./run-facts.js";

export class Placement {
  readonly #entries = new Map<number, HistoryEntry>();
  /** By order code, and by location and order code; null where several scenarios have the code. */
  readonly #subjects = new Map<string, string | null>();
  readonly #scenarios: readonly ScenarioRun[];
  /** Work about no order that scenarios asked for. */
  readonly #driven: DriverEntry[] = [];

  constructor(
    history: Iterable<HistoryEntry>,
    scenarios: readonly ScenarioRun[],
  ) {
    this.#scenarios = scenarios;
    for (const entry of history) {
      this.#entries.set(entry.seq, entry);
      if (entry.kind === "driver" && entry.orderCode === undefined)
        this.#driven.push(entry);
      if (entry.kind !== "mark" || entry.mark.type !== "subject") continue;
      const { scenario, orderCode, locationCode } = entry.mark;
      this.#note(keyOf(orderCode), scenario);
      this.#note(keyOf(orderCode, locationCode), scenario);
    }
  }

  entry(seq: number): HistoryEntry | undefined {
    return this.#entries.get(seq);
  }

  /** The scenario of the entry on which a judgement about `requirement` rests. */
  ofEntry(seq: number, requirement: string): string | undefined {
    const entry = this.#entries.get(seq);
    if (entry === undefined) return undefined;
    if (entry.kind !== "mark" && entry.kind !== "vendor") {
      for (const { orderCode, locationCode } of subjectsOf(entry)) {
        const scenario = this.#ofOrder(orderCode, locationCode);
        if (scenario !== undefined) return scenario;
      }
    }
    const asking = this.#askedFor(entry);
    if (asking !== undefined) return asking;
    const running = this.#scenarios.filter(
      ({ from, to, exercises }) =>
        from < seq && seq < to && exercises.includes(requirement),
    );
    return running.length === 1 ? running[0]?.scenario : undefined;
  }

  ofFinding(finding: Finding, requirement: string): string | undefined {
    const { orderCode, locationCode, evidence } = finding;
    if (orderCode !== undefined) {
      const scenario = this.#ofOrder(orderCode, locationCode);
      if (scenario !== undefined) return scenario;
    }
    for (const seq of evidence) {
      const scenario = this.ofEntry(seq, requirement);
      if (scenario !== undefined) return scenario;
    }
    return undefined;
  }

  /** The only scenario that waited for such a call when it came. */
  #askedFor(entry: HistoryEntry): string | undefined {
    if (entry.kind === "driver") return entry.scenario;
    if (entry.kind !== "exchange") return undefined;
    const asking = new Set(
      this.#driven
        .filter(
          ({ opened, seq, action }) =>
            opened < entry.opened &&
            entry.seq < seq &&
            leadsTo(action, entry.operation),
        )
        .map(({ scenario }) => scenario),
    );
    return asking.size === 1 ? [...asking][0] : undefined;
  }

  #ofOrder(orderCode: string, locationCode = ""): string | undefined {
    return (
      this.#subjects.get(keyOf(orderCode, locationCode)) ??
      this.#subjects.get(keyOf(orderCode)) ??
      undefined
    );
  }

  #note(key: string, scenario: string): void {
    const known = this.#subjects.get(key);
    this.#subjects.set(
      key,
      known === undefined || known === scenario ? scenario : null,
    );
  }
}

function keyOf(orderCode: string, locationCode?: string): string {
  return JSON.stringify([orderCode, locationCode]);
}
