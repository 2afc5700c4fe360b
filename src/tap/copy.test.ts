/** What is kept of a body that goes by. */
import { createHash } from "node:crypto";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { BodyCopy, keptBytes } from "./copy.js";

function copyOf(bytes: Buffer, chunk = bytes.length): BodyCopy {
  const copy = new BodyCopy();
  for (let at = 0; at < bytes.length; at += chunk)
    copy.add(bytes.subarray(at, at + chunk));
  return copy;
}

it("is the same of a long body, however it was cut into pieces", async () => {
  const bytes = Buffer.alloc(keptBytes + 70_000, "abc");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  for (const chunk of [bytes.length, 65_536, 100_003]) {
    const { text, cut } = await copyOf(bytes, chunk).body(undefined);
    expect(cut).toEqual({ bytes: bytes.length, sha256 });
    expect(text.startsWith("abcabc")).toBe(true);
  }
});

const text = '{"ü":1}';
it.each([
  ["gzip", gzipSync(text)],
  ["deflate", deflateSync(text)],
  ["br", brotliCompressSync(text)],
  ["gzip, br", brotliCompressSync(gzipSync(text))],
  ["identity", Buffer.from(text)],
])("is decoded: %s", async (encoding, bytes) => {
  expect(await copyOf(bytes).body(encoding)).toEqual({ text });
});

it.each([
  ["gzip", Buffer.from("no gzip")],
  ["zstd", Buffer.from(text)],
  // Small on the wire, and more than anybody should unpack.
  ["gzip", gzipSync(Buffer.alloc(20 * keptBytes))],
])("that cannot be decoded is cut: %s", async (encoding, bytes) => {
  const body = await copyOf(bytes).body(encoding);
  expect(body).toMatchObject({ text: "", cut: { bytes: bytes.length } });
});
