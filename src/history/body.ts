/**
 * Recording bodies: the text that went over the wire, of a long one the beginning and a digest.
 */
import { createHash } from "node:crypto";
import type { RecordedBody } from "./entry.js";

export { isJson, readJson } from "./json-body.js";

/** How much of a body the history keeps, in UTF-16 code units; of a longer one only the beginning and the digest stay. */
export const bodyLimit = 256 * 1024;

export const emptyBody: RecordedBody = { text: "" };

/**
 * As much of a text as the history keeps, as a text of its own: a part that the engine cuts out keeps the whole alive, which may
 * be forty times as long.
 */
export function beginningOf(text: string): string {
  return Buffer.from(text.slice(0, bodyLimit), "utf16le").toString("utf16le");
}

export function recordBody(text: string): RecordedBody {
  if (text.length === 0) return emptyBody;
  if (text.length <= bodyLimit) return { text };
  return {
    text: beginningOf(text),
    cut: {
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    },
  };
}
