/** `increff-kit baseline update`, and the gate that a baseline is. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { placeholder } from "../baseline/read.js";
import { updateBaseline } from "../baseline/update.js";
import { visible } from "../history/visible.js";
import { baselineEntryName } from "../report/wording.js";
import { closesGate } from "../verdict/baseline.js";
import type { RunResult } from "../verdict/result.js";
import { exitCode, worstOf, type ExitCode } from "./exit-code.js";
import type { BaselineUpdateFlags } from "./gate-commands.js";
import type { Io } from "./io.js";
import { readResult } from "./result-file.js";

export async function updateFromCli(
  flags: BaselineUpdateFlags,
  io: Io,
): Promise<number> {
  const result = await readResult(flags.result, io);
  const file = path.resolve(io.cwd, flags.baseline);
  const before = await readFile(file, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  });
  const { text, added, removed, kept, unfinished } = updateBaseline(
    flags.baseline,
    before,
    result,
    flags,
  );
  await writeFile(file, text);
  const lines = [
    ...added.map((name) => `added    ${name}`),
    ...removed.map((name) => `removed  ${name}`),
    `${flags.baseline}: ${added.length} added, ${removed.length} removed, ${kept} kept.`,
    ...(unfinished === 0
      ? []
      : [
          `${unfinished === 1 ? "1 entry holds" : `${unfinished} entries hold`} ${placeholder}: somebody must fill in owner, reason and the last day, or certify refuses the file.`,
        ]),
  ];
  io.stdout.write(lines.map((line) => `${visible(line)}\n`).join(""));
  return exitCode.conformant;
}

/** Closes the gate where entries of the baseline are out of date, and says which and what to do. */
export function baselineGate(
  code: ExitCode,
  { baseline }: RunResult,
  { stderr }: Pick<Io, "stderr">,
): ExitCode {
  const stale = (baseline?.entries ?? []).filter(closesGate);
  for (const entry of stale)
    stderr.write(
      `${visible(`${baseline?.file ?? ""}:${entry.line}: ${baselineEntryName(entry)}: ${entry.note}`)}\n`,
    );
  return stale.length === 0 ? code : worstOf([code, exitCode.baseline]);
}
