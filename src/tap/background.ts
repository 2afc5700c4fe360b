/**
 * Judges beside the traffic, in a thread of its own: whatever happens there, and however long it takes, no byte waits for it.
 */
import { Worker } from "node:worker_threads";
import { reasonOf } from "../audit/reason.js";
import type { HistoryEntry } from "../history/entry.js";

export interface Background {
  readonly hear: (entry: HistoryEntry) => void;
  /** Exchanges that were not judged while they went by. */
  readonly skipped: () => number;
  readonly close: () => Promise<void>;
}

/** What the thread says. */
export type Said =
  | { readonly type: "heard"; readonly count: number }
  | { readonly type: "line"; readonly text: string };

/** Entries that may wait for the thread, and characters of their bodies. */
const mostWaiting = 10_000;
const mostCharacters = 32 * 1024 * 1024;

/** @param script of the thread; another one in tests */
export function judgeInBackground(
  say: (text: string) => void,
  script: URL = new URL("./judging-thread.js", import.meta.url),
): Background {
  /** Of each entry that waits, the first to come first. */
  const waiting: number[] = [];
  let characters = 0;
  let skipped = 0;
  let missing = false;
  let over = false;
  const trouble = (reason: string): void => {
    if (over) return;
    over = true;
    say(
      `Nothing is judged any more while it goes by: ${reason}. Traffic and recording go on; audit judges the recording later.`,
    );
  };
  let worker: Worker | undefined;
  try {
    worker = new Worker(script);
  } catch (error) {
    trouble(reasonOf(error));
  }
  worker?.on("message", (said: Said) => {
    if (said.type === "line") say(said.text);
    else for (const size of waiting.splice(0, said.count)) characters -= size;
  });
  worker?.on("error", (error) => {
    trouble(reasonOf(error));
  });
  worker?.on("exit", () => {
    trouble("the thread that judges has ended");
  });
  worker?.unref();
  const isFull = (): boolean =>
    waiting.length >= mostWaiting || characters >= mostCharacters;
  const post = (entry: HistoryEntry): void => {
    const size = sizeOf(entry);
    waiting.push(size);
    characters += size;
    worker?.postMessage(entry);
  };
  return {
    hear: (entry) => {
      if (over || worker === undefined || isFull()) {
        if (entry.kind === "exchange") skipped += 1;
        missing = true;
        return;
      }
      if (missing)
        post({
          kind: "mark",
          seq: entry.seq - 1,
          at: entry.at,
          mark: { type: "gap", reason: "judging could not keep up" },
        });
      missing = false;
      post(entry);
    },
    skipped: () => skipped,
    close: async () => {
      over = true;
      await worker?.terminate();
    },
  };
}

function sizeOf(entry: HistoryEntry): number {
  return entry.kind === "exchange"
    ? entry.requestBody.text.length + entry.responseBody.text.length
    : 0;
}
