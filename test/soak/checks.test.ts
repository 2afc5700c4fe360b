import { describe, expect, it } from "vitest";
import { checksOf, descriptorsOf, undisturbed } from "./checks.js";
import type { Sample } from "./sampler.js";
import type { Run } from "./soak.js";
import { Tally } from "./tally.js";
import { trendOf, type Trend } from "./trend.js";

const flat: Trend = {
  outcome: "flat",
  why: "as told",
  perHour: 0,
  interval: [-1, 1],
  growth: 0,
  seconds: 1_200,
};

const good = (): Run => {
  const tally = new Tally();
  return {
    tally,
    samples: [],
    measured: tally.counts,
    file: { bytes: 1, entries: 30_000, exchanges: 29_000, changes: 10 },
    entries: { all: 30_000, inMemory: 19_500 },
    bare: [
      { mib: 50, compiledMib: 4, entries: 19_500 },
      { mib: 51, compiledMib: 7, entries: 19_500 },
    ],
    bytesGrown: 1,
    bytesAfterReset: 1,
    weight: { orders: 300, kibPerOrder: 25, kibLeftPerOrder: 0.4 },
    restartMs: 900,
    ended: [
      { code: 0, signal: null, afterMs: 50 },
      { code: 0, signal: null, afterMs: 40 },
    ],
    complaints: "",
    differences: [],
  };
};

const sample = (second: number, descriptors: number): Sample => ({
  second,
  rssMiB: 100,
  heapMiB: 50,
  settled: null,
  externalMiB: 1,
  descriptors,
  loopMs: null,
  healthMs: { p50: 1, p99: 2, max: 3 },
  diskMiB: 1,
  orders: 1,
});
const samples = Array.from({ length: 20 }, (_, second) => sample(second, 40));

const steady = { rss: flat, heap: flat };
const failures = (run: Run, trends = steady, measured = samples): string[] =>
  checksOf(run, measured, trends)
    .filter(({ outcome }) => outcome === "failed")
    .map(({ name }) => name);

describe("the undisturbed seconds", () => {
  const settled = {
    rssMiB: 100,
    keptMiB: 40,
    compiledMiB: 8,
    pagesMiB: 80,
    mallocedMiB: 1,
  };
  const secondsOf = (told: readonly number[]): number[] =>
    undisturbed(
      samples.map((one) =>
        told.includes(one.second) ? { ...one, settled } : one,
      ),
    ).map(({ second }) => second);

  it("are all where the heap was not compacted", () => {
    expect(secondsOf([])).toHaveLength(samples.length);
  });

  it("are not the one that tells of a compaction, nor the two before it", () => {
    const left = secondsOf([0, 10]);
    expect(left).toHaveLength(samples.length - 4);
    for (const gone of [0, 8, 9, 10]) expect(left).not.toContain(gone);
  });
});

describe("the checks", () => {
  it("pass a good run", () => {
    expect(failures(good())).toEqual([]);
  });

  const whole = "the history is whole in its file, and bounded in memory";
  const memory = (inMemory: number) => ({ all: 30_000, inMemory });
  it.each<[string, Partial<Run>]>([
    [whole, { file: { ...good().file, entries: 29_999 } }],
    [whole, { entries: memory(20_001) }],
    // Nothing has left the memory, so nothing is shown.
    [whole, { entries: { all: 9, inMemory: 9 } }],
    [
      "a session that is gone leaves nothing",
      { weight: { orders: 300, kibPerOrder: 25, kibLeftPerOrder: 3 } },
    ],
    [
      "what is left after all the work is no more than before it",
      {
        bare: [
          { mib: 50, compiledMib: 4, entries: 19_500 },
          { mib: 53, compiledMib: 4, entries: 19_500 },
        ],
      },
    ],
    ["nothing on standard error", { complaints: "Warning: a leak" }],
    [
      "it stops when it is asked to",
      { ended: [{ code: null, signal: "SIGKILL", afterMs: 30_000 }] },
    ],
    ["a restart goes on with what there was", { differences: ["orders: …"] }],
  ])("fail: %s", (name, defect) => {
    expect(failures({ ...good(), ...defect })).toEqual([name]);
  });

  it("fail where anything was not as expected", () => {
    const run = good();
    run.tally.complain("an unexpected 5xx", "main: POST /usp/order/pack: 500");
    expect(failures(run)).toEqual(["what happened was as expected"]);
  });

  it("fail where memory grows, and say that too short a run shows nothing", () => {
    const grows: Trend = { ...flat, outcome: "grows" };
    const rss = "memory does not grow";
    const heap = "what is kept of the heap does not grow";
    expect(failures(good(), { ...steady, rss: grows })).toEqual([rss]);
    expect(failures(good(), { ...steady, heap: grows })).toEqual([heap]);
    const short = { rss: trendOf([]), heap: trendOf([]) };
    expect(
      checksOf(good(), samples, short)
        .filter(({ outcome }) => outcome === "inconclusive")
        .map(({ name }) => name),
    ).toEqual([rss, heap]);
  });

  it("say that too few orders were weighed", () => {
    const weight = { orders: 40, kibPerOrder: 25, kibLeftPerOrder: 3 };
    const found = checksOf({ ...good(), weight }, samples, steady);
    expect(found.filter(({ outcome }) => outcome !== "passed")).toMatchObject([
      {
        name: "a session that is gone leaves nothing",
        outcome: "inconclusive",
      },
    ]);
  });

  it("fail where descriptors are not given back", () => {
    const leaking = samples.map((one, index) => ({
      ...one,
      descriptors: 40 + 2 * index,
    }));
    expect(descriptorsOf(leaking)).toEqual([41, 77]);
    expect(failures(good(), steady, leaking)).toEqual([
      "file descriptors do not grow",
    ]);
  });
});
