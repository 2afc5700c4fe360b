/** The gate of `--min-coverage`, the same for every command that has it. */
import type { Coverage } from "../coverage/coverage.js";
import { isBelow } from "../coverage/missing.js";
import type { Profile } from "../history/entry.js";
import { shortfallText } from "../report/coverage-text.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

export interface Gate {
  readonly profile: Profile;
  /** Percent; without it the gate is open. */
  readonly least: number | undefined;
  /** What to do when too little was seen. */
  readonly advice: string;
}

/** Says what is missing where too little was seen; a worse end than "nothing wrong was found" stays as it is. */
export function gated(
  code: ExitCode,
  coverage: Coverage,
  { profile, least, advice }: Gate,
  { stderr }: Pick<Io, "stderr">,
): ExitCode {
  if (least === undefined || !isBelow(coverage, least)) return code;
  stderr.write(`${shortfallText(profile, coverage, least)} ${advice}\n`);
  return code === exitCode.conformant ? exitCode.inconclusive : code;
}
