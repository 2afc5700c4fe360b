/** The words of delivery: states of a message, attempts, and what a fault may do to one attempt. */
import type { ExchangeEntry } from "../../history/entry.js";
import type { OutgoingMessage } from "../message.js";

/**
 * `held`: waits for release · `queued`: waits for its turn or for the next attempt · `delivering`: a call is open ·
 * `delivered`: acknowledged · `parked`: attempts used up, or no address to send to.
 */
export type DeliveryState =
  "held" | "queued" | "delivering" | "delivered" | "parked";

/** Where a message rests while no call is open for it. */
export type RestingState = Exclude<DeliveryState, "delivering">;

export interface Attempt {
  readonly number: number;
  /** The recorded exchange. */
  readonly exchange: ExchangeEntry;
  /** 2xx, answered in full, and no `hasError: true` in the body. */
  readonly acknowledged: boolean;
  /** The documented wording for a refusal: `Error from channel : <errorMessage>`; or what else went wrong. */
  readonly problem?: string;
}

export interface Delivery {
  readonly message: OutgoingMessage;
  /** When the dispatcher took it (clock time). */
  readonly createdAt: number;
  readonly state: DeliveryState;
  readonly attempts: readonly Attempt[];
  /** When the next attempt is due (clock time), while queued for a later moment. */
  readonly nextAttemptAt?: number;
}

/** A message as an earlier process left it; of one whose call was open then, whatever it rested in. */
export interface DeliveryRecord {
  readonly message: OutgoingMessage;
  /** When the dispatcher took it (clock time). */
  readonly createdAt: number;
  /** Those that ended, the first one first; the next one gets the number after the last. */
  readonly attempts: readonly Attempt[];
  readonly state: RestingState;
}

/** What may be done to one attempt, as data. Absent fields mean the plain delivery. */
export interface AttemptFault {
  /** Catalogue id, for the record: F1 … F22. */
  readonly fault: string;
  readonly description: string;
  /**
   * `after-answer`: the request is sent whole, the answer's first byte is awaited, then the connection is reset, the answer unread (F9);
   * `after-request`: reset as soon as the request is written;
   */
  readonly loseAnswer?: "after-answer" | "after-request";
  /** Time-out for this attempt alone, in milliseconds (F10). */
  readonly timeoutMs?: number;
  /** Other bytes instead of the message's own (F6, F8, F22). */
  readonly bodyText?: string;
  /** Recorded with the fault entry, for example `variant`. */
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
  /** Headers to add or replace; undefined removes one. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}
