import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  Caller,
  efs,
  marketplace,
  startQuiet,
} from "../../../test/support/caller.js";
import { ManualClock } from "../../../test/support/manual-clock.js";
import type { HistoryEntry } from "../../history/entry.js";
import { plainOrder } from "../orders/plain-order.js";
import type { RunningOms } from "../start.js";
import { eventually } from "../../../test/simulator/eventually.js";

let clock: ManualClock;
let running: RunningOms;
let caller: Caller;

beforeEach(async () => {
  clock = new ManualClock();
  running = await startQuiet({}, { clock });
  caller = new Caller(running);
  for (const code of ["A", "B"]) {
    const order = plainOrder(code, [{ channelSkuCode: "SKU-1", quantity: 3 }], {
      at: clock.now(),
    });
    await caller
      .call("POST", "/orders/outward", order, marketplace)
      .expect(200);
  }
});
afterEach(() => running.close());

const packOf = (orderCode: string): unknown => ({
  orderCode,
  locationCode: "WH1",
  channelName: "DEMO",
  shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }],
});

function packed(orderCode: string): number {
  const order = [...running.oms.state.orders.values()].find(
    (one) => one.orderCode === orderCode,
  );
  return order?.lines[0]?.packed ?? -1;
}

function faults(): HistoryEntry[] {
  return running.oms.history.entries.filter(({ kind }) => kind === "fault");
}

/** Sends a pack call byte by byte of our own; gives what came back and how the connection ended. */
function packOnWire(
  orderCode: string,
): Promise<{ readonly answer: string; readonly ended: string }> {
  const body = JSON.stringify(packOf(orderCode));
  const head = Object.entries({
    host: "x",
    "content-type": "application/json",
    "content-length": body.length,
    ...efs,
  });
  return new Promise((resolve) => {
    const socket = connect(running.port, "127.0.0.1");
    let answer = "";
    let ended = "closed";
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on(
      "error",
      (error: NodeJS.ErrnoException) => (ended = error.code ?? "error"),
    );
    socket.on("close", () => {
      resolve({ answer, ended });
    });
    socket.write(
      `POST /usp/order/pack HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n${body}`,
    );
  });
}

describe("answers", () => {
  it("500 before the call takes effect; the next call succeeds", async () => {
    running.oms.faults.add({
      operation: "packOrder",
      orderCode: "A",
      kind: "answer-500",
    });
    const response = await caller
      .call("POST", "/usp/order/pack", packOf("A"))
      .expect(500);
    expect(response.body).toMatchObject({ code: "INTERNAL_ERROR" });
    expect(packed("A")).toBe(0);
    const [fault] = faults();
    expect(fault).toMatchObject({
      fault: "F18",
      operation: "packOrder",
      orderCode: "A",
      locationCode: "WH1",
      parameters: { kind: "answer-500", struck: 1 },
    });
    expect(caller.last).toMatchObject({
      status: 500,
      fault: fault?.seq,
      ending: "answered",
    });
    expect(caller.last.problem).toBeUndefined();
    await caller.call("POST", "/usp/order/pack", packOf("A")).expect(200);
    expect(faults()).toHaveLength(1);
  });

  it("429 with the time to wait", async () => {
    running.oms.faults.add({
      operation: "packOrder",
      kind: "answer-429",
      retryAfterSeconds: 7,
      times: 2,
    });
    const response = await caller
      .call("POST", "/usp/order/pack", packOf("A"))
      .expect(429);
    expect(response.headers["retry-after"]).toBe("7");
    expect(caller.last.responseHeaders["retry-after"]).toBe("7");
    await caller.call("POST", "/usp/order/pack", packOf("B")).expect(429);
    await caller.call("POST", "/usp/order/pack", packOf("A")).expect(200);
  });

  it("500 after the call took effect; the repetition gets the same shipment", async () => {
    running.oms.faults.add({
      operation: "packOrder",
      kind: "answer-500-after-commit",
    });
    await caller.call("POST", "/usp/order/pack", packOf("A")).expect(500);
    expect(packed("A")).toBe(2);
    await caller.call("POST", "/usp/order/pack", packOf("A")).expect(200);
    expect(running.oms.state.shipments.size).toBe(1);
  });

  it("late, by the clock, although the call took effect at once", async () => {
    running.oms.faults.add({
      operation: "packOrder",
      kind: "slow-first-byte",
      delayMilliseconds: 1500,
    });
    const answer = caller
      .call("POST", "/usp/order/pack", packOf("A"))
      .then((response) => response.status);
    await eventually(() => {
      expect(packed("A")).toBe(2);
    });
    expect(running.oms.openCalls).toBe(1);
    clock.advance(1500);
    expect(await answer).toBe(200);
    expect(caller.last).toMatchObject({
      durationMs: 1500,
      fault: faults()[0]?.seq,
    });
  });

  it("late, and nobody waits for it any more", async () => {
    running.oms.faults.add({ operation: "packOrder", kind: "slow-first-byte" });
    const controller = new AbortController();
    const answer = fetch(`${running.url}/usp/order/pack`, {
      method: "POST",
      headers: { ...efs, "content-type": "application/json" },
      body: JSON.stringify(packOf("A")),
      signal: controller.signal,
    }).catch(() => "aborted");
    await eventually(() => {
      expect(packed("A")).toBe(2);
    });
    controller.abort();
    expect(await answer).toBe("aborted");
    await eventually(() => {
      expect(caller.last).toMatchObject({
        operation: "packOrder",
        ending: "aborted",
        status: 200,
      });
    });
    expect(clock.waiting).toBe(0);
  });
});

