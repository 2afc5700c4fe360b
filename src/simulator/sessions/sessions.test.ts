import { afterEach, beforeEach, describe, expect, it } from "vitest";
import request from "supertest";
import {
  efs,
  marketplace,
  startQuiet,
  type Headers,
} from "../../../test/support/caller.js";
import { HttpReceiver } from "../../../test/support/receiver.js";
import { plainOrder } from "../orders/plain-order.js";
import type { RunningOms } from "../start.js";

let running: RunningOms;
beforeEach(async () => {
  running = await startQuiet({ delivery: { mode: "auto" } });
});
afterEach(() => running.close());

const order = (code: string) =>
  plainOrder(code, [{ channelSkuCode: "SKU-1", quantity: 2 }], {
    at: Date.UTC(2024, 4, 6),
  });
const pack = {
  orderCode: "A",
  locationCode: "WH1",
  channelName: "DEMO",
  shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }],
};

function send(
  path: string,
  body: object,
  headers: Headers = marketplace,
): request.Test {
  return request(running.url).post(path).set(headers).send(body);
}

async function make(body: object = {}): Promise<string> {
  const { sessionId } = (await send("/_kit/sessions", body).expect(201))
    .body as { sessionId: string };
  return sessionId;
}

describe("sessions", () => {
  it("are reached by path and by header, and share nothing", async () => {
    const one = await make({ sessionId: "one" });
    const two = await make();
    expect([one, two]).toEqual(["one", "session-1"]);
    await send(`/sessions/${one}/orders/outward`, order("A")).expect(200);
    await send("/orders/outward", order("A"), {
      ...marketplace,
      "x-kit-session": two,
    }).expect(200);
    await send("/usp/order/pack", pack, efs).expect(404);
    const packed = await send(
      `/sessions/${one}/assure-magic2/usp/order/pack`,
      pack,
      efs,
    ).expect(200);
    const { invoiceUrl } = packed.body as { invoiceUrl: string };
    expect(invoiceUrl).toContain(`${running.url}/sessions/one/documents/`);
    expect((await fetch(invoiceUrl)).headers.get("content-type")).toBe(
      "application/pdf",
    );
    const states = await Promise.all(
      ["", "/sessions/one", `/sessions/${two}`].map(async (base) => {
        const { orders } = (
          await request(running.url).get(`${base}/_kit/orders`).expect(200)
        ).body as { orders: { status: string }[] };
        return orders.map(({ status }) => status);
      }),
    );
    expect(states).toEqual([[], ["PACKED"], ["OPEN"]]);
    // Three OMSs that number for themselves.
    expect(running.oms.history.entries).toHaveLength(1);
  });

  it("call their own partners, with their own settings", async () => {
    const receiver = await HttpReceiver.listen();
    const mine = await make({
      endpoints: {
        orderEvents: receiver.url("/mine"),
        headers: { "x-token": "secret-of-mine" },
      },
      strict: true,
    });
    await send("/orders/outward", order("A")).expect(200);
    await send(`/sessions/${mine}/orders/outward`, order("A")).expect(200);
    await running.sessions.find(mine)?.oms.dispatcher.whenIdle();
    expect(
      receiver.requests.map(({ path, headers }) => [path, headers["x-token"]]),
    ).toEqual([["/mine", "secret-of-mine"]]);
    const history = await request(running.url).get(
      `/sessions/${mine}/_kit/history`,
    );
    expect(history.text).toContain("/mine");
    expect(history.text).not.toContain("secret-of-mine");
    const withoutDomain = {
      authUsername: efs.authUsername,
      authPassword: efs.authPassword,
    };
    await send(`/sessions/${mine}/usp/order/pack`, pack, withoutDomain).expect(
      401,
    );
    await send("/usp/order/pack", pack, withoutDomain).expect(200);
    await receiver.close();
  });

  it("are listed, shown, ended, and unknown afterwards", async () => {
    const id = await make({ sessionId: "job-17", seed: 7, profile: "erp" });
    const shown = await request(running.url)
      .get(`/_kit/sessions/${id}`)
      .expect(200);
    expect(shown.body).toMatchObject({
      baseUrl: `${running.url}/sessions/job-17`,
      controlUrl: `${running.url}/sessions/job-17/_kit`,
      header: "X-Kit-Session: job-17",
      profile: "erp",
      seed: 7,
      orders: 0,
    });
    const list = await request(running.url).get("/_kit/sessions").expect(200);
    expect(list.body).toMatchObject({ total: 1, sessions: [{ seed: 7 }] });
    await request(running.url).delete(`/_kit/sessions/${id}`).expect(204);
    await request(running.url).delete(`/_kit/sessions/${id}`).expect(404);
    await request(running.url).get(`/_kit/sessions/${id}`).expect(404);
    for (const refused of [
      await send(`/sessions/${id}/usp/order/pack`, pack, efs),
      await send("/usp/order/pack", pack, { ...efs, "x-kit-session": id }),
      await request(running.url).get(`/sessions/${id}`),
    ]) {
      expect(refused.status).toBe(404);
      expect(refused.text).toContain("POST /_kit/sessions");
    }
  });

  it.each([
    ["an id that was given", { sessionId: "taken" }, 409, "DELETE"],
    [
      "an id that differs in capital letters only",
      { sessionId: "Taken" },
      409,
      "there is a session taken already, and capital letters make no other id",
    ],
    ["an id that is no id", { sessionId: "a/b" }, 400, "sessionId"],
    [
      "an address that is none",
      { endpoints: { orderEvents: "ftp://x" } },
      400,
      "endpoints.orderEvents",
    ],
    ["a field that is none", { stric: true }, 400, "stric"],
  ])("are refused for %s", async (_what, body, status, word) => {
    await make({ sessionId: "taken" });
    const refused = await send("/_kit/sessions", body).expect(status);
    expect(refused.text).toContain(word);
  });

  it("are refused where path and header name two", async () => {
    await make({ sessionId: "one" });
    const refused = await send("/sessions/one/usp/order/pack", pack, {
      ...efs,
      "x-kit-session": "two",
    }).expect(404);
    expect(refused.text).toContain("name it once");
  });
});

