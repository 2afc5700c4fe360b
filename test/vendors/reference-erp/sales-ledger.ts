/**
 * The sales that were booked. A shipment is booked once, however many postings show it; a posting
 * that shows it with other goods or another total contradicts the books and is refused as a whole.
 */
import type { Store } from "../shared/database.js";
import { Refusal } from "../shared/fields.js";
import type { Posting, Shipment, ShippedLine } from "./posting.js";
import { furtherStatus } from "./shipment-status.js";

export interface Sale {
  readonly booking: number;
  readonly order_code: string;
  readonly shipment_code: string;
  readonly invoice_code: string | null;
  readonly status: string | null;
  readonly total_paise: number;
  readonly lines: readonly ShippedLine[];
}

export class SalesLedger {
  constructor(protected readonly store: Store) {}

  record(posting: Posting, shipment: Shipment): void {
    const booked = this.find(posting, shipment);
    if (booked === undefined) {
      this.book(posting, shipment);
      return;
    }
    this.checkAgrees(booked, shipment);
    this.store.run(
      "UPDATE sale SET status = ?, invoice_code = coalesce(invoice_code, ?) WHERE booking = ?",
      this.mergeStatus(booked.status, shipment.status),
      shipment.invoiceCode,
      booked.booking,
    );
  }

  /** The sales of an order, in the order of booking. */
  sales(
    orderCode: string,
    locationCode: string | null,
    channelName: string | null,
  ): Sale[] {
    const rows = this.store.all(
      `SELECT * FROM sale WHERE order_code = ?1 AND location_code = coalesce(?2, location_code)
       AND channel_name = coalesce(?3, channel_name) ORDER BY booking`,
      orderCode,
      locationCode,
      channelName,
    ) as Omit<Sale, "lines">[];
    return rows.map((row) => this.withLines(row));
  }

  protected keyOf(posting: Posting, shipment: Shipment): string {
    return JSON.stringify([scopeOf(posting), shipment.shipmentCode]);
  }

  find(posting: Posting, shipment: Shipment): Sale | undefined {
    const row = this.store.one(
      "SELECT * FROM sale WHERE key = ?",
      this.keyOf(posting, shipment),
    );
    return row === undefined
      ? undefined
      : this.withLines(row as Omit<Sale, "lines">);
  }

  book(posting: Posting, shipment: Shipment): void {
    const key = this.keyOf(posting, shipment);
    this.store.run(
      `INSERT INTO sale (key, scope, location_code, channel_name, order_code, shipment_code,
       invoice_code, status, total_paise) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      key,
      scopeOf(posting),
      posting.locationCode,
      posting.channelName,
      posting.orderCode,
      shipment.shipmentCode,
      shipment.invoiceCode,
      shipment.status,
      shipment.totalPaise,
    );
    for (const line of shipment.lines) {
      this.store.run(
        "INSERT INTO sale_line (booking, sku, quantity) SELECT booking, ?, ? FROM sale WHERE key = ?",
        line.sku,
        line.quantity,
        key,
      );
    }
  }

  protected mergeStatus(
    known: string | null,
    told: string | null,
  ): string | null {
    return furtherStatus(known, told);
  }

  protected checkAgrees(booked: Sale, shipment: Shipment): void {
    const same =
      booked.total_paise === shipment.totalPaise &&
      JSON.stringify(booked.lines) === JSON.stringify(shipment.lines);
    if (!same) {
      throw new Refusal(
        409,
        `shipment ${shipment.shipmentCode} is booked with other content`,
      );
    }
  }

  protected withLines(row: Omit<Sale, "lines">): Sale {
    const lines = this.store.all(
      "SELECT sku, quantity FROM sale_line WHERE booking = ? ORDER BY rowid",
      row.booking,
    );
    return { ...row, lines: lines as ShippedLine[] };
  }
}

export function scopeOf(posting: Posting): string {
  return JSON.stringify([
    posting.locationCode,
    posting.channelName,
    posting.orderCode,
  ]);
}
