/**
 * One certification: starts the OMS and the vendor, runs the planned scenarios, looks once more, and judges the history.
 */
import { asWritten } from "../history/as-written.js";
import { systemClock, type Clock } from "../history/clock.js";
import { dayOf } from "../history/day.js";
import type { BaselineMark, HistoryEntry } from "../history/entry.js";
import { History, type HistoryListener } from "../history/history.js";
import { allRules } from "../rules/registry.js";
import type { Register } from "../rules/register.js";
import type { Scenario } from "../scenario/scenario.js";
import { concludeRun } from "../verdict/verdict.js";
import type { RunResult } from "../verdict/result.js";
import { kitVersion } from "../contract/package.js";
import type { LoadedConfig } from "../config/certification.js";
import type { Environment } from "../config/fill.js";
import {
  examine,
  examineReachability,
  refuseUnreachable,
  whyVacuous,
} from "./doctor/examine.js";
import type { Examined } from "./doctor/examined.js";
import { groundOf } from "./ground.js";
import { readKillMatrix } from "./kill-matrix.js";
import { planRun, type Plan, type PlannedScenario } from "./plan.js";
import { openPremises } from "./premises.js";
import { seededRandom } from "../simulator/random.js";
import { runScenario } from "./run-scenario.js";
import type { Ground, Stage } from "./stage.js";
import type { Shard } from "./shard.js";
import { lookAgain } from "./steps/observe.js";
import type { TaskBoard } from "./task-board.js";

export interface CertifyOptions {
  readonly config: LoadedConfig;
  readonly scenarios: readonly Scenario[];
  readonly register: Register;
  /** 32 bits: the order of scenarios and the small delays of races come from it. */
  readonly seed: number;
  readonly env: Environment;
  readonly clock?: Clock;
  /** Hears every entry as it is appended: progress, the file on disk. */
  readonly listeners?: readonly HistoryListener[];
  /** Where a person finds the tasks of a manual driver. */
  readonly board?: TaskBoard;
  /** Most scenarios at one time. Without it 8, or 3 where a person does the work. */
  readonly concurrency?: number;
  /** The slugs that somebody chose; without it nothing was left out by choice. A run of chosen scenarios is no certificate. */
  readonly chosen?: readonly string[];
  /** What is looked at before the first scenario: everything, or only whether the vendor is there. */
  readonly examine?: "everything" | "reachability";
  /** Only this part of the run. */
  readonly shard?: Shard;
  /** Known failures; the clock says which of them have expired. */
  readonly baseline?: Pick<BaselineMark, "file" | "entries" | "whole">;
}

export interface Certification {
  readonly result: RunResult;
  readonly entries: readonly HistoryEntry[];
}

const defaultConcurrency = 8;
/** A person does one thing at a time, and can oversee a few. */
const manualConcurrency = 3;

/** @throws StartError when the port cannot be had, UnreachableError when the vendor cannot */
export async function certify(options: CertifyOptions): Promise<Certification> {
  const clock = options.clock ?? systemClock;
  const history = new History(clock);
  for (const listener of options.listeners ?? []) history.subscribe(listener);
  const { config, env } = options;
  const random = seededRandom(options.seed);
  const { shard } = options;
  const plan = planRun(options.scenarios, config.config, random, shard);
  const premises = await openPremises({
    config,
    clock,
    history,
    env,
    ...(shard === undefined ? {} : { part: shard.index }),
  });
  try {
    markStart(history, options, plan);
    if (options.baseline !== undefined)
      history.append({
        kind: "mark",
        mark: {
          type: "baseline",
          ...options.baseline,
          day: dayOf(clock.now()),
        },
      });
    await premises.vendor?.start();
    const stopped = await lookFirst(options, {
      config,
      plan,
      premises,
      clock,
      env,
    });
    const ground = groundOf(options, premises, {
      history,
      clock,
      random,
    });
    const stages = stopped
      ? []
      : await runAll(ground, plan, concurrencyOf(options, ground));
    for (const stage of stages) await lookAgain(stage);
    history.append({
      kind: "mark",
      mark: {
        type: "run-end",
        durationMs: Math.round(clock.now() - premises.begun),
      },
    });
  } finally {
    await premises.close();
  }
  const killMatrix = await readKillMatrix(options.register);
  const entries = asWritten(history.entries);
  return {
    entries,
    result: concludeRun(entries, options.register, allRules, {
      configPath: config.file,
      ...(killMatrix === undefined ? {} : { killMatrix }),
    }),
  };
}

/**
 * Looks at the set-up before anything is judged, and puts what came of it into the history; true when a run would show nothing.
 *
 * @throws UnreachableError
 */
async function lookFirst(
  options: CertifyOptions,
  examined: Examined,
): Promise<boolean> {
  const { history } = examined.premises.oms.oms;
  const checks =
    options.examine === "reachability"
      ? await examineReachability(examined)
      : await examine(examined);
  const stopped = whyVacuous(checks);
  history.append({
    kind: "mark",
    mark: {
      type: "checks",
      checks,
      ...(stopped === undefined ? {} : { stopped }),
    },
  });
  refuseUnreachable(checks);
  return stopped !== undefined;
}

function concurrencyOf(options: CertifyOptions, { driver }: Ground): number {
  return (
    options.concurrency ??
    (driver.kind === "manual" ? manualConcurrency : defaultConcurrency)
  );
}

function markStart(
  history: History,
  options: CertifyOptions,
  plan: Plan,
): void {
  const { config } = options.config;
  history.append({
    kind: "mark",
    mark: {
      type: "run-start",
      kit: kitVersion(),
      requirements: options.register.version,
      profile: config.profile,
      seed: options.seed,
      optionalApis: config.vendor.optionalApis ?? [],
      observer: config.observer !== undefined,
      driver:
        config.profile === "erp"
          ? "none"
          : (config.driver?.kind ?? "automatic"),
      ...(options.chosen === undefined ? {} : { chosen: options.chosen }),
    },
  });
  if (plan.part !== undefined)
    history.append({
      kind: "mark",
      mark: {
        type: "part",
        ...plan.part,
        config: options.config.file,
        configuration: options.config.digest,
      },
    });
  for (const { scenario, reason } of plan.notPlanned)
    history.append({
      kind: "mark",
      mark: {
        type: "not-planned",
        scenario: scenario.slug,
        title: scenario.title,
        exercises: scenario.exercises,
        reason,
      },
    });
}

async function runAll(
  ground: Ground,
  plan: Plan,
  concurrency: number,
): Promise<Stage[]> {
  const stages: Stage[] = [];
  const waiting: PlannedScenario[] = [...plan.sideBySide];
  const workers = Array.from({ length: concurrency }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      stages.push(await runScenario(ground, next));
  });
  await Promise.all(workers);
  for (const planned of plan.alone)
    stages.push(await runScenario(ground, planned));
  return stages;
}
