/** Whether a message could have caused what is wrong: it says something about the figure that deviates. */
import type { Delivered } from "../deliveries.js";
import type { Hazard } from "../hazard.js";
import type { Deviation, Wrong } from "./deviation.js";
import { contentOf } from "./messages.js";
import type { ShownOrder } from "./shown-order.js";

export function couldCause(
  delivery: Delivered,
  hazard: Hazard,
  { kind, fresh, shown }: Wrong,
): boolean {
  if (delivery.family === "return") return true;
  return fresh.some((one) =>
    hazard === "changed-payload"
      ? reflects(delivery, one, shown)
      : speaksOf(delivery, one, kind !== "loss"),
  );
}

/** A creation says nothing of cancellations, and yet it can wipe them out. */
function speaksOf(
  delivery: Delivered,
  { kind, sku }: Deviation,
  wasThere: boolean,
): boolean {
  const isEvent = delivery.family === "order";
  const cancels =
    delivery.eventType === "SUBORDER_CANCEL" ||
    (contentOf(delivery)?.cancelled.get(sku) ?? 0) > 0;
  switch (kind) {
    case "unknown":
    case "ordered-short":
      return delivery.eventType === "SUBORDER_CREATE";
    case "ordered-over":
    case "packed-over":
    case "packed-short":
      return isEvent;
    case "cancelled-over":
      return cancels;
    case "cancelled-short":
      return cancels || (wasThere && isEvent);
    case "not-completed":
      return isEvent;
    case "item-over":
    case "item-short":
      return false;
  }
}

/** A shortage shows another content only when it shows just that content. */
function reflects(
  delivery: Delivered,
  { kind, sku }: Deviation,
  shown: ShownOrder | undefined,
): boolean {
  const line = shown?.lines.get(sku);
  const content = contentOf(delivery);
  switch (kind) {
    case "ordered-short":
      return line?.ordered === (content?.ordered?.get(sku) ?? 0);
    case "cancelled-short":
      return line?.cancelled === (content?.cancelled.get(sku) ?? 0);
    case "ordered-over":
    case "cancelled-over":
    case "packed-over":
    case "packed-short":
      return true;
    case "unknown":
    case "not-completed":
    case "item-over":
    case "item-short":
      return false;
  }
}
