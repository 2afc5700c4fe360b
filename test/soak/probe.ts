/**
 * Runs inside the measured mock, loaded before it by NODE_OPTIONS: once a second a line of what only the process itself knows.
 * At SIGUSR2 it collects the garbage and writes what is left.
 */
import { appendFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import {
  getHeapCodeStatistics,
  getHeapStatistics,
  setFlagsFromString,
} from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";
import type { ProbeLine, Settled } from "./probe-line.js";

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
  /** Of its own accord the engine moves together a few pages at a time, and resident memory tells of holes, not of what is kept. */
  const compact = (): void => {
    setFlagsFromString("--compact-on-every-full-gc");
    collect();
    setFlagsFromString("--no-compact-on-every-full-gc");
  };
  const look = (): Omit<Settled, "rss"> => {
    const { heapUsed } = process.memoryUsage();
    const { total_physical_size, malloced_memory } = getHeapStatistics();
    const code = getHeapCodeStatistics();
    const compiled =
      code.code_and_metadata_size + code.bytecode_and_metadata_size;
    return {
      kept: heapUsed - compiled,
      compiled,
      pages: total_physical_size,
      malloced: malloced_memory,
    };
  };
  setInterval(() => {
    compact();
    const left = look();
    // A thread of the engine gives the pages back.
    setTimeout(() => {
      const { rss } = process.memoryUsage();
      write({ at: Date.now(), settled: { rss, ...left } });
    }, 1_000).unref();
  }, 30_000).unref();
  process.on("SIGUSR2", () => {
    collect();
    collect();
    const { kept, compiled } = look();
    write({ at: Date.now(), collected: kept, compiled });
  });
}
