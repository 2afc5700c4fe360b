/** What an audit read and what it could make of it, in sentences that all reports share. */
import type { AuditFacts } from "../verdict/result.js";
import { count, number } from "./wording.js";

/** So many kinds of ignored traffic are named. */
const shown = 5;

export function auditSentences(audit: AuditFacts): string[] {
  const { from, to, inbound, outbound, orders, gaps } = audit;
  const { ignored, unreadable } = audit;
  const when =
    from === null || to === null
      ? ""
      : `, from ${new Date(from).toISOString()} to ${new Date(to).toISOString()}`;
  const kept =
    orders.letGo === 0
      ? ""
      : `, ${number(orders.letGo)} let go early because too many were open`;
  const lives = `${count(orders.whole, "order")} seen from the beginning, ${number(orders.partial)} only in part${kept}`;
  const passed = ignored.reduce((sum, one) => sum + one.count, 0);
  return [
    `read ${count(inbound, "call")} to Increff and ${count(outbound, "message")} of Increff${when}`,
    `${lives}; at most ${number(orders.mostOpen)} open at one time`,
    ...(gaps === 0
      ? []
      : [`${count(gaps, "time")} something was missing in the middle`]),
    ...(passed === 0
      ? []
      : [
          `ignored ${count(passed, "exchange")}: ${ignored
            .slice(0, shown)
            .map((one) => `${one.reason} (${number(one.count)})`)
            .join(", ")}${ignored.length > shown ? ", and others" : ""}`,
        ]),
    ...(unreadable.count === 0
      ? []
      : [
          `could not read ${count(unreadable.count, "entry", "entries")}: ${unreadable.first
            .slice(0, shown)
            .map(
              ({ file, line, column, reason }) =>
                `${[file, line, ...(column === undefined ? [] : [column])].join(":")} (${reason})`,
            )
            .join(", ")}${unreadable.count > shown ? ", and others" : ""}`,
        ]),
  ];
}
