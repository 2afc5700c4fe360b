/** `increff-kit explore`: reads what it is told, explores, writes what was found, says it. */
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { loadConfig, type LoadedConfig } from "../config/certification.js";
import type { Exploration, Progress } from "../explore/explore.js";
import type { Discovery } from "../explore/investigate.js";
import { foundScenario } from "../explore/scenario-file.js";
import { exploreVendor, type Explored } from "../explore/session.js";
import { shellScript } from "../explore/shell-script.js";
import { loadRegister, type Register } from "../rules/register.js";
import { InputError } from "../scenario/input-error.js";
import { certifyCommand } from "../verdict/reproduce.js";
import { gated } from "./coverage-gate.js";
import { exitCode, worstOf, type ExitCode } from "./exit-code.js";
import type { ExploreFlags } from "./explore-command.js";
import { measureOne } from "./explore-measures.js";
import { explorationLines, type WrittenDiscovery } from "./explore-summary.js";
import type { Io } from "./io.js";

export async function exploreFromCli(
  flags: ExploreFlags,
  io: Io,
): Promise<number> {
  const register = await loadRegister();
  const configs = await chosenConfigs(flags, io);
  const codes: ExitCode[] = [];
  // One after the other: each wants the machine for itself.
  for (const [index, config] of configs.entries()) {
    const { profile } = config.config;
    const before = configs
      .slice(0, index)
      .filter((other) => other.config.profile === profile).length;
    const name = before === 0 ? profile : `${profile}-${before + 1}`;
    codes.push(
      flags.measure === true
        ? await measureOne(config, register, flags, {
            io,
            file: `measures-${name}.json`,
          })
        : await exploreOne(config, register, flags, {
            io,
            coverageFile: `coverage-${name}.json`,
          }),
    );
  }
  return worstOf(codes);
}

async function chosenConfigs(
  { config: files = ["increff-kit.yaml"], profile }: ExploreFlags,
  io: Io,
): Promise<LoadedConfig[]> {
  const all = await Promise.all(files.map((file) => loadConfig(file, io.env)));
  const configs = all.filter(
    ({ config }) => profile === undefined || config.profile === profile,
  );
  if (configs.length === 0)
    throw new InputError([
      {
        file: "--profile",
        line: 0,
        column: 0,
        message: `none of the configurations (${files.join(", ")}) has the profile ${profile ?? ""}`,
      },
    ]);
  return configs;
}

async function exploreOne(
  config: LoadedConfig,
  register: Register,
  flags: ExploreFlags,
  { io, coverageFile }: { readonly io: Io; readonly coverageFile: string },
): Promise<ExitCode> {
  const { seed, path: from, time } = flags;
  const progress = progressLine(flags, io);
  let explored: Explored;
  try {
    explored = await exploreVendor({
      config,
      register,
      env: io.env,
      seed,
      ...(from === undefined ? {} : { from }),
      budget: {
        runs: from === undefined ? flags.runs : 1,
        ...(time === undefined ? {} : { timeMs: time }),
      },
      concurrency: flags.concurrency,
      most: flags.most,
      progress: progress.show,
    });
  } finally {
    progress.clear();
  }
  const out = path.resolve(io.cwd, flags.out);
  const written = await writeAll(explored, {
    config,
    register,
    flags,
    io,
    out,
  });
  const { exploration, coverage } = explored;
  await mkdir(out, { recursive: true });
  const place = path.join(out, coverageFile);
  await writeFile(place, `${JSON.stringify(coverage, null, 2)}\n`);
  io.stdout.write(
    explorationLines(exploration, written, {
      register,
      terminal: io.stdout,
      env: io.env,
      profile: config.config.profile,
      blackBox: config.config.observer === undefined,
      coverage,
      coverageFile: shown(io, place),
    }),
  );
  return gated(
    codeOf(exploration),
    coverage,
    { profile: config.config.profile, least: flags.minCoverage, advice },
    io,
  );
}

const advice =
  "The coverage file names all of it. Explore more schedules with --runs or --time, give the vendor a driver, or ask for less.";

function codeOf(exploration: Exploration): ExitCode {
  const { discoveries, harnessErrors, witnessed } = exploration;
  if (
    discoveries.some(({ level, rate }) => level === "MUST" && rate.failed > 0)
  )
    return exitCode.notConformant;
  if (harnessErrors.length > 0) return exitCode.kitFault;
  if (witnessed.size === 0) return exitCode.inconclusive;
  return discoveries.some(({ level }) => level === "MUST")
    ? exitCode.inconclusive
    : exitCode.conformant;
}

interface Writing {
  readonly config: LoadedConfig;
  readonly register: Register;
  readonly flags: ExploreFlags;
  readonly io: Io;
  readonly out: string;
}

async function writeAll(
  { exploration, ...hooks }: Explored,
  writing: Writing,
): Promise<WrittenDiscovery[]> {
  const { register, io, out, config, flags } = writing;
  const requirements = new Set(register.requirements.map(({ id }) => id));
  const written: WrittenDiscovery[] = [];
  for (const discovery of exploration.discoveries) {
    const command = (slug: string): string =>
      certifyCommand({
        config: config.file,
        scenarios: flags.out,
        scenario: slug,
      });
    const { slug, text } = foundScenario(discovery, {
      seed: exploration.seed,
      requirements,
      command,
    });
    await mkdir(out, { recursive: true });
    const scenarioFile = path.join(out, `${slug}.yaml`);
    const scriptFile = path.join(out, `${slug}.sh`);
    await writeFile(scenarioFile, text);
    await writeFile(scriptFile, shellScript(discovery, slug, hooks));
    await chmod(scriptFile, 0o755);
    written.push({
      discovery,
      slug,
      command: command(slug),
      again: againCommand(discovery, exploration, writing),
      files: [scenarioFile, scriptFile].map((file) => shown(io, file)),
    });
  }
  return written;
}

function againCommand(
  { path: place }: Discovery,
  { seed }: Exploration,
  { config }: Writing,
): string {
  return `increff-kit explore --config ${config.file} --seed ${seed} --path ${place}`;
}

/** On a terminal one line is kept up to date; elsewhere only what was found is said. */
function progressLine(
  { runs, path: from }: ExploreFlags,
  { stderr }: Io,
): { show: (progress: Progress) => void; clear: () => void } {
  const clearLine = "\r\u001b[2K";
  const lively = stderr.isTTY === true;
  return {
    show: (progress) => {
      const text =
        progress.phase === "search"
          ? `${progress.schedules} of ${from === undefined ? runs : 1} schedules`
          : `shrinking ${progress.requirement}: ${progress.attempts} attempts, ${progress.messages} messages left`;
      if (lively) stderr.write(clearLine + text);
      else if (progress.phase === "shrink") stderr.write(`${text}\n`);
    },
    clear: () => {
      if (lively) stderr.write(clearLine);
    },
  };
}

function shown(io: Io, file: string): string {
  const relative = path.relative(io.cwd, file);
  return relative.startsWith("..") ? file : relative;
}
