/** What there is to see in one exchange: what of it the contract allows, what it is about, and how to send it again. */
import type { ExchangeEntry, Profile } from "../history/entry.js";
import type { Register } from "../rules/register.js";

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
  /** Requirements that are about exchanges of this operation, whether or not this one touched them. */
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
export declare function insightOf(
  entry: ExchangeEntry,
  options: InsightOptions,
): ExchangeInsight;

/** @returns what is wrong with the text, in the order of the text; empty when it can be sent. Never throws for a text. */
export declare function checkOrderText(
  text: string,
  kind: OrderTextKind,
): TextProblem[];
