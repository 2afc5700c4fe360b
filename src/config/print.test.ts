import { describe, expect, it } from "vitest";
import type { MockFlags } from "./flags.js";
import { resolveMock, type MockConfig } from "./mock.js";
import { printConfig } from "./print.js";

const noFlags: MockFlags = { basePath: [], header: [], set: [] };

function resolve(
  text: string,
  env: Record<string, string> = {},
  flags: Partial<MockFlags> = {},
): Promise<MockConfig> {
  return resolveMock({
    file: { file: "increff-kit.yaml", text },
    env,
    flags: { ...noFlags, ...flags },
    cwd: "/work",
    read: () => Promise.reject(new Error("no file is expected to be read")),
  });
}

const own = `oms:
  port: 5000
  tenants:
    - role: efs
      authUsername: WMS
      authPassword: "\${WMS_SECRET}"
      locations: [A, B]
      endpoints:
        orderEvents: http://user:pw@127.0.0.1:9/o
        headers: { authorization: Bearer abc }
  products: [{ barcode: B1, channelSkuCode: S1 }]
`;

describe("the settings in force", () => {
  it.each<[string, string, Record<string, string>, Partial<MockFlags>]>([
    ["the demo", "", {}, {}],
    [
      "all four sources",
      "vendor: {orderEvents: 'http://127.0.0.1:9/o'}\noms: {port: 5000, alternatives: {emptyFields: null}}\n",
      { INCREFF_KIT_OMS_DELIVERY_CONCURRENCY: "2" },
      { rateLimit: { requests: 3, perSeconds: 2 }, history: "oms.ndjson" },
    ],
    ["own accounts", own, { WMS_SECRET: "s3cret-of-wms" }, {}],
  ])("read as a file are the same: %s", async (_name, text, env, flags) => {
    const config = await resolve(text, env, flags);
    const again = await resolve(printConfig(config), {
      ...env,
      WMS_ORDER_EVENTS: "http://user:pw@127.0.0.1:9/o",
      WMS_AUTHORIZATION: "Bearer abc",
    });
    expect(again.settings).toEqual(config.settings);
    expect([again.host, again.port, again.history, again.orders]).toEqual([
      config.host,
      config.port,
      config.history,
      config.orders,
    ]);
  });

  it("name where each value came from", async () => {
    const text = printConfig(
      await resolve(
        "oms:\n  port: 5000\nvendor:\n  orderEvents: http://127.0.0.1:9/o\n",
        { INCREFF_KIT_OMS_STRICT: "true" },
        { host: "localhost", header: [["x-key", "abc"]] },
      ),
    );
    for (const line of [
      "  host: localhost # flag --host",
      "  port: 5000 # increff-kit.yaml:2",
      "  strict: true # INCREFF_KIT_OMS_STRICT",
      "  bodyLimit: 10485760 # default",
      "  tenants: # default",
      "        orderEvents: http://127.0.0.1:9/o # increff-kit.yaml:4",
      '        headers: {x-key: "${DEMO_EFS_X_KEY}"} # flag --header',
      "  products: # default",
    ])
      expect(text).toContain(`${line}\n`);
  });

  it("hold no secret", async () => {
    const text = printConfig(
      await resolve(
        own,
        { WMS_SECRET: "s3cret-of-wms" },
        { token: "token-of-sixteen-letters" },
      ),
    );
    for (const secret of ["s3cret-of-wms", "Bearer abc", "user:pw", "token-of"])
      expect(text).not.toContain(secret);
    expect(text).toContain("authPassword: ${WMS_SECRET}");
    expect(text).toContain(
      "# Secrets are left out; set them in the environment: WMS_SECRET, WMS_ORDER_EVENTS, WMS_AUTHORIZATION, INCREFF_KIT_OMS_CONTROL_TOKEN",
    );
  });

  it.each([
    ["http://user:lit1@${HOST}/o", "${WMS_ORDER_EVENTS}"],
    ["http://${WMS_SECRET}:lit1@h/o", "${WMS_ORDER_EVENTS}"],
    ["http://h/o?api_key=lit1&x=${HOST}", "${WMS_ORDER_EVENTS}"],
    ["http://${HOST}/o", "http://${HOST}/o"],
    ["http://h/${WMS_SECRET}", "http://h/${WMS_SECRET}"],
    ["http://h/o?api_key=${WMS_SECRET}", "http://h/o?api_key=${WMS_SECRET}"],
  ])("show of the address %s: %s", async (written, shown) => {
    const text = printConfig(
      await resolve(
        own.replace("http://user:pw@127.0.0.1:9/o", `"${written}"`),
        { WMS_SECRET: "s3cret-of-wms", HOST: "127.0.0.1" },
      ),
    );
    expect(text).toMatch(/orderEvents: /);
    expect(text.replaceAll('"', "")).toContain(`orderEvents: ${shown}\n`);
    expect(text).not.toMatch(/lit1|s3cret/);
  });

  it.each([
    ["lit1${WMS_SECRET}", "${WMS_AUTHORIZATION}"],
    ["Bearer lit1-${WMS_SECRET}", "${WMS_AUTHORIZATION}"],
    ["Bearer ${WMS_SECRET}", "Bearer ${WMS_SECRET}"],
    ["${WMS_SECRET}${HOST}", "${WMS_SECRET}${HOST}"],
  ])("show of the header %s: %s", async (written, shown) => {
    const text = printConfig(
      await resolve(own.replace("Bearer abc", `"${written}"`), {
        WMS_SECRET: "s3cret-of-wms",
        HOST: "h",
      }),
    );
    expect(text.replaceAll('"', "")).toContain(`authorization: ${shown}`);
    expect(text).not.toMatch(/lit1|s3cret/);
  });

  it("hold no password that is partly literal", async () => {
    const text = printConfig(
      await resolve(own.replace("${WMS_SECRET}", "lit1${WMS_SECRET}"), {
        WMS_SECRET: "s3cret-of-wms",
      }),
    );
    expect(text).toContain("authPassword: ${WMS_PASSWORD}");
    expect(text).not.toContain("lit1");
  });
});
