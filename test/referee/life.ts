/** The whole life of orders, told by the calls of a warehouse and of a marketplace, with repetitions and refusals on the way. */
import type { OperationId } from "../../src/contract/operations.js";
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
import { efs, marketplace } from "../support/caller.js";
import type { CallOptions, Exchanges } from "./exchanges.js";

const scope = { locationCode: "WH1", channelName: "DEMO" } as const;
const at = Date.UTC(2024, 4, 6, 9);

/** Makes a call and insists on its status. */
type Step = (
  status: number,
  operationId: OperationId,
  body: unknown,
  options?: CallOptions,
) => Promise<unknown>;

export async function walkLife(exchanges: Exchanges): Promise<void> {
  const warehouse = stepsOf(exchanges, efs);
  const channel = stepsOf(exchanges, marketplace);
  await stock(warehouse, channel);
  await orders(channel);
  await picking(warehouse);
  await packing(warehouse);
  await shipping(warehouse);
  await cancelling(warehouse, channel);
  await returning(warehouse, channel);
}

function stepsOf(
  exchanges: Exchanges,
  account: typeof efs | typeof marketplace,
): Step {
  return async (status, operationId, body, options) => {
    const name = `${operationId}, step ${exchanges.all.length + 1}`;
    const answer = await exchanges.call(
      name,
      operationId,
      account,
      body,
      options,
    );
    if (answer.statusCode !== status)
      throw new Error(
        `${name}: ${answer.statusCode} instead of ${status}, ${JSON.stringify(answer.body)}`,
      );
    return answer.body;
  };
}

async function stock(warehouse: Step, channel: Step): Promise<void> {
  const listing = (barcode: string): object => ({
    skuListings: [
      { channelSkuCode: "NEW-1", channelSerialNo: "NEW-1-1", barcode },
    ],
  });
  await warehouse(200, "createListing", listing("BAR-1"));
  await warehouse(200, "createListing", listing("BAR-1"));
  await warehouse(400, "createListing", listing("BAR-2"));
  await warehouse(200, "updateInventory", {
    locationCode: "WH1",
    products: [
      { channelSkuCode: "NEW-1", quantity: 40 },
      { channelSkuCode: "SKU-2", quantity: 0 },
      { channelSkuCode: "NOT-LISTED", quantity: 1 },
    ],
  });
  await warehouse(400, "updateInventory", {
    locationCode: "NOWHERE",
    products: [{ channelSkuCode: "SKU-1", quantity: 1 }],
  });
  // The contract admits a batch of 500, this OMS the present 300.
  await warehouse(400, "updateInventory", {
    locationCode: "WH1",
    products: Array.from({ length: 301 }, (_, index) => ({
      channelSkuCode: `BATCH-${index}`,
      quantity: 1,
    })),
  });
  await channel(200, "searchInventory", {
    locationCode: "WH1",
    channelSkuCodes: ["NEW-1", "SKU-2", "NOT-LISTED"],
  });
  await channel(200, "searchInventory", {
    locationCode: "WH1",
    channelSkuCodes: ["NOT-LISTED"],
  });
}

/** A, B and C are shipped in three ways; D and E are cancelled. */
async function orders(channel: Step): Promise<void> {
  for (const code of ["A", "B", "C", "D", "E"])
    await channel(200, "createOutwardOrder", order(code, 3));
  await channel(200, "createOutwardOrder", order("A", 3));
  await channel(400, "createOutwardOrder", order("A", 2));
}

function order(code: string, quantity: number): object {
  const lines = [
    { channelSkuCode: "SKU-3", quantity },
    { channelSkuCode: "SKU-4", quantity: 1 },
  ];
  return plainOrder(code, lines, { at, locationCode: "WH1" });
}

async function picking(warehouse: Step): Promise<void> {
  const list = (...codes: string[]): object => ({
    ...scope,
    orderList: codes.map((orderCode) => ({ orderCode })),
  });
  const created = await warehouse(200, "createPicklist", list("A", "B"));
  const add = { ...list("C"), ...(created as { pickListId: number }) };
  await warehouse(200, "addOrdersToPicklist", add);
  await warehouse(200, "addOrdersToPicklist", add);
  await warehouse(404, "addOrdersToPicklist", { ...add, pickListId: 999 });
}

