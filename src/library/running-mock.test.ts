/** The library as a vendor's test uses it, against a vendor of this file. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HttpReceiver } from "../../test/support/receiver.js";
import { ManualClock } from "../../test/support/manual-clock.js";
import { InputError } from "../scenario/input-error.js";
import { NotSeenError, RefusedError, RuleError } from "./errors.js";
import type { MockOms } from "./mock-oms.js";
import { openMock, startOms } from "./start.js";

let vendor: HttpReceiver;
let oms: MockOms;
beforeEach(async () => {
  vendor = await HttpReceiver.listen();
  oms = await startOms({ vendor: { orderEvents: vendor.url("/orders") } });
});
afterEach(async () => {
  await oms.close();
  await vendor.close();
});

async function call(
  path: string,
  body: unknown,
  to: MockOms = oms,
): Promise<number> {
  const { status } = await fetch(`${to.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...to.account() },
    body: JSON.stringify(body),
  });
  return status;
}

function pack(orderCode: string, quantity: number, to?: MockOms) {
  const body = {
    orderCode,
    locationCode: "WH1",
    channelName: "DEMO",
    shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: quantity }],
  };
  return call("/usp/order/pack", body, to);
}

async function ordered(orderCode: string, quantity = 2): Promise<void> {
  const lines = [{ channelSkuCode: "SKU-1", quantity }];
  await oms.createOrder({ orderCode, lines });
  await oms.settled();
}

describe("an OMS in a test", () => {
  it("tells the vendor of an order, takes its pack, and shows the shipment", async () => {
    await ordered("A");
    expect(vendor.requests.map(({ path }) => path)).toEqual(["/orders"]);
    const [told] = oms.messages("A");
    expect(told).toMatchObject({
      eventType: "SUBORDER_CREATE",
      state: "delivered",
    });
    expect(await pack("A", 2)).toBe(200);
    expect(oms.order("A")).toMatchObject({ status: "PACKED" });
    expect(oms.shipments("A")).toMatchObject([{ items: [{ quantity: 2 }] }]);
    expect(oms.history().length).toBeGreaterThanOrEqual(2);
  });

  it("makes the same orders from the same seed", async () => {
    const [first, second] = await oms.generateOrders(2, { seed: 7 });
    await withOms(await startOms(), async (other) => {
      const again = await other.generateOrders(2, { seed: 7 });
      expect(again.map(({ lines }) => lines)).toEqual(
        [first, second].map((order) => order?.lines),
      );
    });
  });

  it("is told later where the vendor is", async () => {
    await withOms(await startOms(), async (late) => {
      await late.createOrder({ orderCode: "LOST" });
      await late.settled();
      expect(
        late.messages("LOST").every(({ state }) => state === "parked"),
      ).toBe(true);
      await expect(late.deliver({ orderCode: "LOST" })).rejects.toThrow(
        /has no address for this message/,
      );
      late.connect({ orderEvents: vendor.url("/late") });
      await late.deliver({ orderCode: "LOST" });
      expect(vendor.requests.map(({ path }) => path)).toEqual(["/late"]);
    });
  });

  it("starts afresh, and keeps the addresses", async () => {
    await ordered("A");
    oms.reset();
    expect(() => oms.order("A")).toThrow(RefusedError);
    expect(oms.history()).toEqual([]);
    await ordered("A");
    expect(vendor.requests).toHaveLength(2);
  });

  it("does what the control API does, and refuses what it refuses", async () => {
    await ordered("A");
    await oms.control("packOrderInHouse", { path: { orderCode: "A" } });
    const [shipment] = oms.shipments();
    const shipmentCode = shipment?.shipmentCode ?? "";
    await oms.control("deliverShipment", { path: { shipmentCode } });
    expect(oms.shipments()).toMatchObject([{ status: "DELIVERED" }]);
    await expect(oms.createOrder({ orderCode: "A" })).rejects.toMatchObject({
      name: "RefusedError",
      status: 409,
      message: expect.stringContaining("A exists at location WH1") as string,
    });
    await expect(
      oms.createOrder({ lines: [{ channelSkuCode: "NO", quantity: 0 }] }),
    ).rejects.toMatchObject({ status: 400 });
    await expect(
      oms.cancelOrder("NONE", { by: "customer" }),
    ).rejects.toMatchObject({ status: 404 });
    expect(await oms.control("clearFaults")).toBeUndefined();
    await expect(oms.control("noSuch" as "getHealth")).rejects.toThrow(
      /no operation noSuch/,
    );
  });

  it("frees its port, once, and says so to whoever waits", async () => {
    const waiting = oms.nextCall("packOrder", { within: 60_000 });
    await Promise.all([oms.close(), oms[Symbol.asyncDispose]()]);
    await expect(waiting).rejects.toThrow(/closed while packOrder was awaited/);
    await expect(fetch(oms.url)).rejects.toThrow();
  });
});

describe("settings", () => {
  it.each([
    [
      { oms: { strickt: true } },
      /oms.strickt: .*did you mean oms.strict|strict/,
    ],
    [{ vendor: { orderEvents: "ftp://x" } }, /vendor.orderEvents/],
    [{ oms: { data: "folder" } }, /oms.data: is for the command/],
    [{ oms: { port: 1 } }, /say port beside oms/],
    [{ config: "no-such.yaml" }, /no-such.yaml:1:1: .*cannot be read/],
  ])("%j are refused with what is wrong", async (options, problem) => {
    const started = startOms(options as object);
    await expect(started).rejects.toThrow(InputError);
    await expect(started).rejects.toThrow(problem);
  });

  it("bring accounts, habits and addresses together", async () => {
    const settings = {
      tenants: [
        {
          role: "efs",
          authUsername: "WMS",
          authPassword: "secret",
          locations: ["BLR"],
        },
        {
          role: "marketplace",
          authUsername: "SHOP",
          authPassword: "shop",
          locations: ["BLR"],
        },
      ],
      strict: true,
    } as const;
    const started = await startOms({
      oms: settings,
      vendor: {
        orderEvents: vendor.url("/own"),
        headers: { "x-key": "k-123" },
      },
      hold: true,
      env: { INCREFF_KIT_OMS_STRICT: "false" },
    });
    await withOms(started, async (own) => {
      expect(own.account()).toMatchObject({ authUsername: "WMS" });
      expect(() => own.account("erp")).toThrow(/no account of the role erp/);
      await own.createOrder({ orderCode: "H" });
      await own.settled();
      expect(own.messages("H")).toMatchObject([{ state: "held" }]);
      own.release();
      await own.settled();
      expect(vendor.requests).toMatchObject([
        { path: "/own", headers: { "x-key": "k-123" } },
      ]);
      const { authDomainName, ...nameless } = own.account();
      expect(authDomainName).toBe("demo");
      const answer = await fetch(`${own.url}/usp/order/pack`, {
        method: "POST",
        headers: { "content-type": "application/json", ...nameless },
        body: "{}",
      });
      expect(answer.status).toBe(401);
    });
  });
});

describe("deliveries", () => {
  it("are repeated, copied, made at once, and lose their answers", async () => {
    await ordered("A");
    const chosen = { orderCode: "A", eventType: "SUBORDER_CREATE" };
    expect(await oms.deliver(chosen, { copies: 2 })).toMatchObject([
      { acknowledged: true, status: 200 },
      { acknowledged: true },
    ]);
    expect(
      await oms.deliver(chosen, { copies: 3, together: true }),
    ).toHaveLength(3);
    expect(new Set(vendor.requests.map(({ body }) => body)).size).toBe(1);
    const [lost] = await oms.deliver(chosen, { loseAnswer: true });
    expect(lost).toMatchObject({ acknowledged: false });
    vendor.answer = (response) => response.writeHead(503).end("full");
    const messageKey = oms.messages("A")[0]?.messageKey ?? "";
    expect(await oms.deliver(messageKey)).toMatchObject([
      { acknowledged: false, status: 503, answer: "full" },
    ]);
    expect(vendor.requests).toHaveLength(8);
  });

  it("are repetitions of what leaves by itself, however soon they are asked for", async () => {
    await oms.createOrder({ orderCode: "A" });
    await oms.deliver({ orderCode: "A" });
    expect(vendor.requests).toHaveLength(2);
    oms.assertHolds("EFS-IDEM-03");
    oms.hold();
    await oms.createOrder({ orderCode: "B" });
    await oms.deliver({ orderCode: "B" });
    expect(vendor.requests).toHaveLength(3);
  });

  it("that cannot be made say why", async () => {
    await expect(oms.deliver("nothing")).rejects.toThrow(/no message nothing/);
    await ordered("A");
    await expect(
      oms.deliver({ orderCode: "A", eventType: "SUBORDER_CANCEL" }),
    ).rejects.toThrow(/it has SUBORDER_CREATE/);
    await expect(
      oms.deliver({ orderCode: "A" }, { copies: 0 }),
    ).rejects.toThrow(/1 to 100/);
  });
});

describe("awaited calls", () => {
  it("are given out once each, the oldest first, whenever they came", async () => {
    await ordered("A", 3);
    await pack("A", 1);
    const second = oms
      .nextCall("packOrder", { orderCode: "A" })
      .then(() => oms.nextCall("packOrder", { orderCode: "A" }));
    await pack("OTHER", 1);
    await pack("A", 2);
    expect(await second).toMatchObject({
      status: 400,
      request: { shipmentItems: [{ quantityToPack: 2 }] },
      answer: { code: "BAD_DATA" },
    });
    expect(await oms.nextCall("packOrder")).toMatchObject({ status: 404 });
    expect(oms.calls("packOrder", { orderCode: "A" })).toHaveLength(2);
    expect(oms.calls()).toHaveLength(3);
  });

  it("that do not come in time say what came instead", async () => {
    const clock = new ManualClock();
    const options = {
      vendor: { orderEvents: vendor.url("/orders") },
      oms: { delivery: { retryDelaysMs: [] } },
    };
    vendor.answer = (response) => response.writeHead(503).end();
    await withOms(await openMock(options, clock), async (slow) => {
      const lines = [{ channelSkuCode: "SKU-1", quantity: 1 }];
      await slow.createOrder({ orderCode: "A", lines });
      await slow.settled();
      const missed = slow.nextCall("packOrder", { orderCode: "A" });
      await pack("B", 1, slow);
      clock.advance(4_000);
      const error = await missed.catch((one: unknown) => one);
      expect(error).toBeInstanceOf(NotSeenError);
      const { message } = error as Error;
      expect(message).toMatch(
        /^No packOrder about order A came within 4000 ms/,
      );
      expect(message).toMatch(/#\d+ ← inbound POST \/usp\/order\/pack 404/);
      expect(message).toMatch(/SUBORDER_CREATE of A: parked after 1 attempt/);
      await expect(pastDeadline(slow, clock)).rejects.toThrow(
        "There is no message about NONE",
      );
    });
  });

  it("and a rest that does not come say what is under way", async () => {
    const clock = new ManualClock();
    vendor.answer = () => undefined;
    const options = { vendor: { orderEvents: vendor.url("/orders") } };
    await withOms(await openMock(options, clock), async (busy) => {
      await busy.createOrder({ orderCode: "A" });
      const rest = busy.settled({ within: 100 });
      clock.advance(200);
      await expect(rest).rejects.toThrow(
        /SUBORDER_CREATE of A: (queued|delivering)/,
      );
    });
  });
});

function pastDeadline(oms: MockOms, clock: ManualClock): Promise<unknown> {
  const missed = oms.nextCall("packOrder", { orderCode: "NONE" });
  clock.advance(4_000);
  return missed;
}

describe("faults", () => {
  it("strike the vendor's calls, and are taken back", async () => {
    await ordered("A");
    await oms.addFault({
      kind: "answer-500-after-commit",
      operation: "packOrder",
    });
    expect([await pack("A", 2), await pack("A", 2)]).toEqual([500, 200]);
    expect(oms.shipments("A")).toHaveLength(1);
    await oms.addFault({ kind: "answer-429" });
    oms.clearFaults();
    expect(await pack("A", 2)).toBe(200);
    await expect(
      oms.addFault({
        kind: "answer-500",
        operation: "getHealth" as "packOrder",
      }),
    ).rejects.toThrow(RefusedError);
  });
});

describe("the rules", () => {
  it("find nothing where nothing is wrong, and say what they saw", async () => {
    await ordered("A");
    await oms.deliver({ orderCode: "A" });
    await pack("A", 2);
    oms.assertNoFindings();
    oms.assertHolds("EFS-IDEM-03", "EFS-ORD-07", "EFS-PAY-01");
    expect(oms.findings()).toEqual([]);
    expect(oms.judge({ profile: "efs" }).toString()).toMatch(
      /^\d+ requirements hold, 0 violated, \d+ inconclusive\.$/,
    );
  });

  it("do not take silence for a pass", () => {
    oms.assertNoFindings();
    expect(oms.judge().requirement("EFS-IDEM-03")).toMatchObject({
      outcome: "inconclusive",
      witnessed: 0,
    });
    expect(() => {
      oms.assertHolds("EFS-IDEM-03");
    }).toThrow(
      /EFS-IDEM-03 is inconclusive\. Nothing of it was seen\. Needed is/,
    );
    expect(() => {
      oms.assertHolds("EFS-IDEM-99");
    }).toThrow(RangeError);
  });

  it("show a violation with what proves it", async () => {
    await ordered("A");
    vendor.answer = (response) =>
      response
        .writeHead(409, { "content-type": "application/json" })
        .end('{"hasError":true,"errorMessage":"seen before"}');
    await oms.deliver({ orderCode: "A" });
    const [finding, ...others] = oms.findings();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      requirement: "EFS-IDEM-03",
      level: "MUST",
      orderCode: "A",
    });
    const text = String(finding);
    for (const part of [
      "EFS-IDEM-03 · MUST",
      "  expected\n",
      "→ outbound POST",
      "likely cause",
      "curl -sS",
    ])
      expect(text).toContain(part);
    expect(() => {
      oms.assertNoFindings();
    }).toThrow(RuleError);
    expect(() => {
      oms.assertHolds("EFS-IDEM-03");
    }).toThrow(/refused a repetition/);
    expect(oms.judge({ profile: "erp" }).findings).toEqual([]);
  });
});

describe("what the vendor holds", () => {
  const held = (orderCode: string, quantity: number) => ({
    order: {
      orderCode,
      locationCode: "WH1",
      status: "OPEN" as const,
      lines: [
        {
          channelSkuCode: "SKU-1",
          orderedQuantity: quantity,
          cancelledQuantity: 0,
          packedQuantity: 0,
        },
      ],
    },
  });

  it("lets the rules judge what became of a message that came twice", async () => {
    await ordered("A");
    await ordered("B");
    await oms.deliver({ orderCode: "A" });
    await oms.deliver({ orderCode: "B" });
    oms.observed("A", held("A", 2));
    oms.assertHolds("EFS-IDEM-01");
    oms.observed("B", held("B", 4));
    expect(oms.findings()).toMatchObject([
      { requirement: "EFS-IDEM-01", orderCode: "B" },
    ]);
  });

  it("is no reproach while something is under way", async () => {
    await oms.addFault({ kind: "answer-500" });
    oms.hold();
    await oms.createOrder({ orderCode: "A" });
    vendor.answer = () => undefined;
    const messageKey = oms.messages("A")[0]?.messageKey ?? "";
    const open = oms.deliver(messageKey).catch(() => undefined);
    oms.observed("A", { order: null });
    expect(oms.findings()).toEqual([]);
    await oms.close();
    await open;
  });

  it("has to be what an observer may say, about an order that there is", async () => {
    expect(() => {
      oms.observed("A", { order: null });
    }).toThrow(/no order A/);
    await ordered("A");
    expect(() => {
      oms.observed("A", { order: { lines: 1 } as never });
    }).toThrow(/not what observeOrder may answer/);
  });
});

/** `await using`, for a runtime that does not know it yet. */
async function withOms(
  oms: MockOms,
  work: (oms: MockOms) => Promise<void>,
): Promise<void> {
  try {
    await work(oms);
  } finally {
    await oms.close();
  }
}
