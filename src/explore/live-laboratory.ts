/**
 * Carries schedules out against a live vendor: one OMS and one vendor process for all of them, fresh orders for each.
 *
 * Schedules run side by side, and the windows of waiting are shared by that. Restarts are one for all that need one; what
 * takes the vendor down for itself runs alone. What is recorded about a schedule is judged by the rules as soon as it
 * has ended, and dropped.
 */
import type { CoverageTally } from "../coverage/coverage.js";
import type { HistoryEntry } from "../history/entry.js";
import { judge, occasionsIn } from "../rules/judge.js";
import type { Register } from "../rules/register.js";
import type { Rule } from "../rules/rule.js";
import { runScenario } from "../runner/run-scenario.js";
import type { Ground, VendorControl } from "../runner/stage.js";
import type { Scenario } from "../scenario/scenario.js";
import { Collector } from "./collector.js";
import type { Rehearsed } from "./rehearsal.js";
import { SharedRestart } from "./shared-restart.js";
import type { Laboratory, Trial, Violation } from "./trial.js";

export interface LiveOptions {
  readonly ground: Ground;
  readonly register: Register;
  readonly rules: readonly Rule[];
  /** Most schedules at one time. */
  readonly concurrency: number;
  /** Trials keep what was recorded even where nothing was violated. */
  readonly keepEntries?: boolean;
  /** Counts what was seen; it hears every entry of the history from now on, and each schedule's before they are dropped. */
  readonly coverage?: CoverageTally;
}

export class LiveLaboratory implements Laboratory {
  readonly #options: LiveOptions;
  readonly #collector: Collector;
  readonly #levels: ReadonlyMap<string, "MUST" | "SHOULD">;
  readonly #rules: readonly Rule[];
  readonly #results = new Map<
    string,
    { result: Trial["result"]; reason?: string }
  >();
  #number = 0;
  /** Until the vendor has shown that it does not do it. */
  #canReset: boolean;

  constructor(options: LiveOptions) {
    this.#options = options;
    const { ground, register, rules } = options;
    this.#collector = new Collector(ground.codePrefix);
    // A person is not asked before every attempt.
    this.#canReset = ["http", "command"].includes(ground.driver.kind);
    const rows = register.requirements.filter(
      ({ profile }) => profile === ground.profile,
    );
    this.#levels = new Map(rows.map(({ id, level }) => [id, level]));
    this.#rules = rules.filter(({ requirement }) =>
      this.#levels.has(requirement),
    );
    ground.history.subscribe(this.#collector.seen);
    if (options.coverage !== undefined)
      ground.history.subscribe(options.coverage.see);
    ground.history.subscribe((entry) => {
      this.#noteEnd(entry);
    });
  }

  async tryAll(schedules: readonly Rehearsed[]): Promise<readonly Trial[]> {
    const jobs = schedules.map((rehearsed, index) => ({ rehearsed, index }));
    const trials: Trial[] = [];
    const run = async (
      chosen: typeof jobs,
      vendor?: SharedRestart,
    ): Promise<void> => {
      await sideBySide(chosen, this.#concurrencyFor(vendor), async (job) => {
        trials[job.index] = await this.#try(job.rehearsed, vendor);
      });
    };
    const kindOf = ({ rehearsed }: (typeof jobs)[number]): string =>
      // What is timed within one restart cannot wait for others to come to theirs.
      rehearsed.schedule.acts.some(
        ({ act }) => act === "backlog" || act === "interrupt",
      )
        ? "alone"
        : rehearsed.needs.includes("restart")
          ? "restart"
          : "plain";
    const of = (kind: string): typeof jobs =>
      jobs.filter((job) => kindOf(job) === kind);
    await run(of("plain"));
    const { vendor } = this.#options.ground;
    const restarting = of("restart");
    for (let at = 0; at < restarting.length; at += this.#options.concurrency) {
      const group = restarting.slice(at, at + this.#options.concurrency);
      await run(
        group,
        vendor === undefined
          ? undefined
          : new SharedRestart(vendor, group.length),
      );
    }
    for (const job of of("alone")) await run([job]);
    return trials;
  }

