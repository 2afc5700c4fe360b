import request from "supertest";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Caller, efs, marketplace } from "../../../../test/support/caller.js";
import { Control } from "../../../../test/support/control.js";
import { HttpReceiver } from "../../../../test/support/receiver.js";
import { allOperations, isOperationId } from "../../../contract/operations.js";
import { demoSettings, demoTenants } from "../../demo.js";
import { plainOrder } from "../../orders/plain-order.js";
import { startOms, type RunningOms } from "../../start.js";
import { controlOperations } from "./operations.js";
import { eventually } from "../../../../test/simulator/eventually.js";

let receiver: HttpReceiver;
let running: RunningOms;
let caller: Caller;

beforeAll(async () => {
  receiver = await HttpReceiver.listen();
  const tenants = demoTenants.map((tenant) =>
    tenant.role === "efs"
      ? { ...tenant, endpoints: { orderEvents: receiver.url("/orders") } }
      : tenant,
  );
  running = await startOms({
    settings: demoSettings({ tenants }),
    profile: "efs",
    seed: 42,
  });
  caller = new Caller(running);
});
afterAll(async () => {
  await running.close();
  await receiver.close();
});
beforeEach(() => {
  receiver.answer = (response) => response.writeHead(200).end();
  receiver.requests.length = 0;
  running.oms.reset(42);
});

const control = new Control(() => running);
const ask = control.ask.bind(control);

const placed = { locationCode: "WH1", channelName: "DEMO" };

async function packedOrder(code = "A"): Promise<string> {
  const order = plainOrder(code, [{ channelSkuCode: "SKU-1", quantity: 3 }], {
    at: Date.UTC(2024, 4, 6),
  });
  await caller.call("POST", "/orders/outward", order, marketplace).expect(200);
  const pack = {
    ...placed,
    orderCode: code,
    shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 3 }],
  };
  const response = await caller
    .call("POST", "/usp/order/pack", pack)
    .expect(200);
  return (response.body as { shipmentCode: string }).shipmentCode;
}

describe("the table of operations", () => {
  it("is that of the contract", () => {
    const wanted = allOperations
      .filter(({ direction }) => direction === "control")
      .map(({ operationId }) => operationId);
    expect(Object.keys(controlOperations).sort()).toEqual([...wanted].sort());
    expect(wanted.every(isOperationId)).toBe(true);
  });
});

describe("the session", () => {
  it("tells its state, and starts afresh", async () => {
    await caller.call("PUT", "/nowhere", {}).expect(404);
    expect(await ask("getHealth", "/health", 200)).toMatchObject({
      status: "ok",
      profile: "efs",
      seed: 42,
      lastSequence: 1,
    });
    expect(await ask("resetSession", "/reset", 200, { seed: 7 })).toMatchObject(
      { seed: 7, lastSequence: 0 },
    );
    expect(await ask("resetSession", "/reset", 200)).toMatchObject({ seed: 7 });
    expect(running.oms.history.entries).toHaveLength(0);
  });
});

