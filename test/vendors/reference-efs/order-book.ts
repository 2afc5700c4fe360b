/**
 * What the warehouse knows of an order. Everything here is a fact that only grows (cancelled
 * quantities, packed quantities, flags), so messages may arrive late, twice or in the wrong order
 * and the book still ends up the same.
 */
import type { Store } from "../shared/database.js";

export interface OrderKey {
  readonly locationCode: string;
  readonly channelName: string;
  readonly orderCode: string;
}

export interface Line {
  readonly sku: string;
  /** Null while the SKU is known only from a cancellation that came first. */
  readonly ordered: number | null;
  readonly cancelled: number;
  readonly packed: number;
}

export interface Order extends OrderKey {
  readonly scope: string;
  /** An order becomes work by its SUBORDER_CREATE, not by anything else that names it. */
  readonly created: boolean;
  readonly cancelled: boolean;
  readonly completed: boolean;
  readonly manifested: boolean;
  readonly handedOver: boolean;
  /** Who carries it, as its shipping label says. */
  readonly transporter: string | null;
  readonly lines: readonly Line[];
}

export type Status = "OPEN" | "PACKED" | "COMPLETED" | "CANCELLED";
export type Flag =
  "created" | "cancelled" | "completed" | "manifested" | "handed_over";

interface OrderRow {
  scope: string;
  location_code: string;
  channel_name: string;
  order_code: string;
  created: number;
  cancelled: number;
  completed: number;
  manifested: number;
  handed_over: number;
  transporter: string | null;
}

export class OrderBook {
  constructor(protected readonly store: Store) {}

  /** The same code at another location or in another channel is another order. */
  scopeOf(key: OrderKey): string {
    return JSON.stringify([key.locationCode, key.channelName, key.orderCode]);
  }

  find(key: OrderKey): Order | undefined {
    const row = this.store.one(
      "SELECT * FROM orders WHERE scope = ?",
      this.scopeOf(key),
    );
    return row === undefined ? undefined : this.fromRow(row as OrderRow);
  }

  /** For somebody who may not know where the order is: the first that fits. */
  search(
    code: string,
    locationCode: string | null,
    channelName: string | null,
  ): Order | undefined {
    const row = this.store.one(
      `SELECT * FROM orders WHERE order_code = ?1 AND location_code = coalesce(?2, location_code)
       AND channel_name = coalesce(?3, channel_name) ORDER BY rowid LIMIT 1`,
      code,
      locationCode,
      channelName,
    );
    return row === undefined ? undefined : this.fromRow(row as OrderRow);
  }

  /** The order, opened as an empty page when nothing was heard of it yet. */
  open(key: OrderKey): Order {
    this.store.run(
      `INSERT OR IGNORE INTO orders (scope, location_code, channel_name, order_code)
       VALUES (?, ?, ?, ?)`,
      this.scopeOf(key),
      key.locationCode,
      key.channelName,
      key.orderCode,
    );
    const order = this.find(key);
    if (order === undefined)
      throw new Error("an order that was just written is gone");
    return order;
  }

  mark(order: Order, flag: Flag): void {
    this.store.run(
      `UPDATE orders SET ${flag} = 1 WHERE scope = ?`,
      order.scope,
    );
  }

  /** SUBORDER_CREATE has the last word on what was ordered; once it has spoken that is fixed. */
  setOrdered(
    order: Order,
    sku: string,
    ordered: number,
    byCreate: boolean,
  ): void {
    this.addLine(order, sku);
    if (order.created) {
      this.store.run(
        "UPDATE order_line SET ordered = ? WHERE scope = ? AND sku = ? AND ordered IS NULL",
        ordered,
        order.scope,
        sku,
      );
    } else {
      this.store.run(
        "UPDATE order_line SET ordered = iif(?, ?, max(coalesce(ordered, 0), ?)) WHERE scope = ? AND sku = ?",
        byCreate ? 1 : 0,
        ordered,
        ordered,
        order.scope,
        sku,
      );
    }
  }

  /** `cancelled` is the total so far: a lower one is an older message and changes nothing. */
  setCancelled(order: Order, sku: string, cancelled: number): void {
    this.addLine(order, sku);
    const known = this.store.one(
      "SELECT cancelled FROM order_line WHERE scope = ? AND sku = ?",
      order.scope,
      sku,
    ) as { cancelled: number };
    this.store.run(
      "UPDATE order_line SET cancelled = ? WHERE scope = ? AND sku = ?",
      this.mergeCancelled(known.cancelled, cancelled),
      order.scope,
      sku,
    );
  }

  protected mergeCancelled(known: number, told: number): number {
    return Math.max(known, told);
  }

  addPacked(order: Order, sku: string, packed: number): void {
    this.store.run(
      "UPDATE order_line SET packed = packed + ? WHERE scope = ? AND sku = ?",
      packed,
      order.scope,
      sku,
    );
  }

  setTransporter(order: Order, transporter: string): void {
    this.store.run(
      "UPDATE orders SET transporter = ? WHERE scope = ?",
      transporter,
      order.scope,
    );
  }

  private addLine(order: Order, sku: string): void {
    this.store.run(
      "INSERT OR IGNORE INTO order_line (scope, sku) VALUES (?, ?)",
      order.scope,
      sku,
    );
  }

  private fromRow(row: OrderRow): Order {
    return {
      scope: row.scope,
      locationCode: row.location_code,
      channelName: row.channel_name,
      orderCode: row.order_code,
      created: row.created === 1,
      cancelled: row.cancelled === 1,
      completed: row.completed === 1,
      manifested: row.manifested === 1,
      handedOver: row.handed_over === 1,
      transporter: row.transporter,
      lines: this.store.all(
        "SELECT sku, ordered, cancelled, packed FROM order_line WHERE scope = ? ORDER BY rowid",
        row.scope,
      ) as Line[],
    };
  }
}

/** What is invoiced cannot be cancelled any more, so packed units come first. */
export function cancelledOf(order: Order, line: Line): number {
  const left = Math.max((line.ordered ?? 0) - line.packed, 0);
  return order.cancelled ? left : Math.min(line.cancelled, left);
}

export function openOf(order: Order, line: Line): number {
  return (
    Math.max((line.ordered ?? 0) - line.packed, 0) - cancelledOf(order, line)
  );
}

export function isPacked(order: Order): boolean {
  return order.lines.some((line) => line.packed > 0);
}

export function statusOf(order: Order): Status {
  if (order.completed || order.handedOver) return "COMPLETED";
  if (order.lines.some((line) => openOf(order, line) > 0)) return "OPEN";
  if (isPacked(order)) return "PACKED";
  return order.cancelled || order.lines.some((line) => line.cancelled > 0)
    ? "CANCELLED"
    : "OPEN";
}
