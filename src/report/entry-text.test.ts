import { describe, expect, it } from "vitest";
import type { Check } from "../history/check.js";
import type { HistoryEntry } from "../history/entry.js";
import { entryText } from "./entry-text.js";
import { sampleHistory, sampleSeqs } from "./test/sample.js";

function textOf(seq: number): string[] {
  const entry = sampleHistory.find((candidate) => candidate.seq === seq);
  if (entry === undefined) throw new Error(`no entry ${seq}`);
  const { head, details } = entryText(entry);
  return [head, ...details];
}

describe("an entry as text", () => {
  it("says who called whom, how it ended and what decided", () => {
    expect(textOf(sampleSeqs.retriedPack)).toEqual([
      "← inbound POST /usp/order/pack 400 18 ms",
      "orderCode K42-1001 · locationCode BLR-1 · shipmentItems TEE-M ×3",
      "answer: code BAD_DATA · message Input validation failed · description [quantityToPack: TEE-M has 1 left to pack]",
    ]);
  });

  it("tells a lost answer from a missing one", () => {
    expect(textOf(sampleSeqs.lostPack)[0]).toBe(
      "← inbound POST /usp/order/pack 200, then answer-lost 12 ms",
    );
    const timeout = sampleHistory.find(
      (entry) => entry.kind === "exchange" && entry.ending === "timeout",
    );
    expect(timeout && entryText(timeout).head).toContain(
      "no answer: timeout 5.0 s (attempt 2)",
    );
  });

  it("shows what was observed", () => {
    expect(textOf(sampleSeqs.reopened)).toEqual([
      "? observed order K42-1002 at BLR-1: found",
      "orderCode K42-1002 · locationCode BLR-1 · status OPEN · lines TEE-M ×2 (cancelled 0, packed 0)",
    ]);
  });

  it("counts the checks before the run, and names those that are not well", () => {
    const ok: Check = { name: "clock", result: "ok", tried: "t", came: "c" };
    const bad: Check = { ...ok, name: "headers", result: "warning" };
    const headOf = (checks: readonly Check[]): string =>
      entryText({
        kind: "mark",
        seq: 1,
        at: 1,
        mark: { type: "checks", checks },
      }).head;
    expect(headOf([ok])).toBe("– 1 check before the run: all well");
    expect(headOf([ok, bad])).toBe(
      "– 2 checks before the run: headers warning (c)",
    );
  });

  it("has a text for every kind, without a control character in any", () => {
    const kinds = new Set<HistoryEntry["kind"]>();
    for (const entry of sampleHistory) {
      kinds.add(entry.kind);
      const { head, details } = entryText(entry);
      for (const line of [head, ...details])
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]|\[object/u);
    }
    expect([...kinds].sort()).toEqual([
      "driver",
      "exchange",
      "fault",
      "mark",
      "observation",
      "vendor",
    ]);
  });
});