describe("a reset connection", () => {
  it("after the call took effect: a TCP reset, recorded with the status that was decided", async () => {
    running.oms.faults.add({
      operation: "packOrder",
      kind: "reset-after-commit",
    });
    const { answer, ended } = await packOnWire("A");
    expect(answer).toBe("");
    expect(ended).toBe("ECONNRESET");
    expect(packed("A")).toBe(2);
    expect(caller.last).toMatchObject({
      ending: "answer-lost",
      status: 200,
      fault: faults()[0]?.seq,
    });
    expect(caller.last.responseBody.text).toContain("shipmentCode");
    expect(faults()[0]).toMatchObject({ fault: "F12" });
  });

  it("before the call took effect: recorded without a status", async () => {
    running.oms.faults.add({
      operation: "packOrder",
      kind: "reset-before-commit",
    });
    const { answer, ended } = await packOnWire("A");
    expect([answer, ended]).toEqual(["", "ECONNRESET"]);
    expect(packed("A")).toBe(0);
    expect(caller.last).toMatchObject({ ending: "answer-lost", status: null });
  });

  it("is not wasted on a call that is refused anyway", async () => {
    running.oms.faults.add({
      operation: "packOrder",
      kind: "reset-after-commit",
    });
    await caller.call("POST", "/usp/order/pack", packOf("NO")).expect(404);
    expect(faults()).toHaveLength(0);
    expect((await packOnWire("A")).ended).toBe("ECONNRESET");
  });
});

describe("which calls a plan strikes", () => {
  it("the nth matching call and as many as it says, of its order alone", async () => {
    running.oms.faults.add({
      operation: "packOrder",
      orderCode: "B",
      nth: 2,
      times: 2,
      kind: "answer-500",
    });
    const statuses: number[] = [];
    for (const code of ["A", "B", "A", "B", "B", "B"])
      statuses.push(
        (await caller.call("POST", "/usp/order/pack", packOf(code))).status,
      );
    expect(statuses).toEqual([200, 200, 200, 500, 500, 200]);
    expect(running.oms.faults.list()).toEqual([
      {
        faultId: "fault-1",
        operation: "packOrder",
        orderCode: "B",
        nth: 2,
        times: 2,
        kind: "answer-500",
        matched: 4,
        struck: 2,
      },
    ]);
    running.oms.faults.clear();
    expect(running.oms.faults.list()).toEqual([]);
  });

  it.each([
    [
      "a list of objects",
      "createPicklist",
      "POST",
      "/usp/picklist/create",
      { orderList: [{ orderCode: "B" }] },
    ],
    [
      "a list of codes",
      "createManifest",
      "POST",
      "/usp/manifest",
      { transporter: "BLUEDART", orderCodes: ["A", "B"] },
    ],
  ] as const)(
    "an order named in %s",
    async (_name, operation, method, path, body) => {
      running.oms.faults.add({ operation, orderCode: "B", kind: "answer-500" });
      await caller
        .call(method, path, {
          locationCode: "WH1",
          channelName: "DEMO",
          ...body,
        })
        .expect(500);
    },
  );

  it("an order named in the path", async () => {
    running.oms.faults.add({
      operation: "cancelOutwardOrder",
      orderCode: "B",
      kind: "answer-500",
    });
    const body = {
      locationCode: "WH1",
      orderItems: [
        { channelSkuCode: "SKU-1", orderItemCode: "B-1", cancelledQuantity: 1 },
      ],
    };
    await caller.call("PUT", "/orders/B/cancel", body, marketplace).expect(500);
  });

  it("no call that is invalid", async () => {
    running.oms.faults.add({ operation: "packOrder", kind: "answer-500" });
    await caller
      .call("POST", "/usp/order/pack", { orderCode: "A" })
      .expect(400);
    await caller
      .call("POST", "/usp/order/pack", packOf("A"), {
        ...efs,
        authPassword: "no",
      })
      .expect(401);
    await caller.call("POST", "/usp/order/pack", packOf("A")).expect(500);
  });
});
