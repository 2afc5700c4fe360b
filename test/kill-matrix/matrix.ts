/**
 * Runs the certification against a mutant vendor and compares which requirements it violated with the reviewed matrix.
 * A kit that misses a mutant is blind; one that finds more than the mutant's defect accuses wrongly.
 */
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { judgedAgain } from "../../src/evidence/again.js";
import { fileNames } from "../../src/evidence/files.js";
import { runFileFor, runFileText } from "../../src/evidence/run-file.js";
import { resultJson } from "../../src/report/json/result-json.js";
import { loadRegister } from "../../src/rules/register.js";
import { killMatrixPath } from "../../src/runner/kill-matrix.js";
import type { RunResult } from "../../src/verdict/result.js";
import { certify } from "../../src/runner/certify.js";
import {
  loadConfig,
  type LoadedConfig,
} from "../../src/config/certification.js";
import { loadScenarios } from "../../src/scenario/load.js";
import type { Mutant } from "../vendors/mutants/catalogue.js";

const root = path.resolve(import.meta.dirname, "../..");

/** What the reviewed matrix says of one mutant. */
export interface Expectation {
  /** Requirements that it must violate. */
  readonly must: readonly string[];
  /** Requirements that it may violate besides, depending on what happens to come in between. */
  readonly may?: readonly string[];
  /** Only these scenarios, where the whole run would take too long. */
  readonly scenarios?: readonly string[];
  /** About how long it takes, where that is much longer than usual: those are begun first. */
  readonly seconds?: number;
}

export type Matrix = Readonly<Record<string, Expectation>>;

export interface Row {
  readonly vendor: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly seconds: number;
  readonly ok: boolean;
  /** Why the run itself failed. */
  readonly problem?: string;
}

export async function readMatrix(): Promise<Matrix> {
  const text = await readFile(
    path.join(root, "test/vendors/kill-matrix.yaml"),
    "utf8",
  );
  const rows = parse(text) as Record<string, readonly string[] | Expectation>;
  return Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [
      name,
      Array.isArray(row)
        ? { must: row as readonly string[] }
        : (row as Expectation),
    ]),
  );
}

export function referenceConfig(profile: "efs" | "erp"): Promise<LoadedConfig> {
  return loadConfig(
    path.join(root, `test/vendors/reference-${profile}/increff-kit.yaml`),
    {},
  );
}

/** The configuration of the reference vendor of the profile, with the mutant's command. */
export async function configOf(
  mutant: Mutant,
  run: number,
): Promise<LoadedConfig> {
  const reference = await referenceConfig(mutant.profile);
  const database = path.join(
    tmpdir(),
    `kill-matrix-${process.pid}-${mutant.name}-${run}.db`,
  );
  return {
    ...reference,
    config: {
      ...reference.config,
      vendor: {
        ...reference.config.vendor,
        command: `exec node ${path.join(root, ".build/vendors/mutants/main.js")} ${mutant.name}`,
        env: { ...reference.config.vendor.env, DATABASE: database },
      },
    },
    waits: {
      ...reference.waits,
      call: 3_000,
      forbidden: 800,
      visible: 1_500,
      outage: 1_000,
    },
  };
}

/** What is said of a mutant that could not be run at all. */
export function failedRow(vendor: string, problem: string): Row {
  return { vendor, expected: [], found: [], seconds: 0, ok: false, problem };
}

let runs = 0;

/** The same for every mutant, so it is read once. */
const shared = loadRegister().then(async (register) => ({
  register,
  scenarios: await loadScenarios([], register),
  killMatrix: await readFile(killMatrixPath, "utf8").catch(() => undefined),
}));

export async function runMutant(
  mutant: Mutant,
  { must: expected, may = [], scenarios: only }: Expectation,
  seed: number,
): Promise<Row> {
  runs += 1;
  const begun = performance.now();
  const [{ register, scenarios: all }, config] = await Promise.all([
    shared,
    configOf(mutant, runs),
  ]);
  const scenarios = all.filter(
    ({ slug }) => only === undefined || only.includes(slug),
  );
  try {
    const lines: string[] = [];
    const { result } = await certify({
      config,
      scenarios,
      register,
      seed,
      env: process.env,
      listeners: [(entry) => lines.push(`${JSON.stringify(entry)}\n`)],
    });
    const found = result.requirements
      .filter((row) => row.outcome === "fail" || row.outcome === "warn")
      .map((row) => row.id);
    const broken = result.requirements
      .filter((row) => row.outcome === "harness-error")
      .map((row) => `${row.id}: ${row.reason ?? ""}`);
    const crashed = result.scenarios
      .filter((one) => one.result === "harness-error")
      .map((one) => `${one.scenario}: ${one.reason ?? ""}`);
    const other = await judgedOtherwise(lines, result, config.file);
    const problem = [...broken, ...crashed, ...other].join("\n");
    return {
      vendor: mutant.name,
      expected,
      found,
      seconds: (performance.now() - begun) / 1000,
      ok: problem === "" && fits(expected, may, found),
      ...(problem === "" ? {} : { problem }),
    };
  } catch (error) {
    return {
      vendor: mutant.name,
      expected,
      found: [],
      seconds: (performance.now() - begun) / 1000,
      ok: false,
      problem: (error as Error).message,
    };
  } finally {
    await rm(config.config.vendor.env?.["DATABASE"] ?? "", { force: true });
  }
}

/** Where `verify` would say something else than `certify` said: the written history, judged again as it does. */
async function judgedOtherwise(
  lines: readonly string[],
  result: RunResult,
  configFile: string,
): Promise<string[]> {
  const { register, killMatrix } = await shared;
  const texts = [
    [fileNames.history, lines.join("")],
    [fileNames.result, resultJson(result)],
    [fileNames.run, runFileText(runFileFor(result, configFile))],
    ...(killMatrix === undefined ? [] : [[fileNames.killMatrix, killMatrix]]),
  ] as [string, string][];
  const files = new Map(
    texts.map(([name, text]) => [name, Buffer.from(text)] as const),
  );
  const { differences, result: again } = judgedAgain(files, register);
  const certified =
    again.verdict !== "conformant" && again.certified
      ? ["it is certified, and not conformant"]
      : [];
  return [...differences, ...certified].map((one) => `judged again: ${one}`);
}

function fits(
  must: readonly string[],
  may: readonly string[],
  found: readonly string[],
): boolean {
  return (
    must.every((id) => found.includes(id)) &&
    found.every((id) => must.includes(id) || may.includes(id))
  );
}
