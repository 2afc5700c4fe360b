/**
 * One entry of a HAR file (HTTP Archive 1.2) as an exchange: https://w3c.github.io/web-performance/specs/HAR/Overview.html.
 *
 * What the file does not hold is not invented: a body that was left out counts as cut, and an entry without an answer as one
 * whose outcome is not known.
 */
import { createHash } from "node:crypto";
import { emptyBody, recordBody } from "../history/body.js";
import type { ExchangeEntry, RecordedBody } from "../history/entry.js";
import type { Redaction } from "../history/redaction.js";
import { isRecord, records } from "../rules/json.js";
import type { Classified } from "./classify.js";
import { credentialIn } from "./credential.js";

/** What can be read of a HAR entry before anybody knows whose call it was. */
export interface HarCall {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly durationMs: number;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Record<string, string>;
  readonly requestBody: RecordedBody;
  /** Null when no answer came, or none was recorded. */
  readonly status: number | null;
  readonly responseHeaders: Record<string, string>;
  readonly responseBody: RecordedBody;
}

/** A text says what is wrong with the entry. */
export function harCall(value: unknown): HarCall | string {
  if (!isRecord(value)) return "the entry is no object";
  const { request, response, startedDateTime } = value;
  if (!isRecord(request)) return 'the entry has no object "request"';
  const { method, url } = request;
  if (typeof method !== "string" || typeof url !== "string")
    return 'the request has no texts "method" and "url"';
  const at =
    typeof startedDateTime === "string" ? Date.parse(startedDateTime) : NaN;
  if (Number.isNaN(at))
    return '"startedDateTime" is no time like 2024-05-06T07:08:09.123+05:30';
  const answer = isRecord(response) ? response : {};
  const { status } = answer;
  const answered =
    typeof status === "number" && Number.isInteger(status) && status >= 100;
  return {
    at,
    durationMs: durationOf(value),
    method: method.toUpperCase(),
    url,
    requestHeaders: headersIn(request["headers"]),
    requestBody: requestBodyOf(request),
    status: answered ? status : null,
    responseHeaders: headersIn(answer["headers"]),
    responseBody: responseBodyOf(answer),
  };
}

/** The exchange, once it is known whose it was. */
export function harExchange(
  call: HarCall,
  { direction, operation, url }: Extract<Classified, { direction: unknown }>,
  redaction: Redaction,
): Omit<ExchangeEntry, "seq" | "opened"> {
  const { status } = call;
  const credential =
    direction === "inbound"
      ? credentialIn(call.requestHeaders, status)
      : undefined;
  return {
    kind: "exchange",
    at: call.at,
    durationMs: call.durationMs,
    direction,
    operation,
    method: call.method,
    url: redaction.url(url),
    requestHeaders: redaction.headers(call.requestHeaders),
    requestBody: call.requestBody,
    ending:
      status !== null
        ? "answered"
        : direction === "inbound"
          ? "aborted"
          : "unreachable",
    status,
    responseHeaders: redaction.headers(call.responseHeaders),
    responseBody: call.responseBody,
    ...(credential === undefined ? {} : { credential }),
    ...(status === null ? { problem: "the recording has no answer" } : {}),
  };
}

/**
 * From the first byte sent to the last one read, as far as the recorder says it; else the whole time, in which the caller may
 * have waited for a free connection.
 */
function durationOf(entry: Readonly<Record<string, unknown>>): number {
  const timings = isRecord(entry["timings"]) ? entry["timings"] : {};
  const parts = ["send", "wait", "receive"].map((name) => timings[name]);
  const known = parts.every(
    (part) => typeof part === "number" && Number.isFinite(part) && part >= 0,
  );
  const { time } = entry;
  const whole = typeof time === "number" && time >= 0 ? time : 0;
  if (!known) return whole;
  const waited = ["blocked", "dns", "connect"]
    .map((name) => timings[name])
    .reduce<number>(
      (sum, part) => (typeof part === "number" && part > 0 ? sum + part : sum),
      0,
    );
  const sent = (parts as number[]).reduce((sum, part) => sum + part, 0);
  // The clock of the entry starts before the waiting, so its end lies behind all of it.
  return Math.max(whole, waited + sent);
}

/** Of several headers with one name the values stand one after the other; names in lower case. */
function headersIn(value: unknown): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { name, value: text } of records(value)) {
    if (typeof name !== "string" || typeof text !== "string") continue;
    const lower = name.toLowerCase();
    // HTTP/2 writes method, address and status as headers too.
    if (lower.startsWith(":") || lower === "__proto__") continue;
    const before = headers[lower];
    headers[lower] = before === undefined ? text : `${before}, ${text}`;
  }
  return headers;
}

function requestBodyOf(
  request: Readonly<Record<string, unknown>>,
): RecordedBody {
  const { postData, bodySize } = request;
  const data = isRecord(postData) ? postData : undefined;
  const { text } = data ?? {};
  // Not of HAR 1.2, and yet written by several recorders.
  const encoding = data?.["encoding"] ?? data?.["_encoding"];
  if (typeof text === "string" && text !== "") return bodyOf(text, encoding);
  return typeof bodySize === "number" && bodySize > 0
    ? leftOut(bodySize)
    : emptyBody;
}

function responseBodyOf(
  response: Readonly<Record<string, unknown>>,
): RecordedBody {
  const content = isRecord(response["content"]) ? response["content"] : {};
  const { text, size, encoding } = content;
  if (typeof text === "string" && text !== "") return bodyOf(text, encoding);
  const expected =
    typeof size === "number" && size > 0 ? size : response["bodySize"];
  return typeof expected === "number" && expected > 0
    ? leftOut(expected)
    : emptyBody;
}

function bodyOf(text: string, encoding: unknown): RecordedBody {
  return recordBody(
    encoding === "base64" ? Buffer.from(text, "base64").toString("utf8") : text,
  );
}

/** A body that nobody kept: its size is known, its content is not. */
function leftOut(bytes: number): RecordedBody {
  return {
    text: "",
    cut: { bytes, sha256: createHash("sha256").update("").digest("hex") },
  };
}
