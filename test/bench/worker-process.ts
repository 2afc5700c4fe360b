/** A worker on a core of its own, which is told what to do and answers. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { pinning, type Core } from "../support/measuring/pinned-process.js";
import type { Answer } from "./workers/parent.js";

export interface WorkerOptions {
  /** The built file. */
  readonly file: string;
  readonly core: Core;
  /** Of node. */
  readonly flags?: readonly string[];
}

export class WorkerProcess<Order, Result> {
  readonly #child: ChildProcess;

  constructor({ file, core, flags = [] }: WorkerOptions) {
    this.#child = fork(
      file,
      [],
      // taskset hands the channel on to what it starts.
      pinning
        ? {
            execPath: "taskset",
            execArgv: ["-c", String(core), process.execPath, ...flags],
          }
        : { execArgv: [...flags] },
    );
  }

  /** @throws Error when the worker says so, or ends */
  async run(order: Order): Promise<Result> {
    const stopped = new AbortController();
    const ended = once(this.#child, "exit", { signal: stopped.signal }).then(
      ([code]) => {
        throw new Error(`The worker ended with ${String(code)}.`);
      },
    );
    this.#child.send(order as object);
    try {
      const told = await Promise.race([once(this.#child, "message"), ended]);
      const [{ result, error }] = told as [Answer<Result>];
      if (result === undefined)
        throw new Error(error ?? "The worker gave no result.");
      return result;
    } finally {
      ended.catch(() => undefined);
      stopped.abort();
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const gone = once(this.#child, "exit");
    this.#child.kill();
    await gone;
  }
}
