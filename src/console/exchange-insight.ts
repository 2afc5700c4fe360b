/** What there is to see in one exchange: what of it the contract allows, what it is about, and how to send it again. */
import { docsLinkOf } from "../contract/docs-link.js";
import type { Validation } from "../contract/judge.js";
import {
  isOperationId,
  operationById,
  type OperationId,
} from "../contract/operations.js";
import { validateResponse } from "../contract/validate-response.js";
import { validateRequest } from "../contract/validate.js";
import { readJson } from "../history/body.js";
import type { ExchangeEntry, Profile, RecordedBody } from "../history/entry.js";
import type { Register } from "../rules/register.js";
import { allRules } from "../rules/registry.js";
import type { ExchangeRule } from "../rules/rule.js";
import { jsonBreakIn } from "../simulator/inbound/json.js";
import { curlLine, curlLineOfCall } from "../verdict/reproduce.js";
import { placesIn } from "./json-places.js";

/** One thing that is wrong with a body. */
export interface BodyProblem {
  /** JSON Pointer; empty for the body as a whole. */
  readonly pointer: string;
  readonly message: string;
  /** Where it stands in the text as it was sent, counted from 1; absent for what stands nowhere. */
  readonly line?: number;
  readonly column?: number;
}

/** What the contract says of one body. */
export interface BodyInsight {
  /** `unknown`: the contract does not know the operation, or the body was not kept whole; `problem` says which. */
  readonly valid: boolean | "unknown";
  readonly violations: readonly BodyProblem[];
  /** Why nothing can be said. */
  readonly problem?: string;
}

/** Plain JSON. */
export interface ExchangeInsight {
  readonly request: BodyInsight;
  /** null when there was no answer. */
  readonly response: BodyInsight | null;
  /** JSON Pointers of fields whose type was coerced on reading. */
  readonly coerced: readonly string[];
  /**
   * Requirements about single exchanges that have something to say of this one, whether it keeps or breaks them, or does
   * not show it. What an exchange does in the life of its order, `judgeOrder` says.
   */
  readonly requirementIds: readonly string[];
  /** A line for a POSIX shell that sends the request again; secrets are variables. */
  readonly curl: string;
  /** Where the operation is documented on the mock: `/docs/efs#operation/packOrder`. */
  readonly documentation?: string;
}

/** What an exchange alone does not say. */
export interface InsightOptions {
  /** Of the mock, without a slash at the end; calls to the OMS go there. */
  readonly baseUrl: string;
  readonly register: Register;
  readonly profile: Profile;
}

/** `marketplace`: the body of POST /orders/outward · `control`: of POST /_kit/orders, in its short form. */
export type OrderTextKind = "marketplace" | "control";

/** One thing that is wrong with a text that a person typed. */
export interface TextProblem {
  /** JSON Pointer; empty when it is no JSON, or about the whole. */
  readonly pointer: string;
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
}

/** Never throws for a text. */
export function insightOf(
  entry: ExchangeEntry,
  { baseUrl, register, profile }: InsightOptions,
): ExchangeInsight {
  const operation = operationOf(entry);
  const request = requestOf(entry, operation);
  return {
    request: request.insight,
    response: responseOf(entry, operation),
    coerced: request.coerced,
    requirementIds: requirementsAbout(entry, register, profile),
    curl:
      entry.direction === "outbound"
        ? curlLine(entry)
        : curlLineOfCall(entry, baseUrl),
    ...(operation === undefined
      ? {}
      : { documentation: docsLinkOf(operation) }),
  };
}

function operationOf({ operation }: ExchangeEntry): OperationId | undefined {
  return operation !== null && isOperationId(operation) ? operation : undefined;
}

const unknownOperation: BodyInsight = {
  valid: "unknown",
  violations: [],
  problem: "The contract has no operation with this method and path.",
};

function requestOf(
  { requestBody, coerced: taken = [] }: ExchangeEntry,
  operation: OperationId | undefined,
): { readonly insight: BodyInsight; readonly coerced: readonly string[] } {
  if (operation === undefined)
    return { insight: unknownOperation, coerced: taken };
  // The OMS said at the time whether it takes scalars of another type.
  const insight = judgedBody(requestBody, (body) =>
    validateRequest(operation, body, { coerce: taken.length > 0 }),
  );
  return { insight, coerced: taken };
}

