/**
 * One entry of a HAR file (HTTP Archive 1.2) as an exchange: https://w3c.github.io/web-performance/specs/HAR/Overview.html.
 *
 * What the file does not hold is not invented: a body that was left out counts as cut, and an entry without an answer as one
 * whose outcome is not known.
 */
import type { ExchangeEntry, RecordedBody } from "../history/entry.js";
import type { Redaction } from "../history/redaction.js";
import { isRecord, records } from "../rules/json.js";
import type { Classified } from "./classify.js";
import { credentialIn } from "./credential.js";
import { requestBodyOf, responseBodyOf } from "./har-body.js";

type Fields = Readonly<Record<string, unknown>>;

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
  const begun = timeOf(startedDateTime);
  if (begun === undefined)
    return '"startedDateTime" is no time with a zone, like 2024-05-06T07:08:09.123+05:30';
  const answer = isRecord(response) ? response : {};
  const { status } = answer;
  const answered =
    typeof status === "number" && Number.isInteger(status) && status >= 100;
  const requestHeaders = headersIn(request["headers"]);
  const responseHeaders = headersIn(answer["headers"]);
  // Some recorders keep the type of the body beside it, and not among the headers.
  const { mimeType } = isRecord(request["postData"]) ? request["postData"] : {};
  if (typeof mimeType === "string" && /json/i.test(mimeType))
    requestHeaders["content-type"] ??= mimeType;
  const { waitedMs, durationMs } = timesOf(value);
  return {
    at: begun + waitedMs,
    durationMs,
    method: method.toUpperCase(),
    url,
    requestHeaders,
    requestBody: requestBodyOf(
      { ...request, method: method.toUpperCase() },
      requestHeaders,
    ),
    status: answered ? status : null,
    responseHeaders,
    responseBody: responseBodyOf(answer, responseHeaders),
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
      ? credentialIn(call.requestHeaders, status, { whole: false })
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

/** Without a zone nobody knows when it was, and whether an order is older than the recording. */
function timeOf(text: unknown): number | undefined {
  if (typeof text !== "string" || !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text))
    return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** Each part of the waiting is rounded. */
const roundedMs = 3;

/**
 * The entry begins before its call does: the caller may wait for a free connection first, and for the other side to accept it.
 * Nothing of that is time in which somebody kept somebody else waiting for an answer.
 */
function timesOf(entry: Fields): {
  readonly waitedMs: number;
  readonly durationMs: number;
} {
  const timings = isRecord(entry["timings"]) ? entry["timings"] : {};
  const sumOf = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (positive(timings[name]) ?? 0), 0);
  const known = ["send", "wait", "receive"].every(
    (name) => positive(timings[name]) !== undefined,
  );
  const waited = known ? sumOf("blocked", "dns", "connect") : 0;
  const whole = Math.max(
    positive(entry["time"]) ?? 0,
    known ? waited + sumOf("send", "wait", "receive") : 0,
  );
  const waitedMs = Math.max(0, waited - roundedMs);
  return { waitedMs, durationMs: whole - waitedMs };
}

/** Undefined for -1, by which recorders say that they do not know. */
function positive(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= 0
    ? value
    : undefined;
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
