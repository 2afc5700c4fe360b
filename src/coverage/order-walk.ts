/**
 * Through which states an EFS took an order: by the messages that it acknowledged and by its own calls that were answered 2xx.
 *
 * What came before its order was created counts from the creation on, so an order that is cancelled at its creation takes no
 * documented step. Where a message cannot be read, nothing is said of what it leads to.
 */
import { readJson } from "../history/body.js";
import { deliveriesOf, type Delivered } from "../rules/deliveries.js";
import { callsOf, type VendorCall } from "../rules/efs/calls.js";
import { contentOf } from "../rules/efs/messages.js";
import {
  codeOf,
  largest,
  noQuantities,
  plus,
  quantitiesOf,
  total,
  type Quantities,
} from "../rules/efs/quantities.js";
import { isRecord } from "../rules/json.js";
import type { OrderLife } from "../rules/life.js";
import { unknown } from "./lifecycle.js";
import { stepsOf, type Step, type Stimulus } from "./step.js";

/** The first acknowledged delivery of each message, in the order in which they began. */
export function acknowledgedIn(life: OrderLife): Delivered[] {
  const first = new Map<string, Delivered>();
  for (const delivery of deliveriesOf(life))
    if (delivery.outcome === "acknowledged" && !first.has(delivery.identity))
      first.set(delivery.identity, delivery);
  return [...first.values()];
}

/** What the wire has told of the order so far. */
class KnownOrder {
  #created = false;
  #ordered: Quantities | undefined = noQuantities;
  #cancelled = noQuantities;
  #cancelledWhole = false;
  #packed = noQuantities;
  readonly #shipments = new Set<string>();
  #manifested = false;
  #handedOver = false;
  #completed = false;

  get state(): string {
    if (!this.#created) return unknown;
    if (this.#ordered === undefined) return "created";
    if (this.#completed) return "completed";
    if (this.#handedOver) return "handed over";
    if (this.#manifested) return "manifested";
    const open = this.#open(this.#ordered);
    if (total(this.#packed) > 0) return open > 0 ? "packed in part" : "packed";
    if (this.#cancelledWhole || (total(this.#cancelled) > 0 && open === 0))
      return "cancelled";
    return total(this.#cancelled) > 0 ? "partly cancelled" : "created";
  }

  /** Grows with another cancellation before anything is packed, and with another shipment. */
  get progress(): number {
    switch (this.state) {
      case "partly cancelled":
        return total(this.#cancelled);
      case "packed in part":
        return this.#shipments.size;
      default:
        return 0;
    }
  }

  receive(delivery: Delivered): void {
    const { eventType, family } = delivery;
    const content = contentOf(delivery);
    if (eventType === "SUBORDER_CREATE") {
      this.#created = true;
      this.#ordered = content?.ordered;
    }
    if (eventType === "SUBORDER_CANCEL") this.#cancelledWhole = true;
    if (eventType === "SUBORDER_COMPLETE") this.#completed = true;
    const cancels =
      family === "cancellation" || eventType === "SUBORDER_PARTIAL_CANCEL";
    if (cancels && content !== undefined) this.#cancel(content.cancelled);
  }

  call({ exchange, body }: VendorCall): void {
    switch (exchange.operation ?? "") {
      case "cancelOrderItems":
        this.#cancel(
          quantitiesOf(body["orderItems"], "cancelledQuantity") ?? noQuantities,
        );
        break;
      case "packOrder": {
        const answer = readJson(exchange.responseBody);
        const named = isRecord(answer) ? codeOf(answer["shipmentCode"]) : null;
        const shipment = named ?? `entry ${exchange.seq}`;
        if (this.#shipments.has(shipment)) break;
        this.#shipments.add(shipment);
        this.#packed = plus(
          this.#packed,
          quantitiesOf(body["shipmentItems"], "quantityToPack") ?? noQuantities,
        );
        break;
      }
      case "createManifest":
        this.#manifested = true;
        break;
      case "notifyHandover":
      case "manifestAndHandover":
        this.#handedOver = true;
        break;
      default:
    }
  }

  #cancel(quantities: Quantities): void {
    this.#cancelled = largest(this.#cancelled, quantities);
  }

  #open(ordered: Quantities): number {
    let open = 0;
    for (const [sku, pieces] of ordered)
      open += Math.max(
        0,
        pieces - (this.#cancelled.get(sku) ?? 0) - (this.#packed.get(sku) ?? 0),
      );
    return open;
  }
}

export function orderSteps(life: OrderLife): Step[] {
  const order = new KnownOrder();
  const told = acknowledgedIn(life)
    .filter(({ family }) => family === "order" || family === "cancellation")
    .map((delivery): Stimulus => ({
      opened: delivery.exchange.opened,
      by:
        delivery.family === "cancellation"
          ? "sellerCancellation"
          : delivery.eventType,
      happen: () => {
        order.receive(delivery);
      },
    }));
  const called = callsOf(
    life,
    "cancelOrderItems",
    "packOrder",
    "createManifest",
    "notifyHandover",
    "manifestAndHandover",
  )
    .filter(({ outcome }) => outcome === "done")
    .map((call): Stimulus => ({
      opened: call.exchange.opened,
      by: call.exchange.operation ?? "",
      happen: () => {
        order.call(call);
      },
    }));
  return stepsOf(
    "order",
    [...told, ...called],
    () => order.state,
    () => order.progress,
  );
}
