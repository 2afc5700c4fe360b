import { describe, expect, it } from "vitest";
import { bodiesOf, packed, TestOms } from "../../../../test/simulator/oms.js";

function dispatched() {
  const oms = new TestOms();
  oms.order("A", [
    { channelSkuCode: "SKU-1", quantity: 2 },
    { channelSkuCode: "SKU-1", quantity: 1 },
  ]);
  const reply = packed(
    oms.pack(
      "A",
      { "SKU-1": 3 },
      {
        packageSku: "P-1",
        weight: 450,
        packageDetails: { length: 30, breadth: 20, height: 10 },
      },
    ),
  );
  oms.internally({
    type: "handOverInHouse",
    orderCode: "A",
    locationCode: "WH1",
  });
  const [posting] = bodiesOf("outwardSalesPosting", oms.messages.slice(-3));
  return { oms, reply, posting };
}

describe("outward sales postings", () => {
  it("tell the order line by line", () => {
    const { posting } = dispatched();
    expect(posting).toMatchObject({
      partnerCode: "ERP-DEMO",
      partnerLocationCode: "WH1",
      orderType: "SO",
      eventType: "OUTWARD_ORDER_SHIPMENT_DISPATCH",
      eventTime: "2024-05-06T09:00:03.000+00:00",
      omsOrderId: 1,
      isSplitRequired: false,
      shippingCharges: 0,
      virtualSkuDefinitions: [],
      bundledSkuDefinitions: [],
      orderItems: [
        {
          orderItemCode: "A-1",
          orderedQuantity: 2,
          cancelledQuantity: 0,
          omsItemId: 1,
          barcode: "BAR-1",
          clientSkuCode: "CLIENT-1",
        },
        { orderItemCode: "A-2", orderedQuantity: 1, omsItemId: 2 },
      ],
    });
  });

  it("repeat what the pack answered", () => {
    const { reply, posting } = dispatched();
    expect(posting?.shipments[0]).toMatchObject({
      shipmentCode: reply.shipmentCode,
      omsShipmentId: reply.shipmentId,
      generatedInvoiceId: reply.invoiceCode,
      generatedInvoiceDate: reply.invoiceDate,
      invoiceDocumentUrl: reply.invoiceUrl,
      shippingLabelDocumentUrl: reply.shippingLabel?.shippingLabelUrl,
      awbNumber: reply.shippingLabel?.awbNumber,
      irn: reply.irn,
      qrCode: reply.qrCode,
      packageSku: "P-1",
      shipmentStatus: "DISPATCHED",
    });
    expect(posting?.shipments[0]).not.toHaveProperty("deliveredAt");
  });

  it("describe the parcel as one box", () => {
    const { posting } = dispatched();
    expect(posting?.shipments[0]?.shipmentDetails).toMatchObject({
      length: 30,
      weight: 450,
      shipmentId: 1,
      totalItemQuantity: 3,
      packboxDetailsList: [
        {
          volWeight: "1.2",
          skuQuantityDataList: [
            { globalSkuId: 1, clientSkuId: "CLIENT-1", count: 3 },
          ],
        },
      ],
    });
  });

  it("give the day of delivery when there is one", () => {
    const { oms } = dispatched();
    oms.internally({ type: "deliverShipment", shipmentCode: "SH000001" });
    expect(bodiesOf("outwardSalesPosting", oms.messages).at(-1)).toMatchObject({
      eventType: "OUTWARD_ORDER_SHIPMENT_DELIVER",
      shipments: [
        {
          shipmentStatus: "DELIVERED",
          deliveredAt: "2024-05-06T09:00:04.000+00:00",
        },
      ],
    });
  });
});
