import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  cancellation,
  dispatch,
  orderEvent,
  pack,
  processing,
  returnEvent,
} from "../testing/efs-messages.js";
import { FakeOms } from "../testing/fake-oms.js";
import { until } from "../testing/until.js";
import { VendorUnderTest } from "../testing/vendor-under-test.js";
import { Outbox } from "./outbox.js";
import { startWarehouse, warehouseParts } from "./warehouse.js";

const PACK = "/usp/order/pack";
const CANCEL = "/usp/order/cancel";

let oms: FakeOms;
let efs: VendorUnderTest;

beforeEach(async () => {
  oms = await FakeOms.start();
  efs = await VendorUnderTest.start(startWarehouse, oms.url);
});

afterEach(async () => {
  await efs.remove();
  oms.stop();
});

async function create(orderCode = "O1", ordered = 3): Promise<void> {
  const event = orderEvent("CREATE", { orderCode, lines: { A: [ordered, 0] } });
  await efs.post("/increff/orders", event);
}

async function drive(action: string, body: unknown): Promise<number> {
  return (await efs.drive(action, body)).status;
}

interface Order {
  status: string;
  lines: { packedQuantity: number; cancelledQuantity: number }[];
}

async function look(orderCode = "O1"): Promise<Order> {
  return (await efs.get(`/_observe/orders/${orderCode}`)).body as Order;
}

function packed(count: number, orderCode = "O1"): Promise<Order> {
  return until(async () => {
    const order = await look(orderCode);
    return order.lines[0]?.packedQuantity === count && order;
  }, `${count} packed of ${orderCode}`);
}

function status(wanted: string, orderCode = "O1"): Promise<Order> {
  return until(async () => {
    const order = await look(orderCode);
    return order.status === wanted && order;
  }, `${orderCode} ${wanted}`);
}

