/** A call of a partner as a test sees it: what was asked, what was answered. */
import { readJson } from "../history/body.js";
import type { ExchangeEntry, RecordedBody } from "../history/entry.js";

/** A call that a partner made to the OMS and that has ended. */
export interface Call {
  /** operationId of the contract, for example `packOrder`; null for a path that belongs to none. */
  readonly operation: string | null;
  /** Status of the answer; null where there was none. */
  readonly status: number | null;
  /** The JSON that was sent; its text where it is no JSON, undefined where there was no body. */
  readonly request: unknown;
  /** The JSON that was answered, likewise. */
  readonly answer: unknown;
  /** The entry of the history, with headers, times and faults. */
  readonly entry: ExchangeEntry;
}

export function callOf(entry: ExchangeEntry): Call {
  return {
    operation: entry.operation,
    status: entry.status,
    request: contentOf(entry.requestBody),
    answer: contentOf(entry.responseBody),
    entry,
  };
}

function contentOf(body: RecordedBody): unknown {
  return body.text === "" ? undefined : (readJson(body) ?? body.text);
}
