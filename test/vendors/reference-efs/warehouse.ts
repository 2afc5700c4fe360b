/**
 * The reference EFS, put together. Each part can be exchanged for one that behaves differently,
 * which is how a vendor with a single defect is made.
 */
import { Store } from "../shared/database.js";
import { type Answer, JsonServer, OK } from "../shared/http-server.js";
import type { RunningVendor } from "../shared/running-vendor.js";
import type { Settings } from "../shared/settings.js";
import { Autopilot } from "./autopilot.js";
import { Cancelling } from "./cancelling.js";
import type { Desk } from "./desk.js";
import { Dispatching } from "./dispatching.js";
import { driverRoute } from "./driver.js";
import { observerRoutes } from "./observer.js";
import { OmsClient } from "./oms-client.js";
import { OrderBook } from "./order-book.js";
import { OrderEvents } from "./order-events.js";
import { Outbox } from "./outbox.js";
import { Packing } from "./packing.js";
import { Picking } from "./picking.js";
import { ReturnBook } from "./return-book.js";
import { ReturnEvents } from "./return-events.js";
import { ReturnProcessing } from "./return-processing.js";
import { SCHEMA } from "./schema.js";
import { SellerCancellations } from "./seller-cancellations.js";
import { Stock } from "./stock.js";

export const warehouseParts = {
  JsonServer,
  OmsClient,
  Outbox,
  OrderBook,
  OrderEvents,
  SellerCancellations,
  ReturnBook,
  ReturnEvents,
  Stock,
  Picking,
  Packing,
  Cancelling,
  Dispatching,
  ReturnProcessing,
};

export type WarehouseParts = typeof warehouseParts;

export async function startWarehouse(
  settings: Settings,
  parts: WarehouseParts = warehouseParts,
): Promise<RunningVendor> {
  const store = new Store(settings.databaseFile, SCHEMA);
  const outbox = new parts.Outbox(store, new parts.OmsClient(settings.oms));
  const desk: Desk = {
    store,
    outbox,
    orders: new parts.OrderBook(store),
    returns: new parts.ReturnBook(store),
    orderChanged: (order) => {
      if (settings.auto) autopilot.orderChanged(order);
    },
    returnChanged: (order) => {
      if (settings.auto) autopilot.returnChanged(order);
    },
  };
  const work = {
    stock: new parts.Stock(desk),
    picking: new parts.Picking(desk),
    packing: new parts.Packing(desk),
    cancelling: new parts.Cancelling(desk),
    dispatching: new parts.Dispatching(desk),
    returnProcessing: new parts.ReturnProcessing(desk),
  };
  const autopilot = new Autopilot(
    desk,
    work.packing,
    work.dispatching,
    work.returnProcessing,
  );
  const orderEvents = new parts.OrderEvents(
    store,
    desk.orders,
    desk.orderChanged,
  );
  const returnEvents = new parts.ReturnEvents(
    store,
    desk.returns,
    desk.returnChanged,
  );
  const cancellations = new parts.SellerCancellations(
    store,
    desk.orders,
    desk.orderChanged,
  );
  const reset = (): Answer => {
    store.clear();
    return OK;
  };

  const server = new parts.JsonServer(
    [
      {
        method: "GET",
        path: "/health",
        handle: () => ({ status: 200, body: { ready: true } }),
      },
      {
        method: "POST",
        path: "/increff/orders",
        handle: ({ body }) => orderEvents.receive(body),
      },
      {
        method: "POST",
        path: "/increff/returns",
        handle: ({ body }) => returnEvents.receive(body),
      },
      {
        method: "POST",
        path: "/increff/seller-cancel",
        handle: ({ body }) => cancellations.receive(body),
      },
      ...observerRoutes(desk.orders, desk.returns),
      driverRoute(work, reset),
    ],
    settings.token,
  );
  await server.listen(settings.port);
  outbox.resume();
  return {
    stop: () => {
      outbox.stop();
      server.close();
      store.close();
    },
  };
}
