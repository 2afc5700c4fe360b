/** What a bundle is made of: files by name. Names, limits and digests, known here and nowhere else. */
import { createHash } from "node:crypto";

/** File name, with `/` between folders, to the whole content. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

export const fileNames = {
  history: "history.ndjson",
  result: "result.json",
  configuration: "configuration.yaml",
  run: "run.json",
  requirements: "openapi/requirements.yaml",
  killMatrix: "openapi/kill-matrix.json",
  manifest: "manifest.json",
  attestation: "attestation.json",
} as const;

/** The folder of the scenario files that ran, and that of the contracts and the register. */
export const scenarioFolder = "scenarios/";
export const contractFolder = "openapi/";

/** The name of a scenario's file. */
export function scenarioFile(slug: string): string {
  return `${scenarioFolder}${slug}.yaml`;
}

/** A bundle comes from anybody: beyond these it is refused and not read. Bytes; files and folders together. */
export const limits = {
  fileBytes: 256 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  files: 2_000,
  nameLength: 200,
} as const;

/** Something that is no bundle, or one that is refused before anything in it is believed. */
export class BundleError extends Error {
  override readonly name = "BundleError";
}

/** There is nothing under the name that was given. */
export class NoBundleError extends BundleError {}

/** What every file system takes for the same name, and nothing that leads out of the folder. */
export function isSafeName(name: string): boolean {
  return (
    name.length <= limits.nameLength &&
    /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(name) &&
    !name.split("/").some((part) => part.endsWith("."))
  );
}

export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

export function textOf(content: Uint8Array): string {
  return Buffer.from(
    content.buffer,
    content.byteOffset,
    content.byteLength,
  ).toString("utf8");
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** By name, in the order of the code units: the same everywhere. */
export function sortedNames(names: Iterable<string>): string[] {
  return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Indented JSON with a line break at its end, as all files of ours are written. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
