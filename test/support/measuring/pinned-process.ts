/**
 * Processes that are measured: each on a core of its own where there are two, with the time that the operating system says it
 * has worked. Every process that is started here is ended here.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { availableParallelism } from "node:os";

/** What is measured runs on the first core, what measures on the second. */
export type Core = 0 | 1;

export const pinning: boolean =
  availableParallelism() > 1 && canRun("taskset", ["--version"]);

/** The operating system accounts the time of each process in /proc. */
const accounting = existsSync("/proc/self/stat");
/** Of the accounting, each second: Linux shows hundredths to programs, on every processor. */
const ticks = 100;

const running = new Set<ChildProcess>();

export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly child: ChildProcess;
  /** Seconds of processor time so far; null where the system does not say. */
  cpuSeconds(): number | null;
  /** What it wrote to standard error, its end. */
  complaint(): string;
  stop(): Promise<void>;
}

/** Puts this process, and what it starts without saying where, on the core of what measures. */
export function pinThisProcess(): void {
  if (pinning)
    execFileSync("taskset", ["-cp", "1", String(process.pid)], {
      stdio: "ignore",
    });
}

export function pinned(command: Command, core: Core): Command {
  if (!pinning) return command;
  const { file, arguments: given } = command;
  return {
    ...command,
    file: "taskset",
    arguments: ["-c", String(core), file, ...given],
  };
}

export function start(command: Command, core: Core): Measured {
  const { file, arguments: given, cwd, env } = pinned(command, core);
  const child = spawn(file, given, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-2_000);
  });
  child.on("error", (error) => {
    complaint += error.message;
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return {
    child,
    cpuSeconds: () => cpuSecondsOf(child.pid),
    complaint: () => complaint,
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 3_000);
  await gone;
  clearTimeout(timer);
}

process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

function cpuSecondsOf(pid: number | undefined): number | null {
  if (!accounting || pid === undefined) return null;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name of the process stands in parentheses, and may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

export function canRun(file: string, given: readonly string[]): boolean {
  try {
    execFileSync(file, given, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
