/** The formats for build servers, checked by parsers and schemas that are none of ours, whatever a vendor has sent. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { XMLParser } from "fast-xml-parser";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { HistoryEntry } from "../../src/history/entry.js";
import { githubAnnotations } from "../../src/report/github/annotations.js";
import { htmlReport } from "../../src/report/html/html-report.js";
import { resultJson } from "../../src/report/json/result-json.js";
import { junitXml } from "../../src/report/junit/junit.js";
import { markdownSummary } from "../../src/report/markdown/summary.js";
import { sarifLog } from "../../src/report/sarif/sarif.js";
import { summary } from "../../src/report/terminal/summary.js";
import { sampleHistory, sampleResult } from "../../src/report/test/sample.js";
import type { RunResult } from "../../src/verdict/result.js";

const schemas = path.join(import.meta.dirname, "schemas");
const junitSchema = await readFile(path.join(schemas, "junit.xsd"), "utf8");
const sarifSchema = JSON.parse(
  await readFile(path.join(schemas, "sarif.schema.json"), "utf8"),
) as object;
const validSarif = new Ajv2020({ allErrors: true, strict: true }).compile(
  sarifSchema,
);

const waiver = {
  owner: "wms",
  reason: "release 12",
  expires: "2027-03-31",
} as const;

/** EFS-IDEM-04 is waived, an entry of the baseline is out of date, and one says nothing. */
const waived: RunResult = {
  ...sampleResult,
  baseline: {
    file: "known.yaml",
    day: "2027-01-01",
    entries: [
      {
        ...waiver,
        requirement: "EFS-IDEM-04",
        scenario: "lost-pack-answer",
        line: 2,
        state: "waived",
        findings: 1,
        note: "1 finding is waived until 2027-03-31.",
      },
      {
        ...waiver,
        requirement: "EFS-IDEM-01",
        scenario: "unknown-fields",
        line: 7,
        state: "no-longer-failing",
        findings: 0,
        note: "It does not fail any more. Remove the entry.",
      },
    ],
  },
  counts: { ...sampleResult.counts, fail: 1, waived: 1 },
  requirements: sampleResult.requirements.map((row) =>
    row.id === "EFS-IDEM-04"
      ? {
          ...row,
          outcome: "waived",
          reason: "Known and waived until 2027-03-31 by wms: release 12.",
          findings: row.findings.map((one) => ({ ...one, waived: waiver })),
        }
      : row,
  ),
};

const hostileTexts = [
  "]]><x a='1'/>&lt;&#0;",
  "\u0000\u0008\u001b[31m\ufffe\ud800",
  "100%\r\n::error file=x,line=1::pwned\n##[add-mask]x",
  "` ``` <img src=x onerror=alert(1)> [a](javascript:alert(1)) | @team #1",
  "a,b:c::d",
  "-->\n\n# heading\n\n| a | b |",
  "",
];

function hostile(text: string): RunResult {
  return {
    ...waived,
    reason: text,
    notes: [text],
    requirements: waived.requirements.map((row) => ({
      ...row,
      ...(row.reason === undefined ? {} : { reason: text }),
      unjudged: [{ reason: text, count: 1 }],
      findings: row.findings.map((one) => ({
        ...one,
        summary: text,
        expected: text,
        actual: text,
        likelyCause: text,
        orderCode: text,
      })),
    })),
  };
}

const results: readonly (readonly [string, RunResult])[] = [
  ["the sample", sampleResult],
  ["a run with a baseline", waived],
  ["an empty run", { ...sampleResult, requirements: [], scenarios: [] }],
  ...hostileTexts.map(
    (text) => [JSON.stringify(text), hostile(text)] as const,
  ),
];

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly suppressions?: readonly { readonly justification: string }[];
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
    }[];
  }[];
}

const sarif = (result: RunResult, history: readonly HistoryEntry[]) =>
  JSON.parse(sarifLog(result, history)) as Sarif;

