/** Whether a bundle is whole: its files are those of its manifest, and its statement is about them and signed by a known key. */
import type { KeyObject } from "node:crypto";
import { isRecord } from "../rules/json.js";
import {
  readEnvelope,
  signatureState,
  type Envelope,
  type SignatureState,
} from "./envelope.js";
import {
  fileNames,
  isSafeName,
  sha256,
  textOf,
  type BundleFiles,
} from "./files.js";
import { digestsOf, manifestProblems, type Digests } from "./manifest.js";
import { predicateType, statementType } from "./statement.js";

export interface Integrity {
  readonly digests: Digests;
  /** Undefined when the attestation cannot be read. */
  readonly envelope?: Envelope;
  /** Undefined when there is nothing that could be signed. */
  readonly signature?: SignatureState;
  /** The id of the key that the envelope names; a hint. */
  readonly keyid?: string;
  /** Whole sentences; empty when nothing is missing, extra or changed. */
  readonly problems: readonly string[];
}

/**
 * @param keys public keys that the reader trusts; without any a signature is checked against nothing
 * @param digest SHA-256, for who looks at nearly the same files many times
 */
export function integrityOf(
  files: BundleFiles,
  keys: readonly KeyObject[],
  digest = sha256,
): Integrity {
  const digests = digestsOf(files, digest);
  const problems = [
    ...[...files.keys()]
      .filter((name) => !isSafeName(name))
      .map((name) => `${JSON.stringify(name)} is no name of a bundle's file.`),
    ...manifestProblems(files, digests),
  ];
  const attestation = files.get(fileNames.attestation);
  if (attestation === undefined)
    return {
      digests,
      problems: [
        ...problems,
        `${fileNames.attestation} is missing: nobody states anything about these files.`,
      ],
    };
  const envelope = readEnvelope(textOf(attestation));
  if (envelope === undefined)
    return {
      digests,
      problems: [
        ...problems,
        `${fileNames.attestation} is no envelope as this kit writes it.`,
      ],
    };
  const signature = signatureState(envelope, keys);
  const keyid = envelope.signature?.keyid;
  return {
    digests,
    envelope,
    signature,
    ...(keyid === undefined ? {} : { keyid }),
    problems: [
      ...problems,
      ...signatureProblems(signature, keys, keyid),
      ...subjectProblems(envelope, files, digests),
    ],
  };
}

function signatureProblems(
  state: SignatureState,
  keys: readonly KeyObject[],
  keyid = "",
): string[] {
  if (state === "foreign")
    return [
      `The signature is by none of the keys that were given (it names ${keyid}), or not of this statement.`,
    ];
  if (state === "unsigned" && keys.length > 0)
    return ["Nobody signed the bundle, and a key was given to check it with."];
  return [];
}

/** The statement must be about these files, all of them, and no others: a signature belongs to one bundle. */
function subjectProblems(
  { payload }: Envelope,
  files: BundleFiles,
  digests: Digests,
): string[] {
  const { statement, subject } = statedIn(payload.toString("utf8"));
  if (
    !isRecord(statement) ||
    statement["_type"] !== statementType ||
    statement["predicateType"] !== predicateType
  )
    return [
      `${fileNames.attestation} states nothing that this kit knows: needed is ${statementType} with ${predicateType}.`,
    ];
  const manifest = files.get(fileNames.manifest);
  const wanted = [
    ...digests,
    [
      fileNames.manifest,
      manifest === undefined ? "" : sha256(manifest),
    ] as const,
  ].map(([name, digest]) => ({ name, digest: { sha256: digest } }));
  return subject === JSON.stringify(wanted)
    ? []
    : [
        `The statement in ${fileNames.attestation} is about other files than these.`,
      ];
}

/** What a payload states and about which files, as text; nothing for what is no JSON, or too deep to be ours. */
function statedIn(payload: string): { statement?: unknown; subject?: string } {
  try {
    const statement: unknown = JSON.parse(payload);
    return isRecord(statement)
      ? { statement, subject: JSON.stringify(statement["subject"]) }
      : {};
  } catch {
    return {};
  }
}
