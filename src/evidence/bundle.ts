/** Puts a bundle together: what a run left behind, what it was made with, and a statement about all of it. */
import { readdir, readFile } from "node:fs/promises";
import type { KeyObject } from "node:crypto";
import path from "node:path";
import { packageFile } from "../contract/package.js";
import type { HistoryEntry } from "../history/entry.js";
import { reports, type Report } from "../report/files.js";
import type { RunResult } from "../verdict/result.js";
import { envelopeText, sealed } from "./envelope.js";
import {
  contractFolder,
  fileNames,
  scenarioFile,
  sha256,
  type BundleFiles,
} from "./files.js";
import { digestsOf, manifestText } from "./manifest.js";
import { runFileFor, runFileText } from "./run-file.js";
import { statementOf, statementText } from "./statement.js";

export interface BundleParts {
  readonly result: RunResult;
  readonly entries: readonly HistoryEntry[];
  /** `history.ndjson` as it was written. */
  readonly history: Uint8Array;
  /** The configuration without its secrets, and its name as it stands in the result's commands. */
  readonly configuration: { readonly file: string; readonly text: string };
  /** The text of scenario files by slug; those that did not run are left out. */
  readonly scenarios: ReadonlyMap<string, string>;
  /** See `contractFiles`. */
  readonly contracts: BundleFiles;
  /** Ed25519, to sign with. */
  readonly key?: KeyObject;
}

/** All files of the bundle, by name. */
export function bundleOf(parts: BundleParts): BundleFiles {
  const { result, entries, configuration } = parts;
  const texts: [string, string][] = [
    ...Object.entries<Report>(reports).map(
      ([name, report]): [string, string] => [name, report(result, entries)],
    ),
    [fileNames.configuration, configuration.text],
    [fileNames.run, runFileText(runFileFor(result, configuration.file))],
    ...result.scenarios.flatMap(({ scenario }): [string, string][] => {
      const text = parts.scenarios.get(scenario);
      return text === undefined ? [] : [[scenarioFile(scenario), text]];
    }),
  ];
  const files = new Map<string, Uint8Array>([
    [fileNames.history, parts.history],
    ...texts.map(([name, text]): [string, Uint8Array] => [
      name,
      Buffer.from(text),
    ]),
    ...parts.contracts,
  ]);
  return sealedBundle(files, result, parts.key);
}

/** The files with a manifest and a statement about them, which take the place of earlier ones. */
export function sealedBundle(
  files: BundleFiles,
  result: RunResult,
  key?: KeyObject,
): BundleFiles {
  const digests = digestsOf(files);
  const manifest = Buffer.from(manifestText(digests));
  const statement = statementOf(result, digests, {
    manifest: sha256(manifest),
    signed: key !== undefined,
  });
  const envelope = sealed(statementText(statement), key);
  return new Map<string, Uint8Array>([
    ...files,
    [fileNames.manifest, manifest],
    [fileNames.attestation, Buffer.from(envelopeText(envelope))],
  ]);
}

/** The contracts, the register and the kill matrix of this kit, under the names they have in a bundle. */
export async function contractFiles(): Promise<BundleFiles> {
  const root = packageFile(contractFolder);
  const entries = await readdir(root, {
    recursive: true,
    withFileTypes: true,
  });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(ya?ml|json)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(root, file).split(path.sep).join("/");
    files.set(`${contractFolder}${name}`, await readFile(file));
  }
  return files;
}
