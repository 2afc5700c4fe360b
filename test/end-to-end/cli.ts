/** Runs the built command as a person would, and collects what it says. */
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
const main = path.join(root, "bin/increff-kit.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function increffKit(
  args: readonly string[],
  cwd = root,
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout
    .setEncoding("utf8")
    .on("data", (text: string) => (stdout += text));
  child.stderr
    .setEncoding("utf8")
    .on("data", (text: string) => (stderr += text));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

export interface Mock {
  readonly url: string;
  /** What it printed until it was ready. */
  readonly welcome: string;
  /** Everything that it printed so far, and that it complained of. */
  output(): string;
  /** What it has said on the error stream so far. */
  errors(): string;
  stop(): Promise<number | null>;
}

/** A mock on a free port, ready for calls. */
export function startMock(
  args: readonly string[] = [],
  { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Mock> {
  const child: ChildProcess = spawn(
    process.execPath,
    [main, "mock", "--port", "0", ...args],
    { cwd, env: { ...process.env, ...env } },
  );
  const ended = new Promise<number | null>((resolve) =>
    child.on("close", resolve),
  );
  let welcome = "";
  let complaints = "";
  child.stderr
    ?.setEncoding("utf8")
    .on("data", (text: string) => (complaints += text));
  return new Promise((resolve, reject) => {
    void ended.then((code) => {
      reject(
        new Error(
          `the mock ended with ${String(code)}: ${welcome}${complaints}`,
        ),
      );
    });
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      welcome += text;
      const url = /at (http:\/\/\S+)/.exec(welcome)?.[1];
      if (url === undefined || !welcome.includes("Ctrl+C")) return;
      resolve({
        url,
        welcome,
        output: () => welcome + complaints,
        errors: () => complaints,
        stop: () => {
          child.kill("SIGINT");
          return ended;
        },
      });
    });
  });
}
