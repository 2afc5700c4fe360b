/** What a shipment of an order went through, as questions with a yes or a no: the words in which rules and charges are said. */
import type { Account, Ledger } from "./ledger.js";
import type { Posting } from "./postings.js";
import { spelling } from "./spelling.js";

export const createEvent = "OUTWARD_ORDER_CREATE";

/** The deliveries that carried the shipment and may have been taken, in the order in which they began. */
function carrying(account: Account): Posting[] {
  return account.carriers
    .flatMap(({ deliveries }) => deliveries)
    .filter(
      ({ shipments, outcome }) =>
        shipments.has(account.code) && outcome !== "refused",
    )
    .sort((a, b) => a.exchange.opened - b.exchange.opened);
}

/** The messages whose processing overlapped with that of the first delivery, directly or through others. */
export function racersOf(account: Account): ReadonlySet<string> {
  const postings = carrying(account);
  const racing = new Set<string>();
  let end = postings[0]?.exchange.seq ?? 0;
  for (const { identity, exchange } of postings) {
    if (exchange.opened > end) break;
    racing.add(identity);
    end = Math.max(end, exchange.seq);
  }
  return racing;
}

/** True when the shipment was first carried, if only to be refused, before the creation of its order had been delivered. */
export function cameBeforeCreate(account: Account, ledger: Ledger): boolean {
  const began = account.carriers
    .flatMap(({ deliveries }) => deliveries)
    .filter(({ shipments }) => shipments.has(account.code))
    .map(({ exchange }) => exchange.opened);
  const created = ledger.messages
    .flatMap(({ deliveries }) => deliveries)
    .filter(
      ({ eventType, outcome }) =>
        eventType === createEvent && outcome !== "refused",
    )
    .map(({ exchange }) => exchange.seq);
  return began.length > 0 && !(Math.min(...created) < Math.min(...began));
}

/** True when an older posting that does not show the shipment was delivered after one that carried it was acknowledged. */
export function arrivedLate(account: Account, ledger: Ledger): boolean {
  const { code } = account;
  return account.carriers.some(
    ({ messageId, acknowledged }) =>
      acknowledged?.shipments.has(code) === true &&
      ledger.messages.some(
        (other) =>
          isOlder(other.messageId, messageId) &&
          other.deliveries.some(
            ({ exchange, outcome, shipments }) =>
              outcome !== "refused" &&
              !shipments.has(code) &&
              exchange.opened > acknowledged.exchange.seq,
          ),
      ),
  );
}

export function isOlder(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a < b;
}

/** The other shipments of the order whose codes are near-misses of this one's. */
export function twins(account: Account, ledger: Ledger): Account[] {
  return [...ledger.accounts.values()].filter(
    (other) =>
      other.code !== account.code &&
      other.required &&
      spelling(other.code) === spelling(account.code),
  );
}

/** True when another shipment's code is a near-miss of this one's: in this order, or in another by what the kit says of it. */
export function hasNearMiss(account: Account, ledger: Ledger): boolean {
  if (twins(account, ledger).length > 0) return true;
  if (!account.hazards().includes("near-miss")) return false;
  return ![...ledger.accounts.values()].some(
    (other) => twins(other, ledger).length > 0,
  );
}
