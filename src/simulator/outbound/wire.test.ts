import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ManualClock } from "../../../test/support/manual-clock.js";
import { HttpReceiver, RawReceiver } from "../../../test/support/receiver.js";
import { History } from "../../history/history.js";
import type { OutgoingMessage } from "../message.js";
import type { Endpoints } from "../settings.js";
import { Dispatcher } from "./dispatcher.js";
import { eventually } from "../../../test/simulator/eventually.js";

const message: OutgoingMessage = {
  key: "order-1",
  family: "order",
  operation: "outwardOrderEvent",
  tenant: "vendor",
  eventType: "SUBORDER_CREATE",
  messageId: 1,
  orderCode: "A-1",
  locationCode: "IN1",
  channelName: "WEB",
  bodyText: '{"messageId":1,"orderCode":"A-1"}',
};
const lost = { fault: "F9", description: "the answer is lost" };

let clock: ManualClock;
let history: History;
let endpoints: Endpoints;
let dispatcher: Dispatcher;

beforeEach(() => {
  clock = new ManualClock();
  history = new History(clock);
  dispatcher = new Dispatcher({
    clock,
    history,
    settings: {
      timeoutMs: 45_000,
      retryDelaysMs: [],
      concurrency: 4,
      mode: "held",
      batchEveryMs: 0,
      inOrder: true,
      events: [],
    },
    endpointsOf: () => endpoints,
  });
  dispatcher.enqueue(message);
});
afterEach(() => dispatcher.close());

