/** The books: orders with their lines, and one booked sale for each shipment, whoever posts it. */
import { MESSAGE_TABLE } from "../shared/receiver.js";

export const SCHEMA = `${MESSAGE_TABLE}
  CREATE TABLE IF NOT EXISTS sale (
    booking INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL,
    location_code TEXT NOT NULL,
    channel_name TEXT NOT NULL,
    order_code TEXT NOT NULL,
    shipment_code TEXT NOT NULL,
    invoice_code TEXT,
    status TEXT,
    total_paise INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sale_by_order ON sale (order_code);
  CREATE TABLE IF NOT EXISTS sale_line (
    booking INTEGER NOT NULL,
    sku TEXT NOT NULL,
    quantity INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sale_line_by_booking ON sale_line (booking);
  CREATE TABLE IF NOT EXISTS orders (
    scope TEXT PRIMARY KEY,
    location_code TEXT NOT NULL,
    channel_name TEXT NOT NULL,
    order_code TEXT NOT NULL,
    completed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS orders_by_code ON orders (order_code);
  CREATE TABLE IF NOT EXISTS order_line (
    scope TEXT NOT NULL,
    sku TEXT NOT NULL,
    ordered INTEGER NOT NULL,
    cancelled INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (scope, sku)
  ) STRICT;
`;
