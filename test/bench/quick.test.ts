/** The benchmark in its short form: that it works and what it writes, never how fast anything was. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BenchResult } from "./result.js";
import { root } from "./workers/built.js";

let folder: string;
let result: BenchResult;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-quick-"));
  const out = path.join(folder, "bench.json");
  await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "test/bench/main.ts", "--quick", "--out", out],
    { cwd: root },
  );
  result = JSON.parse(await readFile(out, "utf8")) as BenchResult;
}, 600_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("npm run bench -- --quick", () => {
  it("measures the mock, the floor and Prism on both operations", () => {
    expect(result.form).toBe("quick");
    const cells = result.throughput.cells.map(
      ({ peer, operation }) => `${peer} ${operation}`,
    );
    expect(cells.sort()).toEqual(
      ["floor", "mock", "prism"].flatMap((peer) => [
        `${peer} inventory`,
        `${peer} order`,
      ]),
    );
    for (const { requestsPerSecond } of result.throughput.cells)
      expect(requestsPerSecond.min).toBeGreaterThan(0);
  });

  it("says who is absent, and why", () => {
    expect(result.absent.map(({ name }) => name).sort()).toEqual([
      "express",
      "fastify",
      "mockoon",
      "wiremock",
    ]);
    for (const { why } of result.absent) expect(why).not.toBe("");
  });

  it("measures the start, deliveries, judging and certifications", () => {
    expect(result.startup.cells.map(({ what }) => what)).toEqual([
      "mock",
      "floor",
      "help",
      "node",
    ]);
    expect(result.delivery.cells.map(({ concurrency }) => concurrency)).toEqual(
      [10, 50],
    );
    expect(result.delivery.queued.piles).toHaveLength(3);
    expect(result.judging.points.map(({ entries }) => entries)).toEqual([
      1_000, 3_000,
    ]);
    for (const { totalMs, vendorMs, waitingMs, kitMs } of result.certification)
      expect(vendorMs + waitingMs + kitMs).toBe(totalMs);
  });

  it("judges every target", () => {
    expect(result.targets.length).toBeGreaterThan(5);
    for (const { measured } of result.targets) expect(measured).not.toBeNull();
  });
});
