/** `increff-kit certify`: reads what it is told, runs, writes the reports, says the verdict. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { loadBaseline } from "../baseline/read.js";
import { HistoryFileWriter } from "../history/file.js";
import { loadRegister, type Register } from "../rules/register.js";
import {
  certify,
  type Certification,
  type CertifyOptions,
} from "../runner/certify.js";
import { loadConfig, type LoadedConfig } from "../config/certification.js";
import { planRun, type Plan } from "../runner/plan.js";
import type { RunView } from "../console/run/run-view.js";
import { seededRandom } from "../simulator/random.js";
import { loadScenarios } from "../scenario/load.js";
import type { Scenario } from "../scenario/scenario.js";
import { chosen } from "../scenario/choice.js";
import { htmlOverview } from "../report/html/overview.js";
import { troubles } from "../report/terminal/checks.js";
import { paintFor, widthOf } from "../report/terminal/terminal.js";
import { TaskBoard } from "../runner/task-board.js";
import type { HistoryEntry } from "../history/entry.js";
import { TaskList } from "./task-list.js";
import { reportProgress } from "../report/terminal/progress.js";
import { writeSummary } from "../report/terminal/summary.js";
import type { RunResult } from "../verdict/result.js";
import { baselineGate } from "./baseline.js";
import { bundleCalledFor, scenarioTexts, writeEvidence } from "./bundle.js";
import type { BundleCall } from "./bundle.js";
import { gated } from "./coverage-gate.js";
import { verdictCodes, worstOf } from "./exit-code.js";
import { githubOf, type Github } from "./github.js";
import { openRunPage } from "./run-page.js";
import type { Io } from "./io.js";
import type { CertifyFlags } from "./program.js";

const advice =
  "The report shows all of it under Coverage. Run all scenarios, give the vendor an observer and a driver, add scenarios of your own with --scenarios, or ask for less.";

export async function certifyFromCli(
  flags: CertifyFlags,
  io: Io,
): Promise<number> {
  const files = flags.config ?? ["increff-kit.yaml"];
  const register = await loadRegister();
  const all = await loadScenarios(
    flags.scenarios.map((place) => path.resolve(io.cwd, place)),
    register,
  );
  const scenarios = chosen(all, flags.scenario, "--scenario");
  const baseline = await baselineFor(flags, { register, all, io });
  const configs = await Promise.all(
    files.map((file) => loadConfig(file, io.env)),
  );
  const out = path.resolve(io.cwd, flags.out);
  const folders = foldersOf(configs, out);
  const github = githubOf(flags.github, io);
  const bundle = await bundleCalledFor(flags, io, configs.length);
  const runs = configs.map((config) => ({
    config,
    plan: planRun(
      scenarios,
      config.config,
      seededRandom(flags.seed),
      flags.shard,
    ),
    board: new TaskBoard(),
  }));
  const port = flags.console === true ? 0 : flags.console;
  const page = await openRunPage({ port, register, io, runs });
  const results = await Promise.all(
    runs.map((run, index) =>
      certifyOne({
        ...run,
        ...(page === undefined ? {} : { view: page.views[index] }),
        register,
        scenarios,
        flags,
        io,
        github,
        ...(baseline === undefined ? {} : { baseline }),
        folder: folders[index] ?? out,
        bundle,
      }),
    ),
  ).finally(() => page?.close());
  if (results.length > 1) {
    const overview = htmlOverview(
      results.map((result, index) => ({
        result,
        href: `${path.relative(out, folders[index] ?? out)}/index.html`,
      })),
    );
    await writeFile(path.join(out, "index.html"), overview);
    io.stdout.write(
      `\nBoth reports: ${shown(io, path.join(out, "index.html"))}\n`,
    );
  }
  const code = worstOf(
    results.map((result) =>
      gated(
        baselineGate(verdictCodes[result.verdict], result, io),
        result.coverage,
        { profile: result.profile, least: flags.minCoverage, advice },
        io,
      ),
    ),
  );
  await github.finish();
  return code;
}

/** The known failures, when there is a file of them; what it names must exist, whether it is run or not. */
async function baselineFor(
  flags: CertifyFlags,
  {
    register,
    all,
    io,
  }: {
    readonly register: Register;
    readonly all: readonly Scenario[];
    readonly io: Io;
  },
): Promise<KnownFailures | undefined> {
  const { baseline: file } = flags;
  if (file === undefined) return undefined;
  return {
    file,
    whole: flags.scenario.length === 0,
    entries: await loadBaseline(path.resolve(io.cwd, file), file, {
      requirements: register.requirements,
      scenarios: all,
    }),
  };
}

