/**
 * What the rules say of one order while the mock runs: which requirements its life touched, which of them hold, and at which
 * exchange each shows.
 *
 * Nobody watches the vendor here, and nothing has to be over. So what the rules say is weighed as in an audit: what rests on
 * something that may be missing before, or may still come, is no finding.
 */
import type { HistoryEntry, Profile } from "../history/entry.js";
import type { Register } from "../rules/register.js";
import type { Level } from "../rules/requirement.js";
import type { Telling } from "../rules/rule.js";

/** Which order, exactly as it is written. */
export interface OrderKey {
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
}

/** What is known of the history beside its entries. */
export interface Circumstances {
  /** Entries that have left the memory (`History.dropped`); 0 when it is whole. */
  readonly dropped?: number;
  /** When the OMS took the order in (milliseconds since the epoch), where it still knows it. */
  readonly createdAt?: number;
  /** Nothing more comes for this order: true for a run that has ended. */
  readonly ended?: boolean;
}

/** One violation, as plain JSON. */
export interface OrderFinding {
  readonly summary: string;
  readonly expected: string;
  readonly actual: string;
  /** `seq` of the entries that show it, in the order in which to read them. */
  readonly evidence: readonly number[];
  readonly likelyCause: string;
  readonly sideBySide?: readonly [Telling, Telling];
}

/** A requirement that the order's life gave occasion to judge. */
export interface TouchedRequirement {
  /** `EFS-ORD-07` */
  readonly id: string;
  readonly level: Level;
  /** What the vendor has to do. */
  readonly text: string;
  readonly outcome: "holds" | "violated" | "harness-error";
  /** `seq` of the entries on which it was judged, ascending, each once. */
  readonly evidence: readonly number[];
  readonly findings: readonly OrderFinding[];
  /** What to type to read more: `increff-kit explain EFS-ORD-07`. */
  readonly explain: string;
  /** With `harness-error`: what of the rule failed. */
  readonly problem?: string;
}

/** One requirement at one entry. */
export interface Touch {
  readonly id: string;
  /** The entry belongs to the evidence of a violation of it. */
  readonly violated: boolean;
}

/** What the rules say of one order; plain JSON. */
export interface OrderJudgement {
  /** In the order of `increff-kit list`; violated ones are not moved to the front. */
  readonly requirements: readonly TouchedRequirement[];
  /** By `seq` of the entry, written as a JSON key. */
  readonly touched: Readonly<Record<string, readonly Touch[]>>;
  /** `seq` of every entry of the order's life, ascending. */
  readonly entries: readonly number[];
  /** Why not all can be said, for example because the beginning has left the memory; absent when nothing is missing. */
  readonly incomplete?: string;
}

/**
 * @param history all entries that are at hand, oldest first
 * @param profile whose requirements; a vendor of the other one is judged by its own
 */
export declare function judgeOrder(
  history: readonly HistoryEntry[],
  register: Register,
  key: OrderKey,
  profile: Profile,
  circumstances?: Circumstances,
): OrderJudgement;
