/** Any number of exchanges, sorted in little memory. */
import fc from "fast-check";
import { mkdtempSync, readdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { TimeSorter } from "./sorting.js";
import type { Timed } from "./timed.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

function timed(at: number, number: number): Timed {
  return {
    exchange: { kind: "exchange", at, url: `/${number}\n` },
    place: { file: "a", line: number },
  } as unknown as Timed;
}

it("hands over everything by time, of equal times what came first, and leaves nothing behind", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "increff-kit-sorting-"));
  vi.stubEnv("TMPDIR", folder);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 120 }),
      fc.constantFrom(1, 300, 5_000),
      async (times, runSize) => {
        const sorter = new TimeSorter({ runSize });
        const given = times.map(timed);
        for (const one of given) await sorter.add(one);
        const got: Timed[] = [];
        for await (const one of sorter.sorted()) got.push(one);
        await sorter.close();
        const wanted = [...given].sort((a, b) => a.exchange.at - b.exchange.at);
        expect(got).toEqual(wanted);
      },
    ),
    { numRuns: 12, seed: 7 },
  );
  expect(readdirSync(folder)).toEqual([]);
  rmdirSync(folder);
});

it("merges as many runs as there are", async () => {
  const sorter = new TimeSorter({ runSize: 1 });
  for (let number = 0; number < 450; number += 1)
    await sorter.add(timed((number * 7_919) % 450, number));
  const times: number[] = [];
  for await (const { exchange } of sorter.sorted()) times.push(exchange.at);
  await sorter.close();
  expect(times).toEqual(Array.from({ length: 450 }, (_, at) => at));
});
