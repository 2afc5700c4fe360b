/**
 * What a bundle states: an in-toto Statement (v1) with a test-result predicate (v0.1) about every file of it.
 *
 * Promise: a pure function of the result and the digests, so whoever judges the history again can build it again. It is
 * never better than the verdict: only a certified run without a warning is PASSED, and whatever is mandatory and was not
 * shown to be kept is among the failed tests.
 */
import type { RequirementResult, RunResult } from "../verdict/result.js";
import { fileNames, contractFolder, scenarioFolder } from "./files.js";
import type { Digests } from "./manifest.js";

export const statementType = "https://in-toto.io/Statement/v1";
export const predicateType = "https://in-toto.io/attestation/test-result/v0.1";

/** A file, as in-toto describes one. */
export interface ResourceDescriptor {
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

export interface Statement {
  readonly _type: typeof statementType;
  readonly subject: readonly ResourceDescriptor[];
  readonly predicateType: typeof predicateType;
  readonly predicate: {
    readonly result: "PASSED" | "WARNED" | "FAILED";
    readonly configuration: readonly ResourceDescriptor[];
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
    /** Fields of this kit, beside those of the predicate's own. */
    readonly verdict: RunResult["verdict"];
    readonly certified: boolean;
    readonly notCertified: readonly string[];
    readonly profile: RunResult["profile"];
    /** False: nobody vouches for it. */
    readonly signed: boolean;
  };
}

/**
 * @param digests of every file that the manifest lists
 * @param manifest the manifest's own digest
 */
export function statementOf(
  result: RunResult,
  digests: Digests,
  { manifest, signed }: { manifest: string; signed: boolean },
): Statement {
  const { requirements, verdict, certified, notCertified, profile } = result;
  const among = (kind: TestKind): string[] =>
    requirements.filter((row) => kindOf(row) === kind).map(({ id }) => id);
  return {
    _type: statementType,
    subject: [...digests, [fileNames.manifest, manifest] as const].map(
      descriptor,
    ),
    predicateType,
    predicate: {
      result: overallOf(result),
      configuration: [...digests]
        .filter(([name]) => isConfiguration(name))
        .map(descriptor),
      passedTests: among("passed"),
      warnedTests: among("warned"),
      failedTests: among("failed"),
      verdict,
      certified,
      notCertified,
      profile,
      signed,
    },
  };
}

export function statementText(statement: Statement): string {
  return JSON.stringify(statement);
}

type TestKind = "passed" | "warned" | "failed" | "left out";

function kindOf({ outcome, level }: RequirementResult): TestKind {
  switch (outcome) {
    case "pass":
      return "passed";
    case "not-applicable":
      return "left out";
    case "warn":
      return "warned";
    case "fail":
    case "harness-error":
      return "failed";
    // Waived repairs nothing.
    case "waived":
    case "inconclusive":
      return level === "MUST" ? "failed" : "warned";
  }
}

function overallOf({
  verdict,
  certified,
  requirements,
}: RunResult): Statement["predicate"]["result"] {
  if (verdict !== "conformant") return "FAILED";
  const clean = requirements.every((row) =>
    ["passed", "left out"].includes(kindOf(row)),
  );
  return certified && clean ? "PASSED" : "WARNED";
}

/** What decided what was run and how it was judged. */
function isConfiguration(name: string): boolean {
  return (
    name === fileNames.configuration ||
    name === fileNames.run ||
    name.startsWith(scenarioFolder) ||
    name.startsWith(contractFolder)
  );
}

function descriptor([name, sha256]: readonly [
  string,
  string,
]): ResourceDescriptor {
  return { name, digest: { sha256 } };
}
