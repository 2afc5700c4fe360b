import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { TestOms } from "../../../test/simulator/oms.js";
import { documentAt } from "./render.js";

async function bytesOf(
  oms: TestOms,
  folder: string,
  file: string,
): Promise<Buffer> {
  const pdf = documentAt(oms.state, folder, file);
  if (pdf === null) throw new Error(`no document ${folder}/${file}`);
  return pdf;
}

/** The texts of a PDF, read from its content streams. */
function textsOf(pdf: Buffer): string {
  const source = pdf.toString("latin1");
  const texts: string[] = [];
  for (const { 1: stream = "" } of source.matchAll(
    /stream\r?\n([\s\S]*?)\r?\nendstream/g,
  )) {
    const content = inflated(stream);
    for (const { 1: pieces = "" } of content.matchAll(
      /\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g,
    )) {
      const hex = [...pieces.matchAll(/<([0-9a-f]*)>/g)]
        .map((match) => match[1] ?? "")
        .join("");
      texts.push(Buffer.from(hex, "hex").toString("latin1"));
    }
  }
  return texts.join("\n");
}

function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
  } catch {
    return "";
  }
}

function pagesOf(pdf: Buffer): number {
  return [...pdf.toString("latin1").matchAll(/\/Type \/Page\b/g)].length;
}

function shipped(): TestOms {
  const oms = new TestOms();
  oms.order("WEB-1", [{ channelSkuCode: "SKU-1", quantity: 2 }], {
    paymentMethod: "COD",
  });
  oms.pack("WEB-1", { "SKU-1": 2 });
  const body = {
    locationCode: "WH1",
    channelName: "DEMO",
    transporter: "BLUEDART",
    orderCodes: ["WEB-1"],
  };
  oms.must("createManifest", body);
  oms.must("notifyHandover", { ...body, vehicleNumber: "KA 01 AB 1234" });
  return oms;
}

describe("documentAt", () => {
  it.each([
    [
      "invoices",
      "INV000001.pdf",
      [
        "TAX INVOICE",
        "WEB-1",
        "29AAOCM5326J1ZY",
        "1,066.68",
        "1,120.00",
        "SGST",
        "Asha Rao",
      ],
    ],
    [
      "labels",
      "SH000001.pdf",
      ["BLUEDART", "COD", "Collect INR 1,120.00", "PIN 560071", "Asha Rao"],
    ],
    [
      "manifests",
      "MF000001.pdf",
      ["MANIFEST", "MF000001", "WEB-1", "SH000001", "1 parcel, 2 pieces"],
    ],
    [
      "handovers",
      "HO000001.pdf",
      ["HANDOVER", "HO000001", "KA 01 AB 1234", "WEB-1"],
    ],
  ])("draws %s/%s", async (folder, file, expected) => {
    const pdf = await bytesOf(shipped(), folder, file);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pagesOf(pdf)).toBe(1);
    const texts = textsOf(pdf);
    for (const text of expected) expect(texts).toContain(text);
  });

  it("draws the same bytes each time", async () => {
    const oms = shipped();
    const [one, two] = [
      await bytesOf(oms, "labels", "SH000001.pdf"),
      await bytesOf(oms, "labels", "SH000001.pdf"),
    ];
    expect(one.equals(two)).toBe(true);
  });

  it("runs a long invoice over several pages, with its total at the end", async () => {
    const oms = new TestOms();
    const lines = Array.from({ length: 90 }, (_, index) => ({
      channelSkuCode: `SKU-${index + 1}`,
      quantity: 1,
    }));
    oms.order("LONG", lines);
    oms.pack(
      "LONG",
      Object.fromEntries(lines.map((line) => [line.channelSkuCode, 1])),
    );
    const pdf = await bytesOf(oms, "invoices", "INV000001.pdf");
    expect(pagesOf(pdf)).toBeGreaterThan(2);
    const texts = textsOf(pdf);
    expect(texts).toContain(`Page ${pagesOf(pdf)} of ${pagesOf(pdf)}`);
    expect(texts).toContain("SKU-90");
    expect(texts).toContain("Invoice total");
  });

  it("survives addresses that no built-in font can write, and those that are empty", async () => {
    const oms = new TestOms();
    const address = { name: "आशा राव", line1: "x".repeat(255), state: null };
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 1 }], {
      shippingAddress: address,
      billingAddress: {},
    });
    oms.pack("A", { "SKU-1": 1 });
    expect(textsOf(await bytesOf(oms, "labels", "SH000001.pdf"))).toContain(
      "???",
    );
    expect(pagesOf(await bytesOf(oms, "labels", "SH000001.pdf"))).toBe(1);
    expect(pagesOf(await bytesOf(oms, "invoices", "INV000001.pdf"))).toBe(1);
  });

  it.each([
    ["invoices", "INV000009.pdf"],
    ["labels", "INV000001.pdf"],
    ["manifests", "nothing.pdf"],
    ["handovers", "nothing.pdf"],
    ["invoices", "INV000001"],
    ["secrets", "INV000001.pdf"],
    ["__proto__", "x.pdf"],
  ])("has no %s/%s", (folder, file) => {
    expect(documentAt(shipped().state, folder, file)).toBeNull();
  });
});
