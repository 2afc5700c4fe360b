/** An order of a channel, its lines, and the quantities that everything else is derived from. */
import type {
  MarketplaceBodies,
  BundledSkuDefinition,
  VirtualSkuDefinition,
} from "./bodies.js";

export type OrderForm = MarketplaceBodies["CreateOutwardOrderRequest"];

/** Who took units out of an order. `sellerReject`: left over by a shipment that ends the order. */
export type CancelledPart = "customer" | "seller" | "sellerReject";

/**
 * One line. At all times `ordered = packed + customer + seller + sellerReject + open` with `open ≥ 0`;
 * `open` is computed, never stored, so it cannot drift.
 */
export interface OrderLine {
  readonly omsItemId: number;
  readonly orderItemCode: string;
  readonly channelSkuCode: string;
  readonly barcode: string;
  readonly clientSkuId: string;
  /** In per cent, as it was when the order came in. */
  readonly gstRate: number;
  readonly price: LinePrice;
  readonly ordered: number;
  readonly packed: number;
  readonly cancelled: Readonly<Record<CancelledPart, number>>;
}

/** In rupees per unit, as the channel stated it; the selling price includes tax. */
export interface LinePrice {
  readonly selling: number;
  readonly channelDiscount: number;
  readonly sellerDiscount: number;
  readonly shipping: number;
}

/** What a virtual or bundled product of the order is made of. Not part of the channel's API. */
export interface SkuDefinitions {
  readonly virtualSkuDefinitions?: readonly VirtualSkuDefinition[];
  readonly bundledSkuDefinitions?: readonly BundledSkuDefinition[];
}

export interface Order {
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly omsOrderId: number;
  readonly createdAt: number;
  /** What the channel sent, as far as the contract knows it. */
  readonly form: OrderForm;
  readonly definitions: SkuDefinitions;
  /** null while the order waits for stock; no partner has heard of it until then. */
  readonly allocatedAt: number | null;
  readonly completedAt: number | null;
  readonly onHold: boolean;
  readonly lines: readonly OrderLine[];
  readonly shipmentCodes: readonly string[];
  readonly pickListIds: readonly number[];
  readonly returnOrderCodes: readonly string[];
  /** The last total that the seller's side asked for, per SKU: a repetition of it is not a step back. */
  readonly sellerTotals: readonly {
    readonly channelSkuCode: string;
    readonly quantity: number;
  }[];
}

/** `WAITING` is for stock. `PACKED`: nothing open, something packed. `COMPLETED`: all of that handed over. */
export type OrderStatus =
  "WAITING" | "OPEN" | "PACKED" | "COMPLETED" | "CANCELLED";

export function cancelledOf(line: OrderLine): number {
  return (
    line.cancelled.customer +
    line.cancelled.seller +
    line.cancelled.sellerReject
  );
}

export function openOf(line: OrderLine): number {
  return line.ordered - line.packed - cancelledOf(line);
}

export interface Quantities {
  readonly ordered: number;
  readonly packed: number;
  readonly cancelled: number;
  readonly open: number;
}

/** Sums over lines: of the order, or of those that share a SKU. */
export function sumOf(lines: readonly OrderLine[]): Quantities {
  let [ordered, packed, cancelled] = [0, 0, 0];
  for (const line of lines) {
    ordered += line.ordered;
    packed += line.packed;
    cancelled += cancelledOf(line);
  }
  return { ordered, packed, cancelled, open: ordered - packed - cancelled };
}

export function linesOf(
  order: Order,
  channelSkuCode: string,
): readonly OrderLine[] {
  return order.lines.filter((line) => line.channelSkuCode === channelSkuCode);
}

/** The lines by SKU, in the order of each SKU's first line. */
export function linesBySku(
  lines: readonly OrderLine[],
): Map<string, OrderLine[]> {
  const groups = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const group = groups.get(line.channelSkuCode);
    if (group === undefined) groups.set(line.channelSkuCode, [line]);
    else group.push(line);
  }
  return groups;
}

export function isCancelled(order: Order): boolean {
  const { open, packed } = sumOf(order.lines);
  return open === 0 && packed === 0;
}

export function statusOf(order: Order): OrderStatus {
  if (order.completedAt !== null) return "COMPLETED";
  const { open, packed } = sumOf(order.lines);
  if (open === 0) return packed === 0 ? "CANCELLED" : "PACKED";
  return order.allocatedAt === null ? "WAITING" : "OPEN";
}

/** A sales order that is not packed in bulk goes to a consumer; every other order goes to a business. */
export function isToConsumer(order: Order): boolean {
  return order.form.orderType === "SO" && order.form.packType !== "BULK";
}

/** Units per line, taken in the order of the lines from those that share the SKU and still have open units. */
export interface LineUnits {
  readonly orderItemCode: string;
  readonly quantity: number;
}

/** Spreads units of one SKU over its lines. The caller has made sure that so many are open. */
export function spread(
  order: Order,
  channelSkuCode: string,
  quantity: number,
): LineUnits[] {
  const units: LineUnits[] = [];
  let left = quantity;
  for (const line of linesOf(order, channelSkuCode)) {
    const taken = Math.min(left, openOf(line));
    if (taken > 0)
      units.push({ orderItemCode: line.orderItemCode, quantity: taken });
    left -= taken;
  }
  return units;
}
