/** The tap on the wire: what goes in comes out, whatever becomes of the recording. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { audit } from "../audit/audit.js";
import { systemClock } from "../history/clock.js";
import type { ExchangeEntry, HistoryEntry } from "../history/entry.js";
import { readHistoryFile } from "../history/file.js";
import { loadRegister } from "../rules/register.js";
import { startTap, type Tap, type TapOptions } from "./tap.js";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server of bytes: answers each whole request with these. */
async function rawUpstream(
  answer: (request: string, socket: net.Socket) => void,
): Promise<{ url: string; received: () => string }> {
  let received = "";
  const server = net.createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      answer(received, socket);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received: () => received };
}

async function upstream(handler: http.RequestListener): Promise<string> {
  const server = http.createServer(handler);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Tapped {
  readonly tap: Tap;
  readonly url: string;
  readonly file: string;
  readonly said: string[];
  readonly entries: HistoryEntry[];
}

async function tapTo(
  to: string,
  options: Partial<TapOptions> & { readonly as?: "increff" | "vendor" } = {},
): Promise<Tapped> {
  const folder = mkdtempSync(path.join(tmpdir(), "increff-kit-tap-"));
  closing.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = path.join(folder, "traffic.ndjson");
  const said: string[] = [];
  const entries: HistoryEntry[] = [];
  const tap = await startTap({
    sides: [
      {
        stands: options.as ?? "increff",
        upstream: { url: new URL(to) },
        port: 0,
      },
    ],
    host: "127.0.0.1",
    file,
    secretHeaders: [],
    clock: systemClock,
    say: (text) => said.push(text),
    heard: (entry) => entries.push(entry),
    ...options,
  });
  closing.push(() => tap.close());
  return { tap, url: tap.urls[0] ?? "", file, said, entries };
}

/** Sends bytes, and reads until the other side ends the connection or `until` is there. */
async function talk(url: string, sent: string, until: string): Promise<string> {
  const { port, hostname } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  let received = "";
  socket.write(sent, "latin1");
  for await (const chunk of socket) {
    received += (chunk as Buffer).toString("latin1");
    if (received.includes(until)) break;
  }
  socket.destroy();
  return received;
}

async function exchanges(tapped: Tapped, count: number) {
  await expect
    .poll(() => tapped.entries.filter(({ kind }) => kind === "exchange").length)
    .toBe(count);
  return tapped.entries.filter(
    (entry): entry is ExchangeEntry => entry.kind === "exchange",
  );
}

const packBody = JSON.stringify({
  orderCode: "K-1",
  locationCode: "BLR",
  channelName: "WEB",
  shipmentItems: [{ channelSkuCode: "A", quantityToPack: 1 }],
});

describe("what goes through", () => {
  it("keeps order, case and repetitions of headers, both ways", async () => {
    const server = await rawUpstream((request, socket) => {
      if (request.endsWith(packBody))
        socket.write(
          "HTTP/1.1 201 Packed Well\r\nX-Second: b\r\nx-first: a\r\nX-Second: c\r\nContent-Length: 2\r\n\r\n{}",
        );
    });
    const { url } = await tapTo(server.url);
    const answer = await talk(
      url,
      `POST /usp/order/pack?q=%20 HTTP/1.1\r\nhOsT: tap\r\nX-b: 1\r\nX-A: 2\r\nX-b: 3\r\nConnection: X-Hop\r\nX-Hop: no\r\nContent-Length: ${packBody.length}\r\n\r\n${packBody}`,
      "{}",
    );
    expect(server.received()).toBe(
      `POST /usp/order/pack?q=%20 HTTP/1.1\r\nhOsT: ${new URL(server.url).host}\r\nX-b: 1\r\nX-A: 2\r\nX-b: 3\r\nContent-Length: ${packBody.length}\r\nConnection: keep-alive\r\n\r\n${packBody}`,
    );
    expect(answer).toMatch(
      /^HTTP\/1\.1 201 Packed Well\r\nX-Second: b\r\nx-first: a\r\nX-Second: c\r\nContent-Length: 2\r\n/,
    );
    expect(answer).not.toMatch(/\r\nDate:/i);
  });

  it("passes chunks and trailers on as they come", async () => {
    let finish = (): void => undefined;
    const server = await rawUpstream((request, socket) => {
      if (!request.includes("\r\n0\r\n")) return;
      socket.write(
        "HTTP/1.1 200 OK\r\nTrailer: X-Sum\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n",
      );
      finish = () => socket.write("4\r\nlast\r\n0\r\nX-Sum: 9\r\n\r\n");
    });
    const { url } = await tapTo(server.url);
    const { port } = new URL(url);
    const socket = net.connect(Number(port), "127.0.0.1");
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
    });
    socket.write(
      "POST /usp/order/pack HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTrailer: My-Sum\r\n\r\n3\r\nabc\r\n",
    );
    await expect.poll(() => server.received()).toContain("3\r\nabc\r\n");
    socket.write("0\r\nMy-Sum: 3\r\n\r\n");
    await expect.poll(() => received).toContain("5\r\nfirst\r\n");
    expect(received).not.toContain("last");
    expect(server.received()).toContain("0\r\nMy-Sum: 3\r\n\r\n");
    finish();
    await expect.poll(() => received).toContain("0\r\nX-Sum: 9\r\n\r\n");
    socket.destroy();
  });

  it("lets the upstream say whether to continue", async () => {
    const willing = await upstream((request, response) => {
      request.resume().on("end", () => response.end("taken"));
    });
    const head = (url: string): string =>
      `POST /usp/order/pack HTTP/1.1\r\nHost: ${new URL(url).host}\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n`;
    const { url } = await tapTo(willing);
    expect(await talk(url, head(url), "100 Continue\r\n\r\n")).toBe(
      "HTTP/1.1 100 Continue\r\n\r\n",
    );
    const unwilling = await rawUpstream((_, socket) => {
      socket.end("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
    });
    const refused = await tapTo(unwilling.url);
    expect(await talk(refused.url, head(refused.url), "\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 413 Too Large/,
    );
  });

  it("keeps compressed bytes, and answers without a body", async () => {
    const zipped = gzipSync('{"pickListId":1}');
    const to = await upstream((request, response) => {
      if (request.method === "HEAD")
        response.writeHead(200, { "content-length": 99 }).end();
      else
        response
          .writeHead(200, {
            "content-encoding": "gzip",
            "content-type": "application/json",
          })
          .end(zipped);
    });
    const tapped = await tapTo(to);
    const answer = await talk(
      tapped.url,
      "POST /usp/picklist/create HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
      "no end",
    );
    expect(answer).toContain(zipped.toString("latin1"));
    const [entry] = await exchanges(tapped, 1);
    expect(entry?.responseBody).toEqual({ text: '{"pickListId":1}' });
    const head = await talk(
      tapped.url,
      "HEAD /usp/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
      "no end",
    );
    expect(head).toContain("content-length: 99");
  });

  it("ends on one side what was broken off on the other", async () => {
    let gone = false;
    const slow = await upstream((request) => {
      request.socket.on("close", () => {
        gone = true;
      });
    });
    const tapped = await tapTo(slow);
    const socket = net.connect(Number(new URL(tapped.url).port), "127.0.0.1");
    socket.write(
      "POST /usp/order/pack HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf",
    );
    await once(socket, "connect");
    await expect.poll(() => tapped.tap.journal.begun).toBe(1);
    socket.destroy();
    await expect.poll(() => gone).toBe(true);
    expect((await exchanges(tapped, 1))[0]?.ending).toBe("aborted");

    const breaking = await rawUpstream((_, upstreamSocket) => {
      upstreamSocket.write(
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
        () => upstreamSocket.destroy(),
      );
    });
    const other = await tapTo(breaking.url, { as: "vendor" });
    const answer = await talk(
      other.url,
      "POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n{ x",
      "no end",
    );
    expect(answer).toContain("half");
    expect((await exchanges(other, 1))[0]?.ending).toBe("unreachable");
  });

  it("says so when the upstream is not there", async () => {
    const { url, entries } = await tapTo("http://127.0.0.1:9");
    const response = await fetch(`${url}/usp/order/pack`, {
      method: "POST",
      body: packBody,
    });
    expect(response.status).toBe(502);
    await expect
      .poll(() => entries.at(-1))
      .toMatchObject({
        operation: "packOrder",
        ending: "answered",
        status: 502,
      });
  });
});

describe("what is recorded", () => {
  it("has no credentials, and can be audited while it goes on", async () => {
    const to = await upstream((request, response) => {
      request.resume().on("end", () => {
        response.setHeader("content-type", "application/json");
        response.end("{}");
      });
    });
    const tapped = await tapTo(to);
    await fetch(`${tapped.url}/prefix/usp/order/pack?token=geheim`, {
      method: "POST",
      headers: {
        authUsername: "wms",
        authPassword: "geheim",
        authDomainName: "d",
        "content-type": "application/json",
      },
      body: packBody,
    });
    await fetch(`${tapped.url}/healthz`);
    const [entry] = await exchanges(tapped, 1);
    expect(entry).toMatchObject({
      direction: "inbound",
      operation: "packOrder",
      credential: "valid",
      requestBody: { text: packBody },
    });
    expect(tapped.tap.journal.ignored).toBe(1);
    await expect.poll(() => readFileSync(tapped.file, "utf8")).toContain("K-1");
    expect(readFileSync(tapped.file, "utf8")).not.toContain("geheim");
    const { result } = await audit({
      files: [tapped.file],
      register: await loadRegister(),
      command: "increff-kit audit",
    });
    expect(result.audit).toMatchObject({ inbound: 1, outbound: 0 });
  });

  it("goes on where an earlier recording ended, and says that there was a gap", async () => {
    const to = await upstream((request, response) => {
      request.resume().on("end", () => response.end());
    });
    const first = await tapTo(to, { as: "vendor" });
    const event = JSON.stringify({
      eventType: "SUBORDER_CREATE",
      orderCode: "K-1",
    });
    await fetch(first.url, { method: "POST", body: event });
    await exchanges(first, 1);
    await first.tap.close();
    const second = await tapTo(to, { as: "vendor", file: first.file });
    await fetch(second.url, { method: "POST", body: event });
    await exchanges(second, 1);
    await second.tap.close();
    const kinds: string[] = [];
    for await (const entry of readHistoryFile(first.file))
      kinds.push(entry.kind === "mark" ? entry.mark.type : entry.kind);
    expect(kinds).toEqual(["gap", "exchange", "gap", "exchange"]);
  });

  it("keeps the beginning of what is too long, and its size", async () => {
    const to = await upstream((request, response) => {
      request.resume().on("end", () => response.end());
    });
    const tapped = await tapTo(to);
    const long = `{"a":"${"x".repeat(3_000_000)}"}`;
    await fetch(`${tapped.url}/usp/order/pack`, { method: "POST", body: long });
    const [entry] = await exchanges(tapped, 1);
    expect(entry?.requestBody.cut?.bytes).toBe(long.length);
    expect(long.startsWith(entry?.requestBody.text ?? "?")).toBe(true);
  });
});

describe("its own troubles", () => {
  const echo = (): Promise<string> =>
    upstream((request, response) => {
      request.resume().on("end", () => response.end("{}"));
    });
  const call = async (url: string): Promise<number> =>
    (await fetch(`${url}/usp/order/pack`, { method: "POST", body: packBody }))
      .status;

  it("stop no traffic when nothing can be written, and are told once", async () => {
    let full = true;
    const written: unknown[] = [];
    const tapped = await tapTo(await echo(), {
      retryMs: 0,
      open: () => ({
        failure: undefined,
        write: (entry) => {
          if (full) throw new Error("no space left on device");
          written.push(entry);
        },
        flush: () => undefined,
        close: () => undefined,
      }),
    }).catch((error: unknown) => error as Error);
    // Of a file that cannot be written from the start somebody is there to read.
    expect(tapped).toBeInstanceOf(Error);
    full = false;
    const good = await tapTo(await echo(), {
      retryMs: 60_000,
      open: () => ({
        failure: undefined,
        write: (entry) => {
          if (full) throw new Error("no space left on device");
          written.push(entry);
        },
        flush: () => undefined,
        close: () => undefined,
      }),
    });
    full = true;
    for (let index = 0; index < 5; index += 1)
      expect(await call(good.url)).toBe(200);
    await expect.poll(() => good.tap.journal.lost).toBe(5);
    expect(good.said).toHaveLength(1);
    expect(good.said[0]).toContain("no space left on device");
  });

  it("leave a gap behind when writing works again", async () => {
    let full = false;
    const written: HistoryEntry[] = [];
    const tapped = await tapTo(await echo(), {
      retryMs: 0,
      open: () => ({
        failure: undefined,
        write: (entry) => {
          if (full) throw new Error("no space left on device");
          written.push(entry as HistoryEntry);
        },
        flush: () => undefined,
        close: () => undefined,
      }),
    });
    full = true;
    await call(tapped.url);
    await expect.poll(() => tapped.tap.journal.lost).toBe(1);
    full = false;
    await call(tapped.url);
    await expect
      .poll(() =>
        written.map((entry) =>
          entry.kind === "mark" ? entry.mark : entry.kind,
        ),
      )
      .toEqual([
        { type: "gap", reason: "the recording begins here" },
        {
          type: "gap",
          reason: "the recording could not be written for a while",
          lost: 1,
        },
        "exchange",
      ]);
  });

  it("stop no recording when the judging throws", async () => {
    const tapped = await tapTo(await echo(), {
      heard: () => {
        throw new Error("a fault of a rule");
      },
    });
    for (let index = 0; index < 3; index += 1)
      expect(await call(tapped.url)).toBe(200);
    await expect
      .poll(
        () => readFileSync(tapped.file, "utf8").trimEnd().split("\n").length,
      )
      .toBe(4);
    expect(tapped.said).toHaveLength(1);
    expect(tapped.tap.journal.lost).toBe(0);
  });
});
