/**
 * JUnit XML for build servers: one suite a family, one case a requirement.
 *
 * Promise: the file is never greener than the verdict. It has no times, so equal results give equal files.
 */
import XMLBuilder from "fast-xml-builder";
import type { HistoryEntry } from "../../history/entry.js";
import type {
  Family,
  PlacedFinding,
  RequirementResult,
  RunResult,
  Verdict,
} from "../../verdict/result.js";
import {
  evidenceOf,
  findingBlocks,
  findingPlace,
  requirementTitle,
} from "../finding-text.js";
import type { Evidence } from "../finding-text.js";
import { visible, visibleLines } from "../../history/visible.js";
import { count, verdictWords } from "../wording.js";

interface Note {
  readonly "@message": string;
  readonly "@type"?: string;
  readonly "#text"?: string;
}

interface Case {
  readonly "@name": string;
  readonly "@classname": string;
  readonly failure?: Note;
  readonly error?: Note;
  readonly skipped?: Note;
  readonly "system-out"?: string;
}

const families = [
  "idempotency",
  "ordering",
  "payload",
] as const satisfies readonly Family[];

export function junitXml(
  result: RunResult,
  history: Iterable<HistoryEntry>,
): string {
  const evidence = evidenceOf(history);
  const suites = families.flatMap((family) => {
    const cases = result.requirements
      .filter((requirement) => requirement.family === family)
      .map((requirement) => caseOf(requirement, result, evidence));
    return cases.length === 0
      ? []
      : [suiteOf(`${result.profile}.${family}`, cases)];
  });
  const green: readonly Verdict[] = ["conformant", "no-violation"];
  const red = suites.some((suite) => suite["@failures"] + suite["@errors"] > 0);
  if (!green.includes(result.verdict) && !red)
    suites.push(suiteOf(`${result.profile}.run`, [verdictCase(result)]));
  const sum = (key: "@tests" | "@failures" | "@errors" | "@skipped") =>
    suites.reduce((total, suite) => total + suite[key], 0);
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    // A message "true" is a text like any other.
    suppressBooleanAttributes: false,
  });
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    testsuites: {
      "@name": `increff-kit ${result.profile}: ${verdictWords[result.verdict].toLowerCase()}`,
      "@tests": sum("@tests"),
      "@failures": sum("@failures"),
      "@errors": sum("@errors"),
      "@skipped": sum("@skipped"),
      testsuite: suites.map(({ testcase, ...suite }) => ({
        ...suite,
        properties: { property: propertiesOf(result) },
        testcase,
      })),
    },
  });
}

/** What the verdict rests on, on every suite, for build servers show suites one by one. */
function propertiesOf(result: RunResult) {
  return [
    { "@name": "kit", "@value": visible(result.kit) },
    { "@name": "requirementSet", "@value": visible(result.requirementSet) },
    { "@name": "requirementDigest", "@value": result.requirementDigest },
  ];
}

function suiteOf(name: string, cases: readonly Case[]) {
  const having = (key: "failure" | "error" | "skipped") =>
    cases.filter((each) => each[key] !== undefined).length;
  return {
    "@name": name,
    "@tests": cases.length,
    "@failures": having("failure"),
    "@errors": having("error"),
    "@skipped": having("skipped"),
    testcase: cases,
  };
}

function caseOf(
  requirement: RequirementResult,
  result: RunResult,
  evidence: Evidence,
): Case {
  const named = {
    "@name": visible(`${requirement.id} ${requirement.text}`),
    "@classname": `${result.profile}.${requirement.family}`,
  };
  const reason = visible(requirement.reason ?? "No reason was given.");
  const text = requirementText(requirement, evidence);
  switch (requirement.outcome) {
    case "pass":
      return named;
    case "fail":
      return {
        ...named,
        failure: {
          "@message": failureMessage(requirement),
          "@type": requirement.level,
          "#text": text,
        },
      };
    case "warn":
      return {
        ...named,
        "system-out": `Warning: a SHOULD is violated.\n${text}`,
      };
    case "inconclusive":
      // Build servers show skipped cases as harmless, and a run whose cases are all skipped as green. A mandatory
      // requirement that could not be judged keeps the vendor from being conformant, so it is an error here. An audit
      // promises no such thing: of most requirements ordinary traffic shows nothing.
      return requirement.level === "MUST" && result.audit === undefined
        ? {
            ...named,
            error: {
              "@message": reason,
              "@type": "inconclusive",
              "#text": text,
            },
          }
        : { ...named, skipped: { "@message": `inconclusive: ${reason}` } };
    case "not-applicable":
      return { ...named, skipped: { "@message": `not applicable: ${reason}` } };
    case "harness-error":
      return {
        ...named,
        error: { "@message": reason, "@type": "harness-error", "#text": text },
      };
  }
}

/** Stands in where no requirement shows why the run is not a pass, for example when nothing was executed. */
function verdictCase(result: RunResult): Case {
  const note = { "@message": visible(result.reason), "@type": result.verdict };
  return {
    "@name": `verdict ${verdictWords[result.verdict].toLowerCase()}`,
    "@classname": `${result.profile}.run`,
    ...(result.verdict === "not-conformant"
      ? { failure: note }
      : { error: note }),
  };
}

function failureMessage({ findings }: RequirementResult): string {
  const [first, ...others] = findings;
  if (first === undefined) return "violated";
  const more =
    others.length === 0 ? "" : ` (and ${count(others.length, "finding")} more)`;
  return `${visible(first.summary)}${more}`;
}

function requirementText(
  requirement: RequirementResult,
  evidence: Evidence,
): string {
  const lines = [
    requirementTitle(requirement),
    visible(requirement.text),
    ...(requirement.reason === undefined
      ? []
      : [`reason: ${visible(requirement.reason)}`]),
    `needs: ${visible(requirement.needs)}`,
    ...requirement.unjudged.map(
      (each) => `not judged (${each.count}×): ${visible(each.reason)}`,
    ),
    ...requirement.findings.flatMap((finding, index) => [
      "",
      ...findingLines(finding, index + 1, evidence),
    ]),
  ];
  return `\n${lines.join("\n")}\n`;
}

function findingLines(
  finding: PlacedFinding,
  place: number,
  evidence: Evidence,
): string[] {
  const where = findingPlace(finding);
  return [
    `${place}. ${visibleLines(finding.summary)}`,
    ...(where === "" ? [] : [`   ${where}`]),
    ...findingBlocks(finding, evidence).flatMap(({ label, lines }) => [
      `   ${label}:`,
      ...lines.map(({ text, depth }) => `     ${"  ".repeat(depth)}${text}`),
    ]),
  ];
}
