/** Whether an answer acknowledges a message: 2xx, answered in full, and no `hasError: true` in its body. */
import type { Outcome } from "./outcome.js";

export type Assessment =
  | { readonly acknowledged: true }
  | { readonly acknowledged: false; readonly problem: string };

export function assess(outcome: Outcome): Assessment {
  const { ending, status } = outcome;
  if (ending !== "answered" || status === null)
    return {
      acknowledged: false,
      problem: outcome.problem ?? "there was no answer",
    };
  const said = readReceiverError(outcome.text);
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

function readReceiverError(text: string): ReceiverError | undefined {
  if (!text.trimStart().startsWith("{")) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { hasError, errorMessage } = value as {
    hasError?: unknown;
    errorMessage?: unknown;
  };
  return {
    hasError: hasError === true,
    ...(typeof errorMessage === "string" ? { errorMessage } : {}),
  };
}
