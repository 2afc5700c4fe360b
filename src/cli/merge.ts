/** `increff-kit merge`: joins the parts of a run and judges the whole history as that of one run. */
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { kitVersion } from "../contract/package.js";
import { HistoryFileWriter } from "../history/file.js";
import { joinHistories } from "../history/join.js";
import { fileNames } from "../evidence/files.js";
import { writeSummary } from "../report/terminal/summary.js";
import { digestOf } from "../rules/register-digest.js";
import { loadRegister, type Register } from "../rules/register.js";
import { allRules } from "../rules/registry.js";
import { readKillMatrix } from "../runner/kill-matrix.js";
import {
  sortedParts,
  type PartProblem,
  type RunPart,
} from "../verdict/parts.js";
import type { RunResult } from "../verdict/result.js";
import { NoRunError } from "../verdict/run-facts.js";
import { concludeRun } from "../verdict/verdict.js";
import { baselineGate } from "./baseline.js";
import { bundleCalledFor, writeEvidence, type BundleCall } from "./bundle.js";
import { verdictCodes, worstOf } from "./exit-code.js";
import type { MergeFlags } from "./gate-commands.js";
import { githubOf, type Github } from "./github.js";
import type { Io } from "./io.js";
import {
  readPart,
  refusal,
  runsBelow,
  type StoredPart,
} from "./part-folder.js";

/** Parts may lie in a folder for each, and in it one for each profile. */
const deepest = 3;

export async function mergeFromCli(
  folders: readonly string[],
  flags: MergeFlags,
  io: Io,
): Promise<number> {
  const register = await loadRegister();
  const out = path.resolve(io.cwd, flags.out);
  const around = folders.filter((folder) =>
    holds(path.resolve(io.cwd, folder), out),
  );
  if (around.length > 0)
    throw refusal(
      around.map((name) => ({
        name,
        message: `holds the folder for the whole (--out ${flags.out}), which would be taken for a part the next time; write it elsewhere`,
      })),
    );
  const places = (
    await Promise.all(
      folders.map(async (folder) => {
        const found = await runsBelow(path.resolve(io.cwd, folder), deepest);
        if (found.length === 0)
          throw refusal([
            {
              name: folder,
              message:
                "holds no part of a run (result.json beside history.ndjson); name the folders that certify --shard has written with --out",
            },
          ]);
        return found;
      }),
    )
  ).flat();
  const parts = await Promise.all(places.map((place) => readPart(place, io)));
  const strange = parts.flatMap((part) => foreign(part, register));
  if (strange.length > 0) throw refusal(strange);
  const profiles = [...new Set(parts.map(({ result }) => result.profile))];
  // Everything is checked before anything is written.
  const groups = profiles.sort().map((profile) => ({
    profile,
    parts: sorted(parts.filter(({ result }) => result.profile === profile)),
  }));
  const call = await bundleCalledFor(flags, io, groups.length);
  const github = githubOf(flags.github, io);
  const results: RunResult[] = [];
  for (const { profile, parts: some } of groups)
    results.push(
      await mergeOne(some, {
        register,
        folder: groups.length === 1 ? out : path.join(out, profile),
        verbose: flags.verbose,
        io,
        github,
        call,
      }),
    );
  const code = worstOf(
    results.map((result) =>
      baselineGate(verdictCodes[result.verdict], result, io),
    ),
  );
  await github.finish();
  return code;
}

/** This kit judges the whole history again, so the parts must come from the same kit with the same requirements. */
function foreign({ name, result }: RunPart, register: Register): PartProblem[] {
  if (result.kit !== kitVersion())
    return [
      {
        name,
        message: `was written by version ${result.kit} of the kit, and this is ${kitVersion()}; merge with the version that ran the parts`,
      },
    ];
  return result.requirementDigest === digestOf(register)
    ? []
    : [
        {
          name,
          message: `was judged by another requirement set (${result.requirementSet}, ${result.requirementDigest.slice(0, 12)}) than the one of this kit (${register.version}, ${digestOf(register).slice(0, 12)})`,
        },
      ];
}

function sorted(parts: readonly StoredPart[]): readonly StoredPart[] {
  try {
    const found = sortedParts(parts);
    if (found.ok) return found.parts;
    throw refusal(found.problems);
  } catch (error) {
    if (!(error instanceof NoRunError)) throw error;
    throw refusal([{ name: "merge", message: error.message }]);
  }
}

/** The configuration as the first part named it, for the commands that repeat a finding. */
function configIn([first]: readonly RunPart[]): string | undefined {
  for (const entry of first?.history ?? [])
    if (entry.kind === "mark" && entry.mark.type === "part")
      return entry.mark.config;
  return undefined;
}

interface Merging {
  readonly register: Register;
  readonly folder: string;
  readonly verbose: boolean;
  readonly io: Io;
  readonly github: Github;
  readonly call: BundleCall;
}

async function mergeOne(
  parts: readonly StoredPart[],
  { register, folder, verbose, io, github, call }: Merging,
): Promise<RunResult> {
  const history = joinHistories(parts.map((part) => part.history));
  const killMatrix = await readKillMatrix(register);
  const configPath = configIn(parts);
  const result = concludeRun(history, register, allRules, {
    ...(configPath === undefined ? {} : { configPath }),
    ...(killMatrix === undefined ? {} : { killMatrix }),
  });
  await mkdir(folder, { recursive: true });
  const historyPath = path.join(folder, "history.ndjson");
  await rm(historyPath, { force: true });
  const file = new HistoryFileWriter(historyPath);
  for (const entry of history) file.write(entry);
  file.close();
  const written = await writeEvidence(
    {
      folder,
      historyPath,
      certification: { result, entries: history },
      config: {
        file: configPath ?? fileNames.configuration,
        shown: parts[0]?.configuration ?? "",
      },
      scenarios: new Map(parts.flatMap((part) => [...part.scenarios])),
    },
    call,
  );
  writeSummary(
    io.stdout,
    io.env,
    result,
    history,
    written.map((one) => path.relative(io.cwd, one)),
    verbose,
  );
  github.add(result, history);
  return result;
}

/** Whether the folder is the other one, or has it somewhere inside. */
function holds(folder: string, other: string): boolean {
  return other === folder || other.startsWith(`${folder}${path.sep}`);
}
