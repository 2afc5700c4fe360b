import { describe, expect, it } from "vitest";
import {
  bodiesOf,
  erp,
  marketplace,
  packed,
  refusal,
  TestOms,
  told,
} from "../../../../test/simulator/oms.js";
import type { Command } from "../command.js";

const ref = { orderCode: "A", locationCode: "WH1" };

/** An order as an ERP sees it: nobody but Increff's own warehouse works on it. */
function withoutEfs(): TestOms {
  const oms = new TestOms({ tenants: [marketplace, erp] });
  oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 3 }], {
    packType: "BULK",
  });
  return oms;
}

function pack(oms: TestOms, quantity: number, channelSkuCode = "SKU-1") {
  return oms.run({
    type: "packInHouse",
    ...ref,
    items: [{ channelSkuCode, quantity }],
  });
}

describe("Increff's own warehouse", () => {
  it("packs, hands over and delivers, and the ERP hears of every step with all shipments so far", () => {
    const oms = withoutEfs();
    expect(packed(pack(oms, 1)).shipmentCode).toBe("SH000001");
    oms.internally({ type: "handOverInHouse", ...ref });
    pack(oms, 2);
    oms.internally({ type: "handOverInHouse", ...ref });
    oms.internally({ type: "deliverShipment", shipmentCode: "SH000001" });
    const postings = bodiesOf("outwardSalesPosting", oms.messages);
    expect(
      postings.map((posting) => [
        posting.eventType,
        posting.shipments.map((shipment) => shipment.shipmentStatus),
      ]),
    ).toEqual([
      ["OUTWARD_ORDER_CREATE", []],
      ["OUTWARD_ORDER_SHIPMENT_DISPATCH", ["DISPATCHED"]],
      ["OUTWARD_ORDER_SHIPMENT_DISPATCH", ["DISPATCHED", "DISPATCHED"]],
      ["OUTWARD_ORDER_COMPLETE", ["DISPATCHED", "DISPATCHED"]],
      ["OUTWARD_ORDER_SHIPMENT_DELIVER", ["DELIVERED", "DISPATCHED"]],
    ]);
    expect(
      told(oms.messages).every((line) => line.startsWith("DEMO_ERP")),
    ).toBe(true);
    expect(oms.view("A").status).toBe("COMPLETED");
  });

  it("refuses what cannot be, with the reason", () => {
    const oms = withoutEfs();
    const cases: [Command, string][] = [
      [
        { type: "handOverInHouse", ...ref },
        "400 [orderCodes: order A is not packed]",
      ],
      [
        { type: "handOverInHouse", ...ref, orderCode: "X" },
        "404 [orderCode: no order X at location WH1]",
      ],
      [
        { type: "packInHouse", ...ref, orderCode: "X", items: [] },
        "404 [orderCode: no order X at location WH1]",
      ],
      [
        { type: "packInHouse", ...ref, items: [] },
        "400 [items: nothing to pack]",
      ],
      [
        { type: "deliverShipment", shipmentCode: "SH9" },
        "404 [shipmentCode: no shipment SH9]",
      ],
      [
        { type: "releaseHold", ...ref, orderCode: "X" },
        "404 [orderCode: no order X at location WH1]",
      ],
    ];
    for (const [command, expected] of cases)
      expect(refusal(oms.run(command))).toBe(expected);
    expect(refusal(pack(oms, 4))).toBe(
      "400 [quantityToPack: 4 of SKU-1, of which 3 are ordered, 0 cancelled and 0 packed]",
    );
    pack(oms, 3);
    expect(
      refusal(oms.run({ type: "deliverShipment", shipmentCode: "SH000001" })),
    ).toBe("400 [shipmentCode: shipment SH000001 is not handed over]");
  });

  it("delivers and hands over once", () => {
    const oms = withoutEfs();
    pack(oms, 3);
    oms.internally({ type: "handOverInHouse", ...ref });
    oms.internally({ type: "deliverShipment", shipmentCode: "SH000001" });
    expect(
      oms.run({ type: "deliverShipment", shipmentCode: "SH000001" }).facts,
    ).toEqual([]);
    expect(oms.run({ type: "handOverInHouse", ...ref }).facts).toEqual([]);
  });

  it("tells the EFS of a released hold", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 1 }], {
      onHold: true,
    });
    const decision = oms.run({ type: "releaseHold", ...ref });
    expect(told(decision.messages)).toEqual([
      "DEMO_EFS SUBORDER_PROPERTIES_UPDATE",
    ]);
    expect(
      bodiesOf("outwardOrderEvent", oms.messages).map((event) => event.onHold),
    ).toEqual([true, false]);
    expect(oms.run({ type: "releaseHold", ...ref }).facts).toEqual([]);
  });
});
