/**
 * The reference ERP, put together. Each part can be exchanged for one that behaves differently,
 * which is how a vendor with a single defect is made.
 */
import { Store } from "../shared/database.js";
import { JsonServer, OK } from "../shared/http-server.js";
import type { RunningVendor } from "../shared/running-vendor.js";
import type { Settings } from "../shared/settings.js";
import { observerRoutes } from "./observer.js";
import { OrderRegister } from "./order-register.js";
import { PostingReader } from "./posting.js";
import { SalesLedger } from "./sales-ledger.js";
import { SalesPostings } from "./sales-postings.js";
import { SCHEMA } from "./schema.js";

export const accountingParts = {
  JsonServer,
  PostingReader,
  OrderRegister,
  SalesLedger,
  SalesPostings,
};

export type AccountingParts = typeof accountingParts;

export async function startAccounting(
  settings: Settings,
  parts: AccountingParts = accountingParts,
): Promise<RunningVendor> {
  const store = new Store(settings.databaseFile, SCHEMA);
  const register = new parts.OrderRegister(store);
  const ledger = new parts.SalesLedger(store);
  const postings = new parts.SalesPostings(
    store,
    new parts.PostingReader(),
    register,
    ledger,
  );

  const server = new parts.JsonServer(
    [
      {
        method: "GET",
        path: "/health",
        handle: () => ({ status: 200, body: { ready: true } }),
      },
      {
        method: "POST",
        path: "/increff/sales",
        handle: ({ body }) => postings.receive(body),
      },
      ...observerRoutes(register, ledger),
      {
        method: "POST",
        path: "/_drive/actions/reset",
        handle: () => {
          store.clear();
          return OK;
        },
      },
    ],
    settings.token,
  );
  await server.listen(settings.port);
  return {
    stop: () => {
      server.close();
      store.close();
    },
  };
}
