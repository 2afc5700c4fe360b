/** A window into the books, read only. */
import { Refusal } from "../shared/fields.js";
import type { Route } from "../shared/http-server.js";
import type { OrderRegister, RegisteredOrder } from "./order-register.js";
import type { Sale, SalesLedger } from "./sales-ledger.js";

export function observerRoutes(
  register: OrderRegister,
  ledger: SalesLedger,
): Route[] {
  return [
    {
      method: "GET",
      path: "/_observe/sales",
      handle: ({ query }) => {
        const orderCode = query.get("orderCode");
        if (orderCode === null)
          throw new Refusal(400, "orderCode: must be given");
        const sales = ledger.sales(
          orderCode,
          query.get("locationCode"),
          query.get("channelName"),
        );
        return { status: 200, body: { sales: sales.map(showSale) } };
      },
    },
    {
      method: "GET",
      path: "/_observe/orders/*",
      handle: ({ parameter, query }) => {
        const found = register.search(
          parameter,
          query.get("locationCode"),
          query.get("channelName"),
        );
        if (found === undefined)
          throw new Refusal(404, `order ${parameter} is not known`);
        return { status: 200, body: showOrder(found, register, ledger) };
      },
    },
  ];
}

function showSale(sale: Sale) {
  return {
    shipmentCode: sale.shipment_code,
    orderCode: sale.order_code,
    ...(sale.invoice_code === null ? {} : { invoiceCode: sale.invoice_code }),
    ...(sale.status === null ? {} : { shipmentStatus: sale.status }),
    total: sale.total_paise / 100,
    lines: sale.lines.map((line) => ({
      channelSkuCode: line.sku,
      quantity: line.quantity,
    })),
  };
}

/** What is shipped is invoiced and cannot be cancelled, so shipped units come first. */
function showOrder(
  order: RegisteredOrder,
  register: OrderRegister,
  ledger: SalesLedger,
) {
  const shipped = ledger
    .sales(order.order_code, order.location_code, order.channel_name)
    .flatMap((sale) => sale.lines);
  const lines = register.lines(order).map((line) => {
    const packed = shipped
      .filter((part) => part.sku === line.sku)
      .reduce((sum, part) => sum + part.quantity, 0);
    return {
      channelSkuCode: line.sku,
      orderedQuantity: line.ordered,
      cancelledQuantity: Math.min(
        line.cancelled,
        Math.max(line.ordered - packed, 0),
      ),
      packedQuantity: packed,
    };
  });
  return {
    orderCode: order.order_code,
    locationCode: order.location_code,
    channelName: order.channel_name,
    status: statusOf(order, lines),
    lines,
  };
}

interface ShownLine {
  readonly orderedQuantity: number;
  readonly cancelledQuantity: number;
  readonly packedQuantity: number;
}

function statusOf(order: RegisteredOrder, lines: readonly ShownLine[]): string {
  const isPacked = lines.some((line) => line.packedQuantity > 0);
  const isOpen = lines.some(
    (line) =>
      line.orderedQuantity > line.cancelledQuantity + line.packedQuantity,
  );
  if (!isOpen && !isPacked) return "CANCELLED";
  if (order.completed === 1) return "COMPLETED";
  return isOpen ? "OPEN" : "PACKED";
}
