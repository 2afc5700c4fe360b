import { startOms } from "increff-conformance-kit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startWms } from "./wms.js";

let oms;
let wms;

async function open(options = {}) {
  oms = await startOms();
  wms = await startWms({
    omsUrl: oms.url,
    credentials: oms.account(),
    ...options,
  });
  oms.connect({ orderEvents: wms.orderEvents });
}

beforeEach(() => open());
afterEach(async () => {
  await oms.close();
  await wms.close();
});

/** One order that the warehouse has been told of. */
async function order(quantity) {
  const { orderCode } = await oms.createOrder({
    lines: [{ channelSkuCode: "SKU-1", quantity }],
  });
  await oms.settled();
  return orderCode;
}

describe("an order", () => {
  it("is received, packed, and becomes a shipment", async () => {
    const code = await order(3);
    expect(wms.holds("WH1", code)).toMatchObject({
      lines: [{ channelSkuCode: "SKU-1", orderedQuantity: 3 }],
    });

    await wms.pack("WH1", code);

    const call = await oms.nextCall("packOrder", { orderCode: code });
    expect(call.status).toBe(200);
    expect(oms.order(code).status).toBe("PACKED");
    expect(oms.shipments(code)).toMatchObject([
      { status: "PACKED", items: [{ channelSkuCode: "SKU-1", quantity: 3 }] },
    ]);
    oms.assertNoFindings();
  });

  it("that is told twice is packed once", async () => {
    const code = await order(2);
    const copies = await oms.deliver({ orderCode: code }, { copies: 2 });
    expect(copies.map(({ status }) => status)).toEqual([200, 200]);

    await wms.pack("WH1", code);

    expect(oms.shipments(code)).toHaveLength(1);
    // The rules see the calls by themselves; what the warehouse has booked they are told.
    oms.observed(code, { order: wms.holds("WH1", code) });
    oms.assertNoFindings();
    // No finding is not enough: these requirements were seen to hold.
    oms.assertHolds("EFS-IDEM-01", "EFS-IDEM-03");
  });

  it("is packed again when Increff's answer got lost, and has one shipment", async () => {
    const code = await order(1);
    await oms.addFault({ kind: "reset-after-commit", operation: "packOrder" });
    await expect(wms.pack("WH1", code)).rejects.toThrow();

    expect(await wms.pack("WH1", code)).toBe(200);

    expect(oms.shipments(code)).toHaveLength(1);
    oms.assertHolds("EFS-IDEM-12");
  });
});

describe("a warehouse that counts a repeated message twice", () => {
  beforeEach(async () => {
    await oms.close();
    await wms.close();
    await open({ forgetful: true });
  });

  it("is found out", async () => {
    const code = await order(2);
    await oms.deliver({ orderCode: code });

    oms.observed(code, { order: wms.holds("WH1", code) });

    expect(oms.findings()).toMatchObject([{ requirement: "EFS-IDEM-01" }]);
    expect(() => oms.assertNoFindings()).toThrow("EFS-IDEM-01");
    expect(await wms.pack("WH1", code)).toBe(400);
  });
});
