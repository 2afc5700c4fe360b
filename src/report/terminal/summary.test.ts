import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { RunResult } from "../../verdict/result.js";
import { sampleHistory, sampleResult } from "../test/sample.js";
import { summary, writeSummary } from "./summary.js";
import { plain } from "./terminal.js";
import { columns } from "./wrap.js";

const options = {
  width: 80,
  paint: plain,
  files: ["out/index.html", "out/result.json"],
};
const text = summary(sampleResult, sampleHistory, options);
const lines = text.split("\n");

describe("the summary", () => {
  it("begins with the verdict and its reason, then the counts", () => {
    expect(lines.slice(1, 4)).toEqual([
      "✗ NOT CONFORMANT: 2 mandatory requirements are violated: EFS-IDEM-04 and",
      "EFS-ORD-03.",
      "2 fail, 1 warn, 2 inconclusive, 3 pass, 1 not applicable",
    ]);
  });

  it("tells violations in the grammar, the weightiest first", () => {
    const titles = lines.filter((line) => /^(FAIL|WARN)/.test(line));
    expect(titles).toEqual([
      "FAIL EFS-IDEM-04 · MUST · derived",
      "FAIL EFS-ORD-03 · MUST · derived",
      "WARN EFS-PAY-07 · SHOULD · documented",
    ]);
    const labels = lines
      .slice(lines.indexOf(titles[1] ?? ""))
      .flatMap((line) => /^ {2}(\w[\w ]+?)(?: {2,}|$)/.exec(line)?.[1] ?? []);
    const grammar = [
      "expected",
      "actual",
      "evidence",
      "likely cause",
      "reproduce",
    ];
    expect(
      labels.filter((label) => grammar.includes(label)).slice(0, 5),
    ).toEqual(grammar);
    expect(text).toContain(
      "→ outbound POST http://127.0.0.1:9000/increff/orders",
    );
    expect(text).toContain(
      "\n    increff-kit certify --config increff-kit.yaml --scenario late-create --seed 42\n    curl -sS",
    );
  });

  it("says what was not judged and why, and where the files are", () => {
    expect(text).toMatch(
      /Not judged\n {2}INCONCLUSIVE EFS-IDEM-09[^]*No scenario of this run exercises EFS-PAY-09\.[^]*Files\n {2}out\/index.html\n {2}out\/result.json\n$/,
    );
    expect(text).toContain(
      "No copy of the message was delivered after a restart. (1×)",
    );
  });

  it.each([56, 80, 110])(
    "keeps to %i columns, but for what is to be copied",
    (width) => {
      for (const line of summary(sampleResult, sampleHistory, {
        ...options,
        width,
      }).split("\n")) {
        if (/^ {4}(increff-kit|curl)/.test(line)) continue;
        expect(columns(line)).toBeLessThanOrEqual(width);
      }
    },
  );

  it("shows hostile text without its controls, and colours without changing a word", () => {
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(text).toContain("\\u001b[31mred");
    const texts: string[] = [];
    const terminal = {
      isTTY: true,
      columns: 80,
      write: (part: string) => texts.push(part),
    };
    writeSummary(terminal, {}, sampleResult, sampleHistory, options.files);
    expect(texts.join("")).toContain("\u001b[31m");
    expect(stripVTControlCharacters(texts.join(""))).toBe(text);
  });

  it("shortens a requirement that is violated everywhere, and lines that nobody can copy", () => {
    const requirements = sampleResult.requirements.map((requirement) => {
      const [finding] = requirement.findings;
      if (finding === undefined) return requirement;
      const long = { ...finding, curl: [`curl ${"x".repeat(5000)}`] };
      return {
        ...requirement,
        findings: Array.from({ length: 40 }, () => long),
      };
    });
    const many = summary(
      { ...sampleResult, requirements },
      sampleHistory,
      options,
    );
    expect(many).toContain(
      "… and 37 more findings of this requirement in the report",
    );
    expect(many).toContain(
      "# a curl line of 5,005 characters stands in the report",
    );
    expect(many.split("likely cause")).toHaveLength(3 * 3 + 1);
  });

  it("does not look like a pass when nothing was judged", () => {
    const counts = {
      pass: 0,
      fail: 0,
      warn: 0,
      waived: 0,
      inconclusive: 0,
      "not-applicable": 0,
      "harness-error": 0,
    };
    const nothing: RunResult = {
      ...sampleResult,
      verdict: "harness-error",
      reason: "Nothing was executed.",
      counts,
      requirements: [],
      notes: ["No observer: the vendor is a black box"],
      blackBox: true,
      driver: "automatic",
    };
    const shown = summary(nothing, [], options);
    expect(shown).toContain(
      "! HARNESS ERROR: Nothing was executed.\nNo requirement was judged.",
    );
    expect(shown).toContain("No observer: the vendor is a black box");
    expect(shown).toContain("no observer · no driver");
  });

  it("says what was expected and not exercised, and nothing of it where all was", () => {
    const shown = summary(sampleResult, sampleHistory, options);
    expect(shown).toContain("Expected and not exercised");
    expect(shown.replaceAll(/\s+/g, " ")).toContain(
      "EFS-ORD-03 in scenario restart-memory: every step was carried out, and no occasion for it arose",
    );
    const exercised = {
      ...sampleResult,
      requirements: sampleResult.requirements.map((row) => ({
        ...row,
        unexercised: row.unexercised.map((one) => ({ ...one, tried: false })),
      })),
    };
    expect(summary(exercised, sampleHistory, options)).not.toContain(
      "Expected and not exercised",
    );
  });

  it("says in one line where the time went, with the windows of negative checks", () => {
    const line = /time .* kit [\d.]+ m?s/.exec(
      summary(sampleResult, sampleHistory, options).replaceAll(/\s+/g, " "),
    )?.[0];
    expect(line).toMatch(
      /^time [\d.]+ s: vendor [\d.]+ m?s, waiting [\d.]+ s \(1 negative check watched for 1\.5 s\), kit /,
    );
  });

  it("says how well the kit is proved when it is asked to", () => {
    const verbose = summary(sampleResult, sampleHistory, {
      ...options,
      width: 400,
      verbose: true,
    });
    expect(verbose).toContain(
      "catches 104 of 104 mutants: vendors with one defect each",
    );
    expect(verbose).toContain("1 further vendor has a defect");
    const { killMatrix, ...unmeasured } = sampleResult;
    expect(killMatrix).toBeDefined();
    expect(
      summary(unmeasured, sampleHistory, {
        ...options,
        width: 400,
        verbose: true,
      }),
    ).toContain("was not measured with requirement set 1.0");
    expect(summary(sampleResult, sampleHistory, options)).not.toContain(
      "mutants",
    );
  });
});