describe("orders", () => {
  it("are made from a seed, sent, listed and shown", async () => {
    const made = await ask<{ orderCodes: string[] }>(
      "generateOrders",
      "/orders/generate",
      200,
      { count: 3 },
    );
    expect(made).toEqual({
      seed: 42,
      orderCodes: ["ORD-42-1", "ORD-42-2", "ORD-42-3"],
    });
    const more = await ask<{ orderCodes: string[] }>(
      "generateOrders",
      "/orders/generate",
      200,
      { count: 1, ...placed },
    );
    expect(more.orderCodes).toEqual(["ORD-42-4"]);
    await running.oms.dispatcher.whenIdle();
    expect(receiver.requests).toHaveLength(4);
    const list = await ask<{ total: number; orders: unknown[] }>(
      "listOrders",
      "/orders?limit=2&status=OPEN",
      200,
    );
    expect(list.total).toBe(4);
    expect(list.orders).toHaveLength(2);
    expect(await ask("getOrder", "/orders/ORD-42-1", 200)).toMatchObject({
      orderCode: "ORD-42-1",
      status: "OPEN",
    });
    await ask("getOrder", "/orders/NO", 404);
    await ask("getOrder", "/orders/ORD-42-1?channelName=OTHER", 404);
    await ask("generateOrders", "/orders/generate", 400, {
      count: 1,
      locationCode: "NOWHERE",
    });
    await ask("generateOrders", "/orders/generate", 400, { count: 0 });
  });

  it("of one code at two locations need the location", async () => {
    const tenants = demoTenants.map((tenant) => ({
      ...tenant,
      locations: ["WH1", "WH2"],
    }));
    const two = await startOms({
      settings: demoSettings({ tenants, delivery: { mode: "held" } }),
    });
    for (const locationCode of ["WH1", "WH2"]) {
      const order = plainOrder(
        "A",
        [{ channelSkuCode: "SKU-1", quantity: 1 }],
        { at: 0, locationCode },
      );
      await new Caller(two)
        .call("POST", "/orders/outward", order, marketplace)
        .expect(200);
    }
    const ambiguous = await request(two.url).get("/_kit/orders/A").expect(409);
    expect(ambiguous.body).toMatchObject({
      code: "CONFLICT",
      description:
        "[orderCode: A exists at WH1 in channel DEMO and at WH2 in channel DEMO; say which with locationCode and channelName]",
    });
    await request(two.url).get("/_kit/orders/A?locationCode=WH2").expect(200);
    await two.close();
  });

  it("show how far they have come", async () => {
    await packedOrder();
    expect(await ask("getOrder", "/orders/A", 200)).toMatchObject({
      status: "PACKED",
    });
    await caller
      .call("POST", "/usp/manifest", {
        ...placed,
        transporter: "BLUEDART",
        orderCodes: ["A"],
      })
      .expect(200);
    expect(await ask("getOrder", "/orders/A", 200)).toMatchObject({
      status: "MANIFESTED",
    });
    expect(await ask("listManifests", "/manifests", 200)).toMatchObject({
      total: 1,
      manifests: [{ orderCodes: ["A"], handedOverAt: null }],
    });
    await caller
      .call("POST", "/usp/handover", {
        ...placed,
        transporter: "BLUEDART",
        orderCodes: ["A"],
      })
      .expect(200);
    expect(await ask("getOrder", "/orders/A", 200)).toMatchObject({
      status: "COMPLETED",
    });
    expect(await ask("listManifests", "/manifests", 200)).toMatchObject({
      manifests: [{ handedOverAt: expect.any(String) as string }],
    });
  });
});

describe("messages", () => {
  it("are listed with their attempts, and sent again as they are", async () => {
    receiver.answer = (response) =>
      response.writeHead(503).end('{"hasError":true,"errorMessage":"full"}');
    await ask("generateOrders", "/orders/generate", 200, { count: 1 });
    await eventually(() => {
      expect(
        running.oms.dispatcher.deliveries()[0]?.nextAttemptAt,
      ).toBeDefined();
    });
    const list = await ask<{ messages: { messageKey: string }[] }>(
      "listMessages",
      "/messages?state=failed&order=ORD-42-1",
      200,
    );
    expect(list).toMatchObject({
      total: 1,
      messages: [
        {
          family: "outward-order",
          eventType: "SUBORDER_CREATE",
          state: "failed",
          url: receiver.url("/orders"),
          attempts: [
            {
              number: 1,
              outcome: "http-error",
              httpStatus: 503,
              errorMessage: "Error from channel : full",
            },
          ],
        },
      ],
    });
    receiver.answer = (response) => response.writeHead(200).end();
    const key = list.messages[0]?.messageKey ?? "";
    expect(
      await ask("redeliverMessage", `/messages/${key}/redeliver`, 202, {
        copies: 3,
        together: true,
      }),
    ).toEqual({ messageKey: key, copies: 3 });
    await eventually(() => {
      expect(receiver.requests).toHaveLength(4);
    });
    await running.oms.dispatcher.whenIdle();
    expect(new Set(receiver.requests.map(({ body }) => body)).size).toBe(1);
    expect(
      await ask("listMessages", "/messages?state=delivered", 200),
    ).toMatchObject({ total: 1 });
    await ask("redeliverMessage", `/messages/${key}/redeliver`, 202);
    await eventually(() => {
      expect(receiver.requests).toHaveLength(5);
    });
    await ask("redeliverMessage", "/messages/no/redeliver", 404);
    await ask("redeliverMessage", `/messages/${key}/redeliver`, 400, {
      copies: 0,
    });
  });

  it("of an event that there is not are not looked for", async () => {
    expect(
      (
        await ask<{ description: string }>(
          "listMessages",
          "/messages?eventType=SUBORDER_CREATED",
          400,
        )
      ).description,
    ).toMatch(
      /^\[eventType: must be one of SUBORDER_CREATE, .*, SELLER_CANCELLATION\]$/,
    );
    expect(
      await ask("listMessages", "/messages?eventType=SELLER_CANCELLATION", 200),
    ).toEqual({ total: 0, messages: [] });
  });

  it("without an address cannot be sent again, and the answer says what is missing", async () => {
    await packedOrder();
    await running.oms.dispatcher.whenIdle();
    const [posting] = running.oms.dispatcher.deliveries({ family: "posting" });
    const answer = await ask<{ description: string }>(
      "redeliverMessage",
      `/messages/${posting?.message.key ?? ""}/redeliver`,
      409,
    );
    expect(answer.description).toContain("endpoints.salesPosting");
    expect(
      await ask("listMessages", "/messages?state=parked", 200),
    ).toMatchObject({ messages: [{ url: null }] });
  });
});

