/**
 * How one shipment stands in the books: right, not to be told, or wrong in exactly one way.
 *
 * A vendor may list a sale line by line: several sales of one shipment that together hold its quantities once are one booking.
 * A vendor may also add up in one sale what it booked twice: a whole multiple of the quantities is that many bookings.
 */
import type { Deviation, Standing } from "./deviation.js";
import type { Account, Ledger } from "./ledger.js";
import type { Carried } from "./postings.js";
import {
  isNothing,
  multipleOf,
  sameAmount,
  sameQuantities,
} from "./quantities.js";
import { bookedQuantities, shownTotal } from "./sales.js";
import { spelling } from "./spelling.js";

export function standingOf(account: Account, ledger: Ledger): Standing {
  if (account.accepted.length > 0) return standingOfAsked(account);
  if (account.sales.length === 0) return { state: "right", unseen: [] };
  if (account.changed.length > 0) return wrong({ kind: "changed-applied" });
  if (account.refused.length > 0) return wrong({ kind: "refused-applied" });
  const meant = [...ledger.accounts.values()].find(
    (other) => other.required && isUnder(other, account),
  );
  if (meant !== undefined)
    return {
      state: "open",
      reason: `the sale may be that of shipment ${meant.code} under another code`,
    };
  if (
    ledger.life.entries.some(
      (entry) => entry.kind === "fault" && entry.fault === "F7",
    )
  ) {
    return {
      state: "open",
      reason: "the sale may be that of the same orderCode at another location",
    };
  }
  return wrong({ kind: "unasked" });
}

/** The missing shipment may have been booked under this code: spelled otherwise, or cut, or under a code of the vendor's own. */
function isUnder(missing: Account, { code, sales }: Account): boolean {
  if (missing.sales.length > 0) return false;
  const booked = bookedQuantities(sales);
  return (
    spelling(missing.code) === spelling(code) ||
    missing.accepted.some(
      ({ quantities }) =>
        quantities !== undefined &&
        booked !== undefined &&
        sameQuantities(quantities, booked),
    )
  );
}

function standingOfAsked(account: Account): Standing {
  const { accepted, sales } = account;
  if (sales.length === 0) {
    return account.required
      ? wrong({ kind: "missing" })
      : {
          state: "open",
          reason: `whether the ERP took a posting with shipment ${account.code} was never known`,
        };
  }
  const booked = bookedQuantities(sales);
  const readable = accepted.flatMap(({ quantities }) =>
    quantities === undefined ? [] : [quantities],
  );
  const fits = accepted.filter(
    ({ quantities }) =>
      quantities !== undefined &&
      booked !== undefined &&
      sameQuantities(quantities, booked),
  );
  if (fits.length > 0 && (sales.length === 1 || !isNothing(booked)))
    return standingOfTotal(account, fits);
  const other = otherContent(account);
  if (other !== undefined) return wrong({ kind: other });
  if (sales.length > 1) return wrong({ kind: "repeated", times: sales.length });
  // What cannot be read may be what was booked.
  if (booked === undefined || readable.length < accepted.length)
    return { state: "right", unseen: ["quantities", "total"] };
  const times = readable
    .map((quantities) => multipleOf(booked, quantities))
    .find((factor) => factor !== undefined);
  const deliveries = account.carriers.reduce(
    (count, { deliveries: all }) => count + all.length,
    0,
  );
  if (
    times !== undefined &&
    times > 1 &&
    times <= deliveries &&
    totalGrew(account, times)
  ) {
    return wrong({ kind: "repeated", times });
  }
  return wrong({ kind: "quantities" });
}

function standingOfTotal(account: Account, fits: readonly Carried[]): Standing {
  const shown = shownTotal(account.sales);
  const known = fits.flatMap(({ total }) =>
    total === undefined ? [] : [total],
  );
  if (shown === undefined || known.length < fits.length)
    return { state: "right", unseen: ["total"] };
  if (known.some((total) => sameAmount(total, shown)))
    return { state: "right", unseen: [] };
  // Listed line by line: each line may show its own total or the whole one.
  if (account.sales.length > 1) return { state: "right", unseen: ["total"] };
  const changed = account.changed.some(
    ({ total }) => total !== undefined && sameAmount(total, shown),
  );
  return wrong({ kind: changed ? "changed-applied" : "total" });
}

/** Whether one of the sales holds a content that must have no effect. */
function otherContent(
  account: Account,
): "changed-applied" | "restated-applied" | "refused-applied" | undefined {
  const isBooked = ({ quantities }: Carried) =>
    quantities !== undefined &&
    account.sales.some(
      (sale) =>
        sale.quantities !== undefined &&
        sameQuantities(sale.quantities, quantities),
    ) &&
    !account.accepted.some(
      (known) =>
        known.quantities !== undefined &&
        sameQuantities(known.quantities, quantities),
    );
  if (account.changed.some(isBooked)) return "changed-applied";
  if (account.restated.some(isBooked)) return "restated-applied";
  return account.refused.some(isBooked) ? "refused-applied" : undefined;
}

/** A total, when shown, must have been added up too; otherwise the quantities alone are wrong. */
function totalGrew(account: Account, times: number): boolean {
  const shown = shownTotal(account.sales);
  if (shown === undefined) return true;
  return account.accepted.some(
    ({ total }) => total === undefined || sameAmount(total * times, shown),
  );
}

function wrong(deviation: Deviation): Standing {
  return { state: "wrong", deviation };
}
