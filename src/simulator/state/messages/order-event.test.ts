import { describe, expect, it } from "vitest";
import {
  bodiesOf,
  marketplace,
  TestOms,
} from "../../../../test/simulator/oms.js";
import { plainOrder } from "../../orders/plain-order.js";

const at = Date.UTC(2020, 9, 16, 20, 22, 28);

describe("outward order events", () => {
  it("tell the whole order in Increff's words", () => {
    const oms = new TestOms();
    const body = plainOrder(
      "A",
      [{ channelSkuCode: "SKU-3", quantity: 2, sellingPricePerUnit: 99.5 }],
      {
        at,
        isPriority: true,
        parentOrderCode: "P",
        orderCustomAttributes: {
          attribute1: "x",
          channelMetadata: { any: [1] },
        },
      },
    );
    oms.run({
      type: "createOutwardOrder",
      tenant: marketplace,
      body,
      skuDefinitions: {
        virtualSkuDefinitions: [
          {
            virtualParentChannelSkuId: "SKU-3",
            virtualParentBarcode: "V",
            childSkus: [],
          },
        ],
        bundledSkuDefinitions: [
          {
            bundledParentChannelSkuId: "B",
            childSkus: [{ channelSkuCode: "SKU-3", qty: 1 }],
          },
        ],
      },
    });
    expect(bodiesOf("outwardOrderEvent", oms.messages)).toEqual([
      {
        locationCode: "WH1",
        messageId: 5001,
        orderCode: "A",
        parentOrderCode: "P",
        orderTime: "2020-10-16T20:22:28.000+00:00",
        startProcessingTime: "2020-10-16T20:27:28.000+00:00",
        requiredBy: "2020-10-17T20:22:28.000+00:00",
        paymentMethod: "NCOD",
        isPriority: true,
        channelName: "DEMO",
        eventType: "SUBORDER_CREATE",
        onHold: false,
        orderCustomAttributes: {
          attribute1: "x",
          channelMetadata: { any: [1] },
        },
        orderItems: [
          {
            orderItemCodes: ["A-1"],
            clientSkuId: "CLIENT-3",
            channelSkuCode: "SKU-3",
            barcode: "BAR-3",
            orderedQuantity: 2,
            cancelledQuantity: 0,
            customerCancelledQty: 0,
            sellerCancelledQty: 0,
            sellerRejectQty: 0,
            hoppedQuantity: 0,
            channelDiscount: 0,
            sellingPricePerUnit: 99.5,
            giftChargePerUnit: 0,
            sellerDiscount: 0,
            shippingCharge: 0,
            isVirtual: true,
            externalItemCodes: [],
          },
        ],
        shippingAddress: { ...body.shippingAddress, line3: undefined },
        billingAddress: { ...body.billingAddress, line3: undefined },
        virtualSkuDefinitions: [
          {
            virtualParentChannelSkuId: "SKU-3",
            virtualParentBarcode: "V",
            childSkus: [],
          },
        ],
        bundledSkuDefinitions: [
          {
            bundledParentChannelSkuId: "B",
            childSkus: [{ channelSkuCode: "SKU-3", qty: 1 }],
          },
        ],
      },
    ]);
  });

  it("leave out what there is nothing to say about", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 1 }]);
    for (const message of oms.messages) {
      expect(message.bodyText).not.toContain("null");
    }
  });

  it("tell of a pack where that event is switched on", () => {
    const oms = new TestOms({ delivery: { events: ["PACKED"] } });
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 1 }]);
    oms.pack("A", { "SKU-1": 1 });
    expect(
      bodiesOf("outwardOrderEvent", oms.messages).map(
        (event) => event.eventType,
      ),
    ).toEqual(["PACKED"]);
  });
});
