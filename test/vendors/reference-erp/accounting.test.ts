import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { posting, shipment } from "../testing/erp-messages.js";
import { VendorUnderTest } from "../testing/vendor-under-test.js";
import { startAccounting } from "./accounting.js";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const NOBODY = "http://127.0.0.1:9";

let erp: VendorUnderTest;

beforeEach(async () => {
  erp = await VendorUnderTest.start(startAccounting, NOBODY);
});

afterEach(async () => {
  await erp.remove();
});

async function post(...postings: unknown[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const body of postings) {
    statuses.push((await erp.post("/increff/sales", body)).status);
  }
  return statuses;
}

/** "SHIPMENT STATUS total SKU×quantity ..." for each booked sale. */
async function sales(query = "orderCode=O1"): Promise<string[]> {
  const reply = await erp.get(`/_observe/sales?${query}`);
  const body = reply.body as {
    sales: {
      shipmentCode: string;
      shipmentStatus?: string;
      total: number;
      lines: { channelSkuCode: string; quantity: number }[];
    }[];
  };
  return body.sales.map((sale) => {
    const lines = sale.lines.map(
      (line) => `${line.channelSkuCode}×${line.quantity}`,
    );
    const status = sale.shipmentStatus ?? "-";
    return [sale.shipmentCode, status, sale.total, ...lines].join(" ");
  });
}

const one = () => shipment("S1", "PACKED", ["A", 2, 20.2], ["B", 1, 5.1]);
const two = () => shipment("S2", "PACKED", ["A", 1, 10.1], ["B", 1, 5.1]);

describe("a shipment", () => {
  it("is booked once, whatever the number of copies and postings", async () => {
    const dispatch = posting("SHIPMENT_DISPATCH", { shipments: [one()] });
    const copies = Array.from({ length: 20 }, () => post(dispatch));
    expect(new Set((await Promise.all(copies)).flat())).toEqual(new Set([200]));
    const later = posting("SHIPMENT_DELIVER", { shipments: [two(), one()] });
    expect(await post(later, later)).toEqual([200, 200]);
    expect(await sales()).toEqual([
      "S1 PACKED 25.3 A×2 B×1",
      "S2 PACKED 15.2 A×1 B×1",
    ]);
  });

  it("is not touched by an older posting, and its status does not go back", async () => {
    const delivered = shipment("S1", "DELIVERED", ["A", 3, 30.3]);
    const dispatched = shipment("S1", "DISPATCHED", ["A", 3, 30.3]);
    await post(
      posting("SHIPMENT_DELIVER", { shipments: [delivered, two()] }),
      posting("SHIPMENT_DISPATCH", { shipments: [dispatched] }),
      posting("CREATE"),
      posting("SOMETHING_NEW", {
        shipments: [shipment("S1", "LOST?", ["A", 3, 30.3])],
      }),
    );
    expect(await sales()).toEqual([
      "S1 DELIVERED 30.3 A×3",
      "S2 PACKED 15.2 A×1 B×1",
    ]);
  });

  it("adds up repeated SKUs, to the paisa, from numbers and strings", async () => {
    const items = [
      ["A", 1, "0.1"],
      ["A", "2", 0.2],
    ] as const;
    await post(
      posting("COMPLETE", { shipments: [shipment("S1", null, ...items)] }),
    );
    expect(await sales()).toEqual(["S1 - 0.3 A×3"]);
  });

  it("with another content is refused as a whole", async () => {
    await post(posting("COMPLETE", { shipments: [one()] }));
    const other = shipment("S1", "PACKED", ["A", 9, 90]);
    const changed = posting("COMPLETE", { shipments: [other, two()] });
    expect(await post(changed)).toEqual([409]);
    expect(await sales()).toEqual(["S1 PACKED 25.3 A×2 B×1"]);
  });

  it("has a key that is never folded, and is scoped by its order", async () => {
    const codes = ["s1", "S1", " S1", "01", "1"];
    await post(
      posting("COMPLETE", {
        shipments: codes.map((code) => shipment(code, null, ["A", 1, 1])),
      }),
      posting("COMPLETE", { locationCode: "L2", shipments: [one()] }),
    );
    expect(await sales("orderCode=O1&locationCode=L1")).toHaveLength(5);
    expect(await sales("orderCode=O1&locationCode=L2")).toHaveLength(1);
  });
});

