/** The tables of the warehouse. `scope` is an order's or a return's full key: location, channel, code. */
import { MESSAGE_TABLE } from "../shared/receiver.js";

export const SCHEMA = `${MESSAGE_TABLE}
  CREATE TABLE IF NOT EXISTS orders (
    scope TEXT PRIMARY KEY,
    location_code TEXT NOT NULL,
    channel_name TEXT NOT NULL,
    order_code TEXT NOT NULL,
    transporter TEXT,
    created INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0,
    completed INTEGER NOT NULL DEFAULT 0,
    manifested INTEGER NOT NULL DEFAULT 0,
    handed_over INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS order_line (
    scope TEXT NOT NULL,
    sku TEXT NOT NULL,
    ordered INTEGER,
    cancelled INTEGER NOT NULL DEFAULT 0,
    packed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (scope, sku)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS picklist (
    id TEXT PRIMARY KEY,
    location_code TEXT NOT NULL,
    channel_name TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS picklist_order (
    picklist TEXT NOT NULL,
    order_code TEXT NOT NULL,
    PRIMARY KEY (picklist, order_code)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS return_order (
    scope TEXT PRIMARY KEY,
    location_code TEXT NOT NULL,
    channel_name TEXT NOT NULL,
    return_order_code TEXT NOT NULL,
    forward_order_code TEXT NOT NULL,
    awb_number TEXT NOT NULL DEFAULT '',
    transporter TEXT NOT NULL DEFAULT '',
    expected INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0,
    completed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS return_item (
    scope TEXT NOT NULL,
    item TEXT NOT NULL,
    sku TEXT NOT NULL,
    qc_status TEXT,
    cancelled INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (scope, item)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS owed_call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task TEXT NOT NULL,
    key TEXT NOT NULL,
    lane TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'owed',
    tries INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS owed_call_by_lane ON owed_call (lane, state, id);
  CREATE INDEX IF NOT EXISTS owed_call_by_key ON owed_call (key, state);
`;
