/** What a command may touch of the process, passed in, so that commands can be tested without one. */
import { createInterface } from "node:readline";
import type { Terminal } from "../report/terminal/terminal.js";

export interface Io {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Calls back once when the person asks to stop (Ctrl+C, or a TERM signal). */
  onStop(stop: () => void): void;
  /** True when a person can be asked; absent means no. */
  readonly interactive?: boolean;
  /** Begins to read what a person types; nobody reads before. */
  openInput(): LineInput;
}

/** Lines that a person types, or that are piped in. */
export interface LineInput {
  onLine(listener: (line: string) => void): void;
  /** Nothing more will come. */
  onEnd?(listener: () => void): void;
  /** Shows again what is being typed, after something else was written. */
  redraw(): void;
  close(): void;
}

export type SystemProcess = Pick<NodeJS.Process, "env" | "cwd" | "once"> & {
  readonly stdout: Terminal & NodeJS.EventEmitter;
  readonly stderr: Terminal & NodeJS.EventEmitter;
};

/**
 * The process's own. Whoever reads the output may stop reading (`increff-kit list | head`): what is written from then on is
 * dropped, and the command ends with the exit code that it would have had.
 */
export function systemIo(
  own: SystemProcess,
  openInput: () => LineInput = () => inputOf(process),
): Io {
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
    interactive: own.stdout.isTTY === true && process.stdin.isTTY,
    openInput,
  };
}

function inputOf(own: NodeJS.Process): LineInput {
  const terminal = own.stdin.isTTY && own.stdout.isTTY;
  const lines = createInterface({
    input: own.stdin,
    ...(terminal ? { output: own.stdout, prompt: "> " } : {}),
    terminal,
  });
  // On a terminal the reader takes Ctrl+C for itself; it means what it means elsewhere.
  lines.on("SIGINT", () => {
    lines.close();
    own.kill(own.pid, "SIGINT");
  });
  return {
    onLine: (listener) => {
      lines.on("line", listener);
    },
    onEnd: (listener) => {
      lines.on("close", listener);
    },
    redraw: () => {
      if (terminal) lines.prompt(true);
    },
    close: () => {
      lines.close();
    },
  };
}
