import path from "node:path";
import { describe, expect, it } from "vitest";
import { demoSettings } from "../simulator/demo.js";
import type { MockFlags } from "./flags.js";
import { resolveMock, type MockConfig } from "./mock.js";

const noFlags: MockFlags = { basePath: [], header: [], set: [] };

interface Situation {
  readonly text?: string;
  readonly env?: Record<string, string>;
  readonly flags?: Partial<MockFlags>;
  readonly files?: Record<string, string>;
}

function resolve({
  text,
  env = {},
  flags,
  files = {},
}: Situation): Promise<MockConfig> {
  return resolveMock({
    ...(text === undefined
      ? {}
      : { file: { file: "conf/increff-kit.yaml", text } }),
    env,
    flags: { ...noFlags, ...flags },
    cwd: "/srv/kit",
    read: (file) =>
      files[file] === undefined
        ? Promise.reject(new Error("ENOENT: no such file"))
        : Promise.resolve(files[file]),
  });
}

async function problem(situation: Situation): Promise<string> {
  return resolve(situation).then(
    () => "nothing is wrong",
    (error: unknown) => (error as Error).message,
  );
}

const file = "oms:\n  port: 1\n  rateLimit: {requests: 1}\n";
const variable = { INCREFF_KIT_OMS_PORT: "2" };

describe("without any configuration", () => {
  it("the mock is the demo", async () => {
    const { settings, host, port, sources, files } = await resolve({});
    expect(settings).toEqual(demoSettings());
    expect([host, port, files]).toEqual(["127.0.0.1", 4010, []]);
    expect(sources["oms.port"]).toEqual({ kind: "default" });
  });
});

describe("precedence", () => {
  it.each<[string, Situation, number, unknown]>([
    ["a default is what is left", {}, 4010, { kind: "default" }],
    [
      "a file beats the default",
      { text: file },
      1,
      { kind: "file", file: "conf/increff-kit.yaml", line: 2 },
    ],
    [
      "a variable beats the file",
      { text: file, env: variable },
      2,
      { kind: "environment", variable: "INCREFF_KIT_OMS_PORT" },
    ],
    [
      "a flag beats the variable",
      { text: file, env: variable, flags: { port: 3 } },
      3,
      { kind: "flag", flag: "--port" },
    ],
    [
      "--set beats the variable",
      { text: file, env: variable, flags: { set: ["oms.port=4"] } },
      4,
      { kind: "flag", flag: "--set" },
    ],
    [
      "the flag of its own beats --set",
      { flags: { port: 3, set: ["oms.port=4"] } },
      3,
      { kind: "flag", flag: "--port" },
    ],
    [
      "a flag beats the file",
      { text: file, flags: { port: 3 } },
      3,
      { kind: "flag", flag: "--port" },
    ],
  ])("%s", async (_name, situation, port, source) => {
    const config = await resolve(situation);
    expect(config.port).toBe(port);
    expect(config.sources["oms.port"]).toEqual(source);
  });

  it("holds for each setting of a group by itself", async () => {
    const config = await resolve({
      text: file,
      env: { INCREFF_KIT_OMS_RATE_LIMIT_PER_SECONDS: "0.5" },
    });
    expect(config.settings.rateLimit).toEqual({ requests: 1, perSeconds: 0.5 });
    expect(config.sources["oms.rateLimit.requests"]).toMatchObject({
      kind: "file",
      line: 3,
    });
  });

  it("lets the exact variable decide over its group", async () => {
    const config = await resolve({
      env: {
        INCREFF_KIT_OMS_RATE_LIMIT: "{requests: 5, perSeconds: 2}",
        INCREFF_KIT_OMS_RATE_LIMIT_REQUESTS: "7",
      },
    });
    expect(config.settings.rateLimit).toEqual({ requests: 7, perSeconds: 2 });
  });

  it("takes a limit of the file away again", async () => {
    const config = await resolve({ text: file, flags: { rateLimit: "off" } });
    expect(config.settings.rateLimit).toBeNull();
  });
});

describe("values in words", () => {
  it("are numbers, choices, lists and objects", async () => {
    const { settings, token } = await resolve({
      env: {
        INCREFF_KIT_OMS_STRICT: "true",
        INCREFF_KIT_OMS_DELIVERY_RETRY_DELAYS_MS: "[1, 2]",
        INCREFF_KIT_OMS_ALTERNATIVES_INVENTORY_BATCH: "500",
        INCREFF_KIT_OMS_ALTERNATIVES_EMPTY_FIELDS: "null",
        INCREFF_KIT_OMS_TENANTS:
          "[{role: efs, authUsername: W, authPassword: p}]",
        INCREFF_KIT_OMS_CONTROL_TOKEN: "1234567890123456",
      },
      flags: { set: ["oms.delivery.inOrder=false", "oms.basePaths=[]"] },
    });
    expect(settings).toMatchObject({
      strict: true,
      basePaths: [],
      alternatives: { inventoryBatch: 500, emptyFields: "null" },
      delivery: { retryDelaysMs: [1, 2], inOrder: false },
    });
    expect(settings.tenants).toEqual([
      {
        role: "efs",
        authUsername: "W",
        authPassword: "p",
        authDomainName: "demo",
        locations: ["WH1"],
        channels: ["DEMO"],
        endpoints: {},
      },
    ]);
    expect(token).toBe("1234567890123456");
  });

  it("leave a variable alone that only the file refers to", async () => {
    const config = await resolve({
      text: "oms: {host: '${INCREFF_KIT_MY_HOST}'}",
      env: { INCREFF_KIT_MY_HOST: "localhost" },
    });
    expect(config.host).toBe("localhost");
  });

  it.each<[Situation, string]>([
    [
      { env: { INCREFF_KIT_OMS_PROT: "1" } },
      "INCREFF_KIT_OMS_PROT: is not a setting of the mock; did you mean INCREFF_KIT_OMS_PORT?",
    ],
    [
      { env: { INCREFF_KIT_OMS_PORT: "70000" } },
      "INCREFF_KIT_OMS_PORT: oms.port: must be less than or equal to 65535",
    ],
    [
      { env: { INCREFF_KIT_OMS_BASE_PATHS: "[" } },
      "INCREFF_KIT_OMS_BASE_PATHS: the value is not YAML",
    ],
    [
      { flags: { set: ["oms.strickt=true"] } },
      "--set oms.strickt: is not a setting of the mock; did you mean oms.strict?",
    ],
    [
      { flags: { set: ["oms.strict"] } },
      "--set oms.strict: has no value; write --set oms.strict=VALUE",
    ],
    [
      { text: "oms: {}\n", env: { INCREFF_KIT_VENDOR_COMMAND: "x" } },
      "INCREFF_KIT_VENDOR_COMMAND: is not a setting of the mock",
    ],
  ])("are refused by name: %j", async (situation, expected) => {
    expect(await problem(situation)).toContain(expected);
  });
});

