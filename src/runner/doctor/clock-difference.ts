/** Does the vendor's clock show our time? Taken from the `Date` header of whatever the vendor answered. */
import type { Check } from "../../history/check.js";

const name = "clock";
const tried = "compared the Date header of the vendor's answer with our clock";
/** Milliseconds; a header that is cut to seconds, and a slow answer, explain no more. */
const tolerated = 5_000;

/** @param aheadMs by how much the vendor's clock is ahead; undefined when no answer had a usable header */
export function checkClock(aheadMs: number | undefined): Check {
  if (aheadMs === undefined)
    return {
      name,
      result: "not-possible",
      tried,
      came: "no answer had a Date header",
    };
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  if (Math.abs(aheadMs) <= tolerated)
    return { name, result: "ok", tried, came: "they agree" };
  const where = aheadMs > 0 ? "ahead of" : "behind";
  return {
    name,
    result: "warning",
    tried,
    came: `the vendor's clock is ${seconds} s ${where} ours`,
    cause:
      "Orders, invoices and deadlines carry Increff's time: to this vendor they come from the past or the future, a Retry-After with a date is read wrongly, and times in its log do not match those of the history.",
    advice: "Let both computers take their time from the network (NTP).",
  };
}
