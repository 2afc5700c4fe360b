/**
 * Runs inside the measured mock, loaded before it by NODE_OPTIONS: once a second a line of what only the process itself knows.
 * At SIGUSR2 it collects the garbage and writes what is left.
 */
import { appendFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { getHeapCodeStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";
import type { ProbeLine } from "./probe-line.js";

const file = process.env["SOAK_PROBE_FILE"];
if (file !== undefined && isMainThread) {
  const resolution = 5;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const write = (line: ProbeLine): void => {
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
  // The histogram counts the time between two looks; what is over the interval is the delay.
  const milliseconds = (nanoseconds: number): number =>
    Math.max(0, nanoseconds / 1e6 - resolution);
  setInterval(() => {
    const { heapUsed, external } = process.memoryUsage();
    const loop = {
      p50: milliseconds(delay.percentile(50)),
      p99: milliseconds(delay.percentile(99)),
      max: milliseconds(delay.max),
    };
    delay.reset();
    write({ at: Date.now(), heapUsed, external, loop });
  }, 1_000).unref();

  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const look = (): {
    readonly rss: number;
    readonly kept: number;
    readonly compiled: number;
  } => {
    const { rss, heapUsed } = process.memoryUsage();
    const code = getHeapCodeStatistics();
    const compiled =
      code.code_and_metadata_size + code.bytecode_and_metadata_size;
    return { rss, kept: heapUsed - compiled, compiled };
  };
  // Left to itself the engine lets the heap rise for many minutes, and what is kept cannot be told from what is not yet collected.
  setInterval(() => {
    collect();
    write({ at: Date.now(), settled: look() });
  }, 20_000).unref();
  process.on("SIGUSR2", () => {
    collect();
    collect();
    const { kept, compiled } = look();
    write({ at: Date.now(), collected: kept, compiled });
  });
}
