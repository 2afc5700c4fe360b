/** Writes the reports of a run into its directory. The only file of this room that touches the disk. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { HistoryEntry } from "../history/entry.js";
import type { RunResult } from "../verdict/result.js";
import { htmlReport } from "./html/html-report.js";
import { resultJson } from "./json/result-json.js";
import { junitXml } from "./junit/junit.js";
import { markdownSummary } from "./markdown/summary.js";
import { sarifLog } from "./sarif/sarif.js";

export type Report = (
  result: RunResult,
  history: readonly HistoryEntry[],
) => string;

/** Each report's file name and how it is made. */
export const reports = {
  "index.html": htmlReport,
  "junit.xml": junitXml,
  "result.json": resultJson,
  "results.sarif": sarifLog,
  "summary.md": markdownSummary,
} as const satisfies Readonly<Record<string, Report>>;

/** Makes `directory` when it is missing. Returns the paths of the files, the one for people first. */
export async function writeReports(
  directory: string,
  result: RunResult,
  history: readonly HistoryEntry[],
): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  return Promise.all(
    Object.entries<Report>(reports).map(async ([name, report]) => {
      const path = join(directory, name);
      await writeFile(path, report(result, history));
      return path;
    }),
  );
}
