/** Upstreams that speak no HTTP, or hardly: the tap passes on what it can, and lives on. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { systemClock } from "../history/clock.js";
import type { HistoryEntry } from "../history/entry.js";
import { startTap } from "./tap.js";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

it("survives answers that are none, and answers the next call", async () => {
  const answers = [
    "HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 103 Early Hints\r\nLink: no link\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
    "not HTTP at all\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
  ];
  const server = net.createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(answers.shift() ?? ""));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const folder = mkdtempSync(path.join(tmpdir(), "increff-kit-tap-"));
  closing.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const { port } = server.address() as AddressInfo;
  const entries: HistoryEntry[] = [];
  const tap = await startTap({
    sides: [
      {
        stands: "increff",
        upstream: { url: new URL(`http://127.0.0.1:${port}`) },
        port: 0,
      },
    ],
    host: "127.0.0.1",
    file: path.join(folder, "traffic.ndjson"),
    secretHeaders: [],
    clock: systemClock,
    say: () => undefined,
    heard: (entry) => entries.push(entry),
  });
  closing.push(() => tap.close());
  const call = async (): Promise<number | string> => {
    try {
      const response = await fetch(`${tap.urls[0] ?? ""}/usp/order/pack`, {
        method: "POST",
        headers: { connection: "close" },
        body: "{}",
      });
      return response.status;
    } catch {
      return "broken off";
    }
  };
  expect([await call(), await call(), await call(), await call()]).toEqual([
    "broken off",
    200,
    502,
    200,
  ]);
  await expect
    .poll(() =>
      entries.flatMap((entry) =>
        entry.kind === "exchange" ? [entry.ending] : [],
      ),
    )
    .toEqual(["answer-lost", "answered", "answered", "answered"]);
});
