/**
 * Whatever byte of a bundle is changed, taken away or added, it is found.
 *
 * TAMPER_PLACES says in how many places of each file (default 12); TAMPER_BUNDLE names the folder of a real run, whose
 * files take the place of the sample's. All places come from one seed.
 */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RunResult } from "../verdict/result.js";
import { sealedBundle } from "./bundle.js";
import {
  BundleError,
  fileNames,
  sha256,
  textOf,
  type BundleFiles,
} from "./files.js";
import { readBundle } from "./folder.js";
import { integrityOf } from "./integrity.js";
import { bundle, keys, verified } from "./test/sample-bundle.js";
import { unzipped, zipOf } from "./zip.js";

const places = Number(process.env["TAMPER_PLACES"] ?? "12");
const real = process.env["TAMPER_BUNDLE"];

async function chosenBundle(): Promise<BundleFiles> {
  if (real === undefined) return bundle();
  const files = new Map(await readBundle(real));
  const result = JSON.parse(
    textOf(files.get(fileNames.result) ?? new Uint8Array()),
  ) as RunResult;
  return sealedBundle(files, result, keys.privateKey);
}

interface Change {
  readonly kind: "another" | "more" | "less" | "bit";
  /** Where, as a part of the whole, below 1. */
  readonly at: number;
  readonly value: number;
}

const kinds = ["another", "more", "less", "bit"] as const;

/** Evenly spread, the same for every seed. */
function samples(seed: number): Change[] {
  return Array.from({ length: places }, (_, index) => {
    const random = createHash("sha256").update(`${seed} ${index}`).digest();
    return {
      kind: kinds[random.readUInt8(8) % kinds.length] ?? "bit",
      at: random.readUIntBE(0, 6) / 2 ** 48,
      value: 1 + (random.readUInt8(9) % 255),
    };
  });
}

function changed(content: Uint8Array, { kind, at, value }: Change): Buffer {
  const place = Math.min(
    Math.floor(at * content.byteLength),
    content.byteLength - 1,
  );
  const bytes = Buffer.from(content);
  switch (kind) {
    case "another":
      bytes[place] = (bytes[place] ?? 0) ^ value;
      return bytes;
    case "bit":
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (value % 8));
      return bytes;
    case "less":
      return Buffer.concat([
        bytes.subarray(0, place),
        bytes.subarray(place + 1),
      ]);
    case "more":
      return Buffer.concat([
        bytes.subarray(0, place),
        Buffer.from([value]),
        bytes.subarray(place),
      ]);
  }
}

const trusted = [keys.publicKey];

const known = new WeakMap<Uint8Array, string>();
/** The digest of content that no test changes in its place, so that a change costs as much as its own file. */
function digest(content: Uint8Array | string): string {
  if (typeof content === "string") return sha256(content);
  const found = known.get(content) ?? sha256(content);
  known.set(content, found);
  return found;
}

const problemsOf = (other: BundleFiles): readonly string[] =>
  integrityOf(other, trusted, digest).problems;

const files = await chosenBundle();

describe("of a bundle in a folder", () => {
  it("every change of every file is found by its digests and its signature", () => {
    expect(problemsOf(files)).toEqual([]);
    const unseen: string[] = [];
    let tried = 0;
    for (const [index, [name, content]] of [...files].entries())
      for (const change of samples(index + 1)) {
        const other = new Map(files).set(name, changed(content, change));
        tried += 1;
        if (problemsOf(other).length === 0)
          unseen.push(`${name}: ${JSON.stringify(change)}`);
      }
    expect(unseen).toEqual([]);
    expect(tried).toBe(files.size * places);
    if (real !== undefined)
      console.log(`${tried} changes of ${files.size} files, all found`);
  }, 3_600_000);

  it("a file that is missing, extra or renamed is found", () => {
    for (const [name, content] of files) {
      const without = new Map(files);
      without.delete(name);
      expect(problemsOf(without)).not.toEqual([]);
      const renamed = new Map(without).set(`${name}.txt`, content);
      expect(problemsOf(renamed)).not.toEqual([]);
    }
    for (const extra of ["more.txt", "scenarios/more.yaml", ".hidden", "../up"])
      expect(
        integrityOf(new Map(files).set(extra, Buffer.alloc(0)), trusted)
          .problems,
      ).not.toEqual([]);
  });

  it("a change of the attestation is found without any key too", () => {
    const content = files.get(fileNames.attestation) ?? new Uint8Array();
    const end = content.byteLength - 200;
    for (const change of samples(7_001).slice(0, 10)) {
      // The signature itself, at the end, says nothing to somebody without a key.
      const other = changed(content.subarray(0, end), change);
      const bytes = Buffer.concat([other, content.subarray(end)]);
      expect(
        verified(new Map(files).set(fileNames.attestation, bytes), []).answer,
      ).toBe("refused");
    }
  });
});

describe("of a ZIP file", () => {
  it("every change is found, in the files and in the container", async () => {
    const zip = await zipOf(files);
    expect(integrityOf(await unzipped(zip), trusted).problems).toEqual([]);
    const directory = lengthOfDirectory(zip);
    // As many places in the container's own directory as in all of it.
    const changesOfAll = samples(9_001);
    const changesOfEnd = samples(9_002).map((change) => ({
      ...change,
      at: (zip.byteLength - directory * (1 - change.at)) / zip.byteLength,
    }));
    const unseen: string[] = [];
    for (const change of [...changesOfAll, ...changesOfEnd]) {
      const found = await unzipped(changed(zip, change)).then(
        (other) => problemsOf(other).length > 0,
        (error: unknown) => error instanceof BundleError,
      );
      if (!found) unseen.push(JSON.stringify(change));
    }
    expect(unseen).toEqual([]);
    if (real !== undefined)
      console.log(`${2 * places} changes of the ZIP file, all found`);
  }, 3_600_000);
});

function lengthOfDirectory(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  return 22 + view.getUint32(zip.byteLength - 10, true);
}
