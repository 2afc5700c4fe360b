import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startQuiet } from "../../../../test/support/caller.js";
import { Control, type ShownOrder } from "../../../../test/support/control.js";
import { ManualClock } from "../../../../test/support/manual-clock.js";
import type { OutgoingMessage } from "../../message.js";
import type { RunningOms } from "../../start.js";

const clock = new ManualClock();
let running: RunningOms;
const control = new Control(() => running);

beforeAll(async () => {
  running = await startQuiet({}, { clock, seed: 42 });
});
afterAll(() => running.close());
beforeEach(() => {
  running.oms.reset(42);
});

const make = (wish?: unknown): Promise<ShownOrder> =>
  control.ask("createOrder", "/orders", 201, wish);

/** Two lines of one product and one of another. */
const threeLines = {
  orderCode: "A",
  lines: [
    { channelSkuCode: "SKU-1", quantity: 2 },
    { channelSkuCode: "SKU-2", quantity: 1 },
    { channelSkuCode: "SKU-1", quantity: 3 },
  ],
};

function messages(): OutgoingMessage[] {
  return running.oms.dispatcher.deliveries().map(({ message }) => message);
}

function eventTypes(): string[] {
  return messages().map(({ eventType }) => eventType);
}

const quantities = ({ lines }: ShownOrder): unknown =>
  lines.map((line) => [
    line.orderedQuantity,
    line.cancelledQuantity,
    line.packedQuantity,
  ]);

describe("an order is made", () => {
  it("from nothing, with a product that is in stock and a code of the session", async () => {
    const order = await make();
    expect(order).toMatchObject({
      orderCode: "ORD-42-1",
      locationCode: "WH1",
      channelName: "DEMO",
      status: "OPEN",
      waitsForStock: false,
      paymentMethod: "NCOD",
      lines: [{ channelSkuCode: "SKU-1", orderedQuantity: 1 }],
    });
    expect(eventTypes()).toEqual(["SUBORDER_CREATE", "OUTWARD_ORDER_CREATE"]);
    expect(await make()).toMatchObject({
      orderCode: "ORD-42-2",
      lines: [{ channelSkuCode: "SKU-2" }],
    });
    await make({ orderCode: "ORD-42-3" });
    expect((await make()).orderCode).toBe("ORD-42-4");
  });

  it("from everything that can be said", async () => {
    expect(
      await make({
        orderCode: "A",
        parentOrderCode: "P",
        locationCode: "WH1",
        channelName: "DEMO",
        lines: [
          {
            channelSkuCode: "SKU-2",
            quantity: 4,
            sellingPricePerUnit: 99.5,
            orderItemCode: "LINE",
          },
        ],
        paymentMethod: "COD",
        onHold: true,
        isPriority: true,
        orderType: "STO",
        business: true,
        gift: true,
        shippingState: "maharashtra",
        bundledSkuDefinitions: [
          {
            bundledParentChannelSkuId: "BUNDLE",
            childSkus: [{ channelSkuCode: "SKU-2", qty: 2 }],
          },
        ],
        virtualSkuDefinitions: [{ virtualParentChannelSkuId: "VIRTUAL" }],
      }),
    ).toMatchObject({
      orderCode: "A",
      parentOrderCode: "P",
      onHold: true,
      isPriority: true,
      orderType: "STO",
      paymentMethod: "COD",
    });
    const [event] = messages();
    expect(JSON.parse(event?.bodyText ?? "")).toMatchObject({
      shippingAddress: { state: "Maharashtra", name: "Rao Traders" },
      orderItems: [{ orderItemCodes: ["LINE"], sellingPricePerUnit: 99.5 }],
      bundledSkuDefinitions: [{ bundledParentChannelSkuId: "BUNDLE" }],
      virtualSkuDefinitions: [{ virtualParentChannelSkuId: "VIRTUAL" }],
    });
    const [order] = running.oms.state.orders.values();
    expect(order?.form).toMatchObject({
      packType: "BULK",
      gift: true,
      orderItems: [{ giftOptions: { wrap: "red paper" } }],
    });
  });

  it("and waits where there is too little stock", async () => {
    const lines = [{ channelSkuCode: "SKU-1", quantity: 101 }];
    expect(await make({ lines })).toMatchObject({ waitsForStock: true });
    expect(messages()).toEqual([]);
  });

  it.each([
    [400, { lines: [{ channelSkuCode: "NO" }] }, /NO is not listed/],
    [400, { locationCode: "NO" }, /from NO.*DEMO at WH1/],
    [400, { channelName: "NO" }, /as NO.*DEMO at WH1/],
    [400, { shippingState: "Atlantis" }, /Atlantis is not one of .*Karnataka/],
    [400, { lines: [] }, /lines/],
    [400, { orderCod: "A" }, /orderCod/],
    [409, { orderCode: "A" }, /choose another code, or leave it out/],
  ])("not: %i for %j", async (status, wish, says) => {
    await make({ orderCode: "A" });
    expect(
      await control.refusal("createOrder", "/orders", status, wish),
    ).toMatch(says);
  });
});

