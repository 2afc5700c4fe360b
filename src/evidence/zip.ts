/**
 * A bundle as one ZIP file.
 *
 * Promise: the same files give the same bytes, on every machine and in every time zone. So a container is checked by
 * building it again: nothing can hide between entries, in comments, extra fields, times or attributes, and no other
 * compression of the same content passes. Before that it is only read, with a limit on everything it claims.
 */
import { inflateRawSync } from "node:zlib";
import {
  BundleError,
  isSafeName,
  limits,
  sameBytes,
  sortedNames,
  type BundleFiles,
} from "./files.js";

/** Noon by the local clock, which is how the library reads it: no zone has its clocks changed then. */
const madeAt = new Date(1980, 0, 1, 12);

/** The compressor is loaded here alone, when a container is written or checked. */
export async function zipOf(files: BundleFiles): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  const tree: Record<string, Uint8Array> = {};
  for (const name of sortedNames(files.keys()))
    tree[name] = files.get(name) ?? new Uint8Array();
  return zipSync(tree, { level: 6, mtime: madeAt });
}

/** @throws BundleError naming what is not as this kit writes it */
export async function unzipped(bytes: Uint8Array): Promise<BundleFiles> {
  const entries = directoryOf(bytes);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) files.set(entry.name, contentOf(bytes, entry));
  const again = await zipOf(files);
  if (!sameBytes(again, bytes))
    throw new BundleError(
      `The ZIP file is not as this kit writes it, from byte ${firstDifference(again, bytes)} on (${placeOf(entries, firstDifference(again, bytes))}), though its files can be read.`,
    );
  return files;
}

interface ZipEntry {
  readonly name: string;
  /** Where the local header begins. */
  readonly offset: number;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
}

const sizes = { local: 30, central: 46, end: 22 } as const;
const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
} as const;

/** What the central directory claims. */
function directoryOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - sizes.end;
  if (end < 0 || view.getUint32(end, true) !== signatures.end)
    throw new BundleError(
      "It is no ZIP file of this kit: it does not end with the directory's end, without a comment.",
    );
  const count = view.getUint16(end + 10, true);
  if (count > limits.files)
    throw new BundleError(
      `The ZIP file claims ${count} files; a bundle has at most ${limits.files}.`,
    );
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (
      at + sizes.central > end ||
      view.getUint32(at, true) !== signatures.central
    )
      throw new BundleError(
        `The directory of the ZIP file breaks off at its entry ${index + 1} of ${count}.`,
      );
    const length = view.getUint16(at + 28, true);
    const name = nameAt(bytes, at + sizes.central, length);
    if (names.has(name.toLowerCase()))
      throw new BundleError(`The ZIP file has ${name} twice.`);
    names.add(name.toLowerCase());
    const entry: ZipEntry = {
      name,
      offset: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    };
    total += entry.size;
    if (entry.size > limits.fileBytes || total > limits.totalBytes)
      throw new BundleError(
        `The ZIP file claims ${total} bytes up to ${name}; a file has at most ${limits.fileBytes}, a bundle ${limits.totalBytes}.`,
      );
    entries.push(entry);
    at += sizes.central + length;
  }
  if (at !== end)
    throw new BundleError(
      "The directory of the ZIP file is longer than its entries.",
    );
  return entries;
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  const name = Buffer.from(bytes.subarray(at, at + length)).toString("latin1");
  if (!isSafeName(name))
    throw new BundleError(
      `The ZIP file has an entry named ${JSON.stringify(name.slice(0, limits.nameLength))}, which no bundle has.`,
    );
  return name;
}

function contentOf(
  bytes: Uint8Array,
  { name, offset, method, compressed, size }: ZipEntry,
): Uint8Array {
  const from = offset + sizes.local + Buffer.byteLength(name);
  const data = bytes.subarray(from, from + compressed);
  if (method !== 8 || data.byteLength !== compressed)
    throw new BundleError(
      `${name} is not compressed in the ZIP file as this kit does it.`,
    );
  let content: Uint8Array;
  try {
    // It may not grow beyond what it claims. (A limit of zero would be none.)
    content = inflateRawSync(data, { maxOutputLength: size + 1 });
  } catch (error) {
    throw new BundleError(
      `${name} cannot be unpacked: ${(error as Error).message}.`,
      { cause: error },
    );
  }
  if (content.byteLength !== size)
    throw new BundleError(`${name} is not as long as the ZIP file says.`);
  return content;
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.byteLength, b.byteLength);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return at;
  return length;
}

function placeOf(entries: readonly ZipEntry[], at: number): string {
  const inside = entries.findLast(
    ({ name, offset, compressed }) =>
      offset <= at && at < offset + sizes.local + name.length + compressed,
  );
  return inside === undefined ? "its directory" : `the entry ${inside.name}`;
}
