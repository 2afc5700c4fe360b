/** Exit codes, the same for every command. */
import type { Verdict } from "../verdict/result.js";

export const exitCode = {
  conformant: 0,
  notConformant: 1,
  /** Wrong usage, configuration or scenario; nothing was sent. */
  usage: 2,
  inconclusive: 3,
  /** The vendor or a port could not be reached. */
  unreachable: 4,
  /** An entry of the baseline no longer fails or has expired: the file must be brought up to date. */
  baseline: 5,
  /** A fault of the kit itself (EX_SOFTWARE). */
  kitFault: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Worst first: the exit code of several runs is that of the worst. */
const gravity: readonly ExitCode[] = [
  exitCode.notConformant,
  exitCode.kitFault,
  exitCode.baseline,
  exitCode.inconclusive,
  exitCode.conformant,
];

/** What a run with this verdict ends with. Nothing but known failures keeps a gate open, and certifies nothing. */
export const verdictCodes: Readonly<Record<Verdict, ExitCode>> = {
  conformant: exitCode.conformant,
  "not-conformant": exitCode.notConformant,
  inconclusive: exitCode.inconclusive,
  "harness-error": exitCode.kitFault,
  waived: exitCode.conformant,
  "no-violation": exitCode.conformant,
};

/** Of runs that came to an end; of none it is a fault of the kit. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return gravity.find((code) => codes.includes(code)) ?? exitCode.kitFault;
}
