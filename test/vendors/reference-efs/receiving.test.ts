import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  cancellation,
  orderEvent,
  pack,
  returnEvent,
} from "../testing/efs-messages.js";
import { FakeOms } from "../testing/fake-oms.js";
import { VendorUnderTest } from "../testing/vendor-under-test.js";
import { startWarehouse } from "./warehouse.js";

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

async function tell(...events: unknown[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const event of events) {
    statuses.push((await efs.post("/increff/orders", event)).status);
  }
  return statuses;
}

/** "STATUS SKU ordered/cancelled/packed ..." */
async function look(path = "O1"): Promise<string> {
  const reply = await efs.get(`/_observe/orders/${path}`);
  if (reply.status === 404) return "unknown";
  const order = reply.body as {
    status: string;
    lines: {
      channelSkuCode: string;
      orderedQuantity: number;
      cancelledQuantity: number;
      packedQuantity: number;
    }[];
  };
  const lines = order.lines.map(
    (line) =>
      `${line.channelSkuCode} ${line.orderedQuantity}/${line.cancelledQuantity}/${line.packedQuantity}`,
  );
  return [order.status, ...lines].join(" ");
}

describe("duplicates", () => {
  it("have no further effect, one after another or at once", async () => {
    const create = orderEvent("CREATE");
    expect(await tell(create, create)).toEqual([200, 200]);
    const cancel = orderEvent("PARTIAL_CANCEL", { lines: { A: [3, 1] } });
    const copies = await Promise.all(
      Array.from({ length: 20 }, () => efs.post("/increff/orders", cancel)),
    );
    expect(copies.map((reply) => reply.status)).toEqual(
      Array.from({ length: 20 }, () => 200),
    );
    expect(await look()).toBe("OPEN A 3/1/0");
  });

  it("are known by their meaning: key order, unknown fields, nulls and strings make no difference", async () => {
    await tell(orderEvent("CREATE", { messageId: 6_000_000_001 }));
    const twin = Object.fromEntries(
      Object.entries(
        orderEvent("CREATE", {
          messageId: "6000000001",
          lines: { A: ["3", 0] },
          more: { newField: { deep: [1] }, onHold: null },
        }),
      ).reverse(),
    );
    expect(await tell(twin)).toEqual([200]);
  });

  it("with another content are refused and not applied", async () => {
    await tell(orderEvent("CREATE", { messageId: 1 }));
    const other = orderEvent("CREATE", { messageId: 1, lines: { A: [9, 0] } });
    const reply = await efs.post("/increff/orders", other);
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ hasError: true });
    expect(await look()).toBe("OPEN A 3/0/0");
  });

  it("are told apart beyond 2^53", async () => {
    const ids = ["9007199254740993", "9007199254740992"];
    for (const [index, id] of ids.entries()) {
      const event = JSON.stringify(
        orderEvent("CREATE", { messageId: 0, orderCode: `O${index}` }),
      );
      const text = event.replace('"messageId":0', `"messageId":${id}`);
      expect((await efs.post("/increff/orders", text)).status).toBe(200);
    }
    expect(await look("O1")).toBe("OPEN A 3/0/0");
  });
});

describe("the order of events", () => {
  const events = {
    create: () => orderEvent("CREATE", { lines: { A: [3, 0], B: [2, 0] } }),
    less: () =>
      orderEvent("PARTIAL_CANCEL", { lines: { A: [3, 1], B: [2, 0] } }),
    more: () =>
      orderEvent("PARTIAL_CANCEL", { lines: { A: [3, 2], B: [2, 1] } }),
    cancel: () => orderEvent("CANCEL", { lines: { A: [3, 3], B: [2, 2] } }),
    complete: () => orderEvent("COMPLETE", { lines: { A: [3, 2], B: [2, 1] } }),
  };

  function permutations<T>(list: readonly T[]): T[][] {
    if (list.length === 0) return [[]];
    return list.flatMap((first, index) =>
      permutations(list.filter((_, other) => other !== index)).map((rest) => [
        first,
        ...rest,
      ]),
    );
  }

  it.each([
    [["create", "less", "more"], "OPEN A 3/2/0 B 2/1/0"],
    [["create", "less", "cancel"], "CANCELLED A 3/3/0 B 2/2/0"],
    [["create", "more", "complete"], "COMPLETED A 3/2/0 B 2/1/0"],
  ] as const)("does not matter for %s", async (names, expected) => {
    for (const order of permutations(names)) {
      await tell(...order.map((name) => events[name]()));
      expect([order, await look()]).toEqual([order, expected]);
      await efs.drive("reset", {});
    }
  });

  it("does not revive an order that was cancelled without quantities", async () => {
    const cancel = orderEvent("CANCEL", { lines: { A: [3, 0] } });
    await tell(cancel, orderEvent("CREATE"));
    expect(await look()).toBe("CANCELLED A 3/3/0");
    expect((await efs.drive("pack", pack({ A: 1 }))).status).toBe(409);
  });

  it("makes an order work only by its create", async () => {
    await tell(orderEvent("PARTIAL_CANCEL", { lines: { A: [3, 1] } }));
    expect((await efs.drive("pack", pack({ A: 2 }))).status).toBe(409);
    await tell(orderEvent("CREATE"));
    expect((await efs.drive("pack", pack({ A: 2 }))).status).toBe(202);
  });

  it("keeps a seller's cancellation for an order that is still to come", async () => {
    const statuses = [];
    for (const total of [2, 2, 1]) {
      const reply = await efs.post(
        "/increff/seller-cancel",
        cancellation({ A: total }),
      );
      statuses.push(reply.status);
    }
    expect(statuses).toEqual([200, 200, 200]);
    expect(await look()).toBe("unknown");
    await tell(orderEvent("CREATE"));
    expect(await look()).toBe("OPEN A 3/2/0");
  });

  it("leaves a terminal order alone", async () => {
    await tell(events.create(), events.cancel(), events.complete());
    expect(await look()).toBe("CANCELLED A 3/3/0 B 2/2/0");
  });
});

