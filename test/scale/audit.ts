/** How the audit copes with a long recording, in figures: memory, time, and what of the defects in it was found. */
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RunResult } from "../../src/verdict/result.js";
import { defects, traffic, type TrafficOptions } from "./traffic.js";

const root = path.resolve(import.meta.dirname, "../..");
const command = path.join(root, "dist", "cli", "main.js");
/** Prints the most memory that the process ever had, in KiB, and the microseconds of its work. */
const usage =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();console.error("peak "+u.maxRSS+" work "+(u.userCPUTime+u.systemCPUTime))})';

export interface Measured {
  readonly exchanges: number;
  readonly seconds: number;
  /** Seconds of processor time: the same however busy the machine is otherwise. */
  readonly work: number;
  readonly peakMiB: number;
  readonly exitCode: number;
  readonly result: RunResult;
}

/** Writes a recording, and audits it in a process of its own. */
export async function measureAudit(options: TrafficOptions): Promise<Measured> {
  const folder = await mkdtemp(path.join(tmpdir(), "increff-kit-scale-"));
  try {
    const file = path.join(folder, "traffic.ndjson");
    const exchanges = await write(file, options);
    const begun = performance.now();
    const child = spawn(
      process.execPath,
      ["--import", usage, command, "audit", file, "--out", folder],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    let told = "";
    child.stderr.on("data", (chunk: Buffer) => {
      told += chunk.toString();
    });
    const [exitCode] = (await once(child, "close")) as [number];
    const [, kibibytes, microseconds] =
      /peak (\d+) work (\d+)/.exec(told) ?? [];
    if (kibibytes === undefined || exitCode > 3)
      throw new Error(`The audit ended with ${exitCode}: ${told}`);
    const text = await readFile(path.join(folder, "result.json"), "utf8");
    return {
      exchanges,
      seconds: (performance.now() - begun) / 1000,
      work: Number(microseconds) / 1e6,
      peakMiB: Number(kibibytes) / 1024,
      exitCode,
      result: JSON.parse(text) as RunResult,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(file: string, options: TrafficOptions): Promise<number> {
  const stream = createWriteStream(file);
  let count = 0;
  let lines: string[] = [];
  for (const entry of traffic(options)) {
    count += 1;
    lines.push(`${JSON.stringify(entry)}\n`);
    if (lines.length < 1_000) continue;
    if (!stream.write(lines.join(""))) await once(stream, "drain");
    lines = [];
  }
  stream.end(lines.join(""));
  await once(stream, "close");
  return count;
}

/** Requirements that were violated, with the number of violations; of a whole recording exactly the defects in it. */
export function violatedIn({ requirements }: RunResult): string[] {
  return requirements
    .filter(({ findings }) => findings.length > 0)
    .map(({ id }) => id)
    .sort();
}

const most = { mebibytes: 300, slowdown: 12 };

/** Prints the figures; true when all promises are kept. */
export async function auditAtScale(): Promise<boolean> {
  const of = (orders: number): Promise<Measured> =>
    measureAudit({
      orders,
      defectsEvery: 5_000,
      orderEveryMs: 1_440,
    });
  const few = await of(20_000);
  const many = await of(160_000);
  const perExchange = many.work / many.exchanges / (few.work / few.exchanges);
  for (const { exchanges, seconds, work, peakMiB, result } of [few, many])
    console.log(
      `audit of ${exchanges} exchanges: ${seconds.toFixed(1)} s (${work.toFixed(1)} s of work), at most ${peakMiB.toFixed(0)} MiB resident, ${result.audit?.orders.mostOpen ?? 0} orders open at one time, ${result.audit?.violations ?? 0} violations of ${violatedIn(result).join(", ")}`,
    );
  console.log(
    `${(many.exchanges / few.exchanges).toFixed(1)} times the exchanges took ${(many.work / few.work).toFixed(1)} times the work (ten times may take ${most.slowdown})`,
  );
  const expected = Object.keys(defects).sort().join();
  return (
    many.peakMiB < most.mebibytes &&
    perExchange < most.slowdown / 10 &&
    [few, many].every(({ result }) => violatedIn(result).join() === expected)
  );
}