describe("a pack", () => {
  it("is one call with the documented body and headers", async () => {
    await create();
    const request = { ...pack({ A: 3 }), fulfillmentType: "BLOCK_COMPLETE" };
    expect(await drive("pack", request)).toBe(202);
    expect(await packed(3)).toMatchObject({ status: "PACKED" });
    expect(oms.of(PACK)).toHaveLength(1);
    const [call] = oms.calls;
    expect(call?.method).toBe("POST");
    expect(call?.headers).toMatchObject({
      "content-type": "application/json",
      authusername: "user",
      authpassword: "secret",
      authdomainname: "domain",
    });
    expect(call?.body).toEqual({
      ...request,
      packageSku: "BOX-M",
      weight: 500,
    });
  });

  it("is refused when it is malformed, unknown, cancelled, too much, or done", async () => {
    expect(await drive("pack", { orderCode: "O1" })).toBe(400);
    expect(await drive("pack", pack({ A: 0 }))).toBe(400);
    expect(await drive("pack", pack({ A: 1 }))).toBe(409);
    await create();
    expect(await drive("pack", pack({ A: 4 }))).toBe(409);
    expect(await drive("pack", pack({ B: 1 }))).toBe(409);
    expect(await drive("pack", pack({ A: 2 }))).toBe(202);
    await packed(2);
    expect(await drive("pack", pack({ A: 2 }))).toBe(409);
    expect(await drive("pack", pack({ A: 1 }))).toBe(202);
    await packed(3);
    expect(oms.of(PACK)).toHaveLength(2);
  });

  it("reserves its units while it is on its way", async () => {
    await create();
    let answer: (value: unknown) => void = () => undefined;
    oms.trouble(PACK, new Promise((resolve) => (answer = resolve)));
    expect(await drive("pack", pack({ A: 2 }))).toBe(202);
    await until(() => oms.of(PACK).length === 1, "the call");
    expect(await drive("pack", pack({ A: 2 }))).toBe(202);
    expect(await drive("pack", pack({ A: 3 }))).toBe(409);
    expect(await drive("cancel", cancellation({ A: 2 }))).toBe(409);
    expect(await drive("manifest", dispatch("O1"))).toBe(409);
    expect((await look()).lines[0]?.packedQuantity).toBe(0);
    answer(undefined);
    await packed(2);
    expect(oms.of(PACK)).toHaveLength(1);
  });

  it.each([
    ["an error", { status: 500 }],
    ["a lost answer", "lost answer"],
    ["a truncated answer", "truncated answer"],
  ] as const)("is repeated unchanged after %s", async (_, trouble) => {
    await create();
    oms.trouble(PACK, trouble, trouble);
    expect(await drive("pack", pack({ A: 3 }))).toBe(202);
    expect(await drive("pack", pack({ A: 3 }))).toBe(202);
    await packed(3);
    const [first, second, third] = oms.of(PACK);
    expect(oms.of(PACK)).toHaveLength(3);
    expect([second?.text, third?.text]).toEqual([first?.text, first?.text]);
    const gaps = [second, third].map((call, index) =>
      call === undefined ? 0 : call.at - (oms.of(PACK)[index]?.at ?? 0),
    );
    expect(gaps[0]).toBeGreaterThanOrEqual(95);
    expect(gaps[1]).toBeGreaterThanOrEqual(195);
  });

  it("waits as long as Retry-After says", async () => {
    await create();
    oms.trouble(PACK, { status: 429, headers: { "retry-after": "1" } });
    await drive("pack", pack({ A: 3 }));
    await until(() => oms.of(PACK).length === 1, "the first try");
    expect(await drive("pack", pack({ A: 3 }))).toBe(202);
    await packed(3);
    const [first, second] = oms.of(PACK);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(995);
  });

  it("is not repeated after a 4xx", async () => {
    await create("O1");
    await create("O2");
    oms.trouble(PACK, { status: 400 }, { status: 500 }, { status: 500 });
    await drive("pack", pack({ A: 3 }, "O1"));
    await until(() => oms.of(PACK).length === 1, "the first call");
    await drive("pack", pack({ A: 3 }, "O2"));
    await packed(3, "O2");
    expect(oms.of(PACK).map((call) => call.body["orderCode"])).toEqual(
      "O1 O2 O2 O2".split(" "),
    );
    expect((await look("O1")).lines[0]?.packedQuantity).toBe(0);
  });

  it("shrinks, or is dropped, when a cancellation arrives before the retry", async () => {
    await create("O1");
    await create("O2");
    oms.trouble(PACK, { status: 500 }, { status: 500 });
    await drive("pack", pack({ A: 3 }, "O1"));
    await drive("pack", pack({ A: 3 }, "O2"));
    await until(() => oms.of(PACK).length === 2, "the first tries");
    const less = orderEvent("PARTIAL_CANCEL", { lines: { A: [3, 1] } });
    const none = orderEvent("CANCEL", {
      orderCode: "O2",
      lines: { A: [3, 3] },
    });
    await efs.post("/increff/orders", less);
    await efs.post("/increff/orders", none);
    expect(await packed(2, "O1")).toMatchObject({ status: "PACKED" });
    expect(await look("O2")).toMatchObject({ status: "CANCELLED" });
    await until(
      async () => (await drive("pack", pack({ A: 3 }, "O2"))) === 409,
      "the dropped pack",
    );
    expect(oms.of(PACK)).toHaveLength(3);
  });
});

describe("a call that the OMS does not take for long", () => {
  class HastyOutbox extends Outbox {
    protected override backOffMs(): number {
      return 1;
    }
  }

  it("is left alone, and taken up when somebody asks again", async () => {
    await efs.kill();
    await efs.startAgain((settings) =>
      startWarehouse(settings, { ...warehouseParts, Outbox: HastyOutbox }),
    );
    await create();
    oms.trouble(PACK, ...Array.from({ length: 9 }, () => ({ status: 500 })));
    expect(await drive("pack", pack({ A: 3 }))).toBe(202);
    await until(() => oms.of(PACK).length === 8, "eight tries");
    await until(
      async () => (await drive("pack", pack({ A: 3 }))) === 409,
      "the pack",
    );
    expect(oms.of(PACK)).toHaveLength(10);
    await packed(3);
    expect(new Set(oms.of(PACK).map((call) => call.text)).size).toBe(1);
  });
});

