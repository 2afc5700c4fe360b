/** Where something was measured. */
import {
  availableParallelism,
  cpus,
  loadavg,
  release,
  totalmem,
  type,
} from "node:os";
import { pinning } from "./pinned-process.js";

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** Server and load each on a core of its own. */
  readonly pinned: boolean;
  /** Before it began: the processes that wanted to run, on average over the last minute. */
  readonly load: number;
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    pinned: pinning,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
