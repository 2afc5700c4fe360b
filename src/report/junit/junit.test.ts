import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { RequirementResult, RunResult } from "../../verdict/result.js";
import { sampleHistory, sampleResult } from "../test/sample.js";
import { junitXml } from "./junit.js";

interface ParsedNote {
  readonly message: string;
  readonly type?: string;
  readonly "#text"?: string;
}

interface ParsedCase {
  readonly name: string;
  readonly classname: string;
  readonly failure?: ParsedNote;
  readonly error?: ParsedNote;
  readonly skipped?: ParsedNote;
}

interface ParsedSuite {
  readonly name: string;
  readonly tests: string;
  readonly failures: string;
  readonly errors: string;
  readonly skipped: string;
  readonly testcase: readonly ParsedCase[];
  readonly "system-out": string;
}

function parse(xml: string): { readonly testsuite: readonly ParsedSuite[] } {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it moves to a package of its own, which is not worth one line
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseAttributeValue: false,
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === "testsuite" || name === "testcase",
  });
  return (parser.parse(xml) as { testsuites: ReturnType<typeof parse> })
    .testsuites;
}

function cases(result: RunResult): Map<string, ParsedCase> {
  const all = parse(junitXml(result, sampleHistory)).testsuite.flatMap(
    ({ testcase }) => testcase,
  );
  return new Map(all.map((each) => [each.name.split(" ")[0] ?? "", each]));
}

const xml = junitXml(sampleResult, sampleHistory);

/** What stands beside the cases of a family. */
function said(family: string): string {
  const suite = parse(xml).testsuite.find(
    ({ name }) => name === `efs.${family}`,
  );
  return suite?.["system-out"] ?? "";
}

describe("the JUnit file", () => {
  it("has a suite for each family and a case for each requirement, rightly counted", () => {
    const root = parse(xml);
    expect(root.testsuite.map(({ name, tests }) => `${name} ${tests}`)).toEqual(
      ["efs.idempotency 3", "efs.ordering 3", "efs.payload 3"],
    );
    const sum = (key: "tests" | "failures" | "errors" | "skipped") =>
      root.testsuite.reduce((total, suite) => total + Number(suite[key]), 0);
    expect([
      sum("tests"),
      sum("failures"),
      sum("errors"),
      sum("skipped"),
    ]).toEqual([9, 2, 1, 2]);
    for (const suite of root.testsuite) {
      expect(Number(suite.failures)).toBe(
        suite.testcase.filter(({ failure }) => failure).length,
      );
      expect(Number(suite.errors)).toBe(
        suite.testcase.filter(({ error }) => error).length,
      );
      expect(Number(suite.skipped)).toBe(
        suite.testcase.filter(({ skipped }) => skipped).length,
      );
      for (const { classname } of suite.testcase)
        expect(classname).toBe(suite.name);
    }
  });

  it("says of every finding what is the same in every run", () => {
    const { failure } = cases(sampleResult).get("EFS-ORD-03") ?? {};
    expect(failure?.message).toBe(
      "Order order was cancelled, and is open again after a late copy of its create.",
    );
    for (const part of [
      "expected:",
      "actual:",
      "likely cause:",
      "reproduce:",
    ]) {
      expect(failure?.["#text"]).toContain(part);
    }
    expect(xml).not.toMatch(/curl|127\.0\.0\.1|#\d/);
  });

  it("shows every outcome as what it is", () => {
    const byId = cases(sampleResult);
    expect(Object.keys(byId.get("EFS-IDEM-01") ?? {})).toEqual([
      "name",
      "classname",
    ]);
    expect(Object.keys(byId.get("EFS-PAY-07") ?? {})).toEqual([
      "name",
      "classname",
    ]);
    expect(said("payload")).toContain("a SHOULD is violated");
    expect(byId.get("EFS-PAY-09")?.skipped?.message).toMatch(/^inconclusive: /);
    expect(byId.get("EFS-ORD-08")?.skipped?.message).toMatch(
      /^not applicable: /,
    );
    expect(byId.get("EFS-IDEM-09")?.error?.type).toBe("inconclusive");
    const broken = {
      ...sampleResult.requirements[0],
      outcome: "harness-error",
      reason: "The rule threw.",
    };
    const errors = cases({
      ...sampleResult,
      requirements: [broken as RequirementResult],
    });
    expect(errors.get("EFS-IDEM-01")?.error).toMatchObject({
      type: "harness-error",
      message: "The rule threw.",
    });
  });

  it("is never greener than the verdict", () => {
    const root = parse(
      junitXml(
        { ...sampleResult, verdict: "inconclusive", requirements: [] },
        [],
      ),
    );
    expect(root.testsuite[0]?.errors).toBe("1");
    expect(root.testsuite[0]?.testcase[0]?.error?.message).toBe(
      sampleResult.reason,
    );
    const green = {
      ...sampleResult,
      verdict: "conformant",
      requirements: sampleResult.requirements.slice(0, 1),
    } as const;
    expect(parse(junitXml(green, [])).testsuite[0]?.errors).toBe("0");
  });

  it("cannot be broken by what a vendor sends", () => {
    expect(xml).not.toMatch(/[^\P{C}\n]/u);
    expect(xml).not.toContain("<script>");
    const text = said("payload");
    expect(text).toContain(
      "<script>alert(1)</script> \\u001b[31mred\\u001b[0m ]]> \\u0000 \\u202e\"'&amp; --><!--",
    );
    const odd = {
      ...sampleResult.requirements[0],
      text: "true \"&quot;\"\n<x a='1'>",
      outcome: "not-applicable",
      reason: "true",
    };
    const [only] = [
      ...cases({
        ...sampleResult,
        requirements: [odd as RequirementResult],
      }).values(),
    ];
    expect(only?.name).toBe("EFS-IDEM-01 true \"&quot;\"\\u000a<x a='1'>");
  });

  it("has no times and does not change from one writing to the next", () => {
    expect(xml).not.toMatch(/\btime(stamp)?=/);
    expect(junitXml(sampleResult, sampleHistory)).toBe(xml);
  });
});
