import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  Caller,
  efs,
  marketplace,
  startQuiet,
  type Headers,
} from "../../../test/support/caller.js";
import { validateResponse } from "../../contract/validate-response.js";
import { plainOrder } from "../orders/plain-order.js";
import type { RunningOms } from "../start.js";
import type { PartnerOperation } from "../state/command.js";

let running: RunningOms;
let caller: Caller;
const now = Date.UTC(2024, 4, 6, 9);

beforeAll(async () => {
  running = await startQuiet();
  caller = new Caller(running);
});
afterAll(() => running.close());
beforeEach(() => {
  running.oms.reset();
});

const order = (code: string, quantity = 3): unknown =>
  plainOrder(code, [{ channelSkuCode: "SKU-1", quantity }], { at: now });
const placed = { locationCode: "WH1", channelName: "DEMO" };
const items = (quantityToPack: number): unknown => [
  { channelSkuCode: "SKU-1", quantityToPack },
];

async function create(...codes: string[]): Promise<void> {
  for (const code of codes)
    await caller
      .call("POST", "/orders/outward", order(code), marketplace)
      .expect(200);
}
async function pack(...codes: string[]): Promise<void> {
  await create(...codes);
  for (const orderCode of codes)
    await caller
      .call("POST", "/usp/order/pack", {
        ...placed,
        orderCode,
        shipmentItems: items(3),
      })
      .expect(200);
}
async function expectReturn(): Promise<void> {
  await pack("A");
  await caller
    .call("POST", "/usp/handover", {
      ...placed,
      transporter: "BLUEDART",
      orderCodes: ["A"],
    })
    .expect(200);
  await caller
    .call("POST", "/return/return-orders", returnOrder, marketplace)
    .expect(200);
}
const returnOrder = {
  forwardOrderCode: "A",
  returnOrderCode: "R",
  locationCode: "WH1",
  orderType: "CUSTOMER_RETURN",
  orderItems: [
    { itemCode: "R-1", reason: "SIZE_MISMATCH", channelSkuCode: "SKU-1" },
  ],
};

interface Row {
  readonly operation: PartnerOperation;
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly before?: () => Promise<unknown>;
  readonly body: Record<string, unknown>;
  /** What one takes away, and what the OMS says then. */
  readonly invalid: readonly [
    change: Record<string, unknown>,
    description: RegExp,
  ];
}