describe("a cancellation", () => {
  beforeEach(() => make(threeLines));

  const cancel = (body: unknown): Promise<ShownOrder> =>
    control.ask("cancelOrder", "/orders/A/cancel", 200, body);

  it("by the customer names what is cancelled now, not a total", async () => {
    const one = {
      by: "customer",
      lines: [{ channelSkuCode: "SKU-1", quantity: 1 }],
    };
    await cancel(one);
    expect(quantities(await cancel(one))).toEqual([
      [2, 2, 0],
      [1, 0, 0],
      [3, 0, 0],
    ]);
    const line = { channelSkuCode: "SKU-1", orderItemCode: "A-3", quantity: 2 };
    expect(quantities(await cancel({ by: "customer", lines: [line] }))).toEqual(
      [
        [2, 2, 0],
        [1, 0, 0],
        [3, 2, 0],
      ],
    );
    expect(eventTypes().slice(2)).toEqual(
      Array.from({ length: 3 }, () => [
        "SUBORDER_PARTIAL_CANCEL",
        "OUTWARD_ORDER_PARTIAL_CANCEL",
      ]).flat(),
    );
  });

  it("by the seller is told as a total", async () => {
    const one = {
      by: "seller",
      lines: [{ channelSkuCode: "SKU-1", quantity: 1 }],
    };
    await cancel(one);
    expect(quantities(await cancel(one))).toEqual([
      [2, 2, 0],
      [1, 0, 0],
      [3, 0, 0],
    ]);
    const told = messages().filter(({ family }) => family === "cancellation");
    expect(
      told.map(({ bodyText }) => JSON.parse(bodyText) as unknown),
    ).toMatchObject([
      { orderItems: [{ channelSkuCode: "SKU-1", cancelledQuantity: 1 }] },
      { orderItems: [{ channelSkuCode: "SKU-1", cancelledQuantity: 2 }] },
    ]);
  });

  it.each(["customer", "seller"])(
    "by the %s takes everything that is open where no line is named",
    async (by) => {
      await control.ask("packOrderInHouse", "/orders/A/pack", 201, {
        lines: [{ channelSkuCode: "SKU-1", quantity: 4 }],
      });
      expect(quantities(await cancel({ by }))).toEqual([
        [2, 0, 2],
        [1, 1, 0],
        [3, 1, 2],
      ]);
      expect(
        await control.refusal("cancelOrder", "/orders/A/cancel", 409, { by }),
      ).toMatch(/nothing of order A is open.*handover/);
    },
  );

  it.each([
    [400, {}, /by/],
    [
      400,
      { by: "seller", lines: [{ channelSkuCode: "NO", quantity: 1 }] },
      /NO is not in order A, which has SKU-1 in line A-1/,
    ],
    [
      400,
      {
        by: "seller",
        lines: [{ channelSkuCode: "SKU-1", orderItemCode: "A-1", quantity: 1 }],
      },
      /a seller cancels products/,
    ],
    [
      409,
      { by: "customer", lines: [{ channelSkuCode: "SKU-1", quantity: 6 }] },
      /only 5 are open; the quantity is what is cancelled now/,
    ],
  ])("is refused: %i for %j", async (status, body, says) => {
    expect(
      await control.refusal("cancelOrder", "/orders/A/cancel", status, body),
    ).toMatch(says);
  });
});

