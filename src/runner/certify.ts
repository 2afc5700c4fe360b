/**
 * One certification: starts the OMS and the vendor, runs the planned scenarios, looks once more, and judges the history.
 */
import { readFile } from "node:fs/promises";
import { systemClock, type Clock } from "../history/clock.js";
import type { HistoryEntry } from "../history/entry.js";
import { History, type HistoryListener } from "../history/history.js";
import { allRules } from "../rules/registry.js";
import type { Register } from "../rules/register.js";
import type { Scenario } from "../scenario/scenario.js";
import { startOms } from "../simulator/start.js";
import { concludeRun } from "../verdict/verdict.js";
import type { RunResult } from "../verdict/result.js";
import { kitVersion, packageFile } from "../contract/package.js";
import { Calls } from "./calls.js";
import type { LoadedConfig } from "../config/certification.js";
import type { Environment } from "../config/fill.js";
import { driverOf, observerOf } from "./hooks.js";
import { omsSettings, roles } from "./oms-settings.js";
import { Pace } from "./pace.js";
import { planRun, type Plan, type PlannedScenario } from "./plan.js";
import { seededRandom } from "../simulator/random.js";
import { checkReachable } from "./reachable.js";
import { runScenario } from "./run-scenario.js";
import type { Ground, Stage } from "./stage.js";
import { lookAgain } from "./steps/observe.js";
import type { Task } from "./driver.js";
import { addressesOf, vendorOf } from "./vendor.js";

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
  readonly showTask?: (task: Task) => void;
  /** Most scenarios at one time. */
  readonly concurrency?: number;
}

export interface Certification {
  readonly result: RunResult;
  readonly entries: readonly HistoryEntry[];
}

const defaultConcurrency = 8;

/** @throws StartError when the port cannot be had, UnreachableError when the vendor cannot */
export async function certify(options: CertifyOptions): Promise<Certification> {
  const clock = options.clock ?? systemClock;
  const history = new History(clock);
  for (const listener of options.listeners ?? []) history.subscribe(listener);
  const { config } = options.config;
  const random = seededRandom(options.seed);
  const plan = planRun(options.scenarios, config, random);
  const begun = clock.now();
  const codePrefix = Math.floor(begun).toString(36).toUpperCase();

  const addresses = await addressesOf(options.config);
  const settings = omsSettings(options.config, addresses, begun, codePrefix);
  const { host, port } = config.oms ?? {};
  const oms = await startOms({
    settings,
    clock,
    history,
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
  });
  const vendor = vendorOf(
    options.config,
    addresses,
    oms.url,
    clock,
    history,
    options.env,
  );
  try {
    markStart(history, options, plan);
    await vendor?.start();
    await checkReachable(addresses);
    let waitedMs = 0;
    const driver = driverOf(
      options.config,
      addresses,
      options.env,
      options.showTask ?? (() => undefined),
    );
    const ground: Ground = {
      oms: oms.oms,
      history,
      clock,
      waits: options.config.waits,
      calls: new Calls(history, clock),
      pace: new Pace(driver.kind === "automatic"),
      profile: config.profile,
      ...roles(settings, config.profile),
      driver,
      observer: observerOf(options.config, addresses, options.env),
      vendor,
      codePrefix,
      random,
      readSample: () =>
        readFile(
          packageFile("openapi/examples/outward-sales-posting.seed.json"),
          "utf8",
        ),
      waited: (milliseconds) => {
        waitedMs += milliseconds;
      },
    };
    history.subscribe((entry) => {
      ground.pace.learn(entry);
    });
    const stages = await runAll(
      ground,
      plan,
      options.concurrency ?? defaultConcurrency,
    );
    for (const stage of stages) await lookAgain(stage);
    history.append({
      kind: "mark",
      mark: {
        type: "run-end",
        waitedMs: Math.round(waitedMs),
        durationMs: Math.round(clock.now() - begun),
      },
    });
  } finally {
    await vendor?.stop();
    await oms.close();
  }
  return {
    entries: history.entries,
    result: concludeRun(history.entries, options.register, allRules, {
      configPath: options.config.file,
    }),
  };
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