describe("keys", () => {
  it("are scoped by location and channel", async () => {
    await tell(
      orderEvent("CREATE"),
      orderEvent("CREATE", { locationCode: "L2", lines: { A: [5, 0] } }),
      orderEvent("CREATE", { channelName: "C2", lines: { A: [7, 0] } }),
    );
    expect(await look("O1?locationCode=L1&channelName=C1")).toBe(
      "OPEN A 3/0/0",
    );
    expect(await look("O1?locationCode=L2")).toBe("OPEN A 5/0/0");
    expect(await look("O1?channelName=C2")).toBe("OPEN A 7/0/0");
  });

  it("are never folded or trimmed", async () => {
    const codes = ["a1", "A1", " a1", "a1 ", "01", "1", "a/1%"];
    for (const [index, orderCode] of codes.entries()) {
      await tell(
        orderEvent("CREATE", { orderCode, lines: { A: [index + 1, 0] } }),
      );
    }
    for (const [index, orderCode] of codes.entries()) {
      const path = encodeURIComponent(orderCode);
      expect(await look(path)).toBe(`OPEN A ${index + 1}/0/0`);
    }
  });
});

describe("bad messages", () => {
  it.each([
    ["not JSON", "{"],
    ["a list", "[]"],
    ["nothing", ""],
    ["no order code", orderEvent("CREATE", { more: { orderCode: null } })],
    ["no message id", orderEvent("CREATE", { more: { messageId: null } })],
    ["a word for a quantity", orderEvent("CREATE", { lines: { A: ["x", 0] } })],
    ["a negative quantity", orderEvent("CREATE", { lines: { A: [-1, 0] } })],
    ["no items", orderEvent("CREATE", { more: { orderItems: null } })],
  ])("are refused with the envelope: %s", async (_, body) => {
    const reply = await efs.post("/increff/orders", body);
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual({
      hasError: true,
      errorMessage: expect.any(String) as string,
    });
    expect(await look()).toBe("unknown");
  });

  it("do not spoil their key", async () => {
    const bad = orderEvent("CREATE", { messageId: 7, lines: { A: [-3, 0] } });
    const good = orderEvent("CREATE", { messageId: 7 });
    expect(await tell(bad, good)).toEqual([400, 200]);
    expect(await look()).toBe("OPEN A 3/0/0");
  });

  it("to unknown places get the envelope, too", async () => {
    const reply = await efs.post("/nowhere", {});
    expect(reply.status).toBe(404);
    expect(reply.body).toMatchObject({ hasError: true });
    expect((await efs.get("/increff/orders")).status).toBe(405);
  });
});

describe("tolerance", () => {
  it("takes unknown event types, long strings and repeated SKUs", async () => {
    const orderCode = "x".repeat(255);
    const create = orderEvent("CREATE", { orderCode });
    const twoLines = {
      ...create,
      orderItems: [...create.orderItems, ...create.orderItems],
    };
    const news = orderEvent("SOMETHING_NEW", { more: { orderItems: null } });
    expect(await tell(twoLines, news)).toEqual([200, 200]);
    expect(await look(orderCode)).toBe("OPEN A 6/0/0");
    expect(await look()).toBe("unknown");
  });

  it("answers with nothing when all is well", async () => {
    const reply = await efs.post("/increff/orders", orderEvent("CREATE"));
    expect([reply.status, reply.text]).toEqual([200, ""]);
  });
});

describe("return expectations", () => {
  async function items(): Promise<string[] | "unknown"> {
    const reply = await efs.get("/_observe/returns/R1?locationCode=L1");
    if (reply.status === 404) return "unknown";
    const body = reply.body as {
      items: { returnItemCode: string; qcStatus: string | null }[];
    };
    return body.items.map(
      (item) => `${item.returnItemCode} ${item.qcStatus ?? "-"}`,
    );
  }

  async function send(event: unknown): Promise<number> {
    return (await efs.post("/increff/returns", event)).status;
  }

  it("are registered once, before their forward order, too", async () => {
    const create = returnEvent("CREATE");
    const copies = Array.from({ length: 10 }, () => send(create));
    expect(new Set(await Promise.all(copies))).toEqual(new Set([200]));
    expect(await items()).toEqual(["I1 -", "I2 -"]);
  });

  it("are not changed by another content under the same key", async () => {
    await send(returnEvent("CREATE"));
    const other = returnEvent("CREATE", {
      orderItems: [{ returnItemCode: "I9", channelSkuCode: "A", reason: "x" }],
    });
    expect(await send(other)).toBe(409);
    expect(await items()).toEqual(["I1 -", "I2 -"]);
  });

  it("are known after a bad message under their key", async () => {
    expect(await send(returnEvent("CREATE", { orderItems: [{}] }))).toBe(400);
    expect(await items()).toBe("unknown");
    expect(await send(returnEvent("CREATE"))).toBe(200);
    expect(await items()).toEqual(["I1 -", "I2 -"]);
  });

  it("stay cancelled when the create comes late", async () => {
    await send(returnEvent("CANCEL"));
    await send(returnEvent("CREATE"));
    const reply = await efs.get("/_observe/returns/R1");
    expect(reply.body).toMatchObject({ status: "CANCELLED" });
  });
});
