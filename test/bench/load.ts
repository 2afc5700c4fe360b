/** The load on one server. */
import { WorkerProcess } from "./worker-process.js";
import type { LoadOrder, LoadResult } from "./workers/load.js";

export class Load {
  readonly #worker: WorkerProcess<LoadOrder, LoadResult>;

  /** @param file the built worker */
  constructor(file: string) {
    this.#worker = new WorkerProcess({ file, core: 1 });
  }

  /** @throws Error when a call was refused: then something else than the work was measured */
  async run(order: LoadOrder): Promise<LoadResult> {
    const result = await this.#worker.run(order);
    if (result.refused > 0)
      throw new Error(
        `${result.refused} of ${result.calls} calls (${order.operation}) were refused: ${result.refusal ?? ""}`,
      );
    return result;
  }

  stop(): Promise<void> {
    return this.#worker.stop();
  }
}
