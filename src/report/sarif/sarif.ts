/**
 * SARIF 2.1.0, for code scanning: a rule for each requirement, a result for each finding.
 *
 * Promise: it says only what is the same in every run of the same behaviour; a finding keeps its fingerprint while its
 * requirement, its scenario and its order stay the same, whatever the vendor answers.
 */
import { createHash } from "node:crypto";
import type { HistoryEntry } from "../../history/entry.js";
import { visible, visibleLines } from "../../history/visible.js";
import { closesGate } from "../../verdict/baseline.js";
import type { RunResult } from "../../verdict/result.js";
import {
  stableResult,
  type StableFinding,
  type StableRequirement,
  type StableResult,
} from "../stable.js";
import { baselineEntryName, verdictWords, waiverText } from "../wording.js";
import { code, words } from "../markdown/escape.js";

const schema =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

export function sarifLog(
  run: RunResult,
  history: Iterable<HistoryEntry>,
): string {
  const result = stableResult(run, history);
  const log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "increff-kit",
            version: visible(result.kit),
            rules: result.requirements.map(rule),
          },
        },
        automationDetails: { id: `increff-kit/${result.profile}/` },
        columnKind: "utf16CodeUnits",
        invocations: [invocation(result)],
        results: result.requirements.flatMap((requirement, index) =>
          resultsOf(requirement, index, result.baseline !== undefined),
        ),
        properties: {
          verdict: result.verdict,
          reason: visible(result.reason),
          requirementSet: visible(result.requirementSet),
          requirementDigest: result.requirementDigest,
          seed: result.seed,
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function levelOf({ level }: StableRequirement): "error" | "warning" {
  return level === "MUST" ? "error" : "warning";
}

function rule(requirement: StableRequirement) {
  const { id, family, level, basis, source, text, needs } = requirement;
  return {
    id,
    shortDescription: { text: visible(text) },
    fullDescription: { text: visible(`${level}: ${text}`) },
    help: {
      text: visibleLines(
        `${text}\nLevel: ${level} (${basis}).\nSource: ${source}.\nNeeded for a judgement: ${needs}`,
      ),
      markdown: `${words(text)}\n\n- Level: ${level} (${words(basis)})\n- Source: ${words(source)}\n- Needed for a judgement: ${words(needs)}`,
    },
    defaultConfiguration: { level: levelOf(requirement) },
    properties: { tags: [family], basis, outcome: requirement.outcome },
  };
}

function invocation(result: StableResult) {
  return {
    executionSuccessful: result.verdict !== "harness-error",
    exitCodeDescription: verdictWords[result.verdict],
    toolConfigurationNotifications: (result.baseline?.entries ?? [])
      .filter(closesGate)
      .map((entry) => ({
        level: "error",
        message: {
          text: visible(`${baselineEntryName(entry)}: ${entry.note}`),
        },
        locations: [physicalLocation(result.baseline?.file ?? "", entry.line)],
      })),
  };
}

function resultsOf(
  requirement: StableRequirement,
  ruleIndex: number,
  baseline: boolean,
) {
  const seen = new Map<string, number>();
  return requirement.findings.map((finding) => {
    const key = JSON.stringify([
      finding.requirement,
      finding.scenario ?? null,
      finding.orderCode ?? null,
      finding.locationCode ?? null,
    ]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return {
      ruleId: requirement.id,
      ruleIndex,
      level: levelOf(requirement),
      message: message(finding),
      locations: [location(finding)],
      partialFingerprints: { "increffKitFinding/v1": digest(key, number) },
      ...suppressionsOf(finding, baseline),
    };
  });
}

function message({ summary, expected, actual, likelyCause }: StableFinding) {
  return {
    text: visibleLines(
      `${summary}\nexpected: ${expected}\nactual: ${actual}\nlikely cause: ${likelyCause}`,
    ),
    markdown: [
      code(summary, 2000),
      "",
      `- expected: ${code(expected, 2000)}`,
      `- actual: ${code(actual, 2000)}`,
      `- likely cause: ${code(likelyCause, 2000)}`,
    ].join("\n"),
  };
}

/** Code scanning demands a file; a finding of no scenario stands where its requirement does. */
function location({ scenario, place }: StableFinding) {
  const where =
    place === undefined
      ? physicalLocation("openapi/requirements.yaml", 1)
      : physicalLocation(place.file, place.line);
  return scenario === undefined
    ? where
    : {
        ...where,
        logicalLocations: [{ name: visible(scenario), kind: "module" }],
      };
}

function physicalLocation(file: string, line: number) {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: file
          .split(/[/\\]/)
          .map((part) => encodeURIComponent(part))
          .join("/"),
        uriBaseId: "%SRCROOT%",
      },
      region: { startLine: line },
    },
  };
}

/** With a baseline each result says whether it is waived; without one nothing is known about that. */
function suppressionsOf({ waived }: StableFinding, baseline: boolean) {
  if (!baseline) return {};
  return {
    suppressions:
      waived === undefined
        ? []
        : [
            {
              kind: "external",
              status: "accepted",
              justification: visible(waiverText(waived)),
            },
          ],
  };
}

function digest(key: string, number: number): string {
  return createHash("sha256").update(`${key} ${number}`).digest("hex");
}