describe("the file", () => {
  it.each([
    [
      "oms:\n  prot: 1\n",
      "yaml:2:3: oms.prot: is not a known field; did you mean port?",
    ],
    ["oms:\n  strict: maybe\n", "yaml:2:3: oms.strict: must be true or false"],
    [
      "vendor: {orderEvents: 'http://['}\n",
      "vendor.orderEvents: is no address",
    ],
    [
      "oms:\n  tenants:\n    - {role: efs, authUsername: A, authPassword: p}\n    - {role: erp, authUsername: A, authPassword: q}\n",
      "yaml:4:19: oms.tenants[1].authUsername: A is that of oms.tenants[0] too",
    ],
    [
      "oms: {products: [{barcode: B, channelSkuCode: S}], productsFile: x}\n",
      "oms.productsFile: is a second list",
    ],
    [
      "oms: {control: {token: short}}\n",
      "oms.control.token: length must be at least 16",
    ],
    ["oms: [\n", "not YAML"],
  ])("is refused with file, line and column: %j", async (text, expected) => {
    expect(await problem({ text })).toContain(expected);
  });

  it("needs neither profile nor vendor, and may be empty", async () => {
    expect((await resolve({ text: "# nothing yet\n" })).port).toBe(4010);
  });

  it("gives relative paths from its own folder, a flag from where it was called", async () => {
    const { data, history } = await resolve({
      text: "oms: {data: state, history: other}\n",
      flags: { history: "oms.ndjson" },
    });
    expect([data, history]).toEqual(
      ["/srv/kit/conf/state", "/srv/kit/oms.ndjson"].map((one) =>
        path.resolve(one),
      ),
    );
  });
});

describe("products in a file of their own", () => {
  const text = "oms: {productsFile: masters/products.yaml}\n";
  const place = path.resolve("/srv/kit/conf/masters/products.yaml");

  it("are completed", async () => {
    const { settings, files } = await resolve({
      text,
      files: { [place]: "- {barcode: B1, channelSkuCode: S1, quantity: 3}\n" },
    });
    expect(settings.products).toEqual([
      {
        barcode: "B1",
        clientSkuId: "B1",
        channelSkuCode: "S1",
        quantity: 3,
        gstRate: 5,
        basePrice: 99,
      },
    ]);
    expect(files).toContain(place);
  });

  it.each([
    [
      "- {barcode: B1}\n",
      `${place}:1:3: products[0].channelSkuCode: may not be null`,
    ],
    ["barcode: B1\n", `${place}:1:1: must be a list of products`],
    [undefined, "conf/increff-kit.yaml:1:1: oms.productsFile:"],
  ])("are refused with their own place: %j", async (content, expected) => {
    const files = content === undefined ? {} : { [place]: content };
    expect(await problem({ text, files })).toContain(expected);
  });

  it("give way to products that somebody names later, and the other way round", async () => {
    const products = ["oms.products=[{barcode: B2, channelSkuCode: S2}]"];
    const { settings } = await resolve({ text, flags: { set: products } });
    expect(settings.products.map(({ barcode }) => barcode)).toEqual(["B2"]);
  });
});

describe("the vendor's addresses", () => {
  const text =
    "profile: efs\nvendor:\n  orderEvents: http://127.0.0.1:9/o\n  salesPosting: http://127.0.0.1:{port}/p\n  headers: {authorization: Bearer abc}\n";

  it("serve the demo's accounts, without those that need a started vendor", async () => {
    const { settings, notes } = await resolve({ text });
    const headers = { authorization: "Bearer abc" };
    expect(settings.tenants.map(({ endpoints }) => endpoints)).toEqual([
      { orderEvents: "http://127.0.0.1:9/o", headers },
      {},
      { headers },
    ]);
    expect(notes).toEqual([
      "vendor.salesPosting is not used: it holds {port}, and a mock starts no vendor.",
    ]);
  });

  const tenants =
    "oms: {tenants: [{role: efs, authUsername: A, authPassword: p}]}\n";

  it("do not serve accounts of the file", async () => {
    const { settings } = await resolve({ text: text + tenants });
    expect(settings.tenants[0]?.endpoints).toEqual({});
  });

  it("are refused for this run when there are other accounts", async () => {
    const orderEvents = "http://127.0.0.1:9/o";
    expect(await problem({ text: tenants, flags: { orderEvents } })).toMatch(
      /^--order-events: vendor\.orderEvents: is for the demo's accounts.*conf\/increff-kit\.yaml:1/,
    );
  });
});
