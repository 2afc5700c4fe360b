/** Through which states an ERP took an order and its shipments, by the postings that it acknowledged. */
import type { Delivered } from "../rules/deliveries.js";
import { code } from "../rules/erp/quantities.js";
import { statusRank } from "../rules/erp/shipment-status.js";
import { records, text } from "../rules/json.js";
import type { OrderLife } from "../rules/life.js";
import { unknown } from "./lifecycle.js";
import { acknowledgedIn } from "./order-walk.js";
import { stepsOf, type Step, type Stimulus } from "./step.js";

/** What one posting says of one shipment. */
interface Stated {
  readonly opened: number;
  readonly rank: number;
}

export function postingSteps(life: OrderLife): Step[] {
  const postings = acknowledgedIn(life).filter(
    ({ family }) => family === "posting",
  );
  const stated = new Map<string, Stated[]>();
  for (const posting of postings)
    for (const [shipment, rank] of statusesIn(posting)) {
      const before = stated.get(shipment);
      const one = { opened: posting.exchange.opened, rank };
      if (before === undefined) stated.set(shipment, [one]);
      else before.push(one);
    }
  return [
    ...stepsOfOrder(postings),
    ...[...stated.values()].flatMap(stepsOfShipment),
  ];
}

function stepsOfOrder(postings: readonly Delivered[]): Step[] {
  const known = new Set<string>();
  let partly = 0;
  const state = (): string => {
    if (!known.has("OUTWARD_ORDER_CREATE")) return unknown;
    if (known.has("OUTWARD_ORDER_COMPLETE")) return "completed";
    if (known.has("OUTWARD_ORDER_CANCEL")) return "cancelled";
    return partly > 0 ? "partly cancelled" : "created";
  };
  return stepsOf(
    "order",
    postings.map(({ exchange, eventType }) => ({
      opened: exchange.opened,
      by: eventType,
      happen: () => {
        known.add(eventType);
        if (eventType === "OUTWARD_ORDER_PARTIAL_CANCEL") partly += 1;
      },
    })),
    state,
    () => (state() === "partly cancelled" ? partly : 0),
  );
}

const names = ["invoiced", "invoiced", "dispatched", "delivered"] as const;

/** A shipment goes only forward: an older posting that comes late states it again. */
function stepsOfShipment(statements: readonly Stated[]): Step[] {
  let stated = 0;
  let rank = 0;
  const stimuli = statements.map((one): Stimulus => ({
    opened: one.opened,
    by: "outwardSalesPosting",
    happen: () => {
      stated += 1;
      rank = Math.max(rank, one.rank);
    },
  }));
  return stepsOf(
    "shipment",
    stimuli,
    () => (stated === 0 ? unknown : (names[rank] ?? unknown)),
    () => stated,
  );
}

/** The rank of each shipment's status; 0 where the posting does not say one that is known. */
function statusesIn({ body }: Delivered): Map<string, number> {
  const statuses = new Map<string, number>();
  for (const shipment of records(body["shipments"])) {
    const shipmentCode = code(shipment["shipmentCode"]);
    if (shipmentCode !== undefined)
      statuses.set(
        shipmentCode,
        statusRank(text(shipment["shipmentStatus"])) ?? 0,
      );
  }
  return statuses;
}
