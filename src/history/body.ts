/**
 * Reading recorded bodies. A body is kept as the text that went over the wire; its JSON is parsed once, when first asked for.
 */
import { createHash } from "node:crypto";
import type { RecordedBody } from "./entry.js";

/** How much of a body the history keeps, in UTF-16 code units; of a longer one only the beginning and the digest stay. */
export const bodyLimit = 256 * 1024;

export const emptyBody: RecordedBody = { text: "" };

export function recordBody(text: string): RecordedBody {
  if (text.length === 0) return emptyBody;
  if (text.length <= bodyLimit) return { text };
  return {
    text: text.slice(0, bodyLimit),
    cut: {
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    },
  };
}

const parsed = new WeakMap<RecordedBody, { readonly value: unknown }>();

/** The body as JSON, or undefined when it is empty, cut or not JSON. */
export function readJson(body: RecordedBody): unknown {
  if (body.text === "" || body.cut !== undefined) return undefined;
  const known = parsed.get(body);
  if (known !== undefined) return known.value;
  let value: unknown;
  try {
    value = JSON.parse(body.text) as unknown;
  } catch {
    value = undefined;
  }
  parsed.set(body, { value });
  return value;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
