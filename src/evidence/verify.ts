/**
 * Verifies a bundle: it is whole, signed by a key that the reader trusts, and its history judged again gives the very
 * result, statement and reports that it holds.
 *
 * Promise: nothing that a bundle says of itself is believed. Only `verified` is a yes; `signature-not-checked` means that
 * everything fits and nobody known vouches for it, `not-judged` that this kit has not the requirements for it.
 */
import type { KeyObject } from "node:crypto";
import { kitVersion } from "../contract/package.js";
import { parseRegister, type Register } from "../rules/register.js";
import { digestOf } from "../rules/register-digest.js";
import type { RunResult } from "../verdict/result.js";
import {
  judgedAgain,
  OtherRequirementsError,
  otherReports,
  runFileOf,
  type JudgedAgain,
} from "./again.js";
import type { SignatureState } from "./envelope.js";
import {
  BundleError,
  contractFolder,
  fileNames,
  sameBytes,
  scenarioFile,
  scenarioFolder,
  sha256,
  textOf,
  type BundleFiles,
} from "./files.js";
import { integrityOf, type Integrity } from "./integrity.js";
import { scenarioProblems, type OwnScenarios } from "./scenarios.js";
import { statementOf, statementText } from "./statement.js";

export type Answer =
  "verified" | "signature-not-checked" | "not-judged" | "refused";

export interface Verification {
  readonly answer: Answer;
  readonly signature: SignatureState | "missing";
  /** The key that the envelope names. */
  readonly keyid?: string;
  readonly files: number;
  /** What is missing, extra, changed, or differs from what the history gives; whole sentences. */
  readonly problems: readonly string[];
  /** What a reader should know besides. */
  readonly notes: readonly string[];
  /** What the history gives, judged again; absent when it could not be. */
  readonly result?: RunResult;
}

export interface VerifyOptions {
  /** Public keys that the reader trusts. */
  readonly keys: readonly KeyObject[];
  /** The requirements of this kit, its contracts as `contractFiles` reads them, and its scenarios. */
  readonly register: Register;
  readonly contracts: BundleFiles;
  readonly scenarios: OwnScenarios;
}

export function verifyBundle(
  files: BundleFiles,
  { keys, register, contracts, scenarios }: VerifyOptions,
): Verification {
  const integrity = integrityOf(files, keys);
  const problems = [...integrity.problems];
  const notes: string[] = [];
  let judged: JudgedAgain | undefined;
  let known = true;
  try {
    const { kit } = runFileOf(files);
    judged = judgedAgain(files, register);
    problems.push(...judged.differences);
    problems.push(...statementProblems(files, integrity, judged));
    problems.push(...contentProblems(files, register, judged));
    if (kit === kitVersion()) {
      problems.push(...otherReports(files, judged));
      problems.push(...contractProblems(files, contracts));
      problems.push(...scenarioProblems(files, judged, scenarios));
    } else
      notes.push(
        `The bundle was written by increff-kit ${kit}, and this is ${kitVersion()}: its reports, contracts and scenarios were not compared, and what differs may be a matter of the version.`,
      );
  } catch (error) {
    if (error instanceof OtherRequirementsError) {
      known = false;
      notes.push(error.message);
    } else if (error instanceof BundleError) problems.push(error.message);
    else throw error;
  }
  const { signature = "missing", keyid } = integrity;
  return {
    answer: answerOf(problems, known, signature),
    signature,
    ...(keyid === undefined ? {} : { keyid }),
    files: files.size,
    problems: [...new Set(problems)],
    notes,
    ...(judged === undefined ? {} : { result: judged.result }),
  };
}

function answerOf(
  problems: readonly string[],
  known: boolean,
  signature: Verification["signature"],
): Answer {
  if (problems.length > 0) return "refused";
  if (!known) return "not-judged";
  return signature === "valid" ? "verified" : "signature-not-checked";
}

/** What is stated must be, to the last byte, what the history gives for these files. */
function statementProblems(
  files: BundleFiles,
  { envelope, digests }: Integrity,
  { result }: JudgedAgain,
): string[] {
  const manifest = files.get(fileNames.manifest);
  if (envelope === undefined || manifest === undefined) return [];
  const statement = statementOf(result, digests, {
    manifest: sha256(manifest),
    signed: envelope.signature !== undefined,
  });
  if (envelope.payload.toString("utf8") === statementText(statement)) return [];
  const { predicate } = statement;
  return [
    `The statement in ${fileNames.attestation} is not the one that the history gives (${predicate.result}, ${predicate.certified ? "certified" : "not certified"}, ${predicate.signed ? "signed" : "not signed"}, ${predicate.passedTests.length} passed, ${predicate.warnedTests.length} warned, ${predicate.failedTests.length} failed).`,
  ];
}

/** Files that the judgement does not read, held to those that it does. */
function contentProblems(
  files: BundleFiles,
  register: Register,
  { result }: JudgedAgain,
): string[] {
  const problems: string[] = [];
  const run = runFileOf(files);
  if (run.kit !== result.kit)
    problems.push(
      `${fileNames.run} names increff-kit ${run.kit}, and the history ${result.kit}.`,
    );
  const ran = new Set(
    result.scenarios.map(({ scenario }) => scenarioFile(scenario)),
  );
  for (const name of ran)
    if (!files.has(name))
      problems.push(`${name} is missing, and the history shows its run.`);
  for (const name of files.keys())
    if (name.startsWith(scenarioFolder) && !ran.has(name))
      problems.push(`${name} did not run.`);
  if (!isRegister(files.get(fileNames.requirements), register))
    problems.push(
      `${fileNames.requirements} is not the register of requirement set ${register.version}.`,
    );
  if (!files.has(fileNames.configuration))
    problems.push(`${fileNames.configuration} is missing.`);
  return problems;
}

function isRegister(
  content: Uint8Array | undefined,
  register: Register,
): boolean {
  if (content === undefined) return false;
  try {
    const read = parseRegister(textOf(content), fileNames.requirements);
    return digestOf(read) === digestOf(register);
  } catch {
    return false;
  }
}

/** The contracts of the same version of the kit must be the same, or somebody shows others than those that were judged by. */
function contractProblems(
  files: BundleFiles,
  contracts: BundleFiles,
): string[] {
  const names = new Set([
    ...contracts.keys(),
    ...[...files.keys()].filter((name) => name.startsWith(contractFolder)),
  ]);
  return [...names].flatMap((name) => {
    const [theirs, ours] = [files.get(name), contracts.get(name)];
    return theirs !== undefined && ours !== undefined && sameBytes(theirs, ours)
      ? []
      : [`${name} is not that of increff-kit ${kitVersion()}.`];
  });
}
