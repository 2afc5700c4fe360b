/**
 * The form of the table: one file for each group of calls or messages, one row for each statement of Increff's sources.
 *
 * Promise: what is typed here is what `form.ts` lets through, so a row never says something that nobody checks.
 */
import type { ErrorReason } from "../../src/contract/errors.js";
import type { SettingsOverrides } from "../../src/simulator/demo.js";
import type { Endpoints } from "../../src/simulator/settings.js";

/**
 * - `documented`: Increff writes it;
 * - `observed`: real clients or servers are seen to do it;
 * - `ambiguous`: the sources disagree, and a setting or the list of quirks says what the mock does;
 * - `derived`: no source writes it, and it follows from what they write or from what HTTP has for it.
 */
export const marks = [
  "documented",
  "observed",
  "ambiguous",
  "derived",
] as const;
export type Mark = (typeof marks)[number];

export type Account = "efs" | "marketplace" | "erp" | "nobody";

/** What Increff calls a partner at. */
export const addresses = [
  "orderEvents",
  "returnEvents",
  "sellerCancellation",
  "salesPosting",
] as const satisfies readonly Exclude<keyof Endpoints, "headers">[];
export type Address = (typeof addresses)[number];

/** One call. What a row leaves out is taken from its file. */
export interface CallForm {
  /** Method and path: `POST /usp/order/pack`. */
  readonly call?: string;
  /** Whose credentials; without it those of the account that the call is for. */
  readonly as?: Account;
  /** On top of the credentials and the type; null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: unknown;
  /** Values by their place in the body, for example `products[0].quantity`. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** Places that are taken out of the body. */
  readonly without?: readonly string[];
  /** Sent as it stands, in the place of the body. */
  readonly text?: string;
}

/** Something that happened before. Each is an ordinary call, and has to succeed. */
export type Step =
  /** The marketplace creates an order, pieces by SKU; `fields` replace those of a plain order. */
  | {
      readonly order: string;
      readonly lines: Readonly<Record<string, number>>;
      readonly fields?: Readonly<Record<string, unknown>>;
    }
  | {
      readonly pack: string;
      readonly items: Readonly<Record<string, number>>;
      readonly fields?: Readonly<Record<string, unknown>>;
    }
  | { readonly manifest: readonly string[] }
  | { readonly handover: readonly string[] }
  /** The marketplace announces a return of one piece of each SKU; its items are `R-1`, `R-2` … */
  | {
      readonly return: string;
      readonly of: string;
      readonly items: readonly string[];
      readonly fields?: Readonly<Record<string, unknown>>;
    }
  /** The EFS reports its stock. */
  | { readonly stock: Readonly<Record<string, number>> }
  /** Time passes, in seconds. */
  | { readonly seconds: number }
  /** The very request of the row, for the first time. */
  | { readonly same: true }
  | (CallForm & { readonly call: string; readonly status?: number });

export interface AnswerForm {
  readonly status: number;
  /** The row of the error catalogue; its code and message are compared with the answer. */
  readonly reason?: ErrorReason;
  /** The whole description of the refusal. */
  readonly description?: string;
  /** The whole body. */
  readonly body?: unknown;
  /** Some fields of the body. */
  readonly part?: unknown;
  /** Fields that the body does not have. */
  readonly lacks?: readonly string[];
  /** True when there is no body at all. */
  readonly empty?: true;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the control of the mock shows afterwards. */
export interface Look {
  readonly ask: string;
  readonly part: unknown;
}

/** One call that the partner gets from the OMS, and what it answers. */
export interface ReceivedForm {
  /** Seconds that pass between the end of the call before and this one. */
  readonly after?: number;
  readonly event?: string;
  readonly part?: unknown;
  readonly lacks?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** 200 without a body where nothing is said; `none` lets the OMS wait for so many seconds, after which it gives up. */
  readonly answer?:
    | { readonly status: number; readonly body?: unknown }
    | { readonly none: number };
  /** How the attempt counts. */
  readonly outcome?: string;
  /** What the OMS shows as its error. */
  readonly shown?: string;
}

export interface RowForm {
  /** The statement, restated in one sentence. */
  readonly says: string;
  /** Document and section. */
  readonly source: string;
  readonly mark: Mark;
  /** The row once for each value, with the value in the place of `{it}`. */
  readonly each?: readonly unknown[];
  readonly settings?: SettingsOverrides;
  /** In the place of what the file says. */
  readonly given?: readonly Step[];
  readonly request?: CallForm;
  readonly answer?: AnswerForm;
  readonly then?: readonly Look[];
  /** Everything that comes to the address of the file because of the request, in order. */
  readonly receives?: readonly ReceivedForm[];
}

export interface FileForm {
  readonly title: string;
  /** What the call or the message is for, in one sentence. */
  readonly about: string;
  readonly request?: CallForm;
  readonly given?: readonly Step[];
  /** The address that the messages of this file come to. */
  readonly to?: Address;
  readonly rows: readonly RowForm[];
}
