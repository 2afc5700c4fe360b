/** What was cancelled, and by whom: by the totals of each message against those of the message before. */
import { readJson, recordBody } from "../history/body.js";
import { isRecord, quantity, records, text } from "../rules/json.js";
import type { Delivery } from "../simulator/outbound/delivery.js";
import type { CastOrder } from "./cast.js";
import {
  isByVendor,
  isCreation,
  own,
  type Doing,
  type Sources,
} from "./doing.js";

type Part = "customer" | "seller";
/** For each product how many are cancelled: by the customer, by the seller, in all. */
type Told = Map<string, Readonly<Record<Part | "all", number>>>;

export function cancellations(sources: Sources): Doing[] {
  return sources.cast.orders.flatMap((one) => {
    const told: Told = new Map();
    return own(one, sources).flatMap((delivery) => {
      const { eventType, family } = delivery.message;
      if (family === "return") return [];
      const deltas = takeIn(told, delivery);
      if (isCreation(eventType)) return [];
      const byVendor = isByVendor(
        sources,
        delivery.createdAt,
        one.order.orderCode,
        ["cancelOrderItems", "packOrder"],
      );
      const done = (["customer", "seller"] as const).flatMap((by) =>
        cancellation(one, delivery, { by, units: deltas[by] }, sources),
      );
      if (byVendor && done.length > 0) return [];
      if (done.length === 0 && eventType.includes("CANCEL"))
        sources.leftOut(
          `${eventType} of order ${one.order.orderCode} tells of no cancellation; it was sent by hand.`,
        );
      return done;
    });
  });
}

function cancellation(
  one: CastOrder,
  delivery: Delivery,
  {
    by,
    units,
  }: { readonly by: Part; readonly units: ReadonlyMap<string, number> },
  { cast }: Sources,
): Doing[] {
  const lines = cast.lines(units);
  const [first, ...others] = lines;
  if (first === undefined) return [];
  return [
    {
      at: delivery.createdAt,
      order: one,
      step: {
        cancel: one.name,
        ...(by === "seller" ? { by } : {}),
        lines: [first, ...others],
      },
      text: `The ${by} cancelled ${lines.map((line) => `${line.quantity} × ${line.sku}`).join(", ")} of order ${one.order.orderCode}.`,
      messages: [delivery],
    },
  ];
}

/** Notes what the message tells, and gives what is new in it. */
function takeIn(
  told: Told,
  { message }: Delivery,
): Record<Part, Map<string, number>> {
  const deltas = {
    customer: new Map<string, number>(),
    seller: new Map<string, number>(),
  };
  const body = readJson(recordBody(message.bodyText));
  const items = isRecord(body) ? records(body["orderItems"]) : [];
  const now: Told = new Map();
  for (const item of items) {
    const code = text(item["channelSkuCode"]);
    if (code === undefined) continue;
    const before = told.get(code) ?? { customer: 0, seller: 0, all: 0 };
    const sum = now.get(code) ?? { customer: 0, seller: 0, all: 0 };
    const all = quantity(item["cancelledQuantity"]) ?? 0;
    now.set(
      code,
      message.family === "cancellation"
        ? { ...before, seller: before.seller + all - before.all, all }
        : {
            customer:
              sum.customer + (quantity(item["customerCancelledQty"]) ?? 0),
            seller: sum.seller + (quantity(item["sellerCancelledQty"]) ?? 0),
            all: sum.all + all,
          },
    );
  }
  for (const [code, figures] of now) {
    const before = told.get(code) ?? { customer: 0, seller: 0, all: 0 };
    for (const by of ["customer", "seller"] as const)
      if (figures[by] > before[by])
        deltas[by].set(code, figures[by] - before[by]);
    told.set(code, figures);
  }
  return deltas;
}
