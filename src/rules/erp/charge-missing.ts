/**
 * Which requirement the lack of a sale is charged to: what was unusual about the first posting that carried the shipment and
 * was acknowledged, then what came after it, then what became of the order's other shipments.
 */
import { overlap } from "../hazard.js";
import type { ErpEffect } from "./effects.js";
import {
  arrivedLate,
  cameBeforeCreate,
  hasNearMiss,
  racersOf,
  twins,
} from "./circumstances.js";
import type { Account, Ledger } from "./ledger.js";
import type { Posting, PostingMessage } from "./postings.js";
import { spelling } from "./spelling.js";

/** @param wasBooked whether the observation before showed it */
export function chargeOfMissing(
  account: Account,
  ledger: Ledger,
  wasBooked: boolean,
): ErpEffect {
  if (isMisspelled(account, ledger)) return "ERP-IDEM-12";
  if (account.leftOut) return "ERP-IDEM-05";
  if (account.hazards().includes("other-scope")) return "ERP-IDEM-09";
  if (wasBooked)
    return arrivedLate(account, ledger)
      ? "ERP-ORD-04"
      : addedUp(account, ledger);
  const first = firstAcknowledged(account);
  if (
    first?.refused.some(
      (refusal) => !sameBytes(refusal, first.acknowledged),
    ) === true
  )
    return "ERP-IDEM-07";
  if (cameBeforeCreate(account, ledger)) return "ERP-ORD-03";
  if (first !== undefined && overlapping(first.deliveries))
    return "ERP-IDEM-02";
  if (racersOf(account).size > 1) return "ERP-IDEM-13";
  if (first !== undefined && first.refused.length > 0) return "ERP-IDEM-07";
  if (first?.accepted.some(({ outcome }) => outcome === "uncertain") === true)
    return "ERP-IDEM-06";
  if (arrivedLate(account, ledger)) return "ERP-ORD-04";
  return account.hazards().includes("backlog")
    ? "ERP-ORD-09"
    : addedUp(account, ledger);
}

function addedUp(account: Account, ledger: Ledger): ErpEffect {
  const others = [...ledger.accounts.values()].filter(
    ({ code, required }) => required && code !== account.code,
  );
  return others.some(({ sales }) => sales.length > 0)
    ? "ERP-ORD-02"
    : "ERP-ORD-01";
}

/**
 * Under another spelling of its code something is booked, or a near-miss of it in another order may stand in its way. When a
 * shipment is missing that looks like no other, the spelling explains nothing.
 */
function isMisspelled(account: Account, ledger: Ledger): boolean {
  const accounts = [...ledger.accounts.values()];
  const looksAlike = (other: Account) =>
    spelling(other.code) === spelling(account.code);
  if (
    accounts.some(
      (other) =>
        other.required && other.sales.length === 0 && !looksAlike(other),
    )
  )
    return false;
  const shown = accounts.some(
    (other) =>
      other.code !== account.code &&
      other.sales.length > 0 &&
      looksAlike(other),
  );
  if (shown || twins(account, ledger).length > 0) return shown;
  return hasNearMiss(account, ledger);
}

function firstAcknowledged(account: Account): PostingMessage | undefined {
  return account.carriers
    .filter(
      ({ acknowledged }) => acknowledged?.shipments.has(account.code) === true,
    )
    .reduce<PostingMessage | undefined>(
      (first, one) =>
        first === undefined || ended(one) < ended(first) ? one : first,
      undefined,
    );
}

function ended(message: PostingMessage): number {
  return message.acknowledged?.exchange.seq ?? Infinity;
}

function overlapping(deliveries: readonly Posting[]): boolean {
  return deliveries.some((one, index) =>
    deliveries.slice(index + 1).some((other) => overlap(one, other)),
  );
}

function sameBytes(a: Posting, b: Posting | undefined): boolean {
  return a.exchange.requestBody.text === b?.exchange.requestBody.text;
}