  async reset(): Promise<boolean> {
    if (!this.#canReset) return false;
    const { answer } = await this.#options.ground.driver.ask({
      action: "reset",
      body: {},
      text: "forget everything",
    });
    this.#canReset = answer === "accepted";
    return this.#canReset;
  }

  /** Whoever waits for a common restart needs everybody under way. */
  #concurrencyFor(vendor: SharedRestart | undefined): number {
    return vendor === undefined ? this.#options.concurrency : Infinity;
  }

  async #try(rehearsed: Rehearsed, shared?: SharedRestart): Promise<Trial> {
    this.#number += 1;
    const number = this.#number;
    const scenario = scenarioOf(rehearsed, number);
    let came = false;
    const vendor =
      shared === undefined ? undefined : noting(shared, () => (came = true));
    this.#collector.open(number);
    try {
      await runScenario(
        {
          ...this.#options.ground,
          ...(vendor === undefined ? {} : { vendor }),
        },
        { scenario, number },
      );
    } finally {
      shared?.left(came);
    }
    const entries = this.#collector.close(number);
    const { result = "harness-error", reason } =
      this.#results.get(scenario.slug) ?? {};
    this.#results.delete(scenario.slug);
    return this.#judged(rehearsed, number, entries, {
      result,
      ...(reason === undefined ? {} : { reason }),
    });
  }

  #judged(
    rehearsed: Rehearsed,
    number: number,
    entries: readonly HistoryEntry[],
    end: { readonly result: Trial["result"]; readonly reason?: string },
  ): Trial {
    const violations: Violation[] = [];
    const witnessed = new Map<string, number>();
    let harness: string | undefined;
    const { coverage } = this.#options;
    coverage?.addLives(entries);
    for (const [requirement, judged] of judge(entries, this.#rules)) {
      coverage?.addRequirement(requirement, {
        exercised: occasionsIn(judged),
        judged: judged.witnesses.length,
      });
      if (judged.witnesses.length > 0)
        witnessed.set(requirement, judged.witnesses.length);
      harness ??= judged.harnessError;
      const level = this.#levels.get(requirement) ?? "MUST";
      for (const finding of judged.findings)
        violations.push({ ...finding, requirement, level });
    }
    return {
      rehearsed,
      number,
      ...end,
      ...(harness === undefined
        ? {}
        : { result: "harness-error", reason: harness }),
      violations,
      witnessed,
      exchanges: entries.filter(({ kind }) => kind === "exchange").length,
      entries:
        this.#options.keepEntries === true ||
        violations.length > 0 ||
        harness !== undefined
          ? entries
          : [],
    };
  }

  #noteEnd(entry: HistoryEntry): void {
    if (entry.kind !== "mark" || entry.mark.type !== "scenario-end") return;
    const { scenario, result, reason } = entry.mark;
    this.#results.set(scenario, {
      result,
      ...(reason === undefined ? {} : { reason }),
    });
  }
}

/** A schedule as a scenario that never was a file. */
function scenarioOf(
  { schedule, steps, needs }: Rehearsed,
  number: number,
): Scenario {
  return {
    file: "a generated schedule",
    slug: `schedule-${number}`,
    profile: schedule.profile,
    title: `Schedule ${number}`,
    about: "",
    exercises: [],
    needs,
    orders: new Map(
      schedule.orders.map(({ name, definition }) => [name, definition]),
    ),
    steps: steps.map((step, index) => ({ step, line: index + 1 })),
  };
}

function noting(shared: SharedRestart, came: () => void): VendorControl {
  return {
    get exited() {
      return shared.exited;
    },
    onExit: (listener) => shared.onExit(listener),
    kill: () => {
      came();
      return shared.kill();
    },
    start: () => shared.start(),
  };
}

async function sideBySide<Job>(
  jobs: readonly Job[],
  concurrency: number,
  work: (job: Job) => Promise<void>,
): Promise<void> {
  const waiting = [...jobs];
  const workers = Array.from(
    { length: Math.min(concurrency, jobs.length) },
    async () => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift())
        await work(job);
    },
  );
  await Promise.all(workers);
}
