import { describe, expect, it } from "vitest";
import type { MockFlags } from "../config/flags.js";
import { resolveMock } from "../config/mock.js";
import { welcome } from "./welcome.js";

const token = "token-of-sixteen-letters";

async function welcomeOf(
  text: string,
  env: Record<string, string> = {},
  flags: Partial<MockFlags> = {},
): Promise<string> {
  const config = await resolveMock({
    file: { file: "increff-kit.yaml", text },
    env,
    flags: { basePath: [], header: [], set: [], ...flags },
    cwd: "/work",
    read: () => Promise.reject(new Error("no file is expected to be read")),
  });
  return welcome("http://127.0.0.1:4010", config);
}

const accounts = (endpoints: string): string => `oms:
  tenants:
    - role: efs
      authUsername: WMS
      authPassword: "\${SECRET_OF_WMS}"
      locations: [A]
      endpoints: {${endpoints}}
    - { role: marketplace, authUsername: SHOP, authPassword: lit'eral, locations: [A] }
  products: [{ barcode: B1, channelSkuCode: S1 }]
`;
const env = { SECRET_OF_WMS: "s3cret-of-wms" };

describe("secrets in the lines to paste", () => {
  it("are literal for the demo's accounts, and nothing needs to be set", async () => {
    const text = await welcomeOf("");
    expect(text).toContain("-H 'authPassword: demo-efs'");
    expect(text).not.toMatch(/from the shell|Authorization/);
  });

  it("are the variable of the file, or one that the person is told to set", async () => {
    const text = await welcomeOf(accounts(""), env);
    expect(text).toContain('-H "authPassword: ${SECRET_OF_WMS}"');
    expect(text).toContain('-H "authPassword: ${SHOP_PASSWORD}"');
    expect(text).toContain("set SECRET_OF_WMS and SHOP_PASSWORD there first.");
    expect(text).not.toMatch(/s3cret|lit'eral/);
  });

  it("go with the call of the control when it wants a token", async () => {
    const text = await welcomeOf("", {}, { token });
    expect(text).toContain(
      '/_kit/orders -H "Authorization: Bearer ${INCREFF_KIT_OMS_CONTROL_TOKEN}"',
    );
    expect(text).toContain("set INCREFF_KIT_OMS_CONTROL_TOKEN there first.");
    expect(text).not.toContain(token);
  });
});

describe("who can reach the mock", () => {
  it.each(["127.0.0.1", "localhost", "::1", "127.8.0.1"])(
    "is not said of %s",
    async (host) => {
      expect(await welcomeOf("", {}, { host })).not.toContain("network");
    },
  );

  it.each(["0.0.0.0", "::", "192.168.7.5"])(
    "is said of %s, and that the control stays closed without a token",
    async (host) => {
      expect(await welcomeOf("", {}, { host })).toMatch(
        /Other computers in the network can reach it .* Its control under \/_kit cannot/,
      );
      expect(await welcomeOf("", {}, { host, token })).toContain(
        "So can its control under /_kit, by whoever carries the token.",
      );
    },
  );
});

describe("where messages go", () => {
  it("is said for each address, and which messages have none", async () => {
    const text = await welcomeOf(
      "",
      {},
      {
        orderEvents: "http://127.0.0.1:9/o",
        salesPosting: "http://127.0.0.1:8/s",
      },
    );
    expect(text).toContain(`
Order events go to http://127.0.0.1:9/o.
Sales postings go to http://127.0.0.1:8/s.
No address is known (--return-events, --seller-cancellation) for: Return events, Seller cancellations. They`);
  });

  it("leaves out what no account of the configuration gets", async () => {
    const text = await welcomeOf(
      accounts(
        "orderEvents: 'http://h/o', returnEvents: 'http://h/r', sellerCancellation: 'http://h/c'",
      ),
      env,
    );
    expect(text).toContain("Seller cancellations go to http://h/c.");
    expect(text).not.toMatch(/Sales postings|No address/);
  });

  it("shows no secret of an address", async () => {
    const text = await welcomeOf(
      accounts(
        "orderEvents: 'http://me:pw7@h/o', returnEvents: 'http://h/r?api_key=k77', sellerCancellation: 'http://h/${HOOK}'",
      ),
      { ...env, HOOK: "h00k" },
    );
    for (const kind of [
      "Order events",
      "Return events",
      "Seller cancellations",
    ])
      expect(text).toContain(`${kind} go to http://h/….`);
    expect(text).not.toMatch(/pw7|k77|h00k/);
  });
});
