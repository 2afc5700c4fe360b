/** A small bundle as `certify` writes it: the history of the reports' sample, judged by the register of this kit. */
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { kitVersion } from "../../contract/package.js";
import type { HistoryEntry } from "../../history/entry.js";
import { reports, type Report } from "../../report/files.js";
import { sampleHistory } from "../../report/test/sample.js";
import { allRules } from "../../rules/registry.js";
import { loadRegister } from "../../rules/register.js";
import { killMatrixIn } from "../../verdict/kill-matrix.js";
import type { RunResult } from "../../verdict/result.js";
import { concludeRun } from "../../verdict/verdict.js";
import { bundleOf, contractFiles, sealedBundle } from "../bundle.js";
import { fileNames, textOf, type BundleFiles } from "../files.js";
import { ownScenarios } from "../scenarios.js";
import { verifyBundle, type Verification } from "../verify.js";

export const register = await loadRegister();
export const contracts = await contractFiles();
export const scenarios = await ownScenarios();
export const keys = generateKeyPairSync("ed25519");
export const otherKeys = generateKeyPairSync("ed25519");

/** The sample, as this version of the kit would have recorded it. */
export const entries: readonly HistoryEntry[] = sampleHistory.map((entry) =>
  entry.kind === "mark" && entry.mark.type === "run-start"
    ? { ...entry, mark: { ...entry.mark, kit: kitVersion() } }
    : entry,
);

let whole: BundleFiles | undefined;

/** That of the sample, signed. */
export function bundle(): BundleFiles {
  whole ??= bundleFor(entries);
  return whole;
}

export function bundleFor(history: readonly HistoryEntry[]): BundleFiles {
  const result = resultOf(history);
  return bundleOf({
    result,
    entries: history,
    history: historyBytes(history),
    configuration: { file: "increff-kit.yaml", text: "profile: efs\n" },
    scenarios: new Map(
      result.scenarios.map(({ scenario }) => [
        scenario,
        `scenario: ${scenario}\n`,
      ]),
    ),
    contracts,
    key: keys.privateKey,
  });
}

export function unsignedBundle(): BundleFiles {
  const files = bundle();
  return sealedBundle(files, resultOf(entries));
}

export function resultOf(history: readonly HistoryEntry[]): RunResult {
  const killMatrix = killMatrixIn(
    textOf(contracts.get(fileNames.killMatrix) ?? new Uint8Array()),
    register,
  );
  return concludeRun(history, register, allRules, {
    configPath: "increff-kit.yaml",
    ...(killMatrix === undefined ? {} : { killMatrix }),
  });
}

export function historyBytes(history: readonly unknown[]): Uint8Array {
  return Buffer.from(
    history.map((entry) => `${JSON.stringify(entry)}\n`).join(""),
  );
}

/** What a forger with a key of the lab could do: other contents, and everything sealed anew around them. */
export function forged(
  changes: Readonly<Record<string, string | Uint8Array | undefined>>,
  result: RunResult = resultOf(entries),
): BundleFiles {
  const files = new Map(bundle());
  for (const [name, content] of Object.entries(changes))
    if (content === undefined) files.delete(name);
    else files.set(name, Buffer.from(content));
  return sealedBundle(files, result, keys.privateKey);
}

/** A result that somebody would like to have, with the reports that belong to it. */
export function forgedReports(result: RunResult): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Report>(reports).map(([name, report]) => [
      name,
      report(result, entries),
    ]),
  );
}

export function verified(
  files: BundleFiles,
  trusted: readonly KeyObject[] = [keys.publicKey],
): Verification {
  return verifyBundle(files, { keys: trusted, register, contracts, scenarios });
}
