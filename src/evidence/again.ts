/**
 * Judges the history of a bundle again: the same functions as those of a certification, fed only with what is in the bundle
 * and with the rules, the register and the contracts of this kit.
 */
import { kitVersion } from "../contract/package.js";
import type { HistoryEntry } from "../history/entry.js";
import { parseHistory } from "../history/file.js";
import { reports, type Report } from "../report/files.js";
import { resultJson } from "../report/json/result-json.js";
import { allRules } from "../rules/registry.js";
import { digestOf } from "../rules/register-digest.js";
import type { Register } from "../rules/register.js";
import { killMatrixIn, type KillMatrix } from "../verdict/kill-matrix.js";
import type { RunResult } from "../verdict/result.js";
import { concludeRun } from "../verdict/verdict.js";
import { resultDifferences } from "./differences.js";
import { BundleError, fileNames, textOf, type BundleFiles } from "./files.js";
import { readRunFile, type RunFile } from "./run-file.js";

export interface JudgedAgain {
  readonly result: RunResult;
  readonly entries: readonly HistoryEntry[];
  /** Where `result.json` says something else than the history, by requirement; whole sentences. */
  readonly differences: readonly string[];
}

/** A bundle of requirements that this kit does not have: it is neither right nor wrong here. */
export class OtherRequirementsError extends Error {
  override readonly name = "OtherRequirementsError";
}

/** @throws BundleError */
export function runFileOf(files: BundleFiles): RunFile {
  const run = readRunFile(contentOf(files, fileNames.run));
  if (run === undefined)
    throw new BundleError(`${fileNames.run} is not as this kit writes it.`);
  return run;
}

/**
 * @param register the requirements of this kit
 * @throws OtherRequirementsError, or BundleError when the history is not that of a run
 */
export function judgedAgain(
  files: BundleFiles,
  register: Register,
): JudgedAgain {
  const run = runFileOf(files);
  refuseOtherRequirements(run, register);
  const claimed = contentOf(files, fileNames.result);
  const content = contentOf(files, fileNames.history);
  let entries: HistoryEntry[];
  let result: RunResult;
  try {
    entries = parseHistory(content, fileNames.history);
    refuseOtherSpelling(content, entries);
    const killMatrix = killMatrixOf(files, register);
    result = concludeRun(entries, register, allRules, {
      configPath: run.configuration,
      ...(killMatrix === undefined ? {} : { killMatrix }),
    });
  } catch (error) {
    // Whatever somebody put into a history, it is the history that is wrong, and not a fault of the kit.
    throw new BundleError(
      `${fileNames.history} cannot be judged: ${(error as Error).message}`,
      { cause: error },
    );
  }
  const judged = resultJson(result);
  return {
    result,
    entries,
    differences:
      judged === claimed
        ? []
        : differencesOf(claimed, JSON.parse(judged) as Record<string, unknown>),
  };
}

function differencesOf(
  claimed: string,
  judged: Readonly<Record<string, unknown>>,
): string[] {
  let differences: string[];
  try {
    differences = resultDifferences(JSON.parse(claimed), judged);
  } catch {
    return [`${fileNames.result} is not JSON, or nested too deep to be ours.`];
  }
  return differences.length > 0
    ? differences
    : [
        `${fileNames.result} says the same as the history, but is not written as this kit writes it.`,
      ];
}

/** One history has one spelling: a reader and the rules must see the same, for example where a key stands twice. */
function refuseOtherSpelling(
  content: string,
  entries: readonly HistoryEntry[],
): void {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  if (lines !== content)
    throw new BundleError("it is not written as this kit writes it.");
}

/** The reports that are a function of result and history alone, and are another one here; by name. */
export function otherReports(
  files: BundleFiles,
  { result, entries }: Pick<JudgedAgain, "result" | "entries">,
): string[] {
  return Object.entries<Report>(reports).flatMap(([name, report]) => {
    if (name === fileNames.result) return [];
    const content = files.get(name);
    if (content === undefined) return [`${name} is missing.`];
    return textOf(content) === rendered(report, result, entries)
      ? []
      : [`${name} is not the report that the history gives.`];
  });
}

/** Undefined for a history of which no report can be made: only somebody else than the kit wrote such a one. */
function rendered(
  report: Report,
  result: RunResult,
  entries: readonly HistoryEntry[],
): string | undefined {
  try {
    return report(result, entries);
  } catch {
    return undefined;
  }
}

function killMatrixOf(
  files: BundleFiles,
  register: Register,
): KillMatrix | undefined {
  const content = files.get(fileNames.killMatrix);
  return content === undefined
    ? undefined
    : killMatrixIn(textOf(content), register);
}

function refuseOtherRequirements(
  { kit, requirementSet, requirementDigest }: RunFile,
  register: Register,
): void {
  const digest = digestOf(register);
  if (requirementSet === register.version && requirementDigest === digest)
    return;
  throw new OtherRequirementsError(
    `The bundle was judged by requirement set ${requirementSet} (${requirementDigest.slice(0, 12)}), and increff-kit ${kitVersion()} has only ${register.version} (${digest.slice(0, 12)}). Verify it with increff-kit ${kit}, which wrote it.`,
  );
}

function contentOf(files: BundleFiles, name: string): string {
  const content = files.get(name);
  if (content === undefined) throw new BundleError(`${name} is missing.`);
  return textOf(content);
}
