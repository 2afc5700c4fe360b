import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../history/entry.js";
import type { PlacedFinding } from "../../verdict/result.js";
import { evidenceOf } from "../finding-text.js";
import { Recorder } from "../test/recorder.js";
import { begin, orderEvent, orders } from "../test/sample-parts.js";
import { coursesOf } from "./course.js";

function told(run: Recorder, orderCode: string): number {
  return run.outbound(orders, {
    request: orderEvent("SUBORDER_CREATE", orderCode, 1, 1),
  });
}

function finding(evidence: number[], orderCode?: string): PlacedFinding {
  return {
    requirement: "EFS-ORD-03",
    scenario: "s",
    summary: "",
    expected: "",
    actual: "",
    evidence,
    likelyCause: "",
    command: "",
    curl: [],
    ...(orderCode === undefined ? {} : { orderCode, locationCode: "BLR-1" }),
  };
}

/** Rows as their numbers in the history; what is left out as `…3`. */
function rows(run: Recorder, ...findings: PlacedFinding[]) {
  const { entries } = run;
  const courses = coursesOf(findings, entries, evidenceOf(entries));
  return findings.map((each) =>
    courses
      .get(each)
      ?.rows.map((row: HistoryEntry | number) =>
        typeof row === "number" ? `…${row}` : row.seq,
      ),
  );
}

describe("the course of a finding", () => {
  it("is the whole life of its order, and of no other, with the steps that concern it", () => {
    const run = new Recorder();
    begin(run, "s", "s", [], "K-1");
    const create = run.step("s", 1, '{"create":"order","hold":true}');
    run.step("s", 2, '{"create":"other"}');
    told(run, "K-2");
    const deliver = run.step("s", 3, '{"deliver":"order.SUBORDER_CREATE"}');
    const first = told(run, "K-1");
    const second = told(run, "K-1");
    run.step("s", 4, '{"watch":300}');
    expect(rows(run, finding([second], "K-1"))).toEqual([
      [create, deliver, first, second],
    ]);
  });

  it("follows the one order that the evidence names, where the finding names none", () => {
    const run = new Recorder();
    const [first, second] = [told(run, "K-1"), told(run, "K-1")];
    const other = told(run, "K-2");
    expect(rows(run, finding([second]), finding([first, other]))).toEqual([
      [first, second],
      [first, other],
    ]);
  });

  it("shows what was asked for before what came of it", () => {
    const run = new Recorder();
    const opened = run.open();
    const call = run.inbound("POST", "/usp/order/pack", {
      request: { orderCode: "K-1", locationCode: "BLR-1" },
    });
    const driven = run.add({
      kind: "driver",
      opened,
      action: "pack",
      orderCode: "K-1",
      locationCode: "BLR-1",
      request: {},
      result: "called",
      status: 202,
      watchedMs: 1,
    });
    expect(rows(run, finding([call], "K-1"))).toEqual([[driven, call]]);
  });

  it("keeps of a long life all evidence and what lies around it, and counts the rest", () => {
    const run = new Recorder();
    const seqs = Array.from({ length: 200 }, () => told(run, "K-1"));
    const proof = [seqs[50] ?? 0, seqs[150] ?? 0];
    expect(rows(run, finding(proof, "K-1"))).toEqual([
      [
        ...seqs.slice(0, 3),
        "…45",
        ...seqs.slice(48, 53),
        "…95",
        ...seqs.slice(148, 153),
        "…47",
      ],
    ]);
    const [all] = rows(run, finding(seqs, "K-1"));
    expect(all).toEqual(seqs);
  });

  it("shows one restart, and folds several in a row", () => {
    const run = new Recorder();
    const create = told(run, "K-1");
    const restart = () =>
      (["killed", "started", "ready"] as const).map((event) =>
        run.add({ kind: "vendor", event, detail: "" }),
      );
    const once = restart();
    const copy = told(run, "K-1");
    restart();
    restart();
    const last = told(run, "K-1");
    expect(rows(run, finding([copy], "K-1"))).toEqual([
      [create, ...once, copy, "…6", last],
    ]);
  });

  it("falls back to the evidence alone once the page has shown many", () => {
    const run = new Recorder();
    const seqs = Array.from({ length: 50 }, () => told(run, "K-1"));
    const findings = seqs.map((seq) => finding([seq], "K-1"));
    const shown = rows(run, ...findings);
    expect(shown[0]).toEqual(seqs);
    expect(shown.at(-1)).toEqual([seqs.at(-1)]);
    expect(shown.flat().length).toBeLessThanOrEqual(2_000 + seqs.length);
  });
});
