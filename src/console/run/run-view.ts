/**
 * A certification as it can be seen while it goes: scenarios, tasks of a person, and what the rules say so far.
 *
 * Promises: a scenario is said to violate something only when it has ended, and the result at the end takes the place of all
 * that was said before; judging takes no more than a twentieth of the time, so that it disturbs no run.
 */
import type { HistoryEntry, Profile } from "../../history/entry.js";
import { assign } from "../../report/html/assignment.js";
import type { Register } from "../../rules/register.js";
import { allRules } from "../../rules/registry.js";
import type { TaskChange } from "../../runner/task-board.js";
import type { PlacedFinding, RunResult } from "../../verdict/result.js";
import { concludeRun } from "../../verdict/verdict.js";

export interface PlannedRow {
  readonly scenario: string;
  readonly title: string;
}

export interface ScenarioRow extends PlannedRow {
  readonly state:
    | "waiting"
    | "running"
    | "complete"
    | "cut-short"
    | "harness-error"
    | "not-planned";
  readonly reason?: string;
  /** Ids of requirements; so far, until the run has ended. */
  readonly violated: readonly string[];
}

export interface TaskRow {
  readonly number: number;
  readonly text: string;
  /** The vendor should refuse it. */
  readonly forbidden: boolean;
  /** `open`, or how it ended: `called`, `refused`, `skipped`, … */
  readonly state: string;
  readonly reason?: string;
}

/** Plain JSON. */
export interface RunState {
  readonly profile: Profile;
  readonly exchanges: number;
  readonly scenarios: readonly ScenarioRow[];
  readonly tasks: readonly TaskRow[];
  readonly findings: readonly (PlacedFinding & { readonly level: string })[];
  /** Requirements by outcome, so far. */
  readonly counts: Readonly<Record<string, number>>;
  /** Present when the run has ended. */
  readonly ended?: {
    readonly verdict: string;
    readonly reason: string;
    readonly certified: boolean;
    /** Where the report was written. */
    readonly report: string;
  };
}

export interface RunViewOptions {
  readonly profile: Profile;
  readonly planned: readonly PlannedRow[];
  readonly register: Register;
  readonly configPath: string;
  /** Milliseconds that have passed, from anywhere. */
  readonly now: () => number;
}

/** Milliseconds between two judgements at least, and how many times as long as the last one took. */
const pause = 1000;
const share = 20;

export class RunView {
  readonly #options: RunViewOptions;
  readonly #entries: HistoryEntry[] = [];
  readonly #rows = new Map<string, ScenarioRow>();
  readonly #tasks = new Map<number, TaskRow>();
  #exchanges = 0;
  #changes = 0;
  #result: RunResult | undefined;
  #report = "";
  /** The first moment at which judging again is due. */
  #due = 0;
  #endedSinceJudged = false;

  constructor(options: RunViewOptions) {
    this.#options = options;
    for (const row of options.planned)
      this.#rows.set(row.scenario, { ...row, state: "waiting", violated: [] });
  }

  /** Another text whenever something is new. */
  get revision(): string {
    return String(this.#changes);
  }

  seen(entry: HistoryEntry): void {
    this.#entries.push(entry);
    this.#changes += 1;
    if (entry.kind === "exchange") this.#exchanges += 1;
    if (entry.kind !== "mark") return;
    const { mark } = entry;
    if (mark.type === "scenario-start")
      this.#change(mark.scenario, { title: mark.title, state: "running" });
    else if (mark.type === "scenario-end") {
      this.#endedSinceJudged = true;
      this.#change(mark.scenario, {
        state: mark.result,
        ...(mark.reason === undefined ? {} : { reason: mark.reason }),
      });
    } else if (mark.type === "not-planned")
      this.#change(mark.scenario, {
        title: mark.title,
        state: "not-planned",
        reason: mark.reason,
      });
  }

  taskChanged(change: TaskChange): void {
    const { number, task } = change.open;
    this.#changes += 1;
    this.#tasks.set(number, {
      number,
      text: task.text,
      forbidden: task.forbidden === true,
      state: change.type === "opened" ? "open" : change.result,
      ...(change.type === "ended" && change.reason !== undefined
        ? { reason: change.reason }
        : {}),
    });
  }

  /** @param report where it was written */
  finished(result: RunResult, report: string): void {
    this.#result = result;
    this.#report = report;
    this.#changes += 1;
  }

  state(): RunState {
    const result = this.#resultSoFar();
    const final = this.#report !== "";
    const violated = new Map(
      (result?.scenarios ?? []).map((one) => [one.scenario, one.violated]),
    );
    const rows = [...this.#rows.values()].map((row) => ({
      ...row,
      violated: hasEnded(row) ? (violated.get(row.scenario) ?? []) : [],
    }));
    const over = new Set(rows.filter(hasEnded).map(({ scenario }) => scenario));
    const findings = (result?.requirements ?? []).flatMap(
      ({ findings: found, level }) =>
        found
          .filter(
            ({ scenario }) =>
              final || (scenario !== undefined && over.has(scenario)),
          )
          .map((finding) => ({ ...finding, level })),
    );
    return {
      profile: this.#options.profile,
      exchanges: this.#exchanges,
      scenarios: rows,
      tasks: [...this.#tasks.values()],
      findings,
      counts: result?.counts ?? {},
      ...(result !== undefined && final
        ? {
            ended: {
              verdict: result.verdict,
              reason: result.reason,
              certified: result.certified,
              report: this.#report,
            },
          }
        : {}),
    };
  }

  /** What happened in one scenario, in order. */
  entriesOf(scenario: string): readonly HistoryEntry[] {
    return assign(this.#entries).scenarios.get(scenario) ?? [];
  }

  entry(seq: number): HistoryEntry | undefined {
    return this.#entries.find((one) => one.seq === seq);
  }

  #change(scenario: string, changes: Partial<ScenarioRow>): void {
    const row = this.#rows.get(scenario);
    this.#rows.set(scenario, {
      scenario,
      title: scenario,
      state: "waiting",
      violated: [],
      ...row,
      ...changes,
    });
  }

  #resultSoFar(): RunResult | undefined {
    const { register, configPath, now } = this.#options;
    const begun = now();
    if (this.#report !== "" || !this.#endedSinceJudged || begun < this.#due)
      return this.#result;
    this.#endedSinceJudged = false;
    this.#result = concludeRun([...this.#entries], register, allRules, {
      configPath,
    });
    const took = now() - begun;
    this.#due = begun + Math.max(pause, took * share);
    return this.#result;
  }
}

function hasEnded({ state }: ScenarioRow): boolean {
  return (
    state === "complete" || state === "cut-short" || state === "harness-error"
  );
}
