/**
 * Which requirement a wrong booking is charged to: exactly one, decided here and nowhere else.
 *
 * The same wrong end state has many causes, and what the shipment went through tells them apart. The plainest explanation
 * that accounts for all of what is seen wins:
 *
 * - booked once for each message that carried it: the shipment is not recognised, whatever copies there were besides;
 * - booked more often than that: the copies are not recognised, so the kind of copy decides;
 * - missing: what was unusual about the first posting that carried it decides, then what came after it.
 */
import type { Hazard } from "../hazard.js";
import { encountersOf, hazards } from "../hazard.js";
import { chargeOfMissing } from "./charge-missing.js";
import { racersOf, twins } from "./circumstances.js";
import type { Deviation } from "./deviation.js";
import type { ErpEffect } from "./effects.js";
import type { Account, Ledger } from "./ledger.js";
import { lifeOf } from "./ledger.js";
import { plus, sameQuantities } from "./quantities.js";
import { bookedQuantities } from "./sales.js";

/** What a second booking is charged to when copies made it; undefined where the hazard is no repetition of a message. */
const copies: Readonly<Record<Hazard, ErpEffect | undefined>> = {
  "serial-copy": "ERP-IDEM-01",
  "twin-copy": "ERP-IDEM-10",
  "late-copy": "ERP-IDEM-08",
  replay: "ERP-IDEM-16",
  "lost-answer": "ERP-IDEM-06",
  "restart-copy": "ERP-IDEM-11",
  "overlapping-copies": "ERP-IDEM-02",
  "overlapping-messages": "ERP-IDEM-13",
  "changed-payload": "ERP-IDEM-05",
  "rejected-first": "ERP-IDEM-07",
  "other-scope": undefined,
  "near-miss": undefined,
  backlog: undefined,
  "out-of-order": undefined,
};

/** @param before the books at the observation before this one, if there was one */
export function chargeOf(
  deviation: Deviation,
  account: Account,
  ledger: Ledger,
  before?: Ledger,
): ErpEffect {
  switch (deviation.kind) {
    case "missing":
      return chargeOfMissing(
        account,
        ledger,
        (before?.accounts.get(account.code)?.sales.length ?? 0) > 0,
      );
    case "repeated":
      return repeated(deviation.times, account, ledger, before);
    case "quantities":
      return tookTwin(account, ledger) ? "ERP-IDEM-12" : "ERP-ORD-07";
    case "total":
      return "ERP-PAY-01";
    case "changed-applied":
      return "ERP-IDEM-05";
    case "restated-applied":
      return "ERP-IDEM-14";
    case "refused-applied":
      return account.accepted.length > 0 ? "ERP-IDEM-07" : "ERP-ORD-06";
    case "unasked":
      return "ERP-ORD-06";
  }
}

/**
 * What was booked when it was looked at before was booked rightly then, so only what came since can have made the others.
 */
function repeated(
  times: number,
  account: Account,
  ledger: Ledger,
  before: Ledger | undefined,
): ErpEffect {
  if (twins(account, ledger).some(({ sales }) => sales.length === 0))
    return "ERP-IDEM-12";
  const wasBooked = (before?.accounts.get(account.code)?.sales.length ?? 0) > 0;
  const since = wasBooked && before !== undefined ? before.until : 0;
  const fresh = wasBooked ? times - 1 : times;
  const carriers = account.carriers.filter(
    ({ accepted, deliveries }) =>
      accepted.some(({ shipments }) => shipments.has(account.code)) &&
      deliveries.every(({ exchange }) => exchange.opened > since),
  );
  const racing = wasBooked ? 0 : racersOf(account).size;
  const repeatedBy = wasBooked ? carriers.length : carriers.length - 1;
  if (repeatedBy > 0 && fresh === carriers.length && racing < carriers.length)
    return "ERP-IDEM-03";
  if (racing > 1 && times <= racing) return "ERP-IDEM-13";
  const met = encountersOf(
    lifeOf(ledger.life, account.carriers),
    ledger.until,
  ).filter(({ delivery }) => (delivery?.exchange.opened ?? 0) > since);
  const hazard = hazards.find((one) => met.some((it) => it.hazard === one));
  const copied = hazard === undefined ? undefined : copies[hazard];
  if (copied !== undefined) return copied;
  if (repeatedBy > 0) return "ERP-IDEM-03";
  // The same bytes again after a refusal are no hazard, but the refused delivery left an effect. A single delivery that is
  // booked twice is an effect that nothing asked for.
  return account.carriers.some(({ refused }) => refused.length > 0)
    ? "ERP-IDEM-07"
    : "ERP-ORD-06";
}

/** The sale holds what a missing near-miss should hold, alone or together with its own. */
function tookTwin(account: Account, ledger: Ledger): boolean {
  const booked = bookedQuantities(account.sales);
  if (booked === undefined) return false;
  return twins(account, ledger).some(
    (twin) =>
      twin.sales.length === 0 &&
      twin.accepted.some(({ quantities: theirs }) =>
        account.accepted.some(
          ({ quantities: own }) =>
            theirs !== undefined &&
            own !== undefined &&
            (sameQuantities(booked, theirs) ||
              sameQuantities(booked, plus(own, theirs))),
        ),
      ),
  );
}
