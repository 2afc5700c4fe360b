/**
 * The books of one order at one moment: for every shipment what postings said of it until then, and what the vendor showed.
 *
 * A shipment is an account. Which messages carried it, which contents were taken on, which must have no effect, and which
 * sales stand for it is all that the judgement of an effect needs.
 */
import type { ObservationEntry } from "../../history/entry.js";
import type { Hazard } from "../hazard.js";
import { hazardsOf } from "../hazard.js";
import type { OrderLife } from "../life.js";
import type { Carried, Posting, PostingMessage } from "./postings.js";
import { isDocumented, messagesOf, postingsOf } from "./postings.js";
import { sameAmount, sameQuantities } from "./quantities.js";
import type { ObservedSales, Sale } from "./sales.js";

export interface Account {
  readonly code: string;
  /** The messages that carried it in any delivery. */
  readonly carriers: readonly PostingMessage[];
  /** The contents that may be booked. */
  readonly accepted: readonly Carried[];
  /** Contents that came under a messageId which was acknowledged before with another content. */
  readonly changed: readonly Carried[];
  /** Contents that the kit stated otherwise, under a messageId of their own, after the shipment was taken. */
  readonly restated: readonly Carried[];
  /** Contents that the ERP refused. */
  readonly refused: readonly Carried[];
  /** True when a later content under a known messageId left the shipment out. */
  readonly leftOut: boolean;
  /** True when an acknowledgement promised it; otherwise it may be booked and need not. */
  readonly required: boolean;
  readonly sales: readonly Sale[];
  /** The hazards that the messages which carried it met, plainest first. */
  hazards(): readonly Hazard[];
}

export interface Ledger {
  readonly life: OrderLife;
  /** `seq` of the observation, or Infinity for the whole life without one. */
  readonly until: number;
  readonly observation: ObservationEntry | undefined;
  readonly messages: readonly PostingMessage[];
  readonly accounts: ReadonlyMap<string, Account>;
}

/** The books at the moment of `observed`; without it, those at the end of the life, as nobody saw them. */
export function ledgerOf(life: OrderLife, observed?: ObservedSales): Ledger {
  const until = observed?.observation.seq ?? Infinity;
  const messages = messagesOf(postingsOf(life, until));
  const codes = new Set(
    messages.flatMap((message) =>
      message.deliveries.flatMap(({ shipments }) => [...shipments.keys()]),
    ),
  );
  const sales = new Map<string, Sale[]>();
  for (const sale of observed?.sales ?? []) {
    codes.add(sale.shipmentCode);
    sales.set(sale.shipmentCode, [
      ...(sales.get(sale.shipmentCode) ?? []),
      sale,
    ]);
  }
  const carriers = new Map<string, PostingMessage[]>(
    [...codes].map((code) => [code, []]),
  );
  for (const message of messages) {
    for (const code of new Set(
      message.deliveries.flatMap(({ shipments }) => [...shipments.keys()]),
    )) {
      carriers.get(code)?.push(message);
    }
  }
  const accounts = new Map<string, Account>();
  for (const [code, messagesOfCode] of carriers) {
    accounts.set(
      code,
      account(life, until, code, messagesOfCode, sales.get(code) ?? []),
    );
  }
  return {
    life,
    until,
    observation: observed?.observation,
    messages,
    accounts,
  };
}

function account(
  life: OrderLife,
  until: number,
  code: string,
  carriers: readonly PostingMessage[],
  sales: readonly Sale[],
): Account {
  const contents = (postings: readonly Posting[]) =>
    postings.flatMap(({ shipments }) => {
      const carried = shipments.get(code);
      return carried === undefined ? [] : [carried];
    });
  const taken = carriers.flatMap((message) => message.accepted);
  const accepted = contents(taken.filter((one) => !isRestatement(one)));
  const later = carriers.flatMap((message) => message.later);
  let hazards: readonly Hazard[] | undefined;
  return {
    code,
    carriers,
    accepted,
    changed: contents(later).filter(
      (carried) => !accepted.some((known) => sameContent(known, carried)),
    ),
    restated: contents(
      carriers.flatMap(({ deliveries }) => deliveries.filter(isRestatement)),
    ),
    refused: contents(carriers.flatMap((message) => message.refused)),
    leftOut: carriers.some(
      (message) =>
        message.accepted.some(({ shipments }) => shipments.has(code)) &&
        message.later.some(({ shipments }) => !shipments.has(code)),
    ),
    required: carriers.some(
      ({ acknowledged, accepted: contents }) =>
        isDocumented(acknowledged?.eventType) &&
        contents.every(({ shipments }) => shipments.has(code)),
    ),
    sales,
    hazards: () => (hazards ??= hazardsOf(lifeOf(life, carriers), until)),
  };
}

/** Only the kit's own note can say that a shipment was stated otherwise on purpose; real ones may differ in small things. */
function isRestatement({ fault }: Posting): boolean {
  return fault?.parameters["variant"] === "changed-shipment";
}

/** The life as the given messages alone would have it. */
export function lifeOf(
  life: OrderLife,
  messages: readonly PostingMessage[],
): OrderLife {
  const kept = new Set(
    messages.flatMap(({ deliveries }) =>
      deliveries.map(({ exchange }) => exchange.seq),
    ),
  );
  return {
    ...life,
    entries: life.entries.filter(
      (entry) => entry.kind !== "exchange" || kept.has(entry.seq),
    ),
  };
}

/** Equal in everything that an observer could show; what cannot be read is equal to what cannot be read. */
export function sameContent(a: Carried, b: Carried): boolean {
  const quantities =
    a.quantities === undefined || b.quantities === undefined
      ? a.quantities === b.quantities
      : sameQuantities(a.quantities, b.quantities);
  const totals =
    a.total === undefined || b.total === undefined
      ? a.total === b.total
      : sameAmount(a.total, b.total);
  return quantities && totals;
}
