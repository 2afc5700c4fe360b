/** The command `tap` as a person runs it: between a vendor and Increff, killed without a word, and what audit makes of its file. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { RunResult } from "../../src/verdict/result.js";
import { increffKit, root } from "../end-to-end/cli.js";

let folder: string;
const closing: (() => unknown)[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-tap-"));
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await rm(folder, { recursive: true });
});

async function upstream(answer: string): Promise<string> {
  const server = http.createServer((request, response) => {
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json");
      response.end(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Running {
  readonly child: ChildProcess;
  /** Where the vendor calls, and where Increff calls. */
  readonly urls: readonly string[];
  readonly printed: () => string;
  readonly said: () => string;
}

async function startTap(args: readonly string[]): Promise<Running> {
  const child = spawn(
    process.execPath,
    [path.join(root, "bin/increff-kit.js"), "tap", ...args],
    { cwd: folder, env: { ...process.env, NO_COLOR: "1" } },
  );
  closing.push(() => child.kill("SIGKILL"));
  let [printed, said] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said).toContain("Ctrl+C ends it");
  const urls = [...said.matchAll(/calls (http:\S+), which/g)].map(
    ([, url]) => url ?? "",
  );
  return { child, urls, printed: () => printed, said: () => said };
}

const post = async (url: string, body: object): Promise<string> => {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authUsername: "wms",
      authPassword: "geheim",
      authDomainName: "d",
    },
    body: JSON.stringify(body),
  });
  return response.text();
};

/** Names one SKU twice, which the rules see in the call itself. */
const pack = {
  orderCode: "K-1",
  locationCode: "BLR",
  channelName: "WEB",
  packageSku: "BOX",
  weight: 5,
  shipmentItems: [
    { channelSkuCode: "A", quantityToPack: 1 },
    { channelSkuCode: "A", quantityToPack: 1 },
  ],
};
const event = {
  eventType: "SUBORDER_CREATE",
  orderCode: "K-1",
  locationCode: "BLR",
};

it("carries both sides, judges beside them, and leaves a file that audit reads, though it was killed", async () => {
  const increff = await upstream('{"shipmentCode":"S-1"}');
  const vendor = await upstream('{"taken":true}');
  const both = ["--increff", increff, "--vendor", vendor];
  const ports = ["--increff-port", "0", "--vendor-port", "0"];
  const tap = await startTap([...both, ...ports, "--out", "t.ndjson"]);
  const [forVendor = "", forIncreff = ""] = tap.urls;

  expect(await post(`${forIncreff}/increff/orders`, event)).toBe(
    '{"taken":true}',
  );
  expect(await post(`${forVendor}/usp/order/pack`, pack)).toBe(
    '{"shipmentCode":"S-1"}',
  );
  await expect.poll(tap.printed).toMatch(/#\d+ EFS-PAY-06: .*SKU/);

  tap.child.kill("SIGKILL");
  await once(tap.child, "close");
  const recorded = await readFile(path.join(folder, "t.ndjson"), "utf8");
  expect(recorded).not.toContain("geheim");

  // The next one goes on in the same file.
  const next = await startTap([
    ...both,
    ...ports,
    "--out",
    "t.ndjson",
    "--no-judge",
  ]);
  await post(`${next.urls[0] ?? ""}/usp/order/pack`, pack);
  next.child.kill("SIGINT");
  const [code] = (await once(next.child, "close")) as [number];
  expect(code).toBe(0);
  expect(next.printed()).toBe("");
  expect(next.said()).toContain("increff-kit audit t.ndjson judges");

  const audited = await increffKit(
    ["audit", "t.ndjson", "--out", "out"],
    folder,
  );
  expect(audited.code).toBe(1);
  const result = JSON.parse(
    await readFile(path.join(folder, "out/result.json"), "utf8"),
  ) as RunResult;
  expect(result.audit).toMatchObject({ inbound: 2, outbound: 1, gaps: 1 });
  const row = result.requirements.find(({ id }) => id === "EFS-PAY-06");
  expect(row?.findings).toHaveLength(2);
});

it("says what is wrong with its options and files, and begins nothing", async () => {
  const to = ["--to", "https://127.0.0.1:9", "--port", "0"];
  await writeFile(path.join(folder, "no.pem"), "no certificate");
  await writeFile(path.join(folder, "list.txt"), "one\ntwo\n");
  for (const [args, code, reason] of [
    [[], 2, "--increff"],
    [[...to, "--vendor", "http://127.0.0.1:9"], 2, "one direction alone"],
    [[...to, "--upstream-ca", "none.pem"], 2, "none.pem: cannot be read"],
    [[...to, "--upstream-ca", "no.pem"], 2, "no.pem: cannot be read"],
    [[...to, "--out", "list.txt"], 2, "list.txt"],
    [[...to, "--host", "192.0.2.1"], 4, "cannot listen"],
  ] as const) {
    const ended = await increffKit(["tap", ...args], folder);
    expect([args, ended.code]).toEqual([args, code]);
    expect(ended.stderr).toContain(reason);
  }
});