describe("a cancellation by the warehouse", () => {
  it("states totals, and each only once", async () => {
    await create();
    expect(await drive("cancel", cancellation({ A: 1 }))).toBe(202);
    await until(
      async () => (await look()).lines[0]?.cancelledQuantity === 1,
      "1",
    );
    expect(await drive("cancel", cancellation({ A: 1 }))).toBe(409);
    expect(await drive("cancel", cancellation({ A: 2 }))).toBe(202);
    await until(
      async () => (await look()).lines[0]?.cancelledQuantity === 2,
      "2",
    );
    expect(await drive("cancel", cancellation({ A: 1 }))).toBe(409);
    const totals = oms.of(CANCEL).map((call) => call.body["orderItems"]);
    expect(totals).toEqual([
      [{ channelSkuCode: "A", cancelledQuantity: 1 }],
      [{ channelSkuCode: "A", cancelledQuantity: 2 }],
    ]);
    expect(oms.of(CANCEL)[0]?.method).toBe("PUT");
  });

  it("is refused for packed units, and packing for cancelled ones", async () => {
    await create();
    await drive("pack", pack({ A: 2 }));
    await packed(2);
    expect(await drive("cancel", cancellation({ A: 2 }))).toBe(409);
    expect(await drive("cancel", cancellation({ A: 1 }))).toBe(202);
    expect(await drive("pack", pack({ A: 1 }))).toBe(409);
    expect(await status("PACKED")).toMatchObject({
      lines: [{ packedQuantity: 2, cancelledQuantity: 1 }],
    });
  });
});

describe("manifest and handover", () => {
  it("come after the pack, once each", async () => {
    await create();
    expect(await drive("manifest", dispatch("O1"))).toBe(409);
    expect(await drive("handover", dispatch("O1"))).toBe(409);
    await drive("pack", pack({ A: 3 }));
    await packed(3);
    oms.trouble("/usp/manifest", { status: 503 });
    expect(await drive("manifest", dispatch("O1"))).toBe(202);
    expect(await drive("handover", dispatch("O1"))).toBe(409);
    await until(
      async () => (await drive("manifest", dispatch("O1"))) === 409,
      "the manifest",
    );
    expect(await drive("handover", dispatch("O1"))).toBe(202);
    await status("COMPLETED");
    expect(await drive("handover", dispatch("O1"))).toBe(409);
    expect(oms.calls.map((call) => call.path)).toEqual([
      PACK,
      "/usp/manifest",
      "/usp/manifest",
      "/usp/handover",
    ]);
  });

  it("may go without a manifest", async () => {
    await create();
    await drive("pack", pack({ A: 3 }));
    await packed(3);
    expect(await drive("handover", dispatch("O1"))).toBe(202);
    await status("COMPLETED");
    expect(await drive("manifest", dispatch("O1"))).toBe(409);
  });
});