describe.each(results)("%s", (_, result) => {
  it("is a valid JUnit file with a case for each requirement", async () => {
    const xml = junitXml(result, sampleHistory);
    const { valid, errors } = await validateXML({
      xml: { fileName: "junit.xml", contents: xml },
      schema: junitSchema,
    });
    expect([valid, errors]).toEqual([true, []]);
    const parsed = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === "testcase" || name === "testsuite",
    }).parse(xml) as {
      testsuites: { testsuite: { testcase: { "@_name": string }[] }[] };
    };
    const names = parsed.testsuites.testsuite.flatMap(({ testcase }) =>
      testcase.map((one) => one["@_name"].split(" ")[0]),
    );
    expect(names).toEqual(
      expect.arrayContaining(result.requirements.map(({ id }) => id)),
    );
  });

  it("is a valid SARIF log with a result for each finding", () => {
    const log: unknown = JSON.parse(sarifLog(result, sampleHistory));
    expect([validSarif(log), validSarif.errors]).toEqual([true, null]);
    const [run] = sarif(result, sampleHistory).runs;
    const findings = result.requirements.flatMap((row) => row.findings);
    expect(run?.results).toHaveLength(findings.length);
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const prints = (run?.results ?? []).map(({ partialFingerprints }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("is Markdown in which nothing of a vendor means anything", () => {
    const text = markdownSummary(result, sampleHistory);
    // Outside of code spans there is no HTML, no link, no mention, and no heading or table but ours.
    const outside = text.replaceAll(/(`+)(?:(?!\1)[^]|\1`)*?[^`]\1(?!`)/g, "");
    expect(outside).not.toMatch(/(?<!\\)[<>@]|(?<!\\)\[[^\]]*\]\(/);
    const headings = text.split("\n").filter((line) => line.startsWith("#"));
    for (const line of headings)
      expect(line).toMatch(/^(## |### (Violated|Not judged|Baseline)|#### E)/);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
  });

  it("is annotations of one line each, and no other command", () => {
    const lines = githubAnnotations(result, sampleHistory).split("\n");
    expect(lines.pop()).toBe("");
    for (const line of lines) {
      expect(line).toMatch(
        /^::(error|warning|notice) (file=[^,:]*,line=\d+,)?title=[^,:]*::|^\d/,
      );
      expect(line).not.toMatch(/[\r\n]|[^\P{C}]/u);
    }
  });
});

describe("a waived finding", () => {
  it("is visible everywhere, as what it is", () => {
    const junit = junitXml(waived, sampleHistory);
    expect(junit).toMatch(/<skipped message="waived: [^"]*release 12/);
    expect(junit).toContain("waived until 2027-03-31 by wms: release 12");
    expect(junit).toMatch(
      /<failure message="known\.yaml:7: EFS-IDEM-01 in scenario unknown-fields: [^"]*" type="no-longer-failing"/,
    );
    expect(markdownSummary(waived, sampleHistory)).toMatch(
      /#### EFS-IDEM-04 \(MUST\): waived[^]*waived until 2027-03-31 by wms[^]*line 7, EFS-IDEM-01 in scenario unknown-fields: \*\*no longer failing\*\*/,
    );
    expect(htmlReport(waived, sampleHistory)).toMatch(
      /waived until 2027-03-31 by wms[^]*|Known failures/,
    );
    expect(htmlReport(waived, sampleHistory)).toContain("Known failures");
    const shown = summary(waived, sampleHistory, {
      width: 200,
      paint: (_, text) => text,
      files: [],
    });
    expect(shown).toMatch(
      /WAIVED EFS-IDEM-04[^]*waived until 2027-03-31 by wms[^]*known\.yaml:7: EFS-IDEM-01/,
    );
    expect(resultJson(waived)).toMatch(/"waived": \{\s*"owner": "wms"/);
    expect(githubAnnotations(waived, sampleHistory)).toMatch(
      /^::error file=known\.yaml,line=7,title=Baseline%3A EFS-IDEM-01[^]*^::notice [^\n]*title=EFS-IDEM-04 in lost-pack-answer \(waived\)::/m,
    );
    const [run] = sarif(waived, sampleHistory).runs;
    expect(
      run?.results.map(({ ruleId, suppressions }) => [
        ruleId,
        suppressions?.map(({ justification }) => justification),
      ]),
    ).toEqual([
      ["EFS-IDEM-04", ["waived until 2027-03-31 by wms: release 12"]],
      ["EFS-ORD-03", []],
      ["EFS-PAY-07", []],
    ]);
  });
});

describe("what is the same in every run", () => {
  /** The same run at another time: other codes, places, ports, moments, and scenarios in another order. */
  const elsewhere = (text: string): string =>
    text
      .replaceAll("K42-", "MZ98QQ-")
      .replaceAll("127.0.0.1:8080", "127.0.0.1:9999");
  const other = JSON.parse(
    elsewhere(JSON.stringify([sampleResult, sampleHistory])),
  ) as [RunResult, HistoryEntry[]];
  const shuffled: RunResult = {
    ...other[0],
    scenarios: [...other[0].scenarios].reverse(),
    requirements: other[0].requirements.map((row) => ({
      ...row,
      occasions: row.occasions + 3,
      findings: [...row.findings].reverse(),
      unjudged: [...row.unjudged].reverse(),
    })),
  };

  it.each([
    ["JUnit", junitXml],
    ["SARIF", sarifLog],
    ["Markdown", markdownSummary],
    ["annotations", githubAnnotations],
  ] as const)("is all that %s says", (_, write) => {
    expect(write(shuffled, other[1])).toBe(write(sampleResult, sampleHistory));
  });
});

describe("annotations", () => {
  it("are no more than GitHub shows, and the rest is counted", () => {
    const [row] = sampleResult.requirements.filter(
      ({ id }) => id === "EFS-ORD-03",
    );
    const [finding] = row?.findings ?? [];
    if (row === undefined || finding === undefined) throw new Error("no row");
    const many: RunResult = {
      ...sampleResult,
      requirements: [
        {
          ...row,
          findings: Array.from({ length: 25 }, (_, index) => ({
            ...finding,
            summary: `number ${index}`,
          })),
        },
      ],
    };
    const lines = githubAnnotations(many, sampleHistory).trim().split("\n");
    expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/^15 more errors /);
  });

  it("point to the step of the scenario file", () => {
    const history = sampleHistory.map((entry): HistoryEntry =>
      entry.kind === "mark" && entry.mark.type === "scenario-start"
        ? {
            ...entry,
            mark: { ...entry.mark, file: `own/${entry.mark.scenario}.yaml` },
          }
        : entry,
    );
    expect(githubAnnotations(sampleResult, history)).toMatch(
      /^::error file=own\/late-create\.yaml,line=\d+,title=EFS-ORD-03 in late-create::/m,
    );
    const [run] = sarif(sampleResult, history).runs;
    const { artifactLocation, region } =
      run?.results.find(({ ruleId }) => ruleId === "EFS-ORD-03")?.locations[0]
        ?.physicalLocation ?? {};
    expect(artifactLocation?.uri).toBe("own/late-create.yaml");
    expect(region?.startLine).toBeGreaterThan(1);
  });
});