function responseOf(
  { direction, status, responseBody }: ExchangeEntry,
  operation: OperationId | undefined,
): BodyInsight | null {
  if (status === null) return null;
  if (operation === undefined) return unknownOperation;
  // Increff reads a success by its status; a body that is no JSON says no more than an empty one.
  if (direction === "outbound" && status >= 200 && status <= 299) {
    const isText =
      responseBody.cut === undefined && readJson(responseBody) === undefined;
    if (isText) return { valid: true, violations: [] };
  }
  return judgedBody(responseBody, (body) =>
    validateResponse(operation, status, body),
  );
}

function judgedBody(
  recorded: RecordedBody,
  validate: (body: unknown) => Validation,
): BodyInsight {
  const { text, cut } = recorded;
  if (cut !== undefined)
    return {
      valid: "unknown",
      violations: [],
      problem: `The history keeps only the beginning of this body (${cut.bytes} bytes).`,
    };
  const problems = problemsIn(text, validate);
  return { valid: problems.length === 0, violations: problems };
}

/** @param text an empty one is no body at all */
function problemsIn(
  text: string,
  validate: (body: unknown) => Validation,
): BodyProblem[] {
  let body: unknown;
  if (text.trim() !== "") {
    try {
      body = JSON.parse(text) as unknown;
    } catch {
      const { line, column, problem } = jsonBreakIn(text);
      const message = `this is not JSON: ${problem}`;
      return [{ pointer: "", message, line, column }];
    }
  }
  const validation = validate(body);
  if (validation.ok) return [];
  const placeOf = body === undefined ? () => undefined : placesIn(text, body);
  const problems: BodyProblem[] = validation.violations.map(
    ({ pointer, field, message }) => ({
      pointer,
      message: field === "" ? message : `${field}: ${message}`,
      ...placeOf(pointer),
    }),
  );
  if (validation.more > 0)
    problems.push({ pointer: "", message: `and ${validation.more} more` });
  return problems;
}

const exchangeRules: readonly ExchangeRule[] = allRules.filter(
  (rule): rule is ExchangeRule => rule.about === "exchange",
);

function requirementsAbout(
  entry: ExchangeEntry,
  register: Register,
  profile: Profile,
): string[] {
  const speaking = new Set(
    exchangeRules.flatMap((rule) =>
      hasSomethingToSay(rule, entry) ? [rule.requirement] : [],
    ),
  );
  return register.requirements
    .filter((row) => row.profile === profile && speaking.has(row.id))
    .map(({ id }) => id);
}

/** A rule that fails says nothing here; `judgeOrder` tells of the failure. */
function hasSomethingToSay(rule: ExchangeRule, entry: ExchangeEntry): boolean {
  try {
    const { witnesses, findings, unjudged } = rule.judge(entry);
    return (
      witnesses.length > 0 ||
      findings.length > 0 ||
      unjudged.some(({ notApplicable }) => notApplicable !== true)
    );
  } catch {
    return false;
  }
}

const checkedOperations = {
  marketplace: { operation: "createOutwardOrder", coerce: true },
  control: { operation: "createOrder", coerce: false },
} as const satisfies Record<
  OrderTextKind,
  { readonly operation: OperationId; readonly coerce: boolean }
>;

/**
 * What is wrong with the text, in the order of the text; empty when it can be sent to a mock as it usually runs. Never throws
 * for a text.
 */
export function checkOrderText(
  text: string,
  kind: OrderTextKind,
): TextProblem[] {
  const { operation, coerce } = checkedOperations[kind];
  const start = { line: 1, column: 1 };
  const { requestRequired } = operationById(operation);
  const body = text.replace(/^\uFEFF/, "");
  if (body.trim() === "")
    return requestRequired
      ? [{ pointer: "", message: "an order is missing", ...start }]
      : [];
  return problemsIn(body, (value) =>
    validateRequest(operation, value, { coerce }),
  )
    .map((problem) => ({ ...start, ...problem }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}
