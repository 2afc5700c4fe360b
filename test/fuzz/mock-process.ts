/** The built mock as a process of its own, watched: what it complains of, whether it ends, how much memory it keeps. */
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const root = path.resolve(import.meta.dirname, "../..");

/** Bytes, after a garbage collection. */
export interface MemoryReading {
  readonly rss: number;
  /** Of objects, texts and the like, without the engine's compiled code. */
  readonly heap: number;
  readonly compiled: number;
}

export interface MockProcess {
  readonly url: string;
  readonly port: number;
  /** What it wrote to standard error so far. */
  complaints(): string;
  /** Its exit code or signal, once it ended; undefined while it runs. */
  ended(): string | undefined;
  memory(): Promise<MemoryReading>;
  stop(): Promise<void>;
}

export async function startMockProcess(
  args: readonly string[] = [],
): Promise<MockProcess> {
  const gauge = pathToFileURL(path.join(import.meta.dirname, "gauge.mjs")).href;
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      "--import",
      gauge,
      path.join(root, "bin/increff-kit.js"),
      "mock",
      "--port",
      "0",
      ...args,
    ],
    { cwd: import.meta.dirname, stdio: ["ignore", "pipe", "pipe", "ipc"] },
  );
  let complaints = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(-100_000);
  });
  let end: string | undefined;
  const ending = new Promise<void>((resolve) => {
    child.on("close", (code, signal) => {
      end = String(signal ?? code);
      resolve();
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    let welcome = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      if (welcome.length < 10_000) welcome += text;
      const found = /at (http:\/\/\S+)/.exec(welcome)?.[1];
      if (found !== undefined && welcome.includes("Ctrl+C")) resolve(found);
    });
    void ending.then(() => {
      reject(new Error(`The mock ended at its start (${end}): ${complaints}`));
    });
  });
  let asked = 0;
  return {
    url,
    port: Number(new URL(url).port),
    complaints: () => complaints,
    ended: () => end,
    memory: () =>
      new Promise((resolve, reject) => {
        const id = (asked += 1);
        const read = (message: unknown): void => {
          if ((message as { id?: number }).id !== id) return;
          child.off("message", read);
          resolve(message as MemoryReading);
        };
        child.on("message", read);
        child.send(id, (error) => {
          if (error !== null) reject(error);
        });
        void ending.then(() => {
          reject(new Error(`the mock ended (${end})`));
        });
      }),
    stop: async () => {
      if (end === undefined) child.kill("SIGINT");
      const hard = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await ending;
      clearTimeout(hard);
    },
  };
}