/** One run: its own folder; two runs of one profile get a number. */
function foldersOf(configs: readonly LoadedConfig[], out: string): string[] {
  if (configs.length === 1) return [out];
  const used = new Map<string, number>();
  return configs.map(({ config }) => {
    const number = (used.get(config.profile) ?? 0) + 1;
    used.set(config.profile, number);
    return path.join(
      out,
      number === 1 ? config.profile : `${config.profile}-${number}`,
    );
  });
}

type KnownFailures = NonNullable<CertifyOptions["baseline"]>;

interface One {
  readonly config: LoadedConfig;
  readonly plan: Plan;
  readonly board: TaskBoard;
  /** Somebody watches. */
  readonly view?: RunView | undefined;
  readonly register: Register;
  readonly scenarios: readonly Scenario[];
  readonly flags: CertifyFlags;
  readonly io: Io;
  readonly folder: string;
  readonly github: Github;
  readonly baseline?: KnownFailures;
  readonly bundle: BundleCall;
}

async function certifyOne({
  config,
  plan,
  board,
  view,
  register,
  scenarios,
  flags,
  io,
  folder,
  github,
  baseline,
  bundle,
}: One): Promise<RunResult> {
  await mkdir(folder, { recursive: true });
  // Read before the run: what is changed while it runs did not take part in it.
  const texts = await scenarioTexts(scenarios, config.config.profile);
  const historyPath = path.join(folder, "history.ndjson");
  await rm(historyPath, { force: true });
  const file = new HistoryFileWriter(historyPath);
  const manual = config.config.driver?.kind === "manual";
  // The list of tasks and a status line would draw over each other.
  const { columns } = io.stderr;
  const terminal = manual
    ? {
        write: (text: string) => io.stderr.write(text),
        ...(columns === undefined ? {} : { columns }),
      }
    : io.stderr;
  const progress = reportProgress(terminal, io.env, {
    scenarios: plan.sideBySide.length + plan.alone.length,
  });
  const tasks = manual ? new TaskList(board, io) : undefined;
  let certification: Certification;
  try {
    certification = await certify({
      config,
      scenarios,
      register,
      seed: flags.seed,
      env: io.env,
      ...(flags.scenario.length === 0 ? {} : { chosen: flags.scenario }),
      ...(flags.concurrency === undefined
        ? {}
        : { concurrency: flags.concurrency }),
      ...(flags.shard === undefined ? {} : { shard: flags.shard }),
      ...(baseline === undefined ? {} : { baseline }),
      examine: flags.skipDoctor ? "reachability" : "everything",
      listeners: [
        (entry) => {
          file.write(entry);
        },
        (entry) => {
          showTroubles(entry, io);
        },
        progress.seen,
        (entry) => {
          view?.seen(entry);
        },
      ],
      board,
    });
  } finally {
    tasks?.close();
    progress.finish();
    file.close();
  }
  const { result, entries } = certification;
  github.add(result, entries);
  const written = await writeEvidence(
    { folder, historyPath, certification, config, scenarios: texts },
    bundle,
  );
  view?.finished(result, shown(io, path.join(folder, "index.html")));
  writeSummary(
    io.stdout,
    io.env,
    result,
    entries,
    written.map((one) => shown(io, one)),
    flags.verbose,
  );
  return result;
}

/** Of the checks before the run only what is not well; what cannot be reached ends the command, with a message of its own. */
function showTroubles(entry: HistoryEntry, { stderr, env }: Io): void {
  if (entry.kind !== "mark" || entry.mark.type !== "checks") return;
  const { checks } = entry.mark;
  if (checks.some(({ consequence }) => consequence === "unreachable")) return;
  const text = troubles(checks, {
    width: widthOf(stderr),
    paint: paintFor(stderr, env),
  });
  if (text !== "") stderr.write(`${text}\n`);
}

function shown(io: Io, file: string): string {
  const relative = path.relative(io.cwd, file);
  return relative.startsWith("..") ? file : relative;
}
