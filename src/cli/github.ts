/**
 * What GitHub Actions gets besides the files: annotations, and the summary of the job.
 *
 * Promise: nothing that a vendor sent becomes a workflow command. GitHub reads commands in everything that a step prints,
 * so it is told not to while the command runs, under a word that nobody knows before.
 */
import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import type { HistoryEntry } from "../history/entry.js";
import { githubAnnotations } from "../report/github/annotations.js";
import { markdownSummary } from "../report/markdown/summary.js";
import type { RunResult } from "../verdict/result.js";
import type { Io } from "./io.js";

export interface Github {
  /** Annotations and summary of one run; goes out when the command is over. */
  add(result: RunResult, history: readonly HistoryEntry[]): void;
  finish(): Promise<void>;
}

/** GitHub takes a mebibyte for each step; what is longer would be dropped as a whole. */
const summaryLimit = 1_000_000;

/** @param asked undefined: as the environment says */
export function githubOf(asked: boolean | undefined, io: Io): Github {
  if (!(asked ?? io.env["GITHUB_ACTIONS"] === "true"))
    return { add: () => undefined, finish: () => Promise.resolve() };
  const word = randomUUID();
  io.stdout.write(`::stop-commands::${word}\n`);
  const annotations: string[] = [];
  const summaries: string[] = [];
  return {
    add: (result, history) => {
      annotations.push(githubAnnotations(result, history));
      summaries.push(markdownSummary(result, history));
    },
    finish: async () => {
      io.stdout.write(`\n::${word}::\n`);
      io.stdout.write(annotations.join(""));
      const file = io.env["GITHUB_STEP_SUMMARY"];
      if (file === undefined || file === "" || summaries.length === 0) return;
      await appendFile(file, bounded(summaries.join("\n")));
    },
  };
}

/** Whole lines only. */
function bounded(text: string): string {
  if (Buffer.byteLength(text) <= summaryLimit) return text;
  const cut = Buffer.from(text).subarray(0, summaryLimit).toString("utf8");
  return `${cut.slice(0, cut.lastIndexOf("\n"))}\n\nThe rest stands in summary.md.\n`;
}
