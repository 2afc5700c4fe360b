/** A wrong booking in the grammar of findings: what happened, expected, actual, and the entries that show it. */
import type { Finding } from "../rule.js";
import type { Assessment } from "./assessment.js";
import type { Deviation } from "./deviation.js";
import { shownTotal } from "./sales.js";
import type { Account } from "./ledger.js";
import type { Carried, PostingMessage } from "./postings.js";
import { amountText, quantitiesText } from "./quantities.js";

/** More deliveries than this say no more. */
const shownDeliveries = 8;

export function bookingFinding(
  assessment: Assessment,
  likelyCause: string,
): Finding {
  const { account, ledger, standing } = assessment;
  const { orderCode, locationCode } = ledger.life;
  const deviation = standing.state === "wrong" ? standing.deviation : undefined;
  return {
    summary: `Shipment ${account.code} of order ${orderCode} ${deviation === undefined ? "is wrong" : happened(deviation)}${carriedBy(account)}.`,
    expected: expected(account),
    actual: actual(account),
    evidence: evidenceOf(assessment),
    likelyCause,
    orderCode,
    locationCode,
  };
}

function happened(deviation: Deviation): string {
  switch (deviation.kind) {
    case "missing":
      return "is not booked";
    case "repeated":
      return `is booked ${deviation.times} times`;
    case "quantities":
      return "is booked with other quantities";
    case "total":
      return "is booked with another total";
    case "changed-applied":
      return "is booked with a content that came later under a known messageId";
    case "restated-applied":
      return "is booked as a later posting stated it otherwise";
    case "refused-applied":
      return "is booked with the content of a posting that was refused";
    case "unasked":
      return "is booked";
  }
}

function carriedBy(account: Account): string {
  if (account.carriers.length === 0) return ", and no posting carried it";
  const shown = account.carriers.slice(0, shownDeliveries).map(messageText);
  const more = account.carriers.length - shown.length;
  return `; it was carried by ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join(" and ")}`;
}

function messageText({ messageId, deliveries }: PostingMessage): string {
  const name =
    messageId === null ? "a posting without messageId" : `posting ${messageId}`;
  const answers = [...new Set(deliveries.map(({ outcome }) => outcome))].join(
    ", then ",
  );
  return `${name} (${deliveries.length === 1 ? "once" : `${deliveries.length} times`}, ${answers})`;
}

function expected(account: Account): string {
  const contents = [...new Set(account.accepted.map(contentText))];
  if (contents.length === 0) return `No sale of shipment ${account.code}.`;
  return `One sale of shipment ${account.code}: ${contents.join(", or ")}.`;
}

function contentText({ quantities, total }: Carried): string {
  return `${quantitiesText(quantities)}${total === undefined ? "" : ` for ${amountText(total)}`}`;
}

function actual(account: Account): string {
  const { sales, code } = account;
  if (sales.length === 0) return `No sale of shipment ${code}.`;
  const listed = sales
    .slice(0, shownDeliveries)
    .map(
      (sale) =>
        `${quantitiesText(sale.quantities)}${totalText(shownTotal([sale]))}`,
    )
    .join("; ");
  return `${sales.length === 1 ? "One sale" : `${sales.length} sales`} of shipment ${code}: ${listed}.`;
}

function totalText(total: number | undefined): string {
  return total === undefined ? "" : ` for ${amountText(total)}`;
}

function evidenceOf({ account, ledger }: Assessment): number[] {
  const deliveries = account.carriers.flatMap((message) => message.deliveries);
  const first = Math.min(...deliveries.map(({ exchange }) => exchange.seq));
  const killed = ledger.life.entries.filter(
    (entry) =>
      entry.kind === "vendor" &&
      entry.event === "killed" &&
      entry.seq > first &&
      entry.seq < ledger.until,
  );
  const shown = deliveries
    .sort((a, b) => a.exchange.opened - b.exchange.opened)
    .slice(0, shownDeliveries)
    .map(({ exchange }) => exchange.seq);
  const seqs = [...shown, ...killed.map(({ seq }) => seq)].sort(
    (a, b) => a - b,
  );
  return [...new Set([...seqs, ledger.until])];
}