const rows: readonly Row[] = [
  {
    operation: "createListing",
    method: "POST",
    path: "/usp/listing/create",
    headers: efs,
    body: {
      skuListings: [
        { channelSkuCode: "NEW-1", channelSerialNo: "S", barcode: "BAR-1" },
      ],
    },
    invalid: [
      { skuListings: [{ channelSerialNo: "S", barcode: "BAR-1" }] },
      /channelSkuCode: may not be null/,
    ],
  },
  {
    operation: "updateInventory",
    method: "PUT",
    path: "/usp/inventories/absolute",
    headers: efs,
    body: {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: 40 }],
    },
    invalid: [
      { products: [{ channelSkuCode: "SKU-1", quantity: -1 }] },
      /quantity: must be greater than or equal to 0/,
    ],
  },
  {
    operation: "cancelOrderItems",
    method: "PUT",
    path: "/usp/order/cancel",
    headers: efs,
    before: () => create("A"),
    body: {
      ...placed,
      orderCode: "A",
      orderItems: [{ channelSkuCode: "SKU-1", cancelledQuantity: 1 }],
    },
    invalid: [{ orderItems: [] }, /orderItems: may not be empty/],
  },
  {
    operation: "createPicklist",
    method: "POST",
    path: "/usp/picklist/create",
    headers: efs,
    before: () => create("A"),
    body: { ...placed, orderList: [{ orderCode: "A" }] },
    invalid: [{ channelName: null }, /channelName: may not be null/],
  },
  {
    operation: "addOrdersToPicklist",
    method: "POST",
    path: "/usp/picklist/add-order",
    headers: efs,
    before: async () => {
      await create("A", "B");
      await caller
        .call("POST", "/usp/picklist/create", {
          ...placed,
          orderList: [{ orderCode: "A" }],
        })
        .expect(200);
    },
    body: { ...placed, pickListId: 1, orderList: [{ orderCode: "B" }] },
    invalid: [{ pickListId: "one" }, /pickListId: must be a whole number/],
  },
  {
    operation: "packOrder",
    method: "POST",
    path: "/usp/order/pack",
    headers: efs,
    before: () => create("A"),
    body: { ...placed, orderCode: "A", shipmentItems: items(2) },
    invalid: [
      { shipmentItems: items(0) },
      /quantityToPack: must be greater than or equal to 1/,
    ],
  },
  {
    operation: "createManifest",
    method: "POST",
    path: "/usp/manifest",
    headers: efs,
    before: () => pack("A"),
    body: { ...placed, transporter: "BLUEDART", orderCodes: ["A"] },
    invalid: [
      { transporter: 7, orderCodes: "A" },
      /orderCodes: must be a list/,
    ],
  },
  {
    operation: "notifyHandover",
    method: "POST",
    path: "/usp/handover",
    headers: efs,
    before: () => pack("A"),
    body: { ...placed, transporter: "BLUEDART", orderCodes: ["A"] },
    invalid: [
      { transporter: "x".repeat(256) },
      /transporter: length must be at most 255/,
    ],
  },
  {
    operation: "manifestAndHandover",
    method: "POST",
    path: "/ewms/push/usp/handover/combined",
    headers: efs,
    before: () => pack("A"),
    body: { ...placed, transporter: "BLUEDART", orderCodes: ["A"] },
    invalid: [{ orderCodes: undefined }, /orderCodes: may not be null/],
  },
  {
    operation: "processReturn",
    method: "POST",
    path: "/usp/return",
    headers: efs,
    before: expectReturn,
    body: {
      ...placed,
      returnOrderCode: "R",
      forwardOrderCode: "A",
      awbNumber: "1",
      transporter: "BLUEDART",
      orderItems: [
        { returnItemCode: "R-1", channelSkuCode: "SKU-1", qcStatus: "PASS" },
      ],
    },
    invalid: [
      {
        orderItems: [
          { returnItemCode: "R-1", channelSkuCode: "SKU-1", qcStatus: "GOOD" },
        ],
      },
      /qcStatus: must be one of PASS, FAIL/,
    ],
  },
  {
    operation: "createOutwardOrder",
    method: "POST",
    path: "/orders/outward",
    headers: marketplace,
    body: order("A") as Record<string, unknown>,
    invalid: [
      { paymentMethod: "CASH" },
      /paymentMethod: must be one of COD, NCOD/,
    ],
  },
  {
    operation: "cancelOutwardOrder",
    method: "PUT",
    path: "/orders/A/cancel",
    headers: marketplace,
    before: () => create("A"),
    body: {
      locationCode: "WH1",
      orderItems: [
        { channelSkuCode: "SKU-1", orderItemCode: "A-1", cancelledQuantity: 1 },
      ],
    },
    invalid: [{ locationCode: "" }, /locationCode: may not be empty/],
  },
  {
    operation: "createReturnOrder",
    method: "POST",
    path: "/return/return-orders",
    headers: marketplace,
    before: async () => {
      await pack("A");
      await caller
        .call("POST", "/usp/handover", {
          ...placed,
          transporter: "BLUEDART",
          orderCodes: ["A"],
        })
        .expect(200);
    },
    body: returnOrder,
    invalid: [{ orderType: "LOST" }, /orderType: must be one of/],
  },
  {
    operation: "searchInventory",
    method: "POST",
    path: "/inventories",
    headers: marketplace,
    body: { locationCode: "WH1", channelSkuCodes: ["SKU-1"] },
    invalid: [{ channelSkuCodes: [1, true] }, /channelSkuCodes/],
  },
];

describe.each(rows)("$operation", (row) => {
  it("answers a valid call as the contract says, and records it", async () => {
    await row.before?.();
    const response = await caller.call(
      row.method,
      row.path,
      row.body,
      row.headers,
    );
    expect(response.status).toBe(200);
    const body: unknown =
      response.text === "" ? undefined : JSON.parse(response.text);
    expect(validateResponse(row.operation, 200, body)).toMatchObject({
      ok: true,
    });
    expect(caller.last).toMatchObject({
      direction: "inbound",
      operation: row.operation,
      method: row.method,
      url: row.path,
      ending: "answered",
      status: 200,
      credential: "valid",
      tenant: row.headers["authUsername"],
      requestBody: { text: JSON.stringify(row.body) },
      responseBody: { text: response.text },
    });
    expect(running.oms.openCalls).toBe(0);
  });

  it("takes it under the path prefix of real installations too", async () => {
    await row.before?.();
    await caller
      .call(row.method, `/assure-magic2${row.path}`, row.body, row.headers)
      .expect(200);
    expect(caller.last.operation).toBe(row.operation);
  });

  it("refuses an invalid call with the envelope, and changes nothing", async () => {
    await row.before?.();
    const before = JSON.stringify([...running.oms.state.orders], null, 0);
    const [change, description] = row.invalid;
    const response = await caller
      .call(row.method, row.path, { ...row.body, ...change }, row.headers)
      .expect(400);
    expect(response.body).toMatchObject({
      code: "BAD_DATA",
      message: "Input validation failed",
    });
    expect((response.body as { description: string }).description).toMatch(
      /^\[.*\]$/,
    );
    expect((response.body as { description: string }).description).toMatch(
      description,
    );
    expect(JSON.stringify([...running.oms.state.orders], null, 0)).toBe(before);
    expect(caller.last).toMatchObject({
      operation: row.operation,
      status: 400,
    });
  });
});
