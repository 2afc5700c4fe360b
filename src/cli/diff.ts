/** `increff-kit diff` */
import { diffJson, diffMarkdown, diffText } from "../report/diff/diff.js";
import { InputError } from "../scenario/input-error.js";
import { differenceOf } from "../verdict/diff.js";
import { exitCode } from "./exit-code.js";
import type { DiffFlags } from "./gate-commands.js";
import type { Io } from "./io.js";
import { readResult } from "./result-file.js";

export async function diffFromCli(
  before: string,
  after: string,
  { json, markdown }: DiffFlags,
  io: Io,
): Promise<number> {
  const [old, now] = await Promise.all([
    readResult(before, io),
    readResult(after, io),
  ]);
  if (old.profile !== now.profile)
    throw new InputError([
      {
        file: after,
        line: 0,
        column: 0,
        message: `is about the profile ${now.profile}, and ${before} about ${old.profile}; compare results of one profile`,
      },
    ]);
  const difference = differenceOf(old, now);
  const write = json ? diffJson : markdown ? diffMarkdown : diffText;
  io.stdout.write(write(difference));
  return difference.worse ? exitCode.notConformant : exitCode.conformant;
}
