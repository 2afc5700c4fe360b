import { createHash } from "node:crypto";
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  Caller,
  marketplace,
  startQuiet,
} from "../../../test/support/caller.js";
import { codesIn, look, textOf } from "../../../test/support/pdf.js";
import { plainOrder } from "../orders/plain-order.js";
import type { RunningOms } from "../start.js";
import type { EfsBodies } from "../state/bodies.js";

let running: RunningOms;
let packed: EfsBodies["PackOrderResponse"];
const lines = [
  { channelSkuCode: "SKU-1", quantity: 2 },
  { channelSkuCode: "SKU-3", quantity: 1, sellingPricePerUnit: 118 },
];

beforeAll(async () => {
  running = await startQuiet();
  const caller = new Caller(running);
  const order = plainOrder("WEB-1", lines, { at: Date.UTC(2024, 4, 6) });
  await caller.call("POST", "/orders/outward", order, marketplace).expect(200);
  const answer = await caller
    .call("POST", "/usp/order/pack", {
      orderCode: "WEB-1",
      locationCode: "WH1",
      channelName: "DEMO",
      shipmentItems: lines.map(({ channelSkuCode, quantity }) => ({
        channelSkuCode,
        quantityToPack: quantity,
      })),
    })
    .expect(200);
  packed = answer.body as EfsBodies["PackOrderResponse"];
});
afterAll(() => running.close());

async function fetched(url: string | null | undefined): Promise<Buffer> {
  const answer = await fetch(url ?? "");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  return Buffer.from(await answer.arrayBuffer());
}

async function codeOf(pdf: Buffer): Promise<unknown> {
  const [page] = await look(pdf, 4);
  return page === undefined ? undefined : await codesIn(page.picture);
}

async function publishedKeys(): Promise<JSONWebKeySet> {
  const answer = await fetch(`${running.url}/.well-known/jwks.json`);
  expect(answer.headers.get("content-type")).toMatch(
    /^application\/jwk-set\+json/,
  );
  return (await answer.json()) as JSONWebKeySet;
}

describe("a document, read by others", () => {
  it("is a label whose bars are the waybill number", async () => {
    const pdf = await fetched(packed.shippingLabel?.shippingLabelUrl);
    const text = packed.shippingLabel?.awbNumber;
    expect(await codeOf(pdf)).toEqual([{ format: "Code128", text }]);
  });

  it("is an invoice whose QR code is the signed text of the answer", async () => {
    const pdf = await fetched(packed.invoiceUrl);
    expect(await codeOf(pdf)).toEqual([
      { format: "QRCode", text: packed.qrCode },
    ]);
  });

  it("signs with a key that is published, over the figures that the invoice shows", async () => {
    const keys = createLocalJWKSet(await publishedKeys());
    const { payload, protectedHeader } = await compactVerify(
      packed.qrCode ?? "",
      keys,
    );
    expect(protectedHeader.alg).toBe("RS256");
    const { data } = JSON.parse(new TextDecoder().decode(payload)) as {
      data: string;
    };
    const figures = JSON.parse(data) as Record<string, unknown>;
    const text = await textOf(await fetched(packed.invoiceUrl));
    expect(text).toContain(`GSTIN ${String(figures["SellerGstin"])}`);
    expect(text).toContain(`Invoice number ${String(figures["DocNo"])}`);
    const day = String(figures["DocDt"]).replaceAll("/", "-");
    expect(text).toContain(`Invoice date ${day}`);
    expect(text).toContain(`IRN ${String(figures["Irn"])}`);
    expect(text).toContain(String(figures["MainHsnCode"]));
    expect(figures["BuyerGstin"]).toBe("URP");
    expect(figures["ItemCnt"]).toBe(lines.length);
    expect(figures["TotInvVal"]).toBe(2 * 560 + 118);
    expect(text).toContain("Invoice total (INR) 1,238.00");
  });

  it("has a reference number that anybody can compute", async () => {
    const text = await textOf(await fetched(packed.invoiceUrl));
    const seller = /GSTIN (\d{2}[A-Z0-9]{13})/.exec(text)?.[1] ?? "";
    const [, month, year] = /date \d\d-(\d\d)-(\d{4})/.exec(text) ?? [];
    const first = Number(month) < 4 ? Number(year) - 1 : Number(year);
    const financialYear = `${first}-${String(first + 1).slice(2)}`;
    const source = `${seller}${financialYear}INV${packed.invoiceCode}`;
    const irn = createHash("sha256").update(source).digest("hex");
    expect(packed.irn).toBe(irn);
  });
});