async function packing(warehouse: Step): Promise<void> {
  const pack = (orderCode: string, items: Record<string, number>): object => ({
    ...scope,
    orderCode,
    weight: 450,
    packageDetails: { length: 30, breadth: 20, height: null },
    fulfillmentType: null,
    shipmentItems: Object.entries(items).map(
      ([channelSkuCode, quantityToPack]) => ({
        channelSkuCode,
        quantityToPack,
        externalSerialCodes: null,
      }),
    ),
  });
  const whole = { "SKU-3": 3, "SKU-4": 1 };
  for (const code of ["A", "B"])
    await warehouse(200, "packOrder", pack(code, whole));
  // A repetition, two parcels of one order, more than there is, and an order that does not exist.
  await warehouse(200, "packOrder", pack("A", whole));
  const more = { fulfillmentType: "MULTI_SHIPMENT_PARTIAL" };
  await warehouse(200, "packOrder", { ...pack("C", { "SKU-3": 1 }), ...more });
  const rest = pack("C", { "SKU-3": 2, "SKU-4": 1 });
  await warehouse(200, "packOrder", { ...rest, ...more });
  await warehouse(400, "packOrder", pack("D", { "SKU-3": 9 }));
  await warehouse(404, "packOrder", pack("NO-SUCH", whole));
}

async function shipping(warehouse: Step): Promise<void> {
  const collected = (...orderCodes: string[]): object => ({
    ...scope,
    transporter: "BLUEDART",
    orderCodes,
  });
  const shippings = [
    ["createManifest", "A"],
    ["notifyHandover", "A"],
    ["notifyHandover", "B"],
    ["manifestAndHandover", "C"],
  ] as const;
  for (const [operation, code] of [...shippings, ...shippings])
    await warehouse(200, operation, collected(code));
  for (const operation of [
    "createManifest",
    "notifyHandover",
    "manifestAndHandover",
  ] as const) {
    await warehouse(400, operation, collected("D"));
    await warehouse(404, operation, collected("NO-SUCH"));
  }
}

async function cancelling(warehouse: Step, channel: Step): Promise<void> {
  const bySeller = (orderCode: string, cancelledQuantity: number): object => ({
    ...scope,
    orderCode,
    orderItems: [{ channelSkuCode: "SKU-3", cancelledQuantity }],
  });
  await warehouse(200, "cancelOrderItems", bySeller("D", 1));
  await warehouse(200, "cancelOrderItems", bySeller("D", 1));
  await warehouse(200, "cancelOrderItems", bySeller("D", 3));
  await warehouse(400, "cancelOrderItems", bySeller("A", 1));
  await warehouse(404, "cancelOrderItems", bySeller("NO-SUCH", 1));
  const byCustomer = (code: string, cancelledQuantity: number): object => ({
    locationCode: "WH1",
    orderItems: [
      {
        channelSkuCode: "SKU-3",
        orderItemCode: `${code}-1`,
        cancelledQuantity,
      },
    ],
  });
  for (const [status, orderCode] of [
    [200, "E"],
    [200, "E"],
    [400, "A"],
    [404, "NO-SUCH"],
  ] as const) {
    const body = byCustomer(orderCode, 2);
    await channel(status, "cancelOutwardOrder", body, { orderCode });
  }
}

async function returning(warehouse: Step, channel: Step): Promise<void> {
  const announced = (forwardOrderCode: string): object => ({
    forwardOrderCode,
    returnOrderCode: "R",
    locationCode: "WH1",
    orderType: "CUSTOMER_RETURN",
    orderItems: ["R-1", "R-2"].map((itemCode) => ({
      itemCode,
      reason: "SIZE_MISMATCH",
      channelSkuCode: "SKU-3",
    })),
  });
  await channel(200, "createReturnOrder", announced("A"));
  await channel(200, "createReturnOrder", announced("A"));
  await channel(400, "createReturnOrder", announced("B"));
  await channel(404, "createReturnOrder", announced("NO-SUCH"));
  const checked = (returnOrderCode: string, qcStatus: string): object => ({
    ...scope,
    returnOrderCode,
    forwardOrderCode: "A",
    awbNumber: "118208310192",
    transporter: "BLUEDART",
    orderItems: ["R-1", "R-2"].map((returnItemCode) => ({
      returnItemCode,
      channelSkuCode: "SKU-3",
      qcStatus,
      qcReason: null,
    })),
  });
  await warehouse(200, "processReturn", checked("R", "PASS"));
  await warehouse(200, "processReturn", checked("R", "PASS"));
  await warehouse(400, "processReturn", checked("R", "FAIL"));
  await warehouse(404, "processReturn", checked("NO-SUCH", "PASS"));
}
