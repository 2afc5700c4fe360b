/** How fast histories are judged, how the cost grows with them, and where the time of a certification goes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { RunResult } from "../../src/verdict/result.js";
import type { RunTime } from "../../src/verdict/time.js";
import { inWorker } from "./delivery.js";
import { fitOf, type LinearFit } from "../support/measuring/statistics.js";
import { root } from "./workers/built.js";
import type { JudgeOrder, JudgePoint } from "./workers/judge.js";

export interface Judged {
  readonly points: readonly JudgePoint[];
  /** Seconds of processor time over entries. */
  readonly fit: LinearFit;
  readonly entriesPerSecond: number;
}

/** @param file the built worker @param sizes at least two */
export async function measureJudging(
  file: string,
  sizes: readonly number[],
): Promise<Judged> {
  const points = await inWorker<readonly JudgePoint[]>(file, {
    sizes,
  } satisfies JudgeOrder);
  const last = points.at(-1);
  return {
    points,
    fit: fitOf(
      points.map(({ entries, cpuSeconds }) => ({ x: entries, y: cpuSeconds })),
    ),
    entriesPerSecond: last === undefined ? 0 : last.entries / last.cpuSeconds,
  };
}

export const profiles = ["efs", "erp"] as const;
export type Profile = (typeof profiles)[number];

export interface Certified extends Omit<RunTime, "waits"> {
  readonly profile: Profile;
  /** From 0 to 1: the kit's part of the whole. */
  readonly kitShare: number;
}

/**
 * Certifies a reference vendor with the command, as a user would.
 *
 * @param scenarios only these; without any all are run
 */
export async function measureCertification(
  profile: Profile,
  folder: string,
  scenarios: readonly string[] = [],
): Promise<Certified> {
  const out = path.join(folder, `certified-${profile}`);
  const config = `test/vendors/reference-${profile}/increff-kit.yaml`;
  const child = spawn(
    process.execPath,
    [
      ...["bin/increff-kit.js", "certify", "--config", config, "--out", out],
      ...scenarios.flatMap((slug) => ["--scenario", slug]),
    ],
    { cwd: root, stdio: ["ignore", "ignore", "pipe"] },
  );
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-2_000);
  });
  const [code] = (await once(child, "exit")) as [number | null];
  // A run of chosen scenarios is inconclusive about everything else.
  if (code !== 0 && !(scenarios.length > 0 && code === 3))
    throw new Error(
      `The certification of the reference ${profile} ended with ${code ?? "a signal"}: ${complaint}`,
    );
  const text = await readFile(path.join(out, "result.json"), "utf8");
  const { time } = JSON.parse(text) as RunResult;
  const { totalMs, vendorMs, waitingMs, kitMs } = time;
  return {
    profile,
    totalMs,
    vendorMs,
    waitingMs,
    kitMs,
    kitShare: kitMs / totalMs,
  };
}
