/**
 * What the postings of one order carried, and what the ERP took on by acknowledging them.
 *
 * A message may have been delivered many times and with several contents. The first acknowledgement settles it: what was
 * delivered until then and not refused is its content (more than one, if the ERP may have taken either), and any other
 * content that comes later under the same messageId must change nothing.
 */
import { eventTypes } from "../../contract/events.js";
import type { Delivered } from "../deliveries.js";
import { deliveriesOf } from "../deliveries.js";
import { records, text } from "../json.js";
import type { OrderLife } from "../life.js";
import type { Quantities } from "./quantities.js";
import { code, sumBySku, sumOf } from "./quantities.js";

/** One shipment as one posting carried it. */
export interface Carried {
  readonly code: string;
  /** Undefined when its items cannot be read. */
  readonly quantities: Quantities | undefined;
  /** The sum of `sellingPriceTotal`; undefined when an item does not say it. */
  readonly total: number | undefined;
  readonly status: string | undefined;
}

export interface Posting extends Delivered {
  readonly shipments: ReadonlyMap<string, Carried>;
}

export interface PostingMessage {
  readonly identity: string;
  readonly messageId: number | null;
  /** In the order in which they began. */
  readonly deliveries: readonly Posting[];
  /** The delivery whose acknowledgement was the first to come. */
  readonly acknowledged: Posting | undefined;
  /** The deliveries whose content the ERP may have taken; all say the same unless the message changed meanwhile. */
  readonly accepted: readonly Posting[];
  /** Refused without a later acknowledgement having settled them; their content must have no effect. */
  readonly refused: readonly Posting[];
  /** Begun after the acknowledgement: they must change nothing. */
  readonly later: readonly Posting[];
}

/** All postings of the life that began before the entry `until`, in the order in which they began. */
export function postingsOf(life: OrderLife, until = Infinity): Posting[] {
  return deliveriesOf(life)
    .filter(
      (delivery) =>
        delivery.family === "posting" && delivery.exchange.opened < until,
    )
    .map((delivery) => ({
      ...delivery,
      shipments: shipmentsOf(delivery.body),
    }));
}

/** The postings by message, in the order of the first delivery of each. */
export function messagesOf(postings: readonly Posting[]): PostingMessage[] {
  const byIdentity = new Map<string, Posting[]>();
  for (const posting of postings) {
    const known = byIdentity.get(posting.identity);
    if (known === undefined) byIdentity.set(posting.identity, [posting]);
    else known.push(posting);
  }
  return [...byIdentity].map(([identity, deliveries]) =>
    message(identity, deliveries),
  );
}

function message(
  identity: string,
  deliveries: readonly Posting[],
): PostingMessage {
  const acknowledged = deliveries
    .filter((one) => one.outcome === "acknowledged" && !isBad(one, deliveries))
    .reduce<Posting | undefined>(
      (first, one) =>
        first === undefined || one.exchange.seq < first.exchange.seq
          ? one
          : first,
      undefined,
    );
  const settled = acknowledged?.exchange.seq ?? Infinity;
  const before = deliveries.filter((one) => one.exchange.opened < settled);
  const refused = before.filter(
    (one) =>
      one.outcome === "refused" && (acknowledged !== undefined || !failed(one)),
  );
  return {
    identity,
    messageId: deliveries[0]?.messageId ?? null,
    deliveries,
    acknowledged,
    accepted: before.filter((one) => !refused.includes(one)),
    refused,
    later: deliveries.filter((one) => one.exchange.opened >= settled),
  };
}

const documentedEvents: readonly string[] = eventTypes.outwardSalesPosting;

/** An event that the ERP does not know may be acknowledged without booking what the posting carries. */
export function isDocumented(eventType: string | undefined): boolean {
  return eventType !== undefined && documentedEvents.includes(eventType);
}

/**
 * A message that the kit spoiled on purpose: whoever acknowledges it may have taken it as it stands or may have waited for
 * the corrected one.
 */
export function isBad(
  posting: Posting,
  deliveries: readonly Posting[],
): boolean {
  const { text } = posting.exchange.requestBody;
  return (
    posting.fault?.fault === "F22" &&
    deliveries.some(({ exchange }) => exchange.requestBody.text !== text)
  );
}

/** A 5xx says that something broke, not that nothing was done; without a later acknowledgement either may be true. */
function failed(posting: Posting): boolean {
  return (posting.exchange.status ?? 0) >= 500;
}

function shipmentsOf(
  body: Readonly<Record<string, unknown>>,
): Map<string, Carried> {
  const shipments = new Map<string, Carried>();
  for (const shipment of records(body["shipments"])) {
    const shipmentCode = code(shipment["shipmentCode"]);
    if (shipmentCode === undefined) continue;
    const items = shipment["shipmentItems"];
    const twice = shipments.has(shipmentCode);
    shipments.set(shipmentCode, {
      code: shipmentCode,
      quantities: twice ? undefined : sumBySku(items),
      total: twice ? undefined : sumOf(items, "sellingPriceTotal"),
      status: text(shipment["shipmentStatus"]),
    });
  }
  return shipments;
}
