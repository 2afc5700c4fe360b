import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ManualClock } from "../../../test/support/manual-clock.js";
import { HttpReceiver } from "../../../test/support/receiver.js";
import { History } from "../../history/history.js";
import { createRedaction } from "../../history/redaction.js";
import type { OutgoingMessage } from "../message.js";
import type { DeliverySettings, Endpoints } from "../settings.js";
import type { DeliveryState } from "./delivery.js";
import { Dispatcher } from "./dispatcher.js";
import { eventually } from "../../../test/simulator/eventually.js";

let receiver: HttpReceiver;
let clock: ManualClock;
let history: History;
let endpoints: Endpoints;
let open: Dispatcher[] = [];

beforeEach(async () => {
  receiver = await HttpReceiver.listen();
  clock = new ManualClock();
  history = new History(clock);
  endpoints = {
    orderEvents: receiver.url("/orders"),
    headers: { "X-Secret": "vendor-secret" },
  };
});
afterEach(async () => {
  await Promise.all(open.map((dispatcher) => dispatcher.close()));
  open = [];
  await receiver.close();
});

function start(
  settings: Partial<DeliverySettings> = {},
  keepFinished?: number,
): Dispatcher {
  const dispatcher = new Dispatcher({
    clock,
    history,
    settings: {
      timeoutMs: 45_000,
      retryDelaysMs: [1000, 5000],
      concurrency: 10,
      mode: "auto",
      batchEveryMs: 0,
      inOrder: true,
      events: [],
      ...settings,
    },
    endpointsOf: () => endpoints,
    redaction: createRedaction({ headers: ["x-secret"] }),
    ...(keepFinished === undefined ? {} : { keepFinished }),
  });
  open.push(dispatcher);
  return dispatcher;
}

let next = 1;
function message(
  orderCode = "A-1",
  more: Partial<OutgoingMessage> = {},
): OutgoingMessage {
  const id = next++;
  return {
    key: `order-${id}`,
    family: "order",
    operation: "outwardOrderEvent",
    tenant: "vendor",
    eventType: "SUBORDER_CREATE",
    messageId: id,
    orderCode,
    locationCode: "IN1",
    channelName: "WEB",
    bodyText: JSON.stringify({ messageId: id, orderCode }),
    ...more,
  };
}

/** Settles when the message is in that state. */
function reached(
  dispatcher: Dispatcher,
  key: string,
  state: DeliveryState,
): Promise<void> {
  return eventually(() => {
    expect(dispatcher.delivery(key)?.state).toBe(state);
  });
}

/** Settles when the queue waits for its next attempt. */
function waiting(dispatcher: Dispatcher, key: string): Promise<void> {
  return eventually(() => {
    expect(dispatcher.delivery(key)?.nextAttemptAt).toBeDefined();
  });
}

const fail =
  (status: number, body?: unknown) =>
  (response: { writeHead(status: number): { end(text?: string): void } }) => {
    response
      .writeHead(status)
      .end(body === undefined ? undefined : JSON.stringify(body));
  };

