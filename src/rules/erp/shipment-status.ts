/** The order of a shipment's statuses, by the words that are seen for them, and what postings said of one shipment's. */
import { isOlder } from "./circumstances.js";
import type { Account } from "./ledger.js";
import type { Posting } from "./postings.js";

const ranks: Readonly<Record<string, number>> = {
  CREATED: 1,
  PACKED: 1,
  DISPATCHED: 2,
  SHIPPED: 2,
  HANDED_OVER: 2,
  DELIVERED: 3,
};

/** A later status has a higher rank; an unknown word has none. */
export function statusRank(word: string | undefined): number | undefined {
  const known = word?.toUpperCase();
  return known !== undefined && Object.hasOwn(ranks, known)
    ? ranks[known]
    : undefined;
}

export function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** An older posting with an earlier status that came after a younger one with a later status. */
export interface Setback {
  readonly younger: Posting;
  readonly older: Posting;
}

/** The last one that began before `until`; with the latest status before it. */
export function setbackOf(
  account: Account,
  until: number,
): Setback | undefined {
  const said = statusesOf(account).filter(
    ({ posting }) => posting.exchange.seq < until,
  );
  let found: Setback | undefined;
  for (const { posting: older, rank } of said) {
    const younger = said
      .filter(
        (one) =>
          one.posting.outcome === "acknowledged" &&
          one.posting.exchange.seq < older.exchange.opened &&
          isOlder(older.messageId, one.posting.messageId) &&
          one.rank > rank,
      )
      .sort((a, b) => b.rank - a.rank)[0]?.posting;
    if (younger !== undefined) found = { younger, older };
  }
  return found;
}

export interface Said {
  readonly posting: Posting;
  readonly word: string;
  readonly rank: number;
}

/** What the deliveries said that may have been taken, in the order in which they began. */
export function statusesOf(account: Account): Said[] {
  return account.carriers
    .flatMap(({ deliveries }) => deliveries)
    .filter(({ outcome }) => outcome !== "refused")
    .sort((a, b) => a.exchange.opened - b.exchange.opened)
    .flatMap((posting) => {
      const word = posting.shipments.get(account.code)?.status;
      const rank = statusRank(word);
      return word === undefined || rank === undefined
        ? []
        : [{ posting, word, rank }];
    });
}
