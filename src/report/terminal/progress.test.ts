import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../history/entry.js";
import { Recorder } from "../test/recorder.js";
import { sampleHistory } from "../test/sample.js";
import { reportProgress } from "./progress.js";

function written(
  history: readonly HistoryEntry[],
  terminal: { isTTY?: boolean; columns?: number },
): string[] {
  const texts: string[] = [];
  const progress = reportProgress(
    { ...terminal, write: (text) => texts.push(text) },
    {},
    { scenarios: 5 },
  );
  for (const entry of history) progress.seen(entry);
  progress.finish();
  for (const entry of history) progress.seen(entry);
  return texts;
}

describe("progress without a TTY", () => {
  it("is a plain line for each scenario that has ended", () => {
    expect(written(sampleHistory, {})).toEqual([
      "· 1/5 lost-pack-answer (582 ms)\n",
      "· 2/5 late-create (5.0 s)\n",
      "· 3/5 unknown-return (51 ms)\n",
      "· 4/5 unknown-fields (34 ms)\n",
      "- 5/5 restart-memory (27 ms): Step 2 restarts the vendor, and the kit did not start it (no vendor.command).\n",
    ]);
  });

  it("cannot be made to steer the terminal", () => {
    const run = new Recorder();
    run.mark({
      type: "scenario-end",
      scenario: "a\u001b[2J",
      result: "harness-error",
      reason: "b\r\u009b",
    });
    expect(written(run.entries, {})).toEqual([
      "! 1/5 a\\u001b[2J (0 ms): b\\u000d\\u009b\n",
    ]);
  });
});

describe("progress on a TTY", () => {
  const texts = written(sampleHistory, { isTTY: true, columns: 60 });

  it("keeps one line up to date and clears it in the end", () => {
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) {
      expect(text.startsWith("\r\u001b[2K")).toBe(true);
      expect(text).not.toContain("\n");
      expect(stripVTControlCharacters(text).length).toBeLessThanOrEqual(60);
    }
    expect(texts.at(-1)).toBe("\r\u001b[2K");
    expect(texts.join("")).toContain("3/5 scenarios · ");
  });

  it("writes nothing about a run that is over at once", () => {
    expect(written(sampleHistory.slice(0, 1), { isTTY: true })).toEqual([]);
  });
});