describe("snapshots", () => {
  const kit = (path: string, body: object = {}) => send(`/_kit${path}`, body);

  it("take a session back, messages and all", async () => {
    const receiver = await HttpReceiver.listen();
    const id = await make({
      endpoints: { orderEvents: receiver.url("/orders") },
    });
    const oms = running.sessions.find(id)?.oms;
    const base = `/sessions/${id}`;
    await send(`${base}/orders/outward`, order("A")).expect(200);
    await oms?.dispatcher.whenIdle();
    const taken = await send(`${base}/_kit/snapshots`, { name: "open" });
    expect(taken.body).toMatchObject({ name: "open", orders: 1, messages: 2 });
    const first = await send(`${base}/usp/order/pack`, pack, efs).expect(200);
    await send(`${base}/orders/outward`, order("B")).expect(200);
    await oms?.dispatcher.whenIdle();
    await send(`${base}/_kit/snapshots/open/restore`, {}).expect(200);
    const { orders } = (
      await request(running.url).get(`${base}/_kit/orders`).expect(200)
    ).body as { orders: { orderCode: string; status: string }[] };
    expect(orders).toMatchObject([{ orderCode: "A", status: "OPEN" }]);
    expect(oms?.dispatcher.deliveries({ family: "order" })).toMatchObject([
      { state: "delivered", attempts: { length: 1 } },
    ]);
    // The same again is the same: numbers are those that they were.
    const second = await send(`${base}/usp/order/pack`, pack, efs).expect(200);
    expect(second.body).toMatchObject({
      shipmentCode: (first.body as { shipmentCode: string }).shipmentCode,
    });
    await send(`${base}/orders/outward`, order("C")).expect(200);
    await oms?.dispatcher.whenIdle();
    const ids = receiver.requests.map(
      ({ body }) => (JSON.parse(body) as { messageId: number }).messageId,
    );
    expect(ids).toHaveLength(3);
    expect(ids[2]).toBe(ids[1]);
    await receiver.close();
  });

  it("let numbers go on where a vendor is not taken back with them", async () => {
    await kit("/snapshots", { name: "empty" }).expect(201);
    const codes: unknown[] = [];
    for (const continueNumbers of [false, true, true]) {
      await kit("/snapshots/empty/restore", { continueNumbers }).expect(200);
      await send("/orders/outward", order("A")).expect(200);
      const packed = await send("/usp/order/pack", pack, efs).expect(200);
      codes.push((packed.body as { shipmentCode: string }).shipmentCode);
    }
    expect(codes).toEqual(["SH000001", "SH000002", "SH000003"]);
    await kit("/reset", { continueNumbers: true }).expect(200);
    await send("/orders/outward", order("A")).expect(200);
    const packed = await send("/usp/order/pack", pack, efs).expect(200);
    expect(packed.body).toMatchObject({ shipmentCode: "SH000004" });
  });

  it("are listed, replaced, forgotten, and unknown afterwards", async () => {
    await kit("/snapshots", { name: "a" }).expect(201);
    await kit("/snapshots", { name: "b" }).expect(201);
    await send("/orders/outward", order("A")).expect(200);
    await kit("/snapshots", { name: "a" }).expect(201);
    const list = await request(running.url).get("/_kit/snapshots").expect(200);
    expect(list.body).toMatchObject({
      snapshots: [
        { name: "b", orders: 0 },
        { name: "a", orders: 1 },
      ],
    });
    await request(running.url).delete("/_kit/snapshots/a").expect(204);
    await request(running.url).delete("/_kit/snapshots/a").expect(404);
    const refused = await kit("/snapshots/a/restore").expect(404);
    expect(refused.text).toContain("GET /_kit/snapshots");
    await kit("/snapshots", { name: "no/name" }).expect(400);
  });
});
