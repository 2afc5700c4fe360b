import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  Caller,
  efs,
  erp,
  marketplace,
  startQuiet,
  type Headers,
} from "../../../test/support/caller.js";
import { plainOrder } from "../orders/plain-order.js";
import type { RunningOms } from "../start.js";

let running: RunningOms;
let caller: Caller;

beforeAll(async () => {
  running = await startQuiet({ bodyLimit: 100_000 });
  caller = new Caller(running);
});
afterAll(() => running.close());
beforeEach(() => {
  running.oms.reset();
});

const inventory = {
  locationCode: "WH1",
  products: [{ channelSkuCode: "SKU-1", quantity: 40 }],
};
const path = "/usp/inventories/absolute";

describe("credentials", () => {
  it.each([
    [
      "none at all",
      {},
      401,
      "missing",
      "[authUsername: may not be null, authPassword: may not be null]",
    ],
    [
      "an empty password",
      { authUsername: "DEMO_EFS", authPassword: "" },
      401,
      "missing",
      "[authPassword: may not be null]",
    ],
    [
      "a wrong password",
      { ...efs, authPassword: "no" },
      401,
      "wrong",
      "[authPassword: does not match authUsername]",
    ],
    [
      "an unknown name",
      { ...efs, authUsername: "X" },
      401,
      "wrong",
      "[authPassword: does not match authUsername]",
    ],
    [
      "somebody else's password",
      { ...efs, authPassword: "demo-erp" },
      401,
      "wrong",
      "[authPassword: does not match authUsername]",
    ],
    [
      "a wrong domain",
      { ...efs, authDomainName: "x" },
      401,
      "wrong",
      "[authDomainName: does not match authUsername]",
    ],
  ])("%s", async (_name, headers, status, credential, description) => {
    const response = await caller
      .call("PUT", path, inventory, headers as Headers)
      .expect(status);
    expect(response.body).toMatchObject({ code: "UNAUTHORIZED", description });
    expect(caller.last).toMatchObject({
      operation: "updateInventory",
      credential,
      status,
    });
    expect(caller.last.tenant).toBeUndefined();
  });

  it("may lack the domain, as working clients do, unless the OMS is strict", async () => {
    const { authUsername, authPassword } = efs;
    await caller
      .call("PUT", path, inventory, { authUsername, authPassword })
      .expect(200);
    expect(caller.last.credential).toBe("valid-without-domain");
    const strict = await startQuiet({ strict: true });
    const response = await new Caller(strict).call("PUT", path, inventory, {
      authUsername,
      authPassword,
    });
    expect(response.status).toBe(401);
    expect((response.body as { description: string }).description).toBe(
      "[authDomainName: may not be null]",
    );
    await strict.close();
  });

  it("never reach the history", async () => {
    await caller
      .call("PUT", `${path}?authPassword=demo-efs`, inventory)
      .expect(200);
    expect(caller.last.requestHeaders).toMatchObject({
      authusername: "DEMO_EFS",
      authpassword: "[redacted]",
    });
    expect(JSON.stringify(running.oms.history.entries)).not.toContain(
      "demo-efs",
    );
  });

  it.each([
    ["a marketplace that packs", "POST", "/usp/order/pack", marketplace],
    ["a warehouse that creates orders", "POST", "/orders/outward", efs],
    ["an ERP, which is only called", "PUT", path, erp],
  ])("of another kind: %s", async (_name, method, where, headers) => {
    const response = await caller.call(method, where, {}, headers).expect(403);
    expect(response.body).toMatchObject({
      code: "FORBIDDEN",
      description: expect.stringMatching(
        where === "/orders/outward"
          ? /kind efs; this call is for an account of the kind marketplace\]$/
          : /; this call is for an account of the kind efs\]$/,
      ) as string,
    });
  });
});

