/** What a command may touch of the process, passed in, so that commands can be tested without one. */
import type { Terminal } from "../report/terminal/terminal.js";

export interface Io {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Calls back once when the person asks to stop (Ctrl+C, or a TERM signal). */
  onStop(stop: () => void): void;
}

export function systemIo(own: NodeJS.Process): Io {
  return {
    stdout: own.stdout,
    stderr: own.stderr,
    env: own.env,
    cwd: own.cwd(),
    onStop: (stop) => {
      own.once("SIGINT", stop);
      own.once("SIGTERM", stop);
    },
  };
}
