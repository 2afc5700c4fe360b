import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Caller, efs, startQuiet } from "../../../test/support/caller.js";
import type { RunningOms } from "../start.js";
import { eventually } from "../../../test/simulator/eventually.js";

let running: RunningOms;
let caller: Caller;

beforeAll(async () => {
  running = await startQuiet(
    { bodyLimit: 1000 },
    { limits: { headersTimeout: 300, requestTimeout: 300, checkInterval: 50 } },
  );
  caller = new Caller(running);
});
afterAll(() => running.close());

interface Wire {
  readonly socket: Socket;
  readonly received: () => string;
  readonly closed: Promise<void>;
}

function open(): Wire {
  const socket = connect(running.port, "127.0.0.1");
  let received = "";
  socket.on("data", (chunk) => (received += chunk.toString()));
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => {
    socket.on("close", () => {
      resolve();
    });
  });
  return { socket, received: () => received, closed };
}

const credentials = Object.entries(efs)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join("");
const head = `PUT /usp/inventories/absolute HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${credentials}`;
const body =
  '{"locationCode":"WH1","products":[{"channelSkuCode":"SKU-1","quantity":4}]}';

describe("slow senders", () => {
  it("of a head are cut off with 408", async () => {
    const wire = open();
    wire.socket.write("PUT /usp/inv");
    await wire.closed;
    expect(wire.received()).toMatch(
      /^HTTP\/1\.1 408 .*"code":"REQUEST_TIMEOUT"/s,
    );
  });

  it("of a body are cut off with 408, and recorded as that", async () => {
    const wire = open();
    wire.socket.write(
      `${head}content-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    await wire.closed;
    expect(wire.received()).toMatch(/^HTTP\/1\.1 408 /);
    await eventually(() => {
      expect(running.oms.openCalls).toBe(0);
    });
    expect(caller.last).toMatchObject({
      operation: "updateInventory",
      ending: "aborted",
      status: null,
      requestBody: { text: body.slice(0, 10) },
      problem: expect.stringContaining("too slowly") as string,
    });
  });
});

describe("what is not HTTP", () => {
  it.each([
    ["another protocol", "HELO there\r\n\r\n", 400],
    [
      "a head beyond all measure",
      `GET / HTTP/1.1\r\nx: ${"x".repeat(100_000)}\r\n\r\n`,
      431,
    ],
    [
      "two lengths",
      `${head}content-length: 3\r\ncontent-length: 4\r\n\r\nabc`,
      400,
    ],
  ])("%s is answered with the envelope", async (_name, text, status) => {
    const wire = open();
    wire.socket.write(text);
    await wire.closed;
    expect(wire.received()).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} .*"description":"\\[`, "s"),
    );
  });
});

describe("senders that wait to hear whether the body is wanted", () => {
  it("are told to go on", async () => {
    const wire = open();
    wire.socket.write(
      `${head}expect: 100-continue\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    await eventually(() => {
      expect(wire.received()).toContain("100 Continue");
    });
    wire.socket.write(body);
    await wire.closed;
    expect(wire.received()).toContain("HTTP/1.1 200 OK");
  });

  it("are refused without it", async () => {
    const wire = open();
    const refused = head.replace("demo-efs", "wrong");
    wire.socket.write(
      `${refused}expect: 100-continue\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    await wire.closed;
    expect(wire.received()).toMatch(/^HTTP\/1\.1 401 /);
  });
});

describe("senders that leave", () => {
  it("before their body is whole are recorded", async () => {
    const wire = open();
    wire.socket.write(
      `${head}content-length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
    );
    await eventually(() => {
      expect(running.oms.openCalls).toBe(1);
    });
    wire.socket.destroy();
    await eventually(() => {
      expect(running.oms.openCalls).toBe(0);
    });
    expect(caller.last).toMatchObject({
      ending: "aborted",
      problem: expect.stringContaining("partner closed") as string,
    });
  });
});

describe("many calls over one connection", () => {
  it("are answered in their order, each recorded before the next is read", async () => {
    const wire = open();
    const one = `${head}content-length: ${body.length}\r\n\r\n${body}`;
    wire.socket.write(
      one +
        one +
        `${head}connection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await wire.closed;
    expect(wire.received().match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
  });
});

describe("Express's prototypes", () => {
  it("are the requests' own from birth, so that nothing is altered for a call", async () => {
    const alter = vi.spyOn(Object, "setPrototypeOf");
    const wire = open();
    wire.socket.write(
      `${head}connection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await wire.closed;
    const altered = alter.mock.calls.filter(
      ([target, prototype]) => Object.getPrototypeOf(target) !== prototype,
    );
    alter.mockRestore();
    expect(altered).toEqual([]);
  });
});