describe("an order goes its way", () => {
  it("from its hold to the handover, with the messages of it", async () => {
    await make({ ...threeLines, onHold: true });
    expect(
      await control.refusal("packOrderInHouse", "/orders/A/pack", 409),
    ).toMatch(/on hold; release it with POST \/_kit\/orders\/A\/release-hold/);
    const path = "/orders/A/release-hold";
    expect(await control.ask("releaseOrderHold", path, 200)).toMatchObject({
      onHold: false,
    });
    await control.ask("releaseOrderHold", path, 200);
    expect(
      await control.refusal("handOverOrder", "/orders/A/handover", 409),
    ).toMatch(/not packed; pack it with/);
    const shipment = await control.ask<{ shipmentCode: string }>(
      "packOrderInHouse",
      "/orders/A/pack",
      201,
    );
    expect(shipment).toMatchObject({
      status: "PACKED",
      invoiceUrl: expect.stringContaining("/documents/invoices/") as string,
      items: { length: 3 },
    });
    expect(
      await control.refusal("packOrderInHouse", "/orders/A/pack", 409),
    ).toMatch(/nothing of it is open; hand it over/);
    expect(
      await control.ask("handOverOrder", "/orders/A/handover", 200),
    ).toMatchObject({ status: "COMPLETED" });
    await control.ask("handOverOrder", "/orders/A/handover", 200);
    expect(eventTypes()).toEqual([
      "SUBORDER_CREATE",
      "OUTWARD_ORDER_CREATE",
      "SUBORDER_PROPERTIES_UPDATE",
      "OUTWARD_ORDER_SHIPMENT_DISPATCH",
      "SUBORDER_COMPLETE",
      "OUTWARD_ORDER_COMPLETE",
    ]);
    expect(
      await control.refusal("cancelOrder", "/orders/A/cancel", 409, {
        by: "customer",
      }),
    ).toMatch(/make another with POST \/_kit\/orders/);
  });

  it("not while it waits for stock", async () => {
    const lines = [{ channelSkuCode: "SKU-1", quantity: 101 }];
    await make({ orderCode: "A", lines });
    expect(
      await control.refusal("packOrderInHouse", "/orders/A/pack", 409),
    ).toMatch(/waits for stock; give it stock with PUT \/_kit\/inventory/);
  });

  it("not without an order, and says where they are listed", async () => {
    for (const [id, action, body] of [
      ["cancelOrder", "cancel", { by: "seller" }],
      ["releaseOrderHold", "release-hold"],
      ["packOrderInHouse", "pack"],
      ["handOverOrder", "handover"],
      ["triggerEvent", "events", { eventType: "PACKED" }],
    ] as const)
      expect(
        await control.refusal(id, `/orders/NO/${action}`, 404, body),
      ).toMatch(/no order NO; GET \/_kit\/orders lists/);
    await make(threeLines);
    expect(
      await control.refusal(
        "packOrderInHouse",
        "/orders/A/pack?locationCode=NO",
        404,
      ),
    ).toMatch(/at location NO/);
    expect(
      await control.refusal(
        "packOrderInHouse",
        "/orders/A/pack?location=WH1",
        400,
      ),
    ).toMatch(/location: is no parameter/);
  });
});

describe("an event by hand", () => {
  it("is sent under any type, with a number of its own, and changes nothing", async () => {
    await make(threeLines);
    const before = structuredClone([...running.oms.state.orders.values()]);
    for (const eventType of ["SUBORDER_COMPLETE", "PACKED", "SUBORDER_CREATE"])
      await control.ask("triggerEvent", "/orders/A/events", 202, { eventType });
    const posting = "OUTWARD_ORDER_SHIPMENT_DELIVER";
    expect(
      await control.ask("triggerEvent", "/orders/A/events", 202, {
        eventType: posting,
      }),
    ).toEqual({ messageKeys: ["posting-6"] });
    expect([...running.oms.state.orders.values()]).toEqual(before);
    expect(eventTypes().slice(2)).toEqual([
      "SUBORDER_COMPLETE",
      "PACKED",
      "SUBORDER_CREATE",
      posting,
    ]);
    expect(new Set(messages().map(({ messageId }) => messageId)).size).toBe(6);
    expect(JSON.parse(messages()[2]?.bodyText ?? "")).toMatchObject({
      eventType: "SUBORDER_COMPLETE",
      messageId: 5003,
      orderItems: { length: 2 },
    });
  });

  it("is refused where its type is none, or nobody would hear of it", async () => {
    await make(threeLines);
    await control.ask("triggerEvent", "/orders/A/events", 400, {
      eventType: "RETURN_ORDER_CREATE",
    });
    const { oms } = running;
    const alone = await startQuiet({
      tenants: oms.settings.tenants.filter(({ role }) => role !== "erp"),
    });
    const other = new Control(() => alone);
    await other.ask("createOrder", "/orders", 201, { orderCode: "A" });
    expect(
      await other.refusal("triggerEvent", "/orders/A/events", 409, {
        eventType: "OUTWARD_ORDER_CREATE",
      }),
    ).toMatch(/no account of the role erp .*nobody would be told/);
    await alone.close();
  });
});
