import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sampleHistory, sampleResult, sampleSeqs } from "../test/sample.js";
import { hostile } from "../test/sample-parts.js";
import { htmlReport } from "./html-report.js";
import {
  attributesOf,
  elements,
  parsePage,
  textOf,
} from "../test/page-parser.js";

const html = htmlReport(sampleResult, sampleHistory);
const page = parsePage(html);
const all = elements(page);

describe("the page", () => {
  it("needs nothing but itself, and lets nothing run", () => {
    const names = new Set(all.map(({ name }) => name));
    for (const forbidden of [
      "script",
      "link",
      "img",
      "iframe",
      "object",
      "embed",
      "form",
      "base",
    ]) {
      expect(names).not.toContain(forbidden);
    }
    for (const element of all) {
      for (const [name, value] of Object.entries(attributesOf(element))) {
        expect(name).not.toMatch(/^on|^style$|^src/);
        if (name === "href") expect(value).toMatch(/^#/);
      }
    }
    expect(html).not.toMatch(/@import|url\(/);
  });

  it("forbids scripts and allows exactly its own style", () => {
    const meta = all.find(
      (element) =>
        attributesOf(element)["http-equiv"] === "Content-Security-Policy",
    );
    const style = all.filter(({ name }) => name === "style");
    expect(style).toHaveLength(1);
    const [, text = ""] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    const digest = createHash("sha256").update(text).digest("base64");
    expect(attributesOf(meta)["content"]).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it("has working anchors: every id once, every link to one of them", () => {
    const ids = all.flatMap((element) => attributesOf(element)["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of all) {
      const { href, "aria-labelledby": label } = attributesOf(element);
      if (href !== undefined) expect(ids).toContain(href.slice(1));
      if (label !== undefined) expect(ids).toContain(label);
    }
    expect(ids).toEqual(
      expect.arrayContaining([
        "req-EFS-IDEM-01",
        "req-EFS-ORD-03",
        "scenario-late-create",
        "seq-1",
      ]),
    );
    for (const { seq } of sampleHistory) expect(ids).toContain(`seq-${seq}`);
  });

  it("has its landmarks, one first heading and no gap between levels", () => {
    const count = (name: string) =>
      all.filter((element) => element.name === name).length;
    expect(["header", "nav", "main", "footer", "h1"].map(count)).toEqual([
      1, 1, 1, 1, 1,
    ]);
    let level = 0;
    for (const { name } of all.filter((element) =>
      /^h[1-6]$/.test(element.name),
    )) {
      expect(Number(name[1])).toBeLessThanOrEqual(level + 1);
      level = Number(name[1]);
    }
    const unnamed = all
      .filter(({ name }) => name === "section")
      .filter((element) => {
        const {
          "aria-labelledby": by,
          "aria-label": label,
          class: kind,
        } = attributesOf(element);
        return by === undefined && label === undefined && kind !== "message";
      });
    expect(unnamed).toEqual([]);
  });

  it("shows hostile text as text", () => {
    expect(html).not.toMatch(/[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}]/u);
    const shown = hostile.replace(
      /[\u0000\u001b\u202e]/g,
      (character) =>
        `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    expect(textOf(page)).toContain(shown);
  });

  it("is the same from the same run", () => {
    expect(htmlReport(sampleResult, sampleHistory)).toBe(html);
  });
});

describe("what the page says", () => {
  const text = textOf(page);

  it("begins with verdict and reason, then the open requirements by weight, then all", () => {
    const order = [
      "Not conformant",
      sampleResult.reason,
      "What to fix",
      "All requirements",
      "Scenarios",
    ];
    const places = order.map((part) =>
      text.indexOf(part, text.indexOf("Verdict")),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    const open = all
      .filter((element) =>
        /\bopen\b/.test(attributesOf(element)["class"] ?? ""),
      )
      .map((element) => attributesOf(element)["id"]);
    expect(open).toEqual([
      "req-EFS-IDEM-04",
      "req-EFS-ORD-03",
      "req-EFS-PAY-07",
      "req-EFS-IDEM-09",
      "req-EFS-PAY-09",
    ]);
  });

  it("carries the whole finding", () => {
    const finding = sampleResult.requirements.find(
      ({ id }) => id === "EFS-ORD-03",
    )?.findings[0];
    const card = textOf(
      all.find((element) => attributesOf(element)["id"] === "req-EFS-ORD-03")
        ?.children ?? [],
    );
    for (const part of [
      finding?.summary,
      finding?.expected,
      finding?.actual,
      finding?.likelyCause,
      finding?.command,
      ...(finding?.curl ?? []),
    ]) {
      expect(card).toContain(part);
    }
    for (const seq of finding?.evidence ?? [])
      expect(card).toContain(`#${seq}`);
    expect(card).toContain('"status": "OPEN"');
    expect(card).toContain("F16: An old message after a terminal one");
  });

  it("sets two tellings of one story side by side, and marks where they end differently", () => {
    const requirements = sampleResult.requirements.map((requirement) => ({
      ...requirement,
      findings: requirement.findings.map((finding) => ({
        ...finding,
        sideBySide: [
          { orderCode: "K-1", messages: ["CREATE"], ending: [hostile, "x"] },
          { orderCode: "K-2", messages: ["CANCEL"], ending: ["OPEN", "x"] },
        ] as const,
      })),
    }));
    const tables = elements(
      parsePage(htmlReport({ ...sampleResult, requirements }, sampleHistory)),
    ).filter((element) => attributesOf(element)["class"] === "tellings");
    expect(tables.length).toBeGreaterThan(0);
    const differing = elements(tables[0]?.children ?? []).filter(
      (element) => attributesOf(element)["class"] === "differs",
    );
    expect(differing).toHaveLength(1);
    expect(textOf(differing[0]?.children ?? [])).toContain("OPEN");
    expect(textOf(tables[0]?.children ?? [])).toContain("CANCEL");
  });

  it("shows every requirement in the table, and every entry in a timeline", () => {
    const table = textOf(
      all.find(({ name }) => name === "table")?.children ?? [],
    );
    for (const requirement of sampleResult.requirements)
      expect(table).toContain(requirement.text);
    for (const { seq } of sampleHistory) {
      const row = all.find(
        (element) => attributesOf(element)["id"] === `seq-${seq}`,
      );
      expect(row?.name).toBe("li");
    }
    expect(text).toContain("A manifest of an order that is not packed");
    expect(text).toContain("90071992547409931");
  });

  it("says when there is nothing to fix, and when nothing was done", () => {
    const good = {
      ...sampleResult,
      verdict: "conformant",
      requirements: sampleResult.requirements.slice(0, 1),
      notes: ["No observer: the vendor is a black box"],
      blackBox: true,
    } as const;
    const shown = textOf(parsePage(htmlReport(good, sampleHistory)));
    expect(shown).toContain(
      "Nothing: every requirement that applies was witnessed and holds.",
    );
    expect(shown).toContain("No observer: the vendor is a black box");
    const nothing = {
      ...sampleResult,
      verdict: "inconclusive",
      requirements: [],
      scenarios: [],
    } as const;
    const empty = textOf(parsePage(htmlReport(nothing, [])));
    expect(empty).toContain("No requirement was judged.");
    expect(empty).not.toContain("Nothing: every requirement");
    expect(empty).toContain("No scenario was started.");
  });

  it("keeps the evidence of a finding that no longer has a timeline", () => {
    const alone = { ...sampleResult, scenarios: [] };
    const without = htmlReport(
      alone,
      sampleHistory.filter(({ kind }) => kind === "exchange"),
    );
    expect(without).toContain(`id="seq-${sampleSeqs.lateCreate}"`);
    expect(without).toContain("is not part of this history.");
  });
});
