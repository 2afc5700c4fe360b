import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { efs, startQuiet } from "../../test/support/caller.js";
import { consoleAssets } from "./assets.js";
import "./bundle.js";
import { consoleFor } from "./mount.js";
import type { RunningOms } from "../simulator/start.js";

const token = "a-token-of-24-characters";
const html = { accept: "text/html,application/xhtml+xml" };

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends any header, also those that fetch keeps for itself. */
function send(
  { port }: RunningOms,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = "",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      { host: "127.0.0.1", port, method, path, headers, agent: false },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => {
          const { statusCode = 0 } = response;
          resolve({ status: statusCode, headers: response.headers, text });
        });
      },
    );
    call.on("error", reject);
    call.end(body);
  });
}

describe("without a token", () => {
  let running: RunningOms;
  beforeAll(async () => {
    running = await startQuiet({}, { mount: consoleFor() });
  });
  afterAll(() => running.close());

  it("a browser gets the page, which allows no script but its own", async () => {
    const { status, headers, text } = await send(running, "GET", "/", html);
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain("text/html");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style="/);
    for (const [, file = ""] of text.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const asset = await send(running, "GET", file);
      expect(asset.status, file).toBe(200);
      expect(asset.headers["cache-control"]).toContain("immutable");
    }
  });

  it("a program gets words at the same address", async () => {
    const { headers, text } = await send(running, "GET", "/");
    expect(headers["content-type"]).toContain("text/plain");
    expect(text).toContain("/_kit/health");
  });

  it("the page of a session is the same page", async () => {
    running.sessions.create("one", {
      seed: 1,
      wish: {},
    });
    const [own, main] = await Promise.all([
      send(running, "GET", "/sessions/one/", html),
      send(running, "GET", "/", html),
    ]);
    expect(own.text).toBe(main.text);
    const about = await send(running, "GET", "/sessions/one/console/api/about");
    expect(JSON.parse(about.text)).toMatchObject({
      baseUrl: `${running.url}/sessions/one`,
    });
  });

  it("another name for this computer gets nothing: so DNS rebinding fails", async () => {
    const host = { host: "rebound.example:80" };
    for (const path of ["/", "/console/api/about"])
      expect(
        (await send(running, "GET", path, { ...html, ...host })).status,
      ).toBe(403);
  });

  it.each([
    "/console/api/drafts",
    "/console/api/marketplace/createOutwardOrder",
    "/console/api/scenarios",
  ])("a page of another site cannot call %s", async (path) => {
    const answer = await send(
      running,
      "POST",
      path,
      { origin: "https://evil.example", "content-type": "text/plain" },
      "{}",
    );
    expect(answer.status).toBe(403);
    expect(running.oms.state.orders.size).toBe(0);
  });

  it("tells no credential of any account", async () => {
    const { text } = await send(running, "GET", "/console/api/about");
    expect(text).toContain("DEMO_EFS");
    expect(text).not.toMatch(/demo-efs|demo-marketplace|demo-erp|authPassword/);
  });

  it.each([
    ["GET", "/console/api/exchanges/1", 404],
    ["GET", "/console/api/exchanges/x", 404],
    ["GET", "/console/api/orders", 400],
    [
      "GET",
      "/console/api/orders?orderCode=A&locationCode=B&channelName=C",
      404,
    ],
    ["GET", "/console/api/none", 404],
    ["GET", "/console/assets/none.js", 404],
    ["POST", "/console/api/scenarios", 400],
    ["POST", "/console/api/marketplace/packOrder", 400],
    [
      "POST",
      "/console/api/marketplace/createOutwardOrder?channelName=NONE",
      400,
    ],
  ] as const)("%s %s is refused with %i", async (method, path, status) => {
    const body = method === "POST" ? "{}" : "";
    const answer = await send(running, method, path, {}, body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toHaveProperty("message");
  });

  it.each(["[", "null", "7", '"text"'])(
    "takes no %s for a draft",
    async (body) => {
      const answer = await send(
        running,
        "POST",
        "/console/api/drafts",
        {},
        body,
      );
      expect(answer.status).toBe(400);
    },
  );

  it("reads only the head of a body that is too large", async () => {
    const answer = await send(
      running,
      "POST",
      "/console/api/checks",
      {},
      "x".repeat(11 * 1024 * 1024),
    );
    expect(answer.status).toBe(413);
  });

  it("sends an order as the marketplace, so that it stands in the history", async () => {
    const draft = await send(
      running,
      "POST",
      "/console/api/drafts",
      {},
      JSON.stringify({ orderCode: "D-1" }),
    );
    const { order } = JSON.parse(draft.text) as { readonly order: unknown };
    expect(running.oms.state.orders.size).toBe(0);
    const sent = await send(
      running,
      "POST",
      "/console/api/marketplace/createOutwardOrder?channelName=DEMO",
      {},
      JSON.stringify(order),
    );
    expect(JSON.parse(sent.text)).toMatchObject({ status: 200 });
    expect(running.oms.history.entries.at(-1)).toMatchObject({
      operation: "createOutwardOrder",
      tenant: "DEMO_MARKETPLACE",
      credential: "valid",
    });
  });
});

describe("an OMS that went back to a snapshot", () => {
  it("is not judged by what came before, which was another life of its orders", async () => {
    const running = await startQuiet({}, { mount: consoleFor() });
    const post = (path: string, body: unknown): Promise<Answer> =>
      send(
        running,
        "POST",
        path,
        { "content-type": "application/json" },
        JSON.stringify(body),
      );
    const pack = (): Promise<Answer> =>
      send(
        running,
        "POST",
        "/usp/order/pack",
        { "content-type": "application/json", ...efs },
        JSON.stringify({
          orderCode: "B-1",
          locationCode: "WH1",
          channelName: "DEMO",
          shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }],
        }),
      );
    const judged = async (): Promise<string> =>
      (
        await send(
          running,
          "GET",
          "/console/api/orders?orderCode=B-1&locationCode=WH1&channelName=DEMO",
        )
      ).text;
    await post("/_kit/orders", {
      orderCode: "B-1",
      lines: [{ channelSkuCode: "SKU-1", quantity: 2 }],
    });
    await post("/_kit/snapshots", { name: "open" });
    expect((await pack()).status).toBe(200);
    expect(await judged()).toContain("EFS-PAY-01");
    expect((await post("/_kit/snapshots/open/restore", {})).status).toBe(200);
    expect(await judged()).not.toContain("EFS-PAY-01");
    expect((await pack()).status).toBe(200);
    const after = await judged();
    expect(after).toContain("EFS-PAY-01");
    expect(after).not.toContain('"outcome":"violated"');
    await running.close();
  });
});

describe("with a token", () => {
  let running: RunningOms;
  beforeAll(async () => {
    running = await startQuiet(
      {},
      { controlToken: token, mount: consoleFor({ token }) },
    );
  });
  afterAll(() => running.close());

  it("everybody gets the empty page, and nothing without the token", async () => {
    const host = { host: "mock.example" };
    const page = await send(running, "GET", "/", { ...html, ...host });
    expect(page.status).toBe(200);
    const path = "/console/api/about";
    expect((await send(running, "GET", path, host)).status).toBe(401);
    const bearer = { authorization: `Bearer ${token}` };
    const answer = await send(running, "GET", path, { ...host, ...bearer });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(token);
  });
});

describe("the pages", () => {
  it.each(["console", "run"] as const)(
    "what %s loads is small",
    async (entry) => {
      const { byName } = await consoleAssets(entry);
      const bytes = [...byName.values()].reduce(
        (sum, { gzip }) => sum + gzip.length,
        0,
      );
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThan(150_000);
    },
  );
});