describe("the history", () => {
  it("is read page by page, numbered without gaps, and filtered", async () => {
    await packedOrder();
    await running.oms.dispatcher.whenIdle();
    const all = await ask<{
      entries: { sequence: number }[];
      lastSequence: number;
    }>("listHistory", "/history", 200);
    expect(all.entries.map(({ sequence }) => sequence)).toEqual(
      all.entries.map((_, index) => index + 1),
    );
    const first = await ask<{ lastSequence: number }>(
      "listHistory",
      "/history?limit=1",
      200,
    );
    expect(first).toMatchObject({ more: true, lastSequence: 1 });
    const rest = await ask(
      "listHistory",
      `/history?after=${first.lastSequence}`,
      200,
    );
    expect(rest).toMatchObject({
      more: false,
      lastSequence: all.lastSequence,
      entries: { length: all.entries.length - 1 },
    });
    expect(await ask("listHistory", "/history?after=999", 200)).toEqual({
      entries: [],
      lastSequence: 999,
      more: false,
    });
    expect(
      await ask(
        "listHistory",
        "/history?direction=inbound&order=A&kind=call",
        200,
      ),
    ).toMatchObject({
      entries: [
        { operation: "createOutwardOrder" },
        { operation: "packOrder", orderCode: "A", httpStatus: 200 },
      ],
    });
    expect(
      await ask("listHistory", "/history?direction=outbound", 200),
    ).toMatchObject({ entries: [{ kind: "delivery" }] });
    expect(await ask("listHistory", "/history?order=NO", 200)).toMatchObject({
      entries: [],
      lastSequence: all.lastSequence,
    });
  });
});

describe("everything else", () => {
  it("stock shows once it was reported", async () => {
    expect(await ask("listInventory", "/inventory", 200)).toEqual({
      total: 0,
      inventory: [],
    });
    await caller.call("PUT", "/usp/inventories/absolute", {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-2", quantity: 9 }],
    });
    expect(
      await ask("listInventory", "/inventory?locationCode=WH1", 200),
    ).toMatchObject({
      total: 1,
      inventory: [{ channelSkuCode: "SKU-2", quantity: 9 }],
    });
  });

  it("picklists and returns show", async () => {
    await packedOrder();
    await caller.call("POST", "/usp/picklist/create", {
      ...placed,
      orderList: [{ orderCode: "A" }],
    });
    await ask("listPicklists", "/picklists?channelName=DEMO", 200);
    await caller
      .call("POST", "/usp/handover", {
        ...placed,
        transporter: "BLUEDART",
        orderCodes: ["A"],
      })
      .expect(200);
    const returned = {
      forwardOrderCode: "A",
      returnOrderCode: "R",
      locationCode: "WH1",
      orderType: "CUSTOMER_RETURN",
      orderItems: [
        { itemCode: "R-1", reason: "SIZE_MISMATCH", channelSkuCode: "SKU-1" },
      ],
    };
    await caller
      .call("POST", "/return/return-orders", returned, marketplace)
      .expect(200);
    expect(await ask("listReturns", "/returns?order=A", 200)).toMatchObject({
      total: 1,
      returns: [{ status: "EXPECTED" }],
    });
    expect(await ask("listReturns", "/returns?order=B", 200)).toMatchObject({
      total: 0,
    });
  });

  it("a carrier takes and delivers a shipment, each once", async () => {
    const code = await packedOrder();
    expect(await ask("listShipments", "/shipments?order=A", 200)).toMatchObject(
      { shipments: [{ shipmentCode: code, status: "PACKED" }] },
    );
    expect(
      await ask("dispatchShipment", `/shipments/${code}/dispatch`, 200),
    ).toMatchObject({ status: "DISPATCHED" });
    await ask("dispatchShipment", `/shipments/${code}/dispatch`, 200);
    expect(
      await ask("deliverShipment", `/shipments/${code}/deliver`, 200),
    ).toMatchObject({ status: "DELIVERED" });
    await ask("deliverShipment", `/shipments/${code}/deliver`, 200);
    await ask("dispatchShipment", `/shipments/${code}/dispatch`, 409);
    await ask("dispatchShipment", "/shipments/no/dispatch", 404);
    await ask("deliverShipment", "/shipments/no/deliver", 404);
  });

  it("a shipment that nobody took is dispatched on its way to the customer", async () => {
    const code = await packedOrder();
    expect(
      await ask("deliverShipment", `/shipments/${code}/deliver`, 200),
    ).toMatchObject({
      status: "DELIVERED",
      dispatchedAt: expect.any(String) as string,
    });
  });

  it("faults are planned, strike, and are cleared", async () => {
    const plan = {
      operation: "packOrder",
      orderCode: null,
      kind: "answer-429",
      retryAfterSeconds: 3,
    };
    expect(await ask("addFault", "/faults", 201, plan)).toMatchObject({
      faultId: "fault-1",
      nth: 1,
      times: 1,
      struck: 0,
    });
    await ask("addFault", "/faults", 400, {
      operation: "getHealth",
      kind: "answer-500",
    });
    await caller
      .call("POST", "/usp/order/pack", {
        ...placed,
        orderCode: "A",
        shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 1 }],
      })
      .expect(429);
    expect(await ask("listFaults", "/faults", 200)).toMatchObject({
      faults: [{ struck: 1, retryAfterSeconds: 3 }],
    });
    await ask("clearFaults", "/faults", 204);
    expect(await ask("listFaults", "/faults", 200)).toEqual({ faults: [] });
  });
});

