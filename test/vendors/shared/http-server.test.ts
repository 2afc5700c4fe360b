import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { JsonServer, OK } from "./http-server.js";
import { readSettings } from "./settings.js";

let server: JsonServer;

beforeEach(async () => {
  server = new JsonServer(
    [
      { method: "POST", path: "/increff/orders", handle: () => OK },
      {
        method: "GET",
        path: "/fail/*",
        handle: ({ parameter }) => {
          throw new Error(`nobody should read of ${parameter}`);
        },
      },
    ],
    "the token",
  );
  await server.listen(0);
});

afterEach(() => {
  server.close();
});

async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
  const { port } = server.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  const text = await response.text();
  return [response.status, text === "" ? "" : (JSON.parse(text) as unknown)];
}

function failure(status: number, errorMessage: string): unknown {
  return [status, { hasError: true, errorMessage }];
}

it("asks for the token, and forgives a wrong one", async () => {
  const post = (authorization: string) =>
    ask("/increff/orders", {
      method: "POST",
      headers: { authorization },
      body: "{}",
    });
  expect(await post("Bearer wrong")).toEqual(
    failure(401, "the credential is wrong"),
  );
  expect(await post("Bearer the token")).toEqual([200, ""]);
});

it("refuses a body without end", async () => {
  const body = "x".repeat(10 * 1024 * 1024 + 1);
  expect(await ask("/increff/orders", { method: "POST", body })).toEqual(
    failure(413, "the body is larger than 10 MB"),
  );
});

it("keeps its own errors to itself", async () => {
  const log = console.error;
  console.error = () => undefined;
  try {
    expect(await ask("/fail/x")).toEqual(failure(500, "internal error"));
  } finally {
    console.error = log;
  }
});

it("refuses addresses that it cannot read", async () => {
  expect(await ask("/fail/%zz")).toEqual(
    failure(400, "the address is not properly encoded"),
  );
});

it("is set up by the environment", () => {
  expect(() => readSettings("efs", {})).toThrow("PORT must be set");
  const settings = readSettings("efs", {
    PORT: "8080",
    OMS_BASE_URL: "http://127.0.0.1:1/prefix/",
    AUTO: "1",
  });
  expect(settings.oms.baseUrl).toBe("http://127.0.0.1:1/prefix");
  expect(settings.auto).toBe(true);
  expect(settings.databaseFile).toMatch(/efs-8080-\w{8}\.sqlite$/);
});
