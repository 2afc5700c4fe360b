/**
 * Whether an answer acknowledges a message: 2xx, answered in full, and no `hasError: true` in its body.
 *
 * Promise: it is read from the recorded exchange alone, so a history of another process says the same as the dispatcher
 * said when the call ended.
 */
import { readJson } from "../../history/body.js";
import type { ExchangeEntry } from "../../history/entry.js";

export type Assessment =
  | { readonly acknowledged: true }
  | { readonly acknowledged: false; readonly problem: string };

/** What of an exchange says whether it acknowledged. */
export type Answer = Pick<
  ExchangeEntry,
  "ending" | "status" | "problem" | "responseBody"
>;

/** Of an outbound exchange. An answer beyond the history's limit counts by its status alone: its body is not whole. */
export function assessExchange(entry: Answer): Assessment {
  const { ending, status } = entry;
  if (ending !== "answered" || status === null)
    return {
      acknowledged: false,
      problem: entry.problem ?? "there was no answer",
    };
  const said = readReceiverError(readJson(entry.responseBody));
  if (status >= 200 && status < 300) {
    if (said?.hasError !== true) return { acknowledged: true };
    return {
      acknowledged: false,
      problem: fromChannel(
        said.errorMessage ?? "hasError is true, without an errorMessage",
      ),
    };
  }
  if (status >= 300 && status < 400)
    return {
      acknowledged: false,
      problem: `answered ${status}: redirects are not followed`,
    };
  return {
    acknowledged: false,
    problem: fromChannel(said?.errorMessage ?? `HTTP status ${status}`),
  };
}

/** The documented wording. */
function fromChannel(message: string): string {
  return `Error from channel : ${message}`;
}

interface ReceiverError {
  readonly hasError: boolean;
  readonly errorMessage?: string;
}

function readReceiverError(value: unknown): ReceiverError | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { hasError, errorMessage } = value as {
    hasError?: unknown;
    errorMessage?: unknown;
  };
  return {
    hasError: hasError === true,
    ...(typeof errorMessage === "string" ? { errorMessage } : {}),
  };
}