describe("documents", () => {
  it("are drawn when they are asked for", async () => {
    const code = await packedOrder();
    const shipment = running.oms.state.shipments.get(code);
    const response = await fetch(shipment?.invoiceUrl ?? "");
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(
      (await fetch(`${running.url}/documents/invoices/NO.pdf`)).status,
    ).toBe(404);
    expect((await fetch(`${running.url}/documents/x/%zz`)).status).toBe(400);
  });

  it("contracts are served as files, and nothing else is", async () => {
    expect(
      await (await fetch(`${running.url}/openapi/efs.yaml`)).text(),
    ).toMatch(/^openapi: 3\.1/);
    expect(
      (await fetch(`${running.url}/openapi/components/common.yaml`)).status,
    ).toBe(200);
    expect((await fetch(`${running.url}/openapi/no.yaml`)).status).toBe(404);
    expect(
      (await fetch(`${running.url}/openapi/..%2Fpackage.json`)).status,
    ).toBe(404);
  });
});

describe("who may steer", () => {
  it.each([
    ["a page of another site", { origin: "http://evil.example" }],
    ["a name that was made to lead here", { host: "evil.example" }],
  ])("not %s", async (_name, headers) => {
    const response = await request(running.url)
      .post("/_kit/reset")
      .set(headers as Record<string, string>)
      .expect(403);
    expect(response.body).toMatchObject({ code: "FORBIDDEN" });
  });

  it("the mock's own pages", async () => {
    await request(running.url)
      .get("/_kit/health")
      .set("origin", running.url)
      .expect(200);
  });
});

describe("calls that are wrong", () => {
  it.each([
    ["GET", "/_kit/nothing", 404],
    ["PATCH", "/_kit/faults", 405],
    ["GET", "/_kit/orders?limit=0", 400],
    ["GET", "/_kit/orders?status=LOST", 400],
    ["GET", "/_kit/history?after=-1", 400],
    ["GET", "/_kit/messages?order=", 400],
    ["GET", `/_kit/orders?channelName=${"x".repeat(300)}`, 400],
    ["GET", "/_kit/orders/%zz", 400],
  ])("%s %s", async (method, path, status) => {
    const response = await fetch(`${running.url}${path}`, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      code: expect.any(String) as string,
      description: expect.stringMatching(/^\[/) as string,
    });
  });

  it("say where the calls of the control are described", async () => {
    const response = await fetch(`${running.url}/_kit/nothing`);
    expect(await response.json()).toMatchObject({
      description:
        "[path: GET /_kit/nothing is not served; /docs/control shows the calls that are, /openapi/control.yaml is their contract]",
    });
  });

  it("say which methods there are", async () => {
    expect(
      (
        await fetch(`${running.url}/_kit/faults`, { method: "PATCH" })
      ).headers.get("allow"),
    ).toBe("GET, POST, DELETE");
  });

  it.each([
    ["no JSON", "{", "application/json", 400],
    ["another type", "count=1", "application/x-www-form-urlencoded", 415],
    [
      "too much",
      JSON.stringify({ count: 1, x: "x".repeat(11_000_000) }),
      "application/json",
      413,
    ],
    ["nothing", "", "application/json", 400],
  ])("%s", async (_name, body, type, status) => {
    const response = await fetch(`${running.url}/_kit/orders/generate`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    expect(response.status).toBe(status);
  });

  it("leave no trace in the history of partners' calls", async () => {
    await request(running.url).get("/_kit/health").set(efs).expect(200);
    expect(running.oms.history.entries).toHaveLength(0);
  });
});
