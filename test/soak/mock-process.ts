/** The built mock in a process of its own, with a probe in it, on the core of what is measured. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { pinned } from "../support/measuring/pinned-process.js";
import type { ProbeLine } from "./probe-line.js";

const root = path.resolve(import.meta.dirname, "../..");

export interface MockProcess {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to the line that says where it listens. */
  readonly startedAfterMs: number;
  /** Everything on standard error. */
  complaints(): string;
  /** Lines of the probe since the last time that they were asked for. */
  probed(): ProbeLine[];
  /** Bytes of the heap that are in use after a collection. */
  collected(): Promise<number>;
  /** Asks it to end, and says how it did. */
  stop(): Promise<Ended>;
  /** When it ends without having been asked. */
  readonly gone: Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly afterMs: number;
}

/** @param folder of the run @param given of `increff-kit mock` */
export async function startMock(
  folder: string,
  given: readonly string[],
): Promise<MockProcess> {
  const probe = path.join(folder, "probe.mjs");
  await build({
    entryPoints: [path.join(import.meta.dirname, "probe.ts")],
    outfile: probe,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  const probeFile = path.join(folder, `probe-${Date.now()}.ndjson`);
  const main = path.join(root, "bin/increff-kit.js");
  const command = pinned(
    { file: process.execPath, arguments: [main, "mock", ...given] },
    0,
  );
  const begun = performance.now();
  const child = spawn(command.file, command.arguments, {
    cwd: folder,
    env: {
      ...process.env,
      SOAK_PROBE_FILE: probeFile,
      NODE_OPTIONS: `--import=${pathToFileURL(probe).href}`,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = (): void => {
    child.kill("SIGKILL");
  };
  process.once("exit", kill);
  let [said, complained] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complained = (complained + text).slice(0, 20_000);
  });
  let asked = begun;
  const gone = once(child, "close").then(([code, signal]): Ended => {
    process.off("exit", kill);
    const afterMs = performance.now() - asked;
    return {
      code: code as number | null,
      signal: signal as string | null,
      afterMs,
    };
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(0, 20_000);
      const found = /OMS at (http:\/\/\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    void gone.then(() => {
      reject(new Error(`The mock did not start: ${complained || said}`));
    });
  });
  const startedAfterMs = performance.now() - begun;
  let read = 0;
  const probed = (): ProbeLine[] => {
    if (!existsSync(probeFile)) return [];
    const text = readFileSync(probeFile, "utf8");
    const end = text.lastIndexOf("\n") + 1;
    const lines = text.slice(read, end).split("\n").filter(Boolean);
    read = end;
    return lines.map((line) => JSON.parse(line) as ProbeLine);
  };
  return {
    url,
    pid: child.pid ?? 0,
    startedAfterMs,
    complaints: () => complained,
    probed,
    collected: async () => {
      const before = Date.now();
      child.kill("SIGUSR2");
      for (let waited = 0; waited < 30_000; waited += 50) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        for (const line of existsSync(probeFile)
          ? readFileSync(probeFile, "utf8").split("\n").filter(Boolean)
          : []) {
          const told = JSON.parse(line) as ProbeLine;
          if ("collected" in told && told.at >= before) return told.collected;
        }
      }
      throw new Error("The probe in the mock did not answer within 30 s.");
    },
    stop: async () => {
      asked = performance.now();
      child.kill("SIGTERM");
      const timer = setTimeout(kill, 30_000);
      const ended = await gone;
      clearTimeout(timer);
      return ended;
    },
    gone,
  };
}
