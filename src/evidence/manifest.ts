/** `manifest.json`: the SHA-256 digest of every file of a bundle but itself and the attestation, which names the manifest. */
import { isRecord } from "../rules/json.js";
import {
  fileNames,
  jsonText,
  sha256,
  sortedNames,
  textOf,
  type BundleFiles,
} from "./files.js";

/** Digest in hexadecimal digits by file name. */
export type Digests = ReadonlyMap<string, string>;

/** Of all files that a manifest lists. */
export function digestsOf(files: BundleFiles, digest = sha256): Digests {
  return new Map(
    sortedNames(files.keys())
      .filter(
        (name) => name !== fileNames.manifest && name !== fileNames.attestation,
      )
      .map((name) => [name, digest(files.get(name) ?? new Uint8Array())]),
  );
}

export function manifestText(digests: Digests): string {
  return jsonText({
    schema: 1,
    files: Object.fromEntries(
      [...digests].map(([name, digest]) => [name, { sha256: digest }]),
    ),
  });
}

/** What does not fit between the manifest and the files that are there; empty when all does. */
export function manifestProblems(
  files: BundleFiles,
  digests: Digests,
): string[] {
  const content = files.get(fileNames.manifest);
  if (content === undefined)
    return [
      `${fileNames.manifest} is missing: nothing says what belongs here.`,
    ];
  const text = textOf(content);
  if (text === manifestText(digests)) return [];
  const listed = listedIn(text);
  if (listed === undefined)
    return [`${fileNames.manifest} is not a manifest of this kit.`];
  const problems = [
    ...[...listed].flatMap(([name, digest]) => {
      const found = digests.get(name);
      if (found === undefined) return [`${name} is missing.`];
      return found === digest
        ? []
        : [
            `${name} was changed: its SHA-256 is ${found}, and the manifest says ${digest}.`,
          ];
    }),
    ...[...digests.keys()]
      .filter((name) => !listed.has(name))
      .map((name) => `${name} does not belong to the bundle.`),
  ];
  return problems.length > 0
    ? problems
    : [`${fileNames.manifest} was changed: it is not as this kit writes it.`];
}

/** Digest by name, as a manifest says it; undefined when it is none. */
export function listedIn(text: string): Map<string, string> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const files = isRecord(value) ? value["files"] : undefined;
  if (!isRecord(files)) return undefined;
  return new Map(
    Object.entries(files).map(([name, row]) => {
      const digest = isRecord(row) ? row["sha256"] : undefined;
      return [name, typeof digest === "string" ? digest : "nothing"];
    }),
  );
}
