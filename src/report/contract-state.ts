/** Whether what went over the wire keeps to the contract of its operation, in words. It is shown; the rules alone judge. */
import { isOperationId, type OperationId } from "../contract/operations.js";
import { validateResponse } from "../contract/validate-response.js";
import {
  describeViolations,
  validateRequest,
  type Validation,
} from "../contract/validate.js";
import { readJson } from "../history/body.js";
import type { ExchangeEntry, RecordedBody } from "../history/entry.js";
import { shortened, visible } from "../history/visible.js";

/**
 * `kept`; `coerced` where scalars have another type than documented; `broken`; `unknown` where nothing can be said: no
 * operation of the contract, no answer, or a body of which only the beginning is there.
 */
export interface ContractState {
  readonly state: "kept" | "coerced" | "broken" | "unknown";
  /** What is wrong, or why nothing can be said; safe to print on one line, empty when kept. */
  readonly words: string;
}

const longestWords = 400;
const kept: ContractState = { state: "kept", words: "" };

export function requestState(exchange: ExchangeEntry): ContractState {
  const { operation, requestBody } = exchange;
  return stateOf(operation, requestBody, (id, body) =>
    validateRequest(id, body, { coerce: true }),
  );
}

export function answerState(exchange: ExchangeEntry): ContractState {
  const { operation, status, responseBody, ending } = exchange;
  if (status === null) return unknown("no answer");
  // The OMS decided on this answer, and it never arrived whole.
  if (ending !== "answered" && exchange.direction === "outbound")
    return unknown("no whole answer");
  return stateOf(operation, responseBody, (id, body) =>
    validateResponse(id, status, body),
  );
}

function stateOf(
  operation: string | null,
  body: RecordedBody,
  validate: (operation: OperationId, body: unknown) => Validation,
): ContractState {
  if (operation === null || !isOperationId(operation))
    return unknown("no operation of the contract");
  if (body.cut !== undefined) return unknown("the history has only a part");
  const value = readJson(body);
  // An answer may be empty or plain text where the contract announces no body; the validator knows.
  const text = value === undefined && body.text.trim() !== "";
  const checked = validate(operation, text ? body.text : value);
  if (!checked.ok) {
    const words = text
      ? "the body is not JSON"
      : describeViolations(checked.violations, checked.more);
    return { state: "broken", words: shortened(visible(words), longestWords) };
  }
  if (checked.coerced.length === 0) return kept;
  const fields = checked.coerced.join(", ");
  return {
    state: "coerced",
    words: shortened(visible(`read as another type: ${fields}`), longestWords),
  };
}

function unknown(words: string): ContractState {
  return { state: "unknown", words };
}

/** @param onPurpose the kit itself broke the contract */
export function contractWords(
  { state, words }: ContractState,
  onPurpose: boolean,
): string {
  switch (state) {
    case "kept":
      return "✓ keeps to the contract";
    case "coerced":
      return `≈ keeps to the contract, ${words}`;
    case "broken":
      return `✗ breaks the contract${onPurpose ? ", on purpose" : ""}: ${words}`;
    case "unknown":
      return `– not held to the contract: ${words}`;
  }
}