describe("the keys that are published", () => {
  it("are public, of 2048 bits, and fit for RS256", async () => {
    const { keys } = await publishedKeys();
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      expect(key).toMatchObject({ kty: "RSA", alg: "RS256", use: "sig" });
      expect(Buffer.from(key.n ?? "", "base64url")).toHaveLength(256);
      expect(key).not.toHaveProperty("d");
    }
  });

  it("are named on the page that says where to go", async () => {
    const text = await (await fetch(running.url)).text();
    expect(text).toContain(`${running.url}/.well-known/jwks.json`);
  });

  it("are all that there is under their folder", async () => {
    const answer = await fetch(`${running.url}/.well-known/other`);
    expect(answer.status).toBe(404);
  });
});

describe("fetching a document", () => {
  it("names it, and lets it be shown but not guessed at", async () => {
    const answer = await fetch(packed.invoiceUrl ?? "");
    const { byteLength } = await answer.arrayBuffer();
    const expected = {
      "content-disposition": 'inline; filename="INV000001.pdf"',
      "cache-control": "private, no-cache",
      "x-content-type-options": "nosniff",
      "content-length": String(byteLength),
    };
    for (const [name, value] of Object.entries(expected))
      expect(answer.headers.get(name)).toBe(value);
  });

  it("answers HEAD with the same headers and no body", async () => {
    const whole = await fetch(packed.invoiceUrl ?? "");
    await whole.arrayBuffer();
    const head = await fetch(packed.invoiceUrl ?? "", { method: "HEAD" });
    expect(head.status).toBe(200);
    for (const name of ["content-length", "content-type", "etag"])
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    expect(await head.text()).toBe("");
  });

  it("spares who has it already", async () => {
    // Not with fetch: it asks every cache to pass on a conditional request of a caller's own.
    const get = (): request.Test =>
      request(running.url).get("/documents/invoices/INV000001.pdf");
    const etag = (await get()).headers["etag"] ?? "";
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const again = await get().set("if-none-match", etag).expect(304);
    expect(again.text).toBe("");
    await get().set("if-none-match", '"x"').expect(200);
  });

  it("is refused to other methods", async () => {
    const answer = await fetch(packed.invoiceUrl ?? "", { method: "DELETE" });
    expect(answer.status).toBe(404);
  });

  it.each([
    ["a folder above", "invoices/..%2F..%2Fpackage.json.pdf"],
    ["a zero byte", "invoices/INV000001%00.pdf"],
    ["line ends", "invoices/a%0D%0Aset-cookie:%20x.pdf"],
    ["markup", "invoices/%3Cscript%3E.pdf"],
    ["a member of every object", "__proto__/constructor.pdf"],
    ["a very long code", `labels/${"9".repeat(5000)}.pdf`],
  ])("knows no document behind %s", async (_name, address) => {
    const answer = await fetch(`${running.url}/documents/${address}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(answer.headers.get("set-cookie")).toBeNull();
    const { description } = (await answer.json()) as { description: string };
    expect(description).toContain("there is no");
    expect(description.length).toBeLessThan(400);
  });

  it("calls a broken percent encoding what it is", async () => {
    const answer = await fetch(`${running.url}/documents/invoices/%E0%A4.pdf`);
    expect(answer.status).toBe(400);
  });

  it("does not let a code prefix out of the file's name", async () => {
    const odd = await startQuiet({ codePrefix: 'a"; x=\u20AC/' });
    const caller = new Caller(odd);
    const body = plainOrder("A", lines.slice(0, 1), { at: 0 });
    await caller.call("POST", "/orders/outward", body, marketplace);
    const answer = await caller.call("POST", "/usp/order/pack", {
      orderCode: "A",
      locationCode: "WH1",
      channelName: "DEMO",
      shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }],
    });
    const { invoiceUrl } = answer.body as { invoiceUrl: string };
    const document = await fetch(invoiceUrl);
    expect(document.status).toBe(200);
    expect(document.headers.get("content-disposition")).toBe(
      'inline; filename="a___x___INV000001.pdf"',
    );
    await odd.close();
  });
});
