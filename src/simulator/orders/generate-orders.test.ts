import { beforeAll, describe, expect, it } from "vitest";
import { bodiesOf, marketplace, TestOms } from "../../../test/simulator/oms.js";
import { validateRequest } from "../../contract/validate.js";
import { stateCodeOf } from "../documents/gst.js";
import { demoProducts } from "../demo.js";
import {
  generateOrders,
  type GeneratedOrder,
  type OrderGeneration,
} from "./generate-orders.js";
import { places } from "./places.js";

const generation: OrderGeneration = {
  seed: 42,
  count: 300,
  products: demoProducts,
  at: Date.UTC(2024, 4, 6, 9),
};

describe("generateOrders", () => {
  let orders: GeneratedOrder[] = [];
  beforeAll(async () => {
    orders = await generateOrders(generation);
  });

  it("gives the same orders for the same seed, and others for another", async () => {
    const bytes = JSON.stringify(orders);
    expect(JSON.stringify(await generateOrders(generation))).toBe(bytes);
    expect(await generateOrders({ ...generation, seed: 43 })).not.toEqual(
      orders,
    );
  });

  it("gives them also while others are generated, and leaves the library's own generator alone", async () => {
    const { faker } = await import("@faker-js/faker/locale/en_IN");
    faker.seed(7);
    const alone = faker.number.int();
    faker.seed(7);
    const other = { ...generation, seed: 9, count: 40 };
    const [first, second, again] = await Promise.all(
      [generation, other, generation].map(generateOrders),
    );
    expect(faker.number.int()).toBe(alone);
    expect(JSON.stringify(first)).toBe(JSON.stringify(orders));
    expect(JSON.stringify(again)).toBe(JSON.stringify(orders));
    expect(second).toEqual(await generateOrders(other));
  });

  it("gives an order by its number, however many are made with it", async () => {
    const [alone] = await generateOrders({
      ...generation,
      count: 1,
      firstNumber: 7,
    });
    const seventh = orders[6];
    const timeless = (order: GeneratedOrder | undefined) => ({
      ...order,
      body: {
        ...order?.body,
        orderTime: "",
        startProcessingTime: "",
        dispatchByTime: "",
      },
    });
    expect(alone?.body.orderCode).toBe("ORD-42-7");
    expect(timeless(alone)).toEqual(timeless(seventh));
  });

  it("makes bodies that keep the contract and that the OMS takes", () => {
    const products = demoProducts.map((product) => ({
      ...product,
      quantity: 100_000,
    }));
    const oms = new TestOms({ products });
    for (const { body, skuDefinitions } of orders) {
      expect(
        validateRequest("createOutwardOrder", body, { coerce: false }),
      ).toMatchObject({ ok: true });
      const { reply, messages } = oms.run({
        type: "createOutwardOrder",
        tenant: marketplace,
        body,
        skuDefinitions,
      });
      expect(reply.ok).toBe(true);
      for (const message of messages) {
        expect(
          validateRequest(message.operation, JSON.parse(message.bodyText), {
            coerce: false,
          }),
        ).toMatchObject({ ok: true });
      }
    }
    const events = bodiesOf("outwardOrderEvent", oms.messages);
    expect(
      events.some((event) => (event.bundledSkuDefinitions?.length ?? 0) > 0),
    ).toBe(true);
    expect(
      events.some((event) =>
        event.orderItems.some((item) => item.orderItemCodes.length > 1),
      ),
    ).toBe(true);
  });

  it("puts every address where its PIN code belongs, in a state with a GST code", () => {
    for (const { body } of orders) {
      const { city, state, zip } = body.shippingAddress;
      const place = places.find((candidate) => candidate.city === city);
      expect(place?.state).toBe(state);
      expect(stateCodeOf(state)).not.toBeNull();
      expect(Number(zip)).toBeGreaterThanOrEqual(
        place?.pins[0] ?? Number.POSITIVE_INFINITY,
      );
      expect(Number(zip)).toBeLessThanOrEqual(place?.pins[1] ?? 0);
    }
  });

  it("reaches every state, and the letters of several scripts", async () => {
    const many = await generateOrders({ ...generation, count: 1500 });
    const addresses = many.map(({ body }) => body.shippingAddress);
    expect(new Set(addresses.map(({ state }) => state)).size).toBe(36);
    const names = addresses.map(({ name }) => name ?? "");
    const beyond = names.filter((name) => /[^ -~]/.test(name));
    expect(beyond.length / names.length).toBeGreaterThan(0.02);
    expect(beyond.length / names.length).toBeLessThan(0.2);
    for (const script of [
      /[à-ÿ]/,
      /\p{Script=Devanagari}/u,
      /\p{Script=Tamil}/u,
    ])
      expect(beyond.some((name) => script.test(name))).toBe(true);
    for (const { email } of addresses)
      expect(email).toMatch(/^[a-z]+\.[a-z]+@example\.com$/);
  });

  it("orders virtual products under their own code, the same ones each time, and packs them so", () => {
    const oms = new TestOms({
      products: demoProducts.map((one) => ({ ...one, quantity: 100_000 })),
    });
    let packed = 0;
    for (const { body, skuDefinitions } of orders) {
      const definitions = skuDefinitions.virtualSkuDefinitions ?? [];
      const ordered = [
        ...new Set(body.orderItems.map((item) => item.channelSkuCode)),
      ];
      const virtual = ordered.filter((sku) => sku.endsWith("0"));
      expect(
        definitions.map((one) => one.virtualParentChannelSkuId).sort(),
      ).toEqual(virtual.sort());
      if (virtual.length === 0) continue;
      for (const { childSkus } of definitions)
        expect(childSkus).toHaveLength(2);
      const { messages } = oms.run({
        type: "createOutwardOrder",
        tenant: marketplace,
        body,
        skuDefinitions,
      });
      const [event] = bodiesOf("outwardOrderEvent", messages);
      expect(
        event?.orderItems
          .filter((item) => item.isVirtual)
          .map((item) => item.channelSkuCode)
          .sort(),
      ).toEqual(virtual.sort());
      const items = (event?.orderItems ?? []).map(
        ({ channelSkuCode, orderedQuantity }) => [
          channelSkuCode,
          orderedQuantity,
        ],
      );
      const answer = oms.pack(
        body.orderCode,
        Object.fromEntries(items) as Record<string, number>,
      );
      expect(answer.reply.ok).toBe(true);
      expect(oms.view(body.orderCode).status).toBe("PACKED");
      packed += 1;
    }
    expect(packed).toBeGreaterThan(15);
  });

  it("puts orders on hold only when asked", async () => {
    expect(orders.every(({ body }) => !body.onHold)).toBe(true);
    const some = await generateOrders({ ...generation, onHoldShare: 0.2 });
    const held = some.filter(({ body }) => body.onHold).length;
    expect(held).toBeGreaterThan(30);
    expect(held).toBeLessThan(90);
  });

  it("asks cash on delivery of consumers only, and sends stock transfers to businesses only", () => {
    for (const { body } of orders) {
      const business = body.packType === "BULK";
      if (business) expect(body.paymentMethod).toBe("NCOD");
      else expect(body.orderType).toBe("SO");
      if (body.gift !== true) continue;
      expect(business).toBe(false);
      for (const { giftOptions } of body.orderItems)
        expect(giftOptions).toMatchObject({
          message: expect.stringMatching(/^For /) as string,
        });
    }
    const bulk = orders.filter(({ body }) => body.packType === "BULK");
    expect(bulk.some(({ body }) => body.orderType === "STO")).toBe(true);
    expect(bulk.some(({ body }) => body.orderType === "SO")).toBe(true);
    const quantities = bulk.flatMap(({ body }) =>
      body.orderItems.map((item) => item.quantity),
    );
    expect(Math.min(...quantities)).toBeGreaterThanOrEqual(12);
    expect(Math.max(...quantities)).toBeLessThanOrEqual(50);
  });

  it.each([
    ["seven minutes for each", 20, undefined, 20 * 7 * 60_000],
    ["at most twelve hours", 300, undefined, 12 * 3_600_000],
    ["the span that is asked for", 10, 5000, 5000],
  ])(
    "places them one after the other over %s",
    async (_s, count, spanMs, most) => {
      const made = await generateOrders({
        ...generation,
        count,
        ...(spanMs === undefined ? {} : { spanMs }),
      });
      const times = made.map(({ body }) => Date.parse(body.orderTime));
      expect([...times].sort((a, b) => a - b)).toEqual(times);
      expect(Math.max(...times)).toBeLessThanOrEqual(generation.at);
      expect(Math.min(...times)).toBeGreaterThanOrEqual(generation.at - most);
      expect(Math.min(...times)).toBeLessThan(generation.at - most / 2);
    },
  );

  it("varies payment, priority, gifts, buyers and lines", () => {
    const share = (test: (body: GeneratedOrder["body"]) => boolean) =>
      orders.filter(({ body }) => test(body)).length / orders.length;
    for (const part of [
      share((body) => body.paymentMethod === "COD"),
      share((body) => body.isPriority === true),
      share((body) => body.gift === true),
      share((body) => body.packType === "BULK"),
      share((body) => body.orderItems.length > 1),
      share((body) => body.taxBreakupForms !== undefined),
    ]) {
      expect(part).toBeGreaterThan(0.03);
      expect(part).toBeLessThan(0.8);
    }
  });

  it("continues with other codes where it is told to", async () => {
    const more = await generateOrders({
      ...generation,
      count: 2,
      firstNumber: 301,
      codePrefix: "R1-",
    });
    expect(more.map((order) => order.body.orderCode)).toEqual([
      "R1-ORD-42-301",
      "R1-ORD-42-302",
    ]);
  });
});
