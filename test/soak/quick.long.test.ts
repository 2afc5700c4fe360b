/** The endurance run in its short form: that it works and what it writes; how memory goes it cannot say, and says so. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { SoakResult } from "./result.js";

const root = path.resolve(import.meta.dirname, "../..");
let folder: string;
let said: string;
let result: SoakResult;
let picture: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-soak-quick-"));
  const out = path.join(folder, "soak.json");
  const given = ["--quick", "--seed", "7", "--out", out];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "test/soak/main.ts", ...given],
    { cwd: root },
  ).catch((error: unknown) => {
    // A check failed: which one is in what was said.
    throw new Error((error as { readonly stdout: string }).stdout, {
      cause: error,
    });
  });
  said = stdout;
  result = JSON.parse(await readFile(out, "utf8")) as SoakResult;
  picture = await readFile(out.replace(/json$/, "svg"), "utf8");
}, 600_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("npm run soak -- --quick", () => {
  it("passes everything but what takes longer, which is inconclusive", () => {
    const namesOf = (wanted: string): string[] =>
      result.checks
        .filter(({ outcome }) => outcome === wanted)
        .map(({ name }) => name);
    expect(namesOf("inconclusive")).toEqual([
      "memory does not grow",
      "what is kept of the heap does not grow",
      "a session that is gone leaves nothing",
    ]);
    expect(namesOf("passed")).toHaveLength(7);
    expect(result.rss).toMatchObject({ perHour: null, interval: null });
    expect(result.complaints).toEqual([]);
  });

  it("has done something of every kind", () => {
    for (const [kind, count] of Object.entries(result.counts))
      expect(`${kind} ${count}`).not.toBe(`${kind} 0`);
    expect(result.history.onlyInFile).toBeGreaterThan(0);
    expect(result.history.mibAfterReset).toBeLessThan(result.history.mib / 10);
    expect(result.weight.kibPerOrder).toBeGreaterThan(0);
  });

  it("has looked at the mock every second, from outside and inside", () => {
    expect(result.samples.length).toBeGreaterThan(2);
    for (const { rssMiB, descriptors, diskMiB } of result.samples) {
      expect(rssMiB).toBeGreaterThan(10);
      expect(descriptors).toBeGreaterThan(3);
      expect(diskMiB).toBeGreaterThan(1);
    }
    expect(result.samples.some(({ loopMs }) => loopMs !== null)).toBe(true);
    expect(result.samples.some(({ heapMiB }) => heapMiB !== null)).toBe(true);
  });

  it("says its seed, and draws a picture for day and night", async () => {
    expect(said).toMatch(/^Seed 7\.$/m);
    expect(said).toContain("inconclusive memory does not grow");
    expect(await wellFormed(picture)).toBe(true);
    expect(await wellFormed(picture.replace("</g>", ""))).toBe(false);
    expect(picture).toContain("prefers-color-scheme: dark");
    for (const text of ["MiB of memory", "milliseconds", "MiB on disk"])
      expect(picture).toContain(text);
  });
});

async function wellFormed(xml: string): Promise<boolean> {
  const { valid } = await validateXML({ xml, normalization: "format" });
  return valid;
}
