import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeReports } from "./files.js";
import { resultJson } from "./json/result-json.js";
import { sampleHistory, sampleResult } from "./test/sample.js";

let directory = "";
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "reports-"));
});
afterAll(() => rm(directory, { recursive: true }));

it("writes every report into a directory that it makes", async () => {
  const inside = join(directory, "runs", "1");
  const paths = await writeReports(inside, sampleResult, sampleHistory);
  expect(paths).toEqual(
    [
      "index.html",
      "junit.xml",
      "result.json",
      "results.sarif",
      "summary.md",
    ].map((name) => join(inside, name)),
  );
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  expect(texts.map((text) => text.slice(0, 9))).toEqual([
    "<!doctype",
    "<?xml ver",
    '{\n  "sche',
    '{\n  "$sch',
    "## ❌ Not ",
  ]);
  expect(texts[2]).toBe(resultJson(sampleResult));
});
