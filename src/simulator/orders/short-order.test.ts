import { describe, expect, it } from "vitest";
import { validateRequest } from "../../contract/validate.js";
import type { MasterProduct } from "../state/state.js";
import { placeInState, statesOfPlaces, writtenOut } from "./short-order.js";
import type { Place } from "./places.js";

const product: MasterProduct = {
  barcode: "BAR-1",
  clientSkuId: "CLIENT-1",
  globalSkuId: 1,
  gstRate: 5,
  basePrice: 10_000,
};

function place(state: string): Place {
  const found = placeInState(state);
  if (found === undefined) throw new Error(`no place in ${state}`);
  return found;
}

const written = (wish: object, state = "Karnataka") =>
  writtenOut(
    {
      orderCode: "A",
      locationCode: "WH1",
      lines: [{ channelSkuCode: "SKU-1" }],
      ...wish,
    },
    {
      at: Date.UTC(2024, 4, 6, 9),
      place: place(state),
      productOf: (sku) => (sku === "SKU-1" ? product : undefined),
    },
  );

describe("a short order, written out", () => {
  it.each([
    {},
    { business: true, orderType: "STO" },
    { gift: true },
    { onHold: true, isPriority: true, paymentMethod: "COD" },
    { lines: [{ channelSkuCode: "NEW", quantity: 7 }] },
  ])("keeps the contract, the same each time: %j", (wish) => {
    const body = written(wish);
    expect(
      validateRequest("createOutwardOrder", body, { coerce: false }),
    ).toMatchObject({ ok: true });
    expect(written(wish)).toEqual(body);
  });

  it("takes prices from the wish, then from the master with its tax", () => {
    const body = written({
      lines: [
        { channelSkuCode: "SKU-1" },
        { channelSkuCode: "SKU-1", sellingPricePerUnit: 99.5, quantity: 2 },
      ],
    });
    expect(
      body.orderItems.map(({ sellingPricePerUnit }) => sellingPricePerUnit),
    ).toEqual([105, 99.5]);
  });

  it.each(statesOfPlaces)("sends to %s", (state) => {
    const { shippingAddress, billingAddress } = written(
      {},
      state.toUpperCase(),
    );
    expect(shippingAddress.state).toBe(state);
    expect(shippingAddress.zip).toMatch(/^[1-8]\d{5}$/);
    expect(billingAddress).toEqual(shippingAddress);
  });

  it("knows no state that is none", () => {
    expect(placeInState("Atlantis")).toBeUndefined();
  });
});
