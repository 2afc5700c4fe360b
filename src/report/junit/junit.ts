/**
 * JUnit XML for build servers: one suite a family, one case a requirement.
 *
 * Promise: the file is never greener than the verdict and the gate. Its elements are those on which the common schemas of
 * the format agree. It says only what is the same in every run of the same behaviour; times, traffic and the curl lines
 * stand in the report.
 */
import XMLBuilder from "fast-xml-builder";
import type { HistoryEntry } from "../../history/entry.js";
import type {
  BaselineResult,
  Family,
  PlacedFinding,
  RequirementResult,
  RunResult,
  Verdict,
} from "../../verdict/result.js";
import { closesGate } from "../../verdict/baseline.js";
import { findingPlace, requirementTitle } from "../finding-text.js";
import { stableResult } from "../stable.js";
import { visible, visibleLines } from "../../history/visible.js";
import {
  baselineEntryName,
  count,
  verdictWords,
  waiverText,
} from "../wording.js";

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
}

interface Told extends Case {
  /** Said beside the case: the format has no place for a warning in it. */
  readonly warning?: string;
}

const families = [
  "idempotency",
  "ordering",
  "payload",
] as const satisfies readonly Family[];

export function junitXml(
  run: RunResult,
  history: Iterable<HistoryEntry>,
): string {
  const result = stableResult(run, history);
  const suites = families.flatMap((family) => {
    const cases = result.requirements
      .filter((requirement) => requirement.family === family)
      .map((requirement) => caseOf(requirement, result));
    return cases.length === 0
      ? []
      : [suiteOf(`${result.profile}.${family}`, cases)];
  });
  const stale = (result.baseline?.entries ?? []).filter(closesGate);
  if (stale.length > 0)
    suites.push(
      suiteOf(
        `${result.profile}.baseline`,
        stale.map((entry) => staleCase(entry, result)),
      ),
    );
  const green: readonly Verdict[] = ["conformant", "waived", "no-violation"];
  const red = suites.some((suite) => suite["@failures"] + suite["@errors"] > 0);
  if (!green.includes(result.verdict) && !red)
    suites.push(suiteOf(`${result.profile}.run`, [verdictCase(result)]));
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
      testsuite: suites.map(({ testcase, warnings, ...suite }, index) => ({
        "@id": index,
        "@package": `increff-kit.${result.profile}`,
        ...suite,
        properties: { property: propertiesOf(result) },
        testcase,
        "system-out": warnings,
        "system-err": "",
      })),
    },
  });
}

/** What the verdict rests on, on every suite, for build servers show suites one by one. */
function propertiesOf(result: RunResult) {
  return [
    {
      "@name": "verdict",
      "@value": visible(`${verdictWords[result.verdict]}: ${result.reason}`),
    },
    { "@name": "kit", "@value": visible(result.kit) },
    { "@name": "requirementSet", "@value": visible(result.requirementSet) },
    { "@name": "requirementDigest", "@value": result.requirementDigest },
  ];
}

function suiteOf(name: string, told: readonly Told[]) {
  const cases = told.map((one): Case => {
    const { warning, ...rest } = one;
    return warning === undefined ? one : rest;
  });
  const having = (key: "failure" | "error" | "skipped") =>
    cases.filter((each) => each[key] !== undefined).length;
  return {
    "@name": name,
    "@tests": cases.length,
    "@failures": having("failure"),
    "@errors": having("error"),
    "@skipped": having("skipped"),
    testcase: cases,
    warnings: told.flatMap(({ warning }) => warning ?? []).join("\n"),
  };
}

function staleCase(
  entry: BaselineResult["entries"][number],
  { profile, baseline }: RunResult,
): Case {
  const name = baselineEntryName(entry);
  return {
    "@name": visible(name),
    "@classname": `${profile}.baseline`,
    failure: {
      "@message": visible(
        `${baseline?.file ?? ""}:${entry.line}: ${name}: ${entry.note}`,
      ),
      "@type": entry.state,
    },
  };
}

function caseOf(requirement: RequirementResult, result: RunResult): Told {
  const named = {
    "@name": visible(`${requirement.id} ${requirement.text}`),
    "@classname": `${result.profile}.${requirement.family}`,
  };
  const reason = visible(requirement.reason ?? "No reason was given.");
  const text = requirementText(requirement);
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
        warning: `Warning: a SHOULD is violated.\n${text}`,
      };
    case "waived":
      return {
        ...named,
        skipped: { "@message": `waived: ${reason}` },
        warning: `Waived, and still violated.\n${text}`,
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

function requirementText(requirement: RequirementResult): string {
  const lines = [
    requirementTitle(requirement),
    visible(requirement.text),
    ...(requirement.reason === undefined
      ? []
      : [`reason: ${visible(requirement.reason)}`]),
    `needs: ${visible(requirement.needs)}`,
    ...requirement.unjudged.map(
      (each) => `not judged: ${visible(each.reason)}`,
    ),
    ...requirement.findings.flatMap((finding, index) => [
      "",
      ...findingLines(finding, index + 1),
    ]),
  ];
  return `\n${lines.join("\n")}\n`;
}

function findingLines(finding: PlacedFinding, number: number): string[] {
  const where = findingPlace(finding);
  const { waived } = finding;
  const block = (label: string, text: string): string[] => [
    `   ${label}:`,
    ...visibleLines(text)
      .split("\n")
      .map((line) => `     ${line}`),
  ];
  return [
    `${number}. ${visibleLines(finding.summary)}`,
    ...(where === "" ? [] : [`   ${where}`]),
    ...(waived === undefined ? [] : [`   ${visible(waiverText(waived))}`]),
    ...block("expected", finding.expected),
    ...block("actual", finding.actual),
    ...block("likely cause", finding.likelyCause),
    ...block("reproduce", finding.command),
  ];
}