describe("against a partner that sees every byte", () => {
  let receiver: RawReceiver;

  beforeEach(async () => {
    receiver = await RawReceiver.listen();
    endpoints = { orderEvents: receiver.url("/orders?x=1") };
  });
  afterEach(() => receiver.close());

  it("resets at the first byte of the answer, unread", async () => {
    let left: (how: string) => void = () => undefined;
    const leaving = new Promise<string>((resolve) => (left = resolve));
    receiver.onLeave = (connection) => {
      left(connection.left);
    };
    receiver.onData = ({ socket, received }) => {
      if (received.endsWith(message.bodyText))
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{");
    };
    const attempt = await dispatcher.attempt(message.key, {
      ...lost,
      loseAnswer: "after-answer",
    });
    expect(await leaving).toBe("reset");
    expect(attempt).toMatchObject({ number: 1, acknowledged: false });
    expect(attempt.exchange).toMatchObject({
      ending: "answer-lost",
      status: null,
      responseBody: { text: "" },
    });
    expect(dispatcher.delivery(message.key)?.state).toBe("held");
  });

  it("leaves as soon as the request is written, and the request arrives whole", async () => {
    const leaving = new Promise<void>((resolve) => {
      receiver.onLeave = () => {
        resolve();
      };
    });
    const attempt = await dispatcher.attempt(message.key, {
      ...lost,
      loseAnswer: "after-request",
    });
    await leaving;
    expect(
      receiver.connections[0]?.received.endsWith(`\r\n\r\n${message.bodyText}`),
    ).toBe(true);
    expect(attempt.exchange).toMatchObject({
      ending: "answer-lost",
      status: null,
    });
  });

  it("records the fault just before, and the exchange refers to it", async () => {
    receiver.onData = ({ socket }) => socket.write("HTTP/1.1 200 OK\r\n");
    await dispatcher.attempt(message.key, {
      ...lost,
      loseAnswer: "after-answer",
      timeoutMs: 5000,
    });
    const [fault, exchange] = history.entries;
    expect(fault).toMatchObject({
      kind: "fault",
      fault: "F9",
      orderCode: "A-1",
      locationCode: "IN1",
      message: message.key,
      operation: "outwardOrderEvent",
      parameters: { loseAnswer: "after-answer", timeoutMs: 5000 },
    });
    expect(exchange).toMatchObject({ kind: "exchange", fault: fault?.seq });
  });

  it("is a time-out when no answer begins", async () => {
    const attempt = dispatcher.attempt(message.key, {
      ...lost,
      loseAnswer: "after-answer",
    });
    await eventually(() => {
      expect(receiver.connections[0]?.received.endsWith("}")).toBe(true);
    });
    clock.advance(45_000);
    expect((await attempt).exchange).toMatchObject({
      ending: "timeout",
      status: null,
    });
  });

  it("sends every copy over its own connection, and they overlap", async () => {
    const copies = 8;
    receiver.onData = ({ socket, received }) => {
      if (received.endsWith(message.bodyText))
        socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
    };
    const attempts = await dispatcher.attemptTogether(message.key, copies, {
      fault: "F2",
      description: "copies",
    });
    expect(receiver.connections).toHaveLength(copies);
    expect(
      new Set(receiver.connections.map(({ received }) => received)).size,
    ).toBe(1);
    expect(attempts.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(attempts.every(({ acknowledged }) => acknowledged)).toBe(true);
    const [fault, ...exchanges] = history.entries;
    expect(fault).toMatchObject({ kind: "fault", parameters: { copies } });
    // Overlap, as the history says it: none ended before another began.
    const opened = exchanges.map((entry) =>
      entry.kind === "exchange" ? entry.opened : 0,
    );
    expect(Math.max(...opened)).toBeLessThan(
      Math.min(...exchanges.map(({ seq }) => seq)),
    );
    expect(
      exchanges.every(
        (entry) => entry.kind === "exchange" && entry.fault === fault?.seq,
      ),
    ).toBe(true);
  });

  it("holds the last byte back while one connection is not ready, and counts the time from the release", async () => {
    const silent = await RawReceiver.listen();
    // A TLS handshake that is never answered: that connection does not become ready.
    endpoints = {
      ...endpoints,
      returnEvents: silent.url("/").replace("http:", "https:"),
    };
    dispatcher.enqueue({
      ...message,
      key: "return-1",
      family: "return",
      operation: "returnOrderEvent",
    });
    receiver.onData = ({ socket, received }) => {
      if (received.endsWith(message.bodyText))
        socket.end("HTTP/1.1 204 No Content\r\n\r\n");
    };
    const attempts = dispatcher.attemptGroup([
      { key: message.key },
      { key: "return-1" },
    ]);
    await eventually(() => {
      expect(
        receiver.connections[0]?.received.endsWith(
          `\r\n\r\n${message.bodyText.slice(0, -1)}`,
        ),
      ).toBe(true);
      expect(silent.connections[0]?.received).not.toBe("");
    });
    clock.advance(30_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(
      receiver.connections[0]?.received.endsWith(message.bodyText.slice(0, -1)),
    ).toBe(true);
    silent.connections[0]?.socket.destroy();
    expect(
      (await attempts).map(({ exchange }) => [
        exchange.ending,
        exchange.status,
        exchange.durationMs,
      ]),
    ).toEqual([
      ["answered", 204, 0],
      ["unreachable", null, 30_000],
    ]);
    await silent.close();
  });

  it("says what is not HTTP", async () => {
    receiver.onData = ({ socket }) => socket.end("SMTP ready\r\n");
    const [attempt] = await dispatcher.attemptTogether(message.key, 1);
    expect(attempt?.exchange).toMatchObject({
      ending: "unreachable",
      problem: expect.stringContaining("is not HTTP") as string,
    });
  });

  it("ends open calls when it is closed", async () => {
    const attempts = dispatcher.attemptTogether(message.key, 2);
    await eventually(() => {
      expect(
        receiver.connections.filter(({ received }) => received.endsWith("}")),
      ).toHaveLength(2);
    });
    await dispatcher.close();
    expect((await attempts).map(({ exchange }) => exchange.ending)).toEqual([
      "answer-lost",
      "answer-lost",
    ]);
    expect(clock.waiting).toBe(0);
  });

  it("is unreachable for all copies when nobody listens", async () => {
    await receiver.close();
    const attempts = await dispatcher.attemptTogether(message.key, 3);
    expect(attempts.map(({ exchange }) => exchange.ending)).toEqual([
      "unreachable",
      "unreachable",
      "unreachable",
    ]);
    receiver = await RawReceiver.listen();
  });
});

describe("against an ordinary partner", () => {
  let receiver: HttpReceiver;

  beforeEach(async () => {
    receiver = await HttpReceiver.listen();
    endpoints = { orderEvents: receiver.url("/orders") };
  });
  afterEach(() => receiver.close());

  it("sends copies over distinct connections", async () => {
    await dispatcher.attemptTogether(message.key, 5);
    expect(
      new Set(receiver.requests.map(({ fromPort }) => fromPort)).size,
    ).toBe(5);
    expect(new Set(receiver.requests.map(({ body }) => body))).toEqual(
      new Set([message.bodyText]),
    );
    expect(dispatcher.delivery(message.key)?.state).toBe("delivered");
  });

  it.each(["", "x"])("can hold back a body of %j too", async (bodyText) => {
    await dispatcher.attemptTogether(message.key, 2, {
      fault: "F22",
      description: "a bad body",
      bodyText,
    });
    expect(receiver.requests.map(({ body }) => body)).toEqual([
      bodyText,
      bodyText,
    ]);
  });

  it("sends other bytes and headers, and another time-out, when a fault says so", async () => {
    receiver.answer = (response) => response.writeHead(400).end();
    const attempt = await dispatcher.attempt(message.key, {
      fault: "F6",
      description: "another payload",
      bodyText: '{"other":true}',
      headers: { "X-Extra": "1", "Content-Type": undefined },
    });
    expect(receiver.requests[0]).toMatchObject({
      body: '{"other":true}',
      headers: { "x-extra": "1" },
    });
    expect(receiver.requests[0]?.headers["content-type"]).toBeUndefined();
    expect(attempt.exchange).toMatchObject({
      requestBody: { text: '{"other":true}' },
      fault: 1,
      status: 400,
    });
    expect(history.entries[0]).toMatchObject({
      parameters: { otherBody: true, otherHeaders: "Content-Type, X-Extra" },
    });
    receiver.answer = () => undefined;
    const late = dispatcher.attempt(message.key, {
      fault: "F10",
      description: "late",
      timeoutMs: 200,
    });
    await eventually(() => {
      expect(receiver.requests).toHaveLength(2);
    });
    clock.advance(200);
    expect((await late).exchange).toMatchObject({
      ending: "timeout",
      durationMs: 200,
    });
  });

  it("releases calls of several messages together", async () => {
    dispatcher.enqueue({
      ...message,
      key: "order-2",
      bodyText: '{"messageId":2}',
    });
    const attempts = await dispatcher.attemptGroup([
      { key: "order-1" },
      { key: "order-2" },
    ]);
    expect(attempts.map(({ exchange }) => exchange.message)).toEqual([
      "order-1",
      "order-2",
    ]);
    expect(dispatcher.deliveries().map(({ state }) => state)).toEqual([
      "delivered",
      "delivered",
    ]);
  });
});
