/** The faults of the catalogue in the calls of a partner, seen from the partner's end of the connection. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  Caller,
  efs,
  marketplace,
  startQuiet,
} from "../../../../test/support/caller.js";
import { ManualClock } from "../../../../test/support/manual-clock.js";
import { callText, WireClient } from "../../../../test/support/wire-client.js";
import { plainOrder } from "../../orders/plain-order.js";
import type { RunningOms } from "../../start.js";
import type { InboundFaultPlan } from "../faults.js";

let clock: ManualClock;
let running: RunningOms;
let clients: WireClient[];

beforeEach(async () => {
  clock = new ManualClock();
  clients = [];
  running = await startQuiet({}, { clock });
  for (const code of ["A", "B", "a"]) await order(code);
});
afterEach(async () => {
  for (const client of clients) client.leave();
  await running.close();
});

async function order(code: string): Promise<void> {
  const body = plainOrder(code, [{ channelSkuCode: "SKU-1", quantity: 3 }], {
    at: clock.now(),
  });
  await new Caller(running)
    .call("POST", "/orders/outward", body, marketplace)
    .expect(200);
}

function client(): WireClient {
  const one = new WireClient(running.port);
  clients.push(one);
  return one;
}

const packBody = (orderCode: string, quantityToPack = 2): string =>
  JSON.stringify({
    orderCode,
    locationCode: "WH1",
    channelName: "DEMO",
    shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack }],
  });
const pack = (orderCode: string, body = packBody(orderCode)): string =>
  callText("POST", "/usp/order/pack", efs, body);

const whole = /\r\n\r\n[^]*\}$/;
const plan = (more: Partial<InboundFaultPlan>): void => {
  running.oms.faults.add({
    operation: "packOrder",
    kind: "answer-500",
    ...more,
  });
};
const shipments = (): number => running.oms.state.shipments.size;
const faults = () =>
  running.oms.history.entries.filter((entry) => entry.kind === "fault");
const calls = () =>
  running.oms.history.entries.flatMap((entry) =>
    entry.kind === "exchange" && entry.operation === "packOrder" ? [entry] : [],
  );
const bodyOf = (answer: string): unknown =>
  JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4));

describe("a call that is made again", () => {
  it("F1 from the vendor: the same bytes on the same connection get the same answer, and there is one shipment", async () => {
    const one = client();
    await one.write(pack("A"));
    const first = await one.until(whole);
    one.received = "";
    await one.write(pack("A"));
    const again = await one.until(whole);
    expect(bodyOf(again)).toEqual(bodyOf(first));
    expect(shipments()).toBe(1);
  });

  it("F2 from the vendor and F3 from the vendor: eight copies are open at the same time, and there is one shipment", async () => {
    plan({ kind: "slow-first-byte", times: 8, delayMilliseconds: 500 });
    const copies = Array.from({ length: 8 }, client);
    // All but the last byte, on every connection; then the last one of each.
    await Promise.all(copies.map((one) => one.write(pack("A").slice(0, -1))));
    expect(shipments()).toBe(0);
    await Promise.all(copies.map((one) => one.write("}")));
    await vi.waitFor(() => {
      expect(faults()).toHaveLength(8);
    });
    expect(running.oms.openCalls).toBe(8);
    clock.advance(500);
    const answers = await Promise.all(copies.map((one) => one.until(whole)));
    expect(
      new Set(answers.map((text) => JSON.stringify(bodyOf(text)))).size,
    ).toBe(1);
    expect(shipments()).toBe(1);
    const spans = calls();
    expect(Math.max(...spans.map(({ opened }) => opened))).toBeLessThan(
      Math.min(...spans.map(({ seq }) => seq)),
    );
  });

  it("F4 from the vendor: the OMS remembers after so many other calls", async () => {
    const one = client();
    await one.write(pack("A"));
    const first = await one.until(whole);
    for (let index = 0; index < 12; index += 1) {
      await order(`O-${index}`);
      one.received = "";
      await one.write(pack(`O-${index}`));
      await one.until(whole);
    }
    one.received = "";
    await one.write(pack("A"));
    expect(bodyOf(await one.until(whole))).toEqual(bodyOf(first));
    expect(shipments()).toBe(13);
  });

  it("F8 from the vendor: codes that differ in case are two orders, and one with a zero in front is none", async () => {
    const one = client();
    await one.write(pack("A"));
    await one.until(whole);
    one.received = "";
    await one.write(pack("a"));
    await one.until(whole);
    expect(one.status).toBe(200);
    expect(shipments()).toBe(2);
    one.received = "";
    await one.write(pack("0A"));
    await one.until(whole);
    expect(one.status).toBe(404);
  });
});

describe("an answer that does not arrive", () => {
  it("F9 from the vendor: a vendor that leaves once it has written loses the answer and not the effect", async () => {
    const leaving = client();
    await leaving.write(pack("A"));
    await vi.waitFor(() => {
      expect(shipments()).toBe(1);
    });
    leaving.leave("reset");
    const again = client();
    await again.write(pack("A"));
    await again.until(whole);
    expect(again.status).toBe(200);
    expect(shipments()).toBe(1);
  });

  it("F10 from the vendor: gives up by its own time-out and calls again while the OMS still holds the first", async () => {
    plan({ kind: "slow-first-byte", delayMilliseconds: 5_000 });
    const impatient = client();
    await impatient.write(pack("A"));
    await vi.waitFor(() => {
      expect(faults()).toHaveLength(1);
    });
    clock.advance(2_000);
    expect(impatient.received).toBe("");
    const again = client();
    await again.write(pack("A"));
    await again.until(whole);
    // The second is answered, and the first is still open.
    expect(again.status).toBe(200);
    expect(running.oms.openCalls).toBe(1);
    impatient.leave();
    await vi.waitFor(() => {
      expect(calls()).toHaveLength(2);
    });
    const [second, first] = calls();
    expect(first).toMatchObject({ ending: "aborted", status: 200 });
    expect(first?.opened).toBeLessThan(second?.opened ?? 0);
    expect(first?.seq).toBeGreaterThan(second?.seq ?? Infinity);
    expect(shipments()).toBe(1);
    expect(clock.waiting).toBe(0);
  });

  it("F11 from the vendor: the call took effect, half of the answer came, and the connection ended", async () => {
    plan({ kind: "cut-after-commit" });
    const one = client();
    await one.write(pack("A"));
    expect(await one.left).toBe("end");
    const [head = "", body = ""] = one.received.split("\r\n\r\n");
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
    expect(body.length).toBeGreaterThan(0);
    expect(body.length).toBeLessThan(length);
    expect(() => JSON.parse(body) as unknown).toThrow();
    expect(shipments()).toBe(1);
    const [call] = calls();
    // The record holds what was decided, whole.
    expect(call).toMatchObject({
      ending: "answer-lost",
      status: 200,
      requestBody: { text: packBody("A") },
      fault: faults()[0]?.seq,
    });
    expect(call?.responseBody.text).toHaveLength(length);
    expect(faults()).toMatchObject([
      { fault: "F11", parameters: { kind: "cut-after-commit" } },
    ]);
    const again = client();
    await again.write(pack("A"));
    expect(bodyOf(await again.until(whole))).toEqual(
      JSON.parse(call?.responseBody.text ?? ""),
    );
  });

  it("F11 from the vendor: of an answer without a body, the head is cut", async () => {
    const cancel = JSON.stringify({
      orderCode: "A",
      locationCode: "WH1",
      channelName: "DEMO",
      orderItems: [{ channelSkuCode: "SKU-1", cancelledQuantity: 1 }],
    });
    plan({ operation: "cancelOrderItems", kind: "cut-after-commit" });
    const one = client();
    await one.write(callText("PUT", "/usp/order/cancel", efs, cancel));
    expect(await one.left).toBe("end");
    expect(one.received).toMatch(/^HTTP\/1\.1 200 /);
    expect(one.received).not.toContain("\r\n\r\n");
    const [line] = [...running.oms.state.orders.values()][0]?.lines ?? [];
    expect(line?.cancelled.seller).toBe(1);
  });

  it.each([
    ["reset-after-commit", 1, 200],
    ["reset-before-commit", 0, null],
  ] as const)(
    "F12 from the vendor: %s is a TCP reset after the request was read to its end",
    async (kind, made, status) => {
      plan({ kind });
      const one = client();
      const text = pack("A");
      await one.write(text.slice(0, -1));
      // Nothing happens as long as the last byte is missing.
      await new Promise((resolve) => setImmediate(resolve));
      expect(faults()).toEqual([]);
      await one.write(text.slice(-1));
      expect(await one.left).toBe("ECONNRESET");
      expect(one.received).toBe("");
      expect(calls()).toMatchObject([
        {
          ending: "answer-lost",
          status,
          requestBody: { text: packBody("A") },
        },
      ]);
      expect(shipments()).toBe(made);
      expect(faults()).toMatchObject([{ fault: "F12", parameters: { kind } }]);
    },
  );

  it("F12 from the vendor: the call took effect and is answered 500, on a connection that stays", async () => {
    plan({ kind: "answer-500-after-commit" });
    const one = client();
    await one.write(pack("A"));
    await one.until(whole);
    expect(one.status).toBe(500);
    expect(shipments()).toBe(1);
    one.received = "";
    await one.write(pack("A"));
    await one.until(whole);
    expect(one.status).toBe(200);
    expect(shipments()).toBe(1);
  });
});

describe("an OMS that is not well", () => {
  it("F18 from the vendor: 500 and 429 with Retry-After, on one connection, and nothing done", async () => {
    plan({ kind: "answer-500" });
    plan({ kind: "answer-429", nth: 2, retryAfterSeconds: 3 });
    const one = client();
    const statuses: number[] = [];
    const heads: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      one.received = "";
      await one.write(pack("A"));
      heads.push(await one.until(whole));
      statuses.push(one.status);
      if (index < 2) expect(shipments()).toBe(0);
    }
    expect(statuses).toEqual([500, 429, 200]);
    expect(heads[1]).toMatch(/\r\nretry-after: 3\r\n/i);
    expect(faults()).toMatchObject([{ fault: "F18" }, { fault: "F18" }]);
  });

  it("F18 from the vendor: not one byte before its time, by the clock", async () => {
    plan({ kind: "slow-first-byte", delayMilliseconds: 900 });
    const one = client();
    await one.write(pack("A"));
    await vi.waitFor(() => {
      expect(shipments()).toBe(1);
    });
    clock.advance(899);
    await new Promise((resolve) => setImmediate(resolve));
    expect(one.received).toBe("");
    clock.advance(1);
    await one.until(whole);
    expect(one.status).toBe(200);
    expect(calls()).toMatchObject([{ durationMs: 900 }]);
  });
});

describe("a call that is refused, then the right one", () => {
  it.each([
    [
      "a body without its order",
      packBody("A").replace('"orderCode":"A",', ""),
      400,
    ],
    ["half of a body", packBody("A").slice(0, 40), 400],
    ["more than was ordered", packBody("A", 9), 400],
  ])("F22 from the vendor: %s leaves no trace", async (_name, bad, status) => {
    const one = client();
    await one.write(pack("A", bad));
    await one.until(whole);
    expect(one.status).toBe(status);
    expect(shipments()).toBe(0);
    one.received = "";
    await one.write(pack("A"));
    await one.until(whole);
    expect(one.status).toBe(200);
    expect(shipments()).toBe(1);
  });

  it("F22 from the vendor: a wrong credential is a 401 without effect, and the same bytes with the right one are taken", async () => {
    const one = client();
    const stranger = { ...efs, authPassword: "not-the-password" };
    await one.write(
      callText("POST", "/usp/order/pack", stranger, packBody("A")),
    );
    await one.until(whole);
    expect(one.status).toBe(401);
    expect(shipments()).toBe(0);
    one.received = "";
    await one.write(pack("A"));
    await one.until(whole);
    expect(one.status).toBe(200);
    expect(shipments()).toBe(1);
    expect(calls()).toMatchObject([
      { credential: "wrong", status: 401 },
      { credential: "valid", status: 200 },
    ]);
    expect(JSON.stringify(running.oms.history.entries)).not.toContain(
      "not-the-password",
    );
  });
});