describe("paths", () => {
  it.each([
    [
      "an unknown path",
      "POST",
      "/usp/nothing",
      404,
      "NOT_FOUND",
      /\[path: POST \/usp\/nothing\]/,
    ],
    [
      "a prefix that is none of ours",
      "PUT",
      "/other/usp/inventories/absolute",
      404,
      "NOT_FOUND",
      /path/,
    ],
    ["the prefix alone", "PUT", "/assure-magic2", 404, "NOT_FOUND", /path/],
    [
      "a replaced path",
      "PUT",
      "/sellfast/inventories/absolute-update",
      404,
      "NOT_FOUND",
      /call PUT \/usp\/inventories\/absolute instead/,
    ],
    [
      "a replaced path with a parameter",
      "POST",
      "/assure-magic2/sellfast/pack/combined/7",
      404,
      "NOT_FOUND",
      /call POST \/usp\/order\/pack instead/,
    ],
    ["a broken encoding", "PUT", "/orders/%zz/cancel", 400, "BAD_DATA", /path/],
  ])("%s", async (_name, method, where, status, code, description) => {
    const response = await caller.call(method, where, {}, {}).expect(status);
    expect(response.body).toMatchObject({ code });
    expect((response.body as { description: string }).description).toMatch(
      description,
    );
    expect(caller.last).toMatchObject({ status, ending: "answered" });
  });

  it("says which method a path has", async () => {
    const response = await caller.call("DELETE", path, "", {}).expect(405);
    expect(response.headers["allow"]).toBe("PUT");
    expect(caller.last).toMatchObject({
      operation: null,
      status: 405,
      responseHeaders: { allow: "PUT" },
    });
  });

  it("matches a code with reserved characters", async () => {
    const order = plainOrder(
      "A/1 ü",
      [{ channelSkuCode: "SKU-1", quantity: 3 }],
      { at: Date.UTC(2024, 4, 6) },
    );
    await caller
      .call("POST", "/orders/outward", order, marketplace)
      .expect(200);
    const body = {
      locationCode: "WH1",
      orderItems: [
        {
          channelSkuCode: "SKU-1",
          orderItemCode: "A/1 ü-1",
          cancelledQuantity: 1,
        },
      ],
    };
    await caller
      .call(
        "PUT",
        `/orders/${encodeURIComponent("A/1 ü")}/cancel`,
        body,
        marketplace,
      )
      .expect(200);
  });
});

describe("bodies", () => {
  it.each([
    ["no JSON", "{nonsense", 400, /line 1, column 2: unexpected "n"/],
    ["JSON that ends too early", '{"locationCode":', 400, /ends too early/],
    ["nothing", "", 400, /may not be empty/],
    ["null", "null", 400, /may not be empty/],
    ["a list", "[]", 400, /must be an object/],
    ["a text", '"x"', 400, /must be an object/],
    [
      "a key that is a prototype",
      '{"__proto__":{"locationCode":"WH1"},"products":[]}',
      400,
      /locationCode: may not be null/,
    ],
    [
      "very deep nesting",
      `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`,
      400,
      /locationCode: may not be null/,
    ],
  ])("%s", async (_name, body, status, description) => {
    const response = await caller.call("PUT", path, body).expect(status);
    expect((response.body as { description: string }).description).toMatch(
      description,
    );
  });

  it("that are not UTF-8", async () => {
    const response = await fetch(`${running.url}${path}`, {
      method: "PUT",
      headers: { ...efs, "content-type": "application/json" },
      body: Buffer.from([0x7b, 0xff, 0x7d]),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      description: "[the body is not UTF-8]",
    });
  });

  it.each([
    ["text/plain", 415],
    ["application/x-www-form-urlencoded", 415],
    ["application/json; charset=utf-16", 415],
    ["application/json;charset=UTF-8", 200],
    ["APPLICATION/JSON", 200],
  ])("of the type %s", async (type, status) => {
    await caller
      .call("PUT", path, inventory, { ...efs, "content-type": type })
      .expect(status);
  });

  it("that are compressed", async () => {
    await caller
      .call("PUT", path, inventory, {
        ...efs,
        "content-encoding": "gzip",
      })
      .expect(415);
  });

  it("that are too large", async () => {
    const response = await caller
      .call("PUT", path, {
        ...inventory,
        x: "x".repeat(100_000),
      })
      .expect(413);
    expect(response.body).toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
      description: "[body: at most 100000 bytes]",
    });
  });

  it("that are too large and do not say so", async () => {
    const response = await fetch(`${running.url}${path}`, {
      method: "PUT",
      headers: { ...efs, "content-type": "application/json" },
      body: new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode("x".repeat(200_000)));
          controller.close();
        },
      }),
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it("with numbers as text, which the real server takes; the record says so", async () => {
    const body = {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: "40" }],
    };
    await caller.call("PUT", path, body).expect(200);
    expect(caller.last.coerced).toEqual(["/products/0/quantity"]);
  });

  it("with unknown fields and a byte order mark", async () => {
    await caller
      .call(
        "PUT",
        path,
        `\uFEFF${JSON.stringify({ ...inventory, more: { a: 1 } })}`,
      )
      .expect(200);
  });
});

describe("what the state refuses", () => {
  it("is answered with the envelope", async () => {
    const pack = {
      orderCode: "NO",
      locationCode: "WH1",
      channelName: "DEMO",
      shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 1 }],
    };
    const response = await caller
      .call("POST", "/usp/order/pack", pack)
      .expect(404);
    expect(response.body).toMatchObject({ code: "NOT_FOUND" });
  });

  it("an own bug is a 500 with the envelope, and recorded", async () => {
    const { oms } = running;
    const execute = oms.execute.bind(oms);
    oms.execute = () => {
      throw new Error("broken on purpose");
    };
    const response = await caller.call("PUT", path, inventory).expect(500);
    oms.execute = execute;
    expect(response.body).toMatchObject({ code: "INTERNAL_ERROR" });
    expect(response.text).not.toContain("broken on purpose");
    expect(caller.last).toMatchObject({
      status: 500,
      problem: expect.stringContaining("broken on purpose") as string,
    });
  });
});
