/** What was seen in the place of something that did not come: the text that makes a failed test understandable. */
import type { ExchangeEntry } from "../history/entry.js";
import { visible } from "../history/visible.js";
import { entryText } from "../report/entry-text.js";
import type { Oms } from "../simulator/oms.js";
import type { Delivery } from "../simulator/outbound/delivery.js";
import { callText, isAbout, type AwaitedCall } from "./awaited-calls.js";

const mostShown = 10;

/** @param after only what ended after this `seq` counts as seen */
export function callNotSeen(
  oms: Oms,
  wanted: AwaitedCall,
  { within, after }: { readonly within: number; readonly after: number },
): string {
  const calls = oms.history.entries.filter(
    (entry): entry is ExchangeEntry =>
      entry.kind === "exchange" &&
      entry.direction === "inbound" &&
      (entry.seq > after ||
        (wanted.orderCode !== undefined && isAbout(entry, wanted.orderCode))),
  );
  const messages = oms.dispatcher.deliveries(
    wanted.orderCode === undefined ? {} : { orderCode: wanted.orderCode },
  );
  const about =
    wanted.orderCode === undefined ? "" : ` about ${wanted.orderCode}`;
  return [
    visible(`No ${callText(wanted)} came within ${within} ms.`),
    ...listed(
      "Calls that were seen instead, or were taken before",
      "No other call was seen",
      calls.flatMap((call) => {
        const { head, details } = entryText(call);
        return [`#${call.seq} ${head}`, ...details.map((text) => `  ${text}`)];
      }),
    ),
    ...listed(
      `Messages${about} so far`,
      `There is no message${about}: nothing was ordered, or the stock is too small`,
      messages.map(messageText),
    ),
  ].join("\n");
}

export function notSettled(oms: Oms, within: number): string {
  const waiting = oms.dispatcher
    .deliveries()
    .filter(({ state }) => state === "queued" || state === "delivering");
  return [
    `The OMS did not come to rest within ${within} ms.`,
    ...listed(
      "Messages that are not delivered",
      "Every message is delivered or given up",
      waiting.map(messageText),
    ),
    `Calls that are not answered yet: ${oms.openCalls}`,
  ].join("\n");
}

function listed(
  title: string,
  none: string,
  lines: readonly string[],
): string[] {
  if (lines.length === 0) return [`${visible(none)}.`];
  const left = lines.length - mostShown;
  return [
    `${visible(title)}:`,
    ...(left > 0 ? [`  (${left} lines before are left out)`] : []),
    ...lines.slice(-mostShown).map((line) => `  ${line}`),
  ];
}

/** `SUBORDER_CREATE of A: parked after 1 attempt, HTTP 503` */
export function messageText({ message, state, attempts }: Delivery): string {
  const last = attempts.at(-1);
  const tries =
    attempts.length === 0
      ? ""
      : ` after ${attempts.length} ${attempts.length === 1 ? "attempt" : "attempts"}`;
  const problem =
    last?.acknowledged === false
      ? `, ${last.problem ?? `HTTP ${String(last.exchange.status)}`}`
      : "";
  const nowhere =
    state === "parked" && attempts.length === 0
      ? ": the vendor has no address for it"
      : "";
  return visible(
    `${message.eventType} of ${message.orderCode}: ${state}${tries}${problem}${nowhere}`,
  );
}
