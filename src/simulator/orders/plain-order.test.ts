import { describe, expect, it } from "vitest";
import { validateRequest } from "../../contract/validate.js";
import { plainOrder } from "./plain-order.js";

const at = Date.UTC(2024, 4, 6, 9);

describe("plainOrder", () => {
  it("makes a body that keeps the contract, the same each time", () => {
    const lines = [
      { channelSkuCode: "302", quantity: 2 },
      {
        channelSkuCode: "302",
        quantity: 1,
        orderItemCode: "own",
        sellingPricePerUnit: 12.5,
      },
    ];
    const body = plainOrder("WEB-1", lines, { at });
    expect(
      validateRequest("createOutwardOrder", body, { coerce: false }),
    ).toMatchObject({ ok: true });
    expect(
      body.orderItems.map((item) => [
        item.orderItemCode,
        item.sellingPricePerUnit,
      ]),
    ).toEqual([
      ["WEB-1-1", 560],
      ["own", 12.5],
    ]);
    expect(body).toEqual(plainOrder("WEB-1", lines, { at }));
    expect(body).not.toHaveProperty("at");
  });

  it("takes whatever else is stated", () => {
    const body = plainOrder("WEB-1", [{ channelSkuCode: "1", quantity: 1 }], {
      at,
      paymentMethod: "COD",
      locationCode: "WH2",
      onHold: true,
    });
    expect(body).toMatchObject({
      paymentMethod: "COD",
      locationCode: "WH2",
      onHold: true,
      orderTime: "2024-05-06T09:00:00.000+00:00",
    });
  });
});
