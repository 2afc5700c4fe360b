/**
 * The returns that the warehouse was told to expect, and what became of each item. One item is one
 * unit, and it is processed once.
 */
import type { Store } from "../shared/database.js";

export interface ReturnKey {
  readonly locationCode: string;
  readonly channelName: string;
  readonly returnOrderCode: string;
}

export interface ReturnItem {
  readonly item: string;
  readonly sku: string;
  readonly qcStatus: string | null;
  readonly cancelled: boolean;
}

export interface ReturnOrder extends ReturnKey {
  readonly scope: string;
  readonly forwardOrderCode: string;
  readonly awbNumber: string;
  readonly transporter: string;
  /** True once RETURN_ORDER_CREATE was received, whatever else came before it. */
  readonly expected: boolean;
  /** True once the shipping details were updated: then those of a late create are out of date. */
  readonly updated: boolean;
  readonly cancelled: boolean;
  readonly completed: boolean;
  readonly items: readonly ReturnItem[];
}

export type ReturnFlag = "expected" | "updated" | "cancelled" | "completed";

interface ReturnRow {
  scope: string;
  location_code: string;
  channel_name: string;
  return_order_code: string;
  forward_order_code: string;
  awb_number: string;
  transporter: string;
  expected: number;
  updated: number;
  cancelled: number;
  completed: number;
}

interface ItemRow {
  item: string;
  sku: string;
  qc_status: string | null;
  cancelled: number;
}

export class ReturnBook {
  constructor(private readonly store: Store) {}

  scopeOf(key: ReturnKey): string {
    return JSON.stringify([
      key.locationCode,
      key.channelName,
      key.returnOrderCode,
    ]);
  }

  find(key: ReturnKey): ReturnOrder | undefined {
    const row = this.store.one(
      "SELECT * FROM return_order WHERE scope = ?",
      this.scopeOf(key),
    );
    return row === undefined ? undefined : this.fromRow(row as ReturnRow);
  }

  search(
    code: string,
    locationCode: string | null,
    channelName: string | null,
  ): ReturnOrder | undefined {
    const row = this.store.one(
      `SELECT * FROM return_order WHERE return_order_code = ?1
       AND location_code = coalesce(?2, location_code)
       AND channel_name = coalesce(?3, channel_name) ORDER BY rowid LIMIT 1`,
      code,
      locationCode,
      channelName,
    );
    return row === undefined ? undefined : this.fromRow(row as ReturnRow);
  }

  open(key: ReturnKey, forwardOrderCode: string): ReturnOrder {
    this.store.run(
      `INSERT OR IGNORE INTO return_order
       (scope, location_code, channel_name, return_order_code, forward_order_code)
       VALUES (?, ?, ?, ?, ?)`,
      this.scopeOf(key),
      key.locationCode,
      key.channelName,
      key.returnOrderCode,
      forwardOrderCode,
    );
    const order = this.find(key);
    if (order === undefined)
      throw new Error("a return that was just written is gone");
    return order;
  }

  mark(order: ReturnOrder, flag: ReturnFlag): void {
    this.store.run(
      `UPDATE return_order SET ${flag} = 1 WHERE scope = ?`,
      order.scope,
    );
  }

  ship(order: ReturnOrder, awbNumber: string, transporter: string): void {
    this.store.run(
      "UPDATE return_order SET awb_number = ?, transporter = ? WHERE scope = ?",
      awbNumber,
      transporter,
      order.scope,
    );
  }

  addItem(order: ReturnOrder, item: string, sku: string): void {
    this.store.run(
      "INSERT OR IGNORE INTO return_item (scope, item, sku) VALUES (?, ?, ?)",
      order.scope,
      item,
      sku,
    );
  }

  cancelItem(order: ReturnOrder, item: string): void {
    this.store.run(
      "UPDATE return_item SET cancelled = 1 WHERE scope = ? AND item = ?",
      order.scope,
      item,
    );
  }

  process(order: ReturnOrder, item: string, qcStatus: string): void {
    this.store.run(
      "UPDATE return_item SET qc_status = ? WHERE scope = ? AND item = ?",
      qcStatus,
      order.scope,
      item,
    );
  }

  private fromRow(row: ReturnRow): ReturnOrder {
    const items = this.store.all(
      "SELECT item, sku, qc_status, cancelled FROM return_item WHERE scope = ? ORDER BY rowid",
      row.scope,
    ) as ItemRow[];
    return {
      scope: row.scope,
      locationCode: row.location_code,
      channelName: row.channel_name,
      returnOrderCode: row.return_order_code,
      forwardOrderCode: row.forward_order_code,
      awbNumber: row.awb_number,
      transporter: row.transporter,
      expected: row.expected === 1,
      updated: row.updated === 1,
      cancelled: row.cancelled === 1,
      completed: row.completed === 1,
      items: items.map((item) => ({
        item: item.item,
        sku: item.sku,
        qcStatus: item.qc_status,
        cancelled: item.cancelled === 1,
      })),
    };
  }
}

export function returnStatusOf(order: ReturnOrder): string {
  if (order.cancelled) return "CANCELLED";
  const open = order.items.filter(
    (item) => !item.cancelled && item.qcStatus === null,
  );
  if (order.completed || (order.items.length > 0 && open.length === 0))
    return "COMPLETED";
  return order.expected ? "EXPECTED" : "ANNOUNCED";
}
