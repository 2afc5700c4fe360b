import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { efs, startQuiet } from "../../../test/support/caller.js";
import { eventually } from "../../../test/simulator/eventually.js";
import { createServer, type ServerResponse } from "node:http";
import { listen } from "./listen.js";
import { whenLeft } from "./left.js";

describe("a client that asks in advance and leaves", () => {
  it("is noticed by every answer, also by those behind another", async () => {
    const left: string[] = [];
    const responses: ServerResponse[] = [];
    const server = createServer((request, response) => {
      responses.push(response);
      whenLeft(request, response, () => left.push(request.url ?? ""));
    });
    const socket = connect(await listen(server, "127.0.0.1", 0), "127.0.0.1");
    const get = (path: string): string =>
      `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
    socket.write(["/0", "/1", "/2"].map(get).join(""));
    await eventually(() => {
      expect(responses).toHaveLength(3);
    });
    responses[0]?.end("one");
    await once(socket, "data");
    expect(left).toEqual(["/0"]);
    socket.resetAndDestroy();
    await eventually(() => {
      expect([...new Set(left)].sort()).toEqual(["/0", "/1", "/2"]);
    });
    server.close();
  });

  it("has each of its calls in the history, once", async () => {
    const running = await startQuiet();
    const { oms } = running;
    oms.faults.add({ kind: "slow-first-byte", delayMilliseconds: 600_000 });
    const body = JSON.stringify({
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: 1 }],
    });
    const head = [
      "PUT /usp/inventories/absolute HTTP/1.1",
      "host: localhost",
      "content-type: application/json",
      `content-length: ${body.length}`,
      ...Object.entries(efs).map(([name, value]) => `${name}: ${value}`),
    ].join("\r\n");
    const socket = connect(Number(new URL(running.url).port), "127.0.0.1");
    socket.write(`${head}\r\n\r\n${body}`.repeat(4));
    await eventually(() => {
      expect(oms.calls.size).toBe(4);
    });
    socket.resetAndDestroy();
    await eventually(() => {
      expect(oms.calls.size).toBe(0);
    });
    const exchanges = oms.history.entries.filter(
      ({ kind }) => kind === "exchange",
    );
    expect(exchanges).toHaveLength(4);
    await running.close();
  });
});
