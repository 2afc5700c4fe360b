/** What an OMS is made with, and the words of what it does. */
import type { Clock } from "../history/clock.js";
import type { Change, Profile } from "../history/entry.js";
import type { History } from "../history/history.js";
import type { OutgoingMessage } from "./message.js";
import type { Carrier } from "./outbound/carrier.js";
import type { Earlier } from "./moment.js";
import type { OrderWish } from "./orders/make-orders.js";
import type { OmsSettings } from "./settings.js";
import type { Reply } from "./state/command.js";

export interface OmsOptions {
  readonly settings: OmsSettings;
  readonly clock: Clock;
  readonly history: History;
  /** Where the documents are served, without a slash at the end; asked for each command, for the port comes late. */
  readonly documentBase: () => string;
  /** Invented orders of this session come from it. */
  readonly seed?: number;
  /** What kind of vendor this OMS is for, where it is for one. */
  readonly profile?: Profile;
  /** Most delivered and parked messages that are remembered; without it all are. */
  readonly keepFinished?: number;
  /** What an earlier process left; without it nothing has happened yet. */
  readonly earlier?: Earlier | undefined;
  /**
   * Keeps a change where it outlives the process, before anybody is told of it, and returns the moment that it has there
   * (milliseconds since the epoch). What it throws is thrown to whoever
   * asked for the change, and then the change did not happen.
   */
  readonly keep?: (change: Change) => number;
  /** Another way out than the network, for partners in the same process. */
  readonly carrier?: Carrier;
  /** Further texts that must not reach the history. */
  readonly secrets?: readonly string[];
}

/** The answer to a command, and what the partners are told because of it (queued already). */
export type Executed = Reply & {
  readonly messages: readonly OutgoingMessage[];
};

/** Without a seed, the session's own goes on. */
export type OrderGenerationWish = Omit<OrderWish, "seed" | "firstNumber"> & {
  readonly seed?: number;
};

export interface GoingBack {
  /** Message ids and codes go on from where they are, instead of being counted again. */
  readonly continueNumbers?: boolean;
}
