/** What the fuzzer found, each as the smallest request that showed it. */
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inboundFaultKinds } from "../../src/simulator/inbound/faults.js";
import { validateResponse } from "../../src/contract/validate-response.js";
import { consoleFor } from "../../src/console/mount.js";
import { startQuiet } from "../support/caller.js";
import { Control } from "../support/control.js";
import type { RunningOms } from "../../src/simulator/start.js";

let running: RunningOms;
beforeAll(async () => {
  running = await startQuiet({}, { mount: consoleFor() });
});
afterAll(() => running.close());
const control = new Control(() => running);

/** The answer to these bytes: its status, and its body as JSON. */
async function answerTo(bytes: string): Promise<[number, unknown]> {
  const socket = connect(Number(new URL(running.url).port), "127.0.0.1");
  let text = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => (text += chunk));
  socket.write(bytes, "latin1");
  await once(socket, "close");
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return [Number(head.split(" ")[1]), JSON.parse(body)];
}

describe("a call that never reaches an operation", () => {
  it.each([
    [400, "GET /_kit/health HTTP/1.1\r\n\r\n"],
    [400, "POST /usp/order/pack HTTP/1.1\r\nconnection: close\r\n\r\n"],
    [417, "GET / HTTP/1.1\r\nhost: localhost\r\nexpect: 200-ok\r\n\r\n"],
  ])("is refused with %i and an envelope: %j", async (status, bytes) => {
    const [given, body] = await answerTo(bytes);
    expect(given).toBe(status);
    expect(validateResponse("packOrder", 400, body)).toMatchObject({
      ok: true,
    });
  });
});

describe("the control", () => {
  it.each(inboundFaultKinds)("plans %s as its contract says", async (kind) => {
    await control.ask("addFault", "/faults", 201, { kind });
    await control.ask("listFaults", "/faults", 200);
  });
});

describe("the console", () => {
  it.each([[[null]], [[1, "x"]], [[[]]]])(
    "refuses a scenario of %j",
    async (orders) => {
      const response = await fetch(`${running.url}/console/api/scenarios`, {
        method: "POST",
        body: JSON.stringify({ orders }),
      });
      expect(response.status).toBe(400);
    },
  );
});

describe("papers", () => {
  it("keep no other call waiting, however many are asked for at once", async () => {
    const order = { orderCode: "PAPER", lines: [{ channelSkuCode: "SKU-1" }] };
    await control.ask("createOrder", "/orders", 201, order);
    const { invoiceCode } = await control.ask<{ invoiceCode: string }>(
      "packOrderInHouse",
      "/orders/PAPER/pack",
      201,
      {},
    );
    const get = (path: string): string =>
      `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;
    const many = connect(Number(new URL(running.url).port), "127.0.0.1");
    const count = 30;
    let drawn = 0;
    many.setEncoding("latin1").on("data", (chunk: string) => {
      drawn += chunk.split("%%EOF").length - 1;
    });
    many.write(get(`/documents/invoices/${invoiceCode}.pdf`).repeat(count));
    await once(many, "data");
    // The first is there; the others were asked for in the same breath.
    const health = await fetch(`${running.url}/_kit/health`);
    expect(health.status).toBe(200);
    expect(drawn).toBeLessThan(count / 2);
    many.destroy();
  });
});