describe("a message", () => {
  it("with a known id and another content is refused and not applied", async () => {
    expect(
      await post(
        posting("COMPLETE", { messageId: 1, shipments: [one()] }),
        posting("COMPLETE", { messageId: 1, shipments: [one(), two()] }),
        posting("COMPLETE", {
          messageId: "1",
          shipments: [one()],
          more: { x: null },
        }),
      ),
    ).toEqual([200, 409, 200]);
    expect(await sales()).toEqual(["S1 PACKED 25.3 A×2 B×1"]);
  });

  it.each([
    ["not JSON", "{"],
    ["no message id", posting("COMPLETE", { more: { messageId: null } })],
    ["no items", posting("COMPLETE", { more: { orderItems: [] } })],
    [
      "a bad total",
      posting("COMPLETE", { shipments: [shipment("S1", null, ["A", 1, "x"])] }),
    ],
    [
      "no shipment code",
      posting("COMPLETE", { shipments: [shipment("", null, ["A", 1, 1])] }),
    ],
    [
      "a bad shipment among good ones",
      posting("COMPLETE", { shipments: [one(), { shipmentCode: "S2" }] }),
    ],
  ])("is refused without a trace: %s", async (_, body) => {
    const reply = await erp.post("/increff/sales", body);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ hasError: true });
    expect(await sales()).toEqual([]);
  });

  it("that was refused does not spoil its key", async () => {
    const bad = { ...one(), shipmentItems: null };
    expect(
      await post(
        posting("COMPLETE", { messageId: 2, shipments: [bad] }),
        posting("COMPLETE", { messageId: 2, shipments: [one()] }),
      ),
    ).toEqual([400, 200]);
    expect(await sales()).toHaveLength(1);
  });

  it("without shipments is acknowledged and books nothing", async () => {
    const none = posting("CREATE", { shipments: null });
    expect(await post(none, posting("CANCEL"))).toEqual([200, 200]);
    expect(await sales()).toEqual([]);
  });
});

describe("an order", () => {
  async function order() {
    return (await erp.get("/_observe/orders/O1")).body;
  }

  it("keeps its cancellations when a create comes late", async () => {
    const lines = { A: [3, 3], B: [2, 2] } as const;
    await post(posting("CANCEL", { lines }), posting("CREATE"));
    expect(await order()).toMatchObject({
      status: "CANCELLED",
      lines: [{ cancelledQuantity: 3 }, { cancelledQuantity: 2 }],
    });
  });

  it("shows what was shipped", async () => {
    await post(
      posting("COMPLETE", { shipments: [one(), two()] }),
      posting("CREATE"),
    );
    expect(await order()).toMatchObject({
      status: "COMPLETED",
      lines: [{ packedQuantity: 3 }, { packedQuantity: 2 }],
    });
  });
});

describe("an ERP that is killed", () => {
  it("still knows what it has booked", async () => {
    const vendor = await VendorUnderTest.spawn(MAIN, NOBODY);
    try {
      const body = posting("COMPLETE", { messageId: 3, shipments: [one()] });
      expect((await vendor.post("/increff/sales", body)).status).toBe(200);
      await vendor.kill();
      await vendor.spawnAgain(MAIN);
      expect((await vendor.post("/increff/sales", body)).status).toBe(200);
      const other = posting("COMPLETE", { messageId: 3, orderCode: "O2" });
      expect((await vendor.post("/increff/sales", other)).status).toBe(409);
      const reply = await vendor.get("/_observe/sales?orderCode=O1");
      expect((reply.body as { sales: unknown[] }).sales).toHaveLength(1);
    } finally {
      await vendor.remove();
    }
  });
});
