/**
 * Packing: what leaves the shelf is what was ordered, less what was cancelled, less what is packed
 * or on its way to being packed.
 */
import {
  type Fields,
  fields,
  list,
  quantity,
  Refusal,
  text,
} from "../shared/fields.js";
import type { Answer } from "../shared/http-server.js";
import {
  type Asker,
  type Desk,
  begin,
  knownOrder,
  laneOf,
  refuse,
} from "./desk.js";
import { type Order, openOf } from "./order-book.js";
import { type PackBody, type PackItem, freeToPack } from "./reservations.js";

export class Packing {
  constructor(protected readonly desk: Desk) {
    desk.outbox.register("pack", {
      method: "POST",
      path: "/usp/order/pack",
      refresh: (body) => this.refresh(body as PackBody),
      done: (body, answer) => {
        this.book(body as PackBody, answer);
      },
      refused: (body) => {
        this.refused(body as PackBody);
      },
    });
  }

  pack(request: unknown, asker?: Asker): Answer {
    const body = readPack(request);
    const lane = laneOf({ scope: this.desk.orders.scopeOf(body) });
    return begin(
      this.desk,
      { task: "pack", meaning: meaningOf(body), lane, body },
      () => {
        this.check(body);
      },
      asker,
    );
  }

  protected check(body: PackBody): void {
    const order = knownOrder(this.desk, body);
    if (order.completed || order.handedOver) refuse("the order is completed");
    if (this.desk.outbox.has("done", "pack", meaningOf(body)))
      refuse("that is packed already");
    for (const item of body.shipmentItems) {
      if (item.quantityToPack > this.free(order, item.channelSkuCode)) {
        refuse(`${item.channelSkuCode}: not that many are left to pack`);
      }
    }
  }

  protected free(order: Order, sku: string): number {
    return freeToPack(this.desk, order, sku);
  }

  /** A cancellation may have come while the call waited: then less is packed, or nothing. */
  protected refresh(body: PackBody): PackBody | undefined {
    const order = this.desk.orders.open(body);
    const shipmentItems = body.shipmentItems
      .map((item) => atMost(item, this.limit(order, item.channelSkuCode)))
      .filter((item) => item.quantityToPack > 0);
    return shipmentItems.length === 0 ? undefined : { ...body, shipmentItems };
  }

  protected limit(order: Order, sku: string): number {
    const line = order.lines.find((candidate) => candidate.sku === sku);
    return line === undefined ? 0 : openOf(order, line);
  }

  protected refused(body: PackBody): void {
    this.desk.orderChanged(this.desk.orders.open(body));
  }

  protected book(body: PackBody, answer: unknown): void {
    const order = this.desk.orders.open(body);
    for (const item of body.shipmentItems) {
      this.desk.orders.addPacked(
        order,
        item.channelSkuCode,
        item.quantityToPack,
      );
    }
    const transporter = transporterOf(answer);
    if (transporter !== undefined)
      this.desk.orders.setTransporter(order, transporter);
    this.desk.orderChanged(this.desk.orders.open(body));
  }
}

/** Two packs mean the same when they pack the same of the same order. */
export function meaningOf(body: PackBody): unknown {
  const items = body.shipmentItems.map((item) => [
    item.channelSkuCode,
    item.quantityToPack,
  ]);
  return [body.locationCode, body.channelName, body.orderCode, items];
}

export function readPack(request: unknown): PackBody {
  const given = fields(request, "pack");
  const known = Object.entries(given).filter(([, value]) => value !== null);
  return {
    packageSku: "BOX-M",
    weight: 500,
    ...Object.fromEntries(known),
    orderCode: text(given, "orderCode"),
    locationCode: text(given, "locationCode"),
    channelName: text(given, "channelName"),
    shipmentItems: readItems(given),
  };
}

/** Every SKU once, in a fixed order. */
function readItems(given: Fields): PackItem[] {
  const bySku = new Map<string, PackItem>();
  for (const entry of list(given, "shipmentItems")) {
    const sku = text(entry, "channelSkuCode");
    const count = quantity(entry, "quantityToPack");
    if (count === 0)
      throw new Refusal(400, "quantityToPack: must be at least 1");
    const serials = [
      ...(bySku.get(sku)?.externalSerialCodes ?? []),
      ...readSerials(entry["externalSerialCodes"]),
    ];
    bySku.set(sku, {
      channelSkuCode: sku,
      quantityToPack: (bySku.get(sku)?.quantityToPack ?? 0) + count,
      ...(serials.length === 0 ? {} : { externalSerialCodes: serials }),
    });
  }
  return [...bySku.values()].sort((a, b) =>
    a.channelSkuCode < b.channelSkuCode ? -1 : 1,
  );
}

function readSerials(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    throw new Refusal(400, "externalSerialCodes: must be a list");
  return value as unknown[];
}

function atMost(item: PackItem, limit: number): PackItem {
  if (item.quantityToPack <= limit) return item;
  const { externalSerialCodes, ...rest } = item;
  const serials = externalSerialCodes?.slice(0, limit);
  return {
    ...rest,
    quantityToPack: limit,
    ...(serials === undefined ? {} : { externalSerialCodes: serials }),
  };
}

function transporterOf(answer: unknown): string | undefined {
  const label = (
    answer as { shippingLabel?: { transporter?: unknown } } | null | undefined
  )?.shippingLabel;
  return typeof label?.transporter === "string" ? label.transporter : undefined;
}
