/** The tap before an upstream that speaks TLS: it is trusted when somebody said so, and not otherwise. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { systemClock } from "../history/clock.js";
import type { HistoryEntry } from "../history/entry.js";
import { startTap } from "./tap.js";

/** A pair of its own, made for these tests: the key is public, and the certificate names this machine alone. */
const pem = (name: string): string =>
  readFileSync(
    path.resolve(import.meta.dirname, "../../test/tap", `${name}.pem`),
    "utf8",
  );
const certificate = pem("test-only-certificate");

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function tapped(ca: readonly string[] | undefined, hostname: string) {
  const server = https.createServer(
    { key: pem("test-only-key"), cert: certificate },
    (request, response) => {
      request.resume().on("end", () => response.end('{"pickListId":1}'));
    },
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const folder = mkdtempSync(path.join(tmpdir(), "increff-kit-tap-"));
  closing.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const entries: HistoryEntry[] = [];
  const url = new URL(`https://${hostname}:${port}/assure`);
  const tap = await startTap({
    sides: [
      {
        stands: "increff",
        upstream: { url, ...(ca === undefined ? {} : { ca }) },
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
  const response = await fetch(`${tap.urls[0] ?? ""}/usp/picklist/create`, {
    method: "POST",
    body: "{}",
  });
  const text = await response.text();
  await expect.poll(() => entries.at(-1)?.kind).toBe("exchange");
  return { status: response.status, text, entry: entries.at(-1) };
}

it.each(["localhost", "127.0.0.1"])(
  "carries calls to https://%s, whose certificate was named",
  async (hostname) => {
    const { status, text, entry } = await tapped([certificate], hostname);
    expect([status, text]).toEqual([200, '{"pickListId":1}']);
    expect(entry).toMatchObject({
      operation: "createPicklist",
      status: 200,
      ending: "answered",
      responseBody: { text: '{"pickListId":1}' },
    });
  },
);

it("does not reach an upstream whose certificate nobody vouches for, and says why", async () => {
  const { status, text, entry } = await tapped(undefined, "localhost");
  expect(status).toBe(502);
  expect(text).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
  expect(entry).toMatchObject({ status: 502 });
  expect(entry).toHaveProperty(
    "problem",
    expect.stringContaining("DEPTH_ZERO_SELF_SIGNED_CERT"),
  );
});
