/** What the README says of the speed is what the committed measurement says, and nothing else. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { BenchResult } from "./result.js";
import { markers, performanceTable, withTable } from "./table.js";
import { targetsOf } from "./targets.js";
import { root } from "./workers/built.js";

const read = (file: string): string =>
  readFileSync(path.join(root, file), "utf8");
const result = JSON.parse(read("reports/bench.json")) as BenchResult;

describe("the performance table", () => {
  it("of the README is that of reports/bench.json: npm run bench:table writes it", () => {
    const readme = read("README.md");
    expect(withTable(readme, performanceTable(result))).toBe(readme);
  });

  it("comes from a whole measurement", () => {
    expect(result.form).toBe("full");
    expect(result.absent).toEqual([]);
  });

  it("needs a place", () => {
    expect(() => withTable("# kit", "| a |")).toThrow(markers.begin);
  });
});

describe("the targets", () => {
  it("are judged by what was measured", () => {
    expect(targetsOf(result)).toEqual(result.targets);
  });

  it("that were missed say where the time goes", () => {
    for (const { id, met, note } of result.targets)
      if (met !== true) expect([id, note?.length ?? 0]).not.toEqual([id, 0]);
  });

  it("do not become met when nothing was measured", () => {
    const nothing = { ...result, throughput: { cells: [], firstAnswers: [] } };
    const [cpu] = targetsOf(nothing);
    expect(cpu).toMatchObject({ id: "cpu-of-floor", met: null });
  });
});
