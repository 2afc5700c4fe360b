/** What `certify` leaves behind: the bundle in the folder of the run, and with --bundle the same as one ZIP file. */
import type { KeyObject } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LoadedConfig } from "../config/certification.js";
import { bundleOf, contractFiles } from "../evidence/bundle.js";
import { fileNames } from "../evidence/files.js";
import { writeBundle } from "../evidence/folder.js";
import { readPrivateKey } from "../evidence/keys.js";
import { zipOf } from "../evidence/zip.js";
import { reports } from "../report/files.js";
import type { Certification } from "../runner/certify.js";
import { InputError } from "../scenario/input-error.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Io } from "./io.js";
import type { CertifyFlags } from "./program.js";

/** What was asked for on the command line. */
export interface BundleCall {
  readonly key?: KeyObject;
  /** The ZIP file: a path, beside the folder of the run, or none. */
  readonly zip?: { readonly file: string } | "beside";
}

/**
 * Before anything is sent: a key that cannot sign is known at once.
 *
 * @param runs how many configurations are certified
 * @throws KeyFileError, InputError
 */
export async function bundleCalledFor(
  { bundle, signKey }: Pick<CertifyFlags, "bundle" | "signKey">,
  io: Io,
  runs: number,
): Promise<BundleCall> {
  if (typeof bundle === "string" && runs > 1)
    throw new InputError([
      {
        file: "--bundle",
        line: 0,
        column: 0,
        message: `${bundle} cannot hold ${runs} runs; with --bundle alone each gets a file beside its folder`,
      },
    ]);
  const key =
    signKey === undefined
      ? undefined
      : await readPrivateKey(path.resolve(io.cwd, signKey));
  return {
    ...(key === undefined ? {} : { key }),
    ...(bundle === undefined
      ? {}
      : {
          zip:
            bundle === true ? "beside" : { file: path.resolve(io.cwd, bundle) },
        }),
  };
}

/** The files of the scenarios of a profile, by slug. */
export async function scenarioTexts(
  scenarios: readonly Scenario[],
  profile: Scenario["profile"],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const scenario of scenarios)
    if (scenario.profile === profile)
      texts.set(scenario.slug, await readFile(scenario.file, "utf8"));
  return texts;
}

export interface Evidence {
  /** The folder of the run. */
  readonly folder: string;
  readonly historyPath: string;
  readonly certification: Pick<Certification, "result" | "entries">;
  readonly config: Pick<LoadedConfig, "file" | "shown">;
  /** By slug. */
  readonly scenarios: ReadonlyMap<string, string>;
}

/** @returns the files that a reader should know of, the history first */
export async function writeEvidence(
  { folder, historyPath, certification, config, scenarios }: Evidence,
  { key, zip }: BundleCall,
): Promise<string[]> {
  const files = bundleOf({
    ...certification,
    history: await readFile(historyPath),
    configuration: { file: config.file, text: config.shown },
    scenarios,
    contracts: await contractFiles(),
    ...(key === undefined ? {} : { key }),
  });
  await writeBundle(folder, files);
  const named = [
    fileNames.history,
    ...Object.keys(reports),
    fileNames.attestation,
  ].map((name) => path.join(folder, name));
  if (zip === undefined) return named;
  const file = zip === "beside" ? `${folder}.zip` : zip.file;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await zipOf(files));
  return [...named, file];
}
