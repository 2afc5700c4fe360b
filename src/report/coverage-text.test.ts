import { XMLParser } from "fast-xml-parser";
import { expect, it } from "vitest";
import {
  operationsNeverMet,
  transitionsNeverTaken,
} from "../coverage/missing.js";
import { coverageText } from "./coverage-text.js";
import { htmlReport } from "./html/html-report.js";
import { sampleHistory, sampleResult } from "./test/sample.js";

const { coverage } = sampleResult;
const page = htmlReport(sampleResult, sampleHistory);
const section = /<section id="coverage".*?<\/section>/s.exec(page)?.[0] ?? "";

it("is one line on a terminal, whose parts add up", () => {
  const text = coverageText(coverage);
  expect(text).toMatch(/^coverage [\d.]+% \(\d+ of \d+\): answers /);
  const parts = [...text.matchAll(/ (\d+)\/(\d+)/g)];
  expect(parts).toHaveLength(4);
  const sum = (place: 1 | 2): number =>
    parts.reduce((total, part) => total + Number(part[place]), 0);
  expect([sum(1), sum(2)]).toEqual([coverage.seen, coverage.all]);
});

it("names on the page what was never met or taken", () => {
  const never = [
    ...operationsNeverMet(coverage),
    ...transitionsNeverTaken(coverage),
  ];
  expect(never.length).toBeGreaterThan(5);
  for (const name of never) expect(section).toContain(`<li>${name}</li>`);
});

it("has a row for every operation, event and transition on the page", () => {
  const document = new XMLParser({ ignoreAttributes: false }).parse(
    section,
  ) as { section: { div: { table?: { tbody: { tr: unknown[] } } }[] } };
  const rows = document.section.div.flatMap(({ table }) =>
    table === undefined ? [] : [table.tbody.tr.length],
  );
  expect(rows).toEqual([
    coverage.operations.length,
    coverage.events.length,
    coverage.transitions.length,
  ]);
});
