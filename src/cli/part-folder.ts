/**
 * The folders that `certify --shard` has written, as `merge` reads them.
 *
 * Promise: what goes into the bundle of the whole is what the part wrote: a file that its manifest does not list, or lists
 * with another digest, is refused before anything is judged.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import {
  fileNames,
  isSafeName,
  scenarioFile,
  sha256,
  textOf,
} from "../evidence/files.js";
import { listedIn } from "../evidence/manifest.js";
import type { HistoryEntry } from "../history/entry.js";
import { readHistoryFile } from "../history/file.js";
import { InputError } from "../scenario/input-error.js";
import type { PartProblem, RunPart } from "../verdict/parts.js";
import type { Evidence } from "./bundle.js";
import type { Io } from "./io.js";
import { readResult } from "./result-file.js";

/** A part, and what it leaves for the bundle of the whole. */
export interface StoredPart extends RunPart {
  readonly configuration: string;
  /** By slug. */
  readonly scenarios: Evidence["scenarios"];
}

export function refusal(problems: readonly PartProblem[]): InputError {
  return new InputError(
    problems.map(({ name, message }) => ({
      file: name,
      line: 0,
      column: 0,
      message,
    })),
  );
}

/** Folders at or below this one that a run has written its result and its history into. */
export async function runsBelow(
  folder: string,
  depth: number,
): Promise<string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map(({ name }) => name);
  if (files.includes(fileNames.result) && files.includes(fileNames.history))
    return [folder];
  if (depth === 0) return [];
  const below = entries
    .filter((one) => one.isDirectory())
    .map(({ name }) => runsBelow(path.join(folder, name), depth - 1));
  return (await Promise.all(below)).flat();
}

/** @throws InputError when a file is missing, changed or cannot be read */
export async function readPart(folder: string, io: Io): Promise<StoredPart> {
  const name = path.relative(io.cwd, folder) || ".";
  const result = await readResult(folder, io);
  const written = await writtenIn(folder, name);
  await written(fileNames.result);
  await written(fileNames.history);
  const history: HistoryEntry[] = [];
  for await (const entry of readHistoryFile(
    path.join(folder, fileNames.history),
    {
      onCutLine: ({ line }) => {
        const message = `${fileNames.history} breaks off in line ${line}`;
        throw refusal([{ name, message }]);
      },
    },
  ))
    history.push(entry);
  const configuration = await written(fileNames.configuration);
  const scenarios = new Map<string, string>();
  for (const entry of history)
    if (entry.kind === "mark" && entry.mark.type === "scenario-start") {
      const { scenario } = entry.mark;
      scenarios.set(scenario, await written(scenarioFile(scenario)));
    }
  return { name, result, history, configuration, scenarios };
}

/** Reads the files of a part, and refuses those that are not as the part wrote them. */
async function writtenIn(
  folder: string,
  name: string,
): Promise<(file: string) => Promise<string>> {
  const contentOf = async (file: string): Promise<Buffer> => {
    const content = isSafeName(file)
      ? await readFile(path.join(folder, file)).catch(() => undefined)
      : undefined;
    if (content !== undefined) return content;
    const message = `lacks ${file}; keep the whole folder that certify --shard has written`;
    throw refusal([{ name, message }]);
  };
  const digests = listedIn(textOf(await contentOf(fileNames.manifest)));
  return async (file) => {
    const content = await contentOf(file);
    if (digests?.get(file) === sha256(content)) return textOf(content);
    const message = `${file} is not the one that certify --shard has written: ${fileNames.manifest} has another digest of it; run this part again`;
    throw refusal([{ name, message }]);
  };
}
