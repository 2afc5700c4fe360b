/**
 * Bodies as a HAR file holds them. Recorders leave bodies out, shorten them, or write them in base64, and few of them say so:
 * a body counts as empty only where the entry shows that there was none.
 */
import { createHash } from "node:crypto";
import { emptyBody, isJson, recordBody } from "../history/body.js";
import type { RecordedBody, RecordedHeaders } from "../history/entry.js";
import { isRecord } from "../rules/json.js";

type Fields = Readonly<Record<string, unknown>>;

export function requestBodyOf(
  { postData, bodySize, method }: Fields,
  headers: RecordedHeaders,
): RecordedBody {
  const data = isRecord(postData) ? postData : undefined;
  const { text } = data ?? {};
  // Not of HAR 1.2, and yet written by several recorders.
  const encoding = data?.["encoding"] ?? data?.["_encoding"];
  if (typeof text === "string" && text !== "")
    return kept(text, encoding, bodySize, headers);
  const size = told(bodySize, headers);
  // A form is written as its parameters, without its text.
  const params = data?.["params"];
  if (Array.isArray(params) && params.length > 0) return leftOut(size ?? 0);
  if (size === 0) return emptyBody;
  const without = size === undefined && bodiless.includes(String(method));
  return without ? emptyBody : leftOut(size ?? 0);
}

/** Methods of calls that have no body, unless somebody says that they have. */
const bodiless: readonly string[] = ["GET", "HEAD", "DELETE", "OPTIONS"];

export function responseBodyOf(
  { content, bodySize, status }: Fields,
  headers: RecordedHeaders,
): RecordedBody {
  const { text, size, encoding } = isRecord(content) ? content : {};
  if (typeof text === "string" && text !== "")
    return kept(text, encoding, size, headers);
  const expected =
    typeof size === "number" && size > 0
      ? size
      : told(typeof bodySize === "number" ? bodySize : size, headers);
  const without = expected === 0 || status === 204 || status === 304;
  return without ? emptyBody : leftOut(expected ?? 0);
}

/** Bytes of a body that is not in the file; undefined when nothing says how many, or whether there were any. */
function told(size: unknown, headers: RecordedHeaders): number | undefined {
  const length = Number(headers["content-length"] ?? NaN);
  if (Number.isInteger(length) && length > 0) return length;
  if (typeof size === "number" && size > 0) return size;
  if (length === 0) return 0;
  const inChunks = headers["transfer-encoding"] !== undefined;
  return size === 0 && !inChunks ? 0 : undefined;
}

function kept(
  text: string,
  encoding: unknown,
  size: unknown,
  headers: RecordedHeaders,
): RecordedBody {
  const whole =
    encoding === "base64" ? Buffer.from(text, "base64").toString("utf8") : text;
  if (isJson(whole)) return recordBody(whole);
  // What is no JSON may have been: shortened, or still compressed.
  const bytes = Buffer.byteLength(whole);
  const compressed = headers["content-encoding"] ?? "identity";
  const shortened = typeof size === "number" && size > bytes;
  return compressed !== "identity" || shortened
    ? leftOut(typeof size === "number" && size > 0 ? size : bytes)
    : recordBody(whole);
}

/** A body that nobody kept: at most its size is known. */
function leftOut(bytes: number): RecordedBody {
  return {
    text: "",
    cut: { bytes, sha256: createHash("sha256").update("").digest("hex") },
  };
}
