/**
 * ERP-IDEM-05: another content under a known messageId is not applied over the first.
 *
 * Acknowledging it and refusing it are both right; only what is booked is judged.
 */
import type { Assessment } from "../erp/assessment.js";
import { bookingRule } from "../erp/booking-rule.js";
import { shownTotal } from "../erp/sales.js";
import { sameQuantities } from "../erp/quantities.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-05",
  needs:
    "A posting delivered again under its messageId with other shipments, quantities or prices after it was acknowledged, and the order's sales observed at rest afterwards.",
  inPlay: (account) => account.changed.length > 0 || account.leftOut,
  unclear,
  likelyCause:
    "The posting is written over what is stored, whatever came first under its messageId. Treat a known messageId as done, or refuse it with a 4xx when its content differs, and change nothing.",
});

/** A change of the price alone shows only where the total is shown. */
function unclear({ account }: Assessment): string | undefined {
  const { accepted, changed, leftOut, sales } = account;
  const priceOnly =
    accepted.length > 0 &&
    !leftOut &&
    changed.every(({ quantities: after }) =>
      accepted.some(
        ({ quantities: before }) =>
          before !== undefined &&
          after !== undefined &&
          sameQuantities(before, after),
      ),
    );
  return priceOnly && shownTotal(sales) === undefined
    ? "the content changed only in its prices, and the observer does not show totals"
    : undefined;
}
