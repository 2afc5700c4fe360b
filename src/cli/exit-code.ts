/** Exit codes, the same for every command. */
export const exitCode = {
  conformant: 0,
  notConformant: 1,
  /** Wrong usage, configuration or scenario; nothing was sent. */
  usage: 2,
  inconclusive: 3,
  /** The vendor or a port could not be reached. */
  unreachable: 4,
  /** A fault of the kit itself (EX_SOFTWARE). */
  kitFault: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