describe("processing a return", () => {
  const done = () =>
    until(
      async () =>
        JSON.stringify((await efs.get("/_observe/returns/R1")).body).includes(
          "PASS",
        ),
      "the processed item",
    );

  it("needs its expectation and an expected item, and happens once", async () => {
    expect(await drive("process-return", processing({ I1: "PASS" }))).toBe(409);
    await efs.post("/increff/returns", returnEvent("CREATE"));
    expect(await drive("process-return", processing({ I9: "PASS" }))).toBe(409);
    expect(await drive("process-return", processing({ I1: "MAYBE" }))).toBe(
      400,
    );
    const both = processing({ I1: "PASS", I2: "FAIL" });
    expect(await drive("process-return", both)).toBe(202);
    await done();
    expect(await drive("process-return", both)).toBe(409);
    expect(await drive("process-return", processing({ I2: "PASS" }))).toBe(409);
    expect(
      oms.of("/usp/return").map((call) => call.body["orderItems"]),
    ).toEqual([
      [
        { returnItemCode: "I1", channelSkuCode: "A", qcStatus: "PASS" },
        {
          returnItemCode: "I2",
          channelSkuCode: "A",
          qcStatus: "FAIL",
          qcReason: "STAIN_DAMAGE",
          imageUrls: ["http://127.0.0.1/1.png"],
        },
      ],
    ]);
  });

  it("is repeated after a lost answer, without doing it twice", async () => {
    await efs.post("/increff/returns", returnEvent("CREATE"));
    oms.trouble("/usp/return", "lost answer");
    expect(await drive("process-return", processing({ I1: "PASS" }))).toBe(202);
    expect(await drive("process-return", processing({ I1: "FAIL" }))).toBe(409);
    await done();
    const [first, second] = oms.of("/usp/return");
    expect(second?.text).toBe(first?.text);
  });

  it("stops for what was cancelled", async () => {
    await efs.post("/increff/returns", returnEvent("CREATE"));
    const { orderItems } = returnEvent("PARTIAL_CANCEL");
    const event = returnEvent("PARTIAL_CANCEL", {
      orderItems: orderItems.slice(0, 1),
    });
    await efs.post("/increff/returns", event);
    expect(await drive("process-return", processing({ I1: "PASS" }))).toBe(409);
    expect(await drive("process-return", processing({ I2: "PASS" }))).toBe(202);
    await done();
    await efs.post("/increff/returns", returnEvent("CANCEL"));
    expect(await drive("process-return", processing({ I1: "PASS" }))).toBe(409);
  });
});

describe("stock and picklists", () => {
  it("sends the inventory in batches of 300, each SKU once", async () => {
    const products = Array.from({ length: 651 }, (_, index) => ({
      channelSkuCode: `S${index % 650}`,
      quantity: index === 650 ? "77" : index,
    }));
    const body = { locationCode: "L1", products };
    expect(await drive("update-inventory", body)).toBe(202);
    const path = "/usp/inventories/absolute";
    await until(() => oms.of(path).length === 3, "three batches");
    const sent = oms
      .of(path)
      .map((call) => call.body["products"] as { quantity: number }[]);
    expect(sent.map((batch) => batch.length)).toEqual([300, 300, 50]);
    expect(sent[0]?.[0]).toEqual({ channelSkuCode: "S0", quantity: 77 });
    expect(await drive("update-inventory", { ...body, products: [] })).toBe(
      400,
    );
  });

  it("never lets an older inventory land after a newer one", async () => {
    const path = "/usp/inventories/absolute";
    oms.trouble(path, { status: 500 });
    for (const quantity of [5, 4]) {
      const products = [{ channelSkuCode: "A", quantity }];
      await drive("update-inventory", { locationCode: "L1", products });
    }
    await until(() => oms.of(path).length === 3, "three calls");
    expect(
      oms.of(path).map((call) => /"quantity":(\d)/.exec(call.text)?.[1]),
    ).toEqual(["5", "5", "4"]);
  });

  it("creates listings and picklists", async () => {
    await create("O1");
    await create("O2");
    const listing = { channelSkuCode: "A", channelSerialNo: "1", barcode: "b" };
    expect(await drive("create-listing", { skuListings: [listing] })).toBe(202);
    const place = { locationCode: "L1", channelName: "C1" };
    const first = { ...place, orderList: [{ orderCode: "O1" }] };
    const second = {
      ...place,
      pickListId: 77,
      orderList: [{ orderCode: "O2" }],
    };
    expect(await drive("add-to-picklist", second)).toBe(409);
    expect(await drive("create-picklist", first)).toBe(202);
    await until(
      async () => (await drive("add-to-picklist", second)) === 202,
      "the picklist",
    );
    await until(
      () => oms.of("/usp/picklist/add-order").length === 1,
      "the call",
    );
    expect(oms.of("/usp/picklist/add-order")[0]?.body).toEqual(second);
    const elsewhere = { ...second, locationCode: "L2" };
    expect(await drive("add-to-picklist", elsewhere)).toBe(409);
    expect(oms.of("/usp/listing/create")[0]?.body).toEqual({
      skuListings: [listing],
    });
  });

  it("offers no other action", async () => {
    expect(await drive("toString", {})).toBe(404);
  });
});
