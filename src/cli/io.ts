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

export type SystemProcess = Pick<NodeJS.Process, "env" | "cwd" | "once"> & {
  readonly stdout: Terminal & NodeJS.EventEmitter;
  readonly stderr: Terminal & NodeJS.EventEmitter;
};

/**
 * The process's own. Whoever reads the output may stop reading (`increff-kit list | head`): what is written from then on is
 * dropped, and the command ends with the exit code that it would have had.
 */
export function systemIo(own: SystemProcess): Io {
  for (const stream of [own.stdout, own.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
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
