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
    expect(await generateOrders(generation)).toEqual(orders);
    expect(await generateOrders({ ...generation, seed: 43 })).not.toEqual(
      orders,
    );
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
