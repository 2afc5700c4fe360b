/** What a control operation gets and gives. */
import type { OmsError } from "../../../contract/errors.js";
import type { operations } from "../../../contract/generated/control.js";
import type { Oms } from "../../oms.js";
import type { Sessions } from "../../sessions/sessions.js";
import type { EventSource } from "../event-stream.js";
import type { Query } from "./query.js";

export interface ControlCall {
  /** Of the session that the call addresses. */
  readonly oms: Oms;
  readonly sessions: Sessions;
  /** Of the path, percent-decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Validated against the contract; undefined when there is none. */
  readonly body: unknown;
}

export type ControlAnswer =
  | { readonly status: 200 | 201 | 202; readonly body: unknown }
  | { readonly status: 204 }
  /** Texts that are sent as they come, each ending a line. */
  | { readonly status: 200; readonly lines: Iterable<string> }
  /** A stream of events, until the receiver leaves. */
  | { readonly status: 200; readonly events: EventSource }
  | { readonly error: OmsError };

export type ControlHandler = (
  call: ControlCall,
) => ControlAnswer | Promise<ControlAnswer>;

/** The body of an operation, as control.yaml describes it. */
export type BodyOf<Id extends keyof operations> = operations[Id] extends {
  readonly requestBody?: {
    readonly content: { readonly "application/json": infer Body };
  };
}
  ? Body
  : never;

export function ok(body: unknown): ControlAnswer {
  return { status: 200, body };
}

/** A time of the mock's own clock, as the contract writes it. */
export function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export function timeOrNull(
  milliseconds: number | null | undefined,
): string | null {
  return milliseconds === null || milliseconds === undefined
    ? null
    : time(milliseconds);
}