describe("a plain delivery", () => {
  it("posts the body and takes an empty 200 for success", async () => {
    const dispatcher = start();
    const sent = message();
    dispatcher.enqueue(sent);
    await dispatcher.whenIdle();
    expect(receiver.requests).toHaveLength(1);
    expect(receiver.requests[0]).toMatchObject({
      method: "POST",
      path: "/orders",
      body: sent.bodyText,
      headers: {
        "content-type": "application/json",
        "x-secret": "vendor-secret",
      },
    });
    expect(dispatcher.delivery(sent.key)).toMatchObject({
      state: "delivered",
      attempts: [{ number: 1, acknowledged: true }],
    });
  });

  it("is one exchange in the history, without the secret", async () => {
    const dispatcher = start();
    const sent = message();
    receiver.answer = (response) =>
      response.writeHead(202, { "content-type": "text/plain" }).end("thanks");
    dispatcher.enqueue(sent);
    await dispatcher.whenIdle();
    expect(history.entries).toHaveLength(1);
    expect(history.entries[0]).toMatchObject({
      kind: "exchange",
      opened: 1,
      seq: 2,
      direction: "outbound",
      operation: "outwardOrderEvent",
      method: "POST",
      url: receiver.url("/orders"),
      requestHeaders: {
        "x-secret": "[redacted]",
        "content-length": String(sent.bodyText.length),
      },
      requestBody: { text: sent.bodyText },
      ending: "answered",
      status: 202,
      responseBody: { text: "thanks" },
      message: sent.key,
      attempt: 1,
    });
    expect(JSON.stringify(history.entries)).not.toContain("vendor-secret");
  });

  it("turns user information of the address into a header, and records neither", async () => {
    endpoints = {
      orderEvents: receiver.url("/orders").replace("//", "//me:pass@"),
    };
    const dispatcher = start();
    dispatcher.enqueue(message());
    await dispatcher.whenIdle();
    expect(receiver.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from("me:pass").toString("base64")}`,
    );
    expect(history.entries[0]).toMatchObject({
      url: receiver.url("/orders"),
      requestHeaders: { authorization: "[redacted]" },
    });
  });

  it("parks a message without an address, and sends it on retry once there is one", async () => {
    endpoints = {};
    const dispatcher = start();
    const sent = message();
    dispatcher.enqueue(sent);
    await dispatcher.whenIdle();
    expect(dispatcher.delivery(sent.key)).toMatchObject({
      state: "parked",
      attempts: [],
    });
    await expect(dispatcher.attempt(sent.key)).rejects.toThrow(
      /endpoints\.orderEvents/,
    );
    endpoints = { orderEvents: receiver.url() };
    dispatcher.retry(sent.key);
    await dispatcher.whenIdle();
    expect(dispatcher.delivery(sent.key)?.state).toBe("delivered");
  });
});

describe("what counts as a failure", () => {
  it.each([
    [
      "500 with the documented body",
      500,
      { hasError: true, errorMessage: "no stock" },
      "Error from channel : no stock",
    ],
    [
      "400 without a body",
      400,
      undefined,
      "Error from channel : HTTP status 400",
    ],
    [
      "200 that says hasError",
      200,
      { hasError: true, errorMessage: "bad" },
      "Error from channel : bad",
    ],
    ["a redirect", 302, undefined, "answered 302: redirects are not followed"],
  ])("%s", async (_name, status, body, problem) => {
    const dispatcher = start({ retryDelaysMs: [] });
    receiver.answer = (response) =>
      response
        .writeHead(status, { location: "/x" })
        .end(body && JSON.stringify(body));
    const sent = message();
    dispatcher.enqueue(sent);
    await dispatcher.whenIdle();
    expect(dispatcher.delivery(sent.key)).toMatchObject({
      state: "parked",
      attempts: [{ acknowledged: false, problem }],
    });
    expect(receiver.requests).toHaveLength(1);
  });

  it.each([
    ["hasError false", JSON.stringify({ hasError: false })],
    ["no JSON", "<html>{"],
    ["a JSON list", "[true]"],
  ])("but not a 200 with %s", async (_name, body) => {
    const dispatcher = start();
    receiver.answer = (response) => response.writeHead(200).end(body);
    const sent = message();
    dispatcher.enqueue(sent);
    await dispatcher.whenIdle();
    expect(dispatcher.delivery(sent.key)?.state).toBe("delivered");
  });

  it("an answer that does not come in time", async () => {
    const dispatcher = start({ retryDelaysMs: [] });
    receiver.answer = () => undefined;
    const sent = message();
    dispatcher.enqueue(sent);
    await eventually(() => {
      expect(receiver.requests).toHaveLength(1);
    });
    clock.advance(45_000);
    await dispatcher.whenIdle();
    expect(history.entries[0]).toMatchObject({
      ending: "timeout",
      status: null,
      durationMs: 45_000,
      problem: "no answer within 45000 ms",
    });
    expect(dispatcher.delivery(sent.key)?.state).toBe("parked");
  });

  it("an answer that trickles beyond the time-out", async () => {
    const dispatcher = start({ retryDelaysMs: [], timeoutMs: 1000 });
    receiver.answer = (response) => {
      response.writeHead(200).write("a");
    };
    dispatcher.enqueue(message());
    await eventually(() => {
      expect(receiver.requests).toHaveLength(1);
    });
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(1000);
    await dispatcher.whenIdle();
    expect(history.entries[0]).toMatchObject({ ending: "timeout" });
  });

  it("an answer that is cut off", async () => {
    const dispatcher = start({ retryDelaysMs: [] });
    receiver.answer = (response) => {
      response
        .writeHead(200, { "content-length": "100" })
        .write('{"a":', () => response.destroy());
    };
    dispatcher.enqueue(message());
    await dispatcher.whenIdle();
    expect(history.entries[0]).toMatchObject({
      ending: "unreachable",
      status: 200,
      responseBody: { text: '{"a":' },
      problem: expect.stringContaining("in the middle of its answer") as string,
    });
  });

  it("nobody listening", async () => {
    const dispatcher = start({ retryDelaysMs: [] });
    await receiver.close();
    dispatcher.enqueue(message());
    await dispatcher.whenIdle();
    expect(history.entries[0]).toMatchObject({
      ending: "unreachable",
      status: null,
      problem: expect.stringContaining("connection refused") as string,
    });
    receiver = await HttpReceiver.listen();
  });

  it("reads an endless answer only up to the limit, and keeps its beginning and digest", async () => {
    const dispatcher = start();
    receiver.answer = (response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    };
    dispatcher.enqueue(message());
    await dispatcher.whenIdle();
    const [entry] = history.entries;
    if (entry?.kind !== "exchange") throw new Error("no exchange");
    expect(entry.ending).toBe("answered");
    expect(entry.responseBody.text).toHaveLength(256 * 1024);
    expect(entry.responseBody.cut?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(entry.problem).toContain("reading stopped");
  });
});

describe("trying again", () => {
  it("sends the same bytes after each wait, and parks after the last", async () => {
    const dispatcher = start();
    receiver.answer = fail(500);
    const sent = message();
    dispatcher.enqueue(sent);
    await waiting(dispatcher, sent.key);
    expect(dispatcher.delivery(sent.key)).toMatchObject({
      state: "queued",
      nextAttemptAt: clock.now() + 1000,
    });
    clock.advance(999);
    await new Promise((resolve) => setImmediate(resolve));
    expect(receiver.requests).toHaveLength(1);
    clock.advance(1);
    await eventually(() => {
      expect(dispatcher.delivery(sent.key)?.attempts).toHaveLength(2);
    });
    expect(dispatcher.delivery(sent.key)?.nextAttemptAt).toBe(
      clock.now() + 5000,
    );
    clock.advance(5000);
    await reached(dispatcher, sent.key, "parked");
    expect(receiver.requests.map(({ body }) => body)).toEqual([
      sent.bodyText,
      sent.bodyText,
      sent.bodyText,
    ]);
    expect(
      dispatcher.delivery(sent.key)?.attempts.map(({ number }) => number),
    ).toEqual([1, 2, 3]);
    expect(dispatcher.isIdle()).toBe(true);
  });

  it("makes the later messages of the order wait, and only them", async () => {
    const dispatcher = start();
    const first = message("A-1");
    const second = message("A-1");
    const other = message("B-1");
    receiver.answer = (response, { body }) =>
      response.writeHead(body === first.bodyText ? 500 : 200).end();
    for (const one of [first, second, other]) dispatcher.enqueue(one);
    await waiting(dispatcher, first.key);
    await reached(dispatcher, other.key, "delivered");
    expect(dispatcher.delivery(second.key)).toMatchObject({
      state: "queued",
      attempts: [],
    });
    clock.advance(1000);
    await eventually(() => {
      expect(dispatcher.delivery(first.key)?.attempts).toHaveLength(2);
    });
    clock.advance(5000);
    await dispatcher.whenIdle({ orderCode: "A-1" });
    expect(dispatcher.delivery(first.key)?.state).toBe("parked");
    expect(dispatcher.delivery(second.key)?.state).toBe("delivered");
    const bodies = receiver.requests
      .map(({ body }) => body)
      .filter((body) => body !== other.bodyText);
    expect(bodies).toEqual([
      first.bodyText,
      first.bodyText,
      first.bodyText,
      second.bodyText,
    ]);
  });

  it("goes on at once when a call on demand delivered what was waiting", async () => {
    const dispatcher = start();
    const first = message();
    const second = message();
    receiver.answer = fail(500);
    dispatcher.enqueue(first);
    dispatcher.enqueue(second);
    await waiting(dispatcher, first.key);
    receiver.answer = fail(200);
    await dispatcher.attempt(first.key);
    await dispatcher.whenIdle();
    expect(dispatcher.deliveries().map(({ state }) => state)).toEqual([
      "delivered",
      "delivered",
    ]);
    expect(clock.waiting).toBe(0);
  });
});

describe("order and concurrency", () => {
  it("keeps the order of each order, one call at a time, and many orders at once up to the limit", async () => {
    const dispatcher = start({ concurrency: 3 });
    let mostOpen = 0;
    dispatcher.onChange(() => {
      mostOpen = Math.max(mostOpen, dispatcher.counts().delivering);
    });
    const openOf = new Map<string, number>();
    receiver.answer = (response, { body }) => {
      const { orderCode } = JSON.parse(body) as { orderCode: string };
      openOf.set(orderCode, (openOf.get(orderCode) ?? 0) + 1);
      expect(openOf.get(orderCode)).toBe(1);
      setImmediate(() => {
        openOf.set(orderCode, 0);
        response.writeHead(200).end();
      });
    };
    const all = Array.from({ length: 60 }, (_, index) =>
      message(`O-${index % 6}`),
    );
    for (const one of all) dispatcher.enqueue(one);
    await dispatcher.whenIdle();
    expect(mostOpen).toBe(3);
    for (let order = 0; order < 6; order++) {
      const wanted = all
        .filter(({ orderCode }) => orderCode === `O-${order}`)
        .map(({ bodyText }) => bodyText);
      expect(
        receiver.requests
          .map(({ body }) => body)
          .filter((body) => wanted.includes(body)),
      ).toEqual(wanted);
    }
  });

  it("treats the same order code at another location, and another partner, as another order", async () => {
    const dispatcher = start();
    receiver.answer = fail(500);
    const first = message("A-1");
    const elsewhere = message("A-1", { locationCode: "IN2" });
    const otherPartner = message("A-1", { tenant: "erp" });
    for (const one of [first, elsewhere, otherPartner]) dispatcher.enqueue(one);
    await eventually(() => {
      expect(receiver.requests).toHaveLength(3);
    });
    expect(dispatcher.deliveries({ orderCode: "A-1" })).toHaveLength(3);
    expect(
      dispatcher
        .deliveries({ orderCode: "A-1", locationCode: "IN2" })
        .map(({ message: { key } }) => key),
    ).toEqual([elsewhere.key]);
  });

  it("takes as long for one message of 100,000 as for one of 5,000", async () => {
    endpoints = {};
    const costOf = async (count: number): Promise<number> => {
      const dispatcher = start({ concurrency: 50 });
      const before = process.cpuUsage();
      // Half of them in one order, the others each in its own.
      for (let index = 0; index < count; index++)
        dispatcher.enqueue(message(`Q-${index % 2 === 0 ? 0 : index}`));
      await dispatcher.whenIdle();
      expect(dispatcher.counts()).toMatchObject({ parked: count, queued: 0 });
      return process.cpuUsage(before).user / count;
    };
    await costOf(5_000);
    const few = await costOf(5_000);
    // A scan of all for each would make it twenty times as much.
    expect((await costOf(100_000)) / few).toBeLessThan(8);
  });

  it("forgets the oldest finished messages beyond the limit", async () => {
    const dispatcher = start({}, 3);
    const all = Array.from({ length: 5 }, () => message());
    for (const one of all) dispatcher.enqueue(one);
    await dispatcher.whenIdle();
    expect(dispatcher.deliveries().map(({ message: { key } }) => key)).toEqual(
      all.slice(2).map(({ key }) => key),
    );
    expect(dispatcher.counts().delivered).toBe(3);
    expect(dispatcher.delivery(all[0]?.key ?? "")).toBeUndefined();
  });
});

describe("held messages", () => {
  it("wait for release, and hold back nobody", async () => {
    const dispatcher = start();
    const held = message();
    const later = message();
    dispatcher.enqueue(held, { held: true });
    dispatcher.enqueue(later);
    await dispatcher.whenIdle();
    expect(dispatcher.deliveries().map(({ state }) => state)).toEqual([
      "held",
      "delivered",
    ]);
    dispatcher.release(held.key);
    dispatcher.release(held.key);
    expect(dispatcher.isIdle({ orderCode: "A-1", locationCode: "IN1" })).toBe(
      false,
    );
    await dispatcher.whenIdle({ orderCode: "A-1" });
    expect(receiver.requests.map(({ body }) => body)).toEqual([
      later.bodyText,
      held.bodyText,
    ]);
  });

  it("are the rule in held mode", async () => {
    const dispatcher = start({ mode: "held" });
    const held = message();
    expect(dispatcher.enqueue(held).state).toBe("held");
    await new Promise((resolve) => setImmediate(resolve));
    expect(receiver.requests).toHaveLength(0);
    const attempt = await dispatcher.attempt(held.key);
    expect(attempt).toMatchObject({
      number: 1,
      acknowledged: true,
      exchange: { kind: "exchange", attempt: 1 },
    });
    expect(dispatcher.delivery(held.key)?.state).toBe("delivered");
  });

  it("stay held when a call on demand fails, and delivered when a later one does", async () => {
    const dispatcher = start({ mode: "held" });
    const held = message();
    dispatcher.enqueue(held);
    receiver.answer = fail(500);
    await dispatcher.attempt(held.key);
    expect(dispatcher.delivery(held.key)?.state).toBe("held");
    receiver.answer = fail(200);
    await dispatcher.attempt(held.key);
    receiver.answer = fail(500);
    expect((await dispatcher.attempt(held.key)).acknowledged).toBe(false);
    expect(dispatcher.delivery(held.key)).toMatchObject({
      state: "delivered",
      attempts: { length: 3 },
    });
  });
});

describe("telling", () => {
  it("tells every change of a state, and nothing after one left", async () => {
    const dispatcher = start();
    const seen: string[] = [];
    const leave = dispatcher.onChange(({ state }) => seen.push(state));
    dispatcher.enqueue(message());
    await dispatcher.whenIdle();
    leave();
    dispatcher.enqueue(message());
    await dispatcher.whenIdle();
    expect(seen).toEqual(["queued", "delivering", "delivered"]);
  });

  it("refuses a key that was used, and does not know one that was not", async () => {
    const dispatcher = start({ mode: "held" });
    const one = message();
    dispatcher.enqueue(one);
    expect(() => dispatcher.enqueue(one)).toThrow(/used before/);
    expect(() => dispatcher.release("nobody")).toThrow(/no message nobody/);
    await expect(dispatcher.attempt("nobody")).rejects.toThrow(
      /no message nobody/,
    );
  });
});

describe("closing", () => {
  it("ends open calls promptly, recorded as lost by the kit, and sends nothing more", async () => {
    const dispatcher = start();
    receiver.answer = () => undefined;
    const one = message();
    dispatcher.enqueue(one);
    dispatcher.enqueue(message());
    await eventually(() => {
      expect(receiver.requests).toHaveLength(1);
    });
    await dispatcher.close();
    await eventually(() => {
      expect(history.entries).toHaveLength(1);
    });
    expect(history.entries[0]).toMatchObject({
      ending: "answer-lost",
      problem: expect.stringContaining("closed") as string,
    });
    dispatcher.enqueue(message());
    await new Promise((resolve) => setImmediate(resolve));
    expect(receiver.requests).toHaveLength(1);
    await expect(dispatcher.attempt(one.key)).rejects.toThrow(/closed/);
    expect(clock.waiting).toBe(0);
  });
});
