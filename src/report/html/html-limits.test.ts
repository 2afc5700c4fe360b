import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../history/entry.js";
import type { RunResult } from "../../verdict/result.js";
import { elements, parsePage, textOf } from "../test/page-parser.js";
import { Recorder } from "../test/recorder.js";
import { sampleHistory, sampleResult } from "../test/sample.js";
import { htmlReport } from "./html-report.js";

/** A run of one scenario without findings and one with, of `size` entries in all. */
function longRun(size: number): {
  history: readonly HistoryEntry[];
  result: RunResult;
} {
  const run = new Recorder();
  for (const [scenario, share] of [
    ["clean", size - 20],
    ["dirty", 14],
  ] as const) {
    run.mark({
      type: "scenario-start",
      scenario,
      title: scenario,
      exercises: [],
    });
    run.mark({
      type: "subject",
      scenario,
      orderCode: scenario,
      locationCode: "L",
      alias: "order",
    });
    for (let made = 0; made < share; made += 1) {
      run.outbound("http://127.0.0.1:9000/orders", {
        request: { orderCode: scenario, locationCode: "L", made },
      });
    }
    run.mark({ type: "scenario-end", scenario, result: "complete" });
  }
  const scenarios = ["clean", "dirty"].map((scenario) => ({
    scenario,
    title: scenario,
    result: "complete" as const,
    violated: scenario === "dirty" ? ["EFS-ORD-03"] : [],
  }));
  return { history: run.entries, result: { ...sampleResult, scenarios } };
}

/** Counted in the text: parsing so many would make the test slow. */
function rows(html: string): number {
  return html.split('<li id="seq-').length - 1;
}

function withBody(text: string): string {
  const run = new Recorder();
  run.outbound("http://127.0.0.1:9000/orders", { request: text });
  return htmlReport({ ...sampleResult, scenarios: [] }, run.entries);
}

describe("a very long history", () => {
  it("shows the timelines of scenarios with findings only, and says how much is left out", () => {
    const { history, result } = longRun(40_001);
    expect(history).toHaveLength(40_001);
    const page = htmlReport(result, history);
    expect(textOf(parsePage(page))).toContain(
      "This history has 40,001 entries.",
    );
    expect(textOf(parsePage(page))).toContain(
      "39,984 entries of this timeline are left out",
    );
    expect(rows(page)).toBeLessThan(40);
    expect(page).toContain('id="scenario-clean"');
  });

  it("is whole up to its limit, and still of a size that opens", () => {
    const { history, result } = longRun(3000);
    const page = htmlReport(result, history);
    expect(rows(page)).toBe(history.length);
    expect(page).not.toContain("left out");
    expect(page.length).toBeLessThan(10_000_000);
  });
});

describe("long bodies", () => {
  it("are cut with a note", () => {
    const page = withBody(JSON.stringify({ note: "x".repeat(50_000) }));
    // What the body adds to the page: twice its beginning at the most, and the notes.
    const added = page.length - withBody("{}").length;
    expect(added).toBeLessThan(2 * 20_000 + 1_000);
    expect(textOf(parsePage(page))).toContain(
      "Cut here, after 20,000 characters. The body has 50,011 as it was sent",
    );
    expect(withBody("y".repeat(50_000))).toContain("Cut here");
    expect(withBody("y".repeat(19_000))).not.toContain("Cut here");
  });

  it("are cut sooner in the timelines of a long history, but not where they are evidence", () => {
    const { history, result } = longRun(3000);
    const [finding] = result.requirements.flatMap(({ findings }) => findings);
    const long = {
      text: JSON.stringify({
        orderCode: "dirty",
        locationCode: "L",
        note: "x".repeat(9000),
      }),
    };
    const entries = history.map((entry) =>
      entry.seq === history.at(-5)?.seq
        ? { ...entry, requestBody: long }
        : entry,
    );
    const evidence = [history.at(-5)?.seq ?? 0];
    const requirements = result.requirements
      .filter(({ id }) => id === finding?.requirement)
      .map((requirement) => ({
        ...requirement,
        findings: requirement.findings.map((each) => ({
          ...each,
          evidence,
          curl: [],
        })),
      }));
    const page = htmlReport({ ...result, requirements }, entries);
    expect(page.split("x".repeat(9000))).toHaveLength(2);
    expect(page.match(/Cut here, after 1,500 characters/g)).toHaveLength(1);
  });

  it("say so when the history itself kept only a part", () => {
    const cut = { bytes: 900_000, sha256: "ab12" };
    const history = sampleHistory.map((entry) =>
      entry.kind === "exchange"
        ? { ...entry, requestBody: { text: "{", cut } }
        : entry,
    );
    expect(textOf(parsePage(htmlReport(sampleResult, history)))).toContain(
      "The history keeps only the beginning of this body of 900,000 bytes; SHA-256 of the whole: ab12",
    );
  });
});

describe("many findings of one requirement", () => {
  it("are all there, folded after the first three", () => {
    const requirements = sampleResult.requirements.map((requirement) => {
      const [finding] = requirement.findings;
      if (finding === undefined) return requirement;
      return {
        ...requirement,
        findings: Array.from({ length: 9 }, (_, place) => ({
          ...finding,
          summary: `Finding ${place}`,
        })),
      };
    });
    const page = parsePage(
      htmlReport({ ...sampleResult, requirements }, sampleHistory),
    );
    expect(
      elements(page).filter(({ name }) => name === "article"),
    ).toHaveLength(27);
    expect(textOf(page)).toContain("6 more findings of the same requirement");
  });
});
