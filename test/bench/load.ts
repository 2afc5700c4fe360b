/** Tells the process that makes the load what to do. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { pinning } from "./pinned-process.js";
import type { LoadOrder, LoadResult } from "./workers/load.js";

export class Load {
  readonly #child: ChildProcess;

  /** @param file the built worker */
  constructor(file: string) {
    this.#child = fork(
      file,
      [],
      // Forked processes speak through a channel that taskset would hand on.
      pinning
        ? { execPath: "taskset", execArgv: ["-c", "1", process.execPath] }
        : {},
    );
  }

  /** @throws Error when a call was refused: then something else than the work was measured */
  async run(order: LoadOrder): Promise<LoadResult> {
    this.#child.send(order);
    const [answer] = (await once(this.#child, "message")) as [
      { readonly result?: LoadResult; readonly error?: string },
    ];
    const { result, error } = answer;
    if (result === undefined)
      throw new Error(`The load on ${order.origin} broke off: ${error ?? ""}`);
    if (result.refused > 0)
      throw new Error(
        `${result.refused} of ${result.calls} calls (${order.operation}) were refused: ${result.refusal ?? ""}`,
      );
    return result;
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, "exit");
    this.#child.kill();
    await gone;
  }
}
