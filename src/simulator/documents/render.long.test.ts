import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { marketplace, TestOms } from "../../../test/simulator/oms.js";
import { firstDocuments, shipped } from "../../../test/simulator/shipped.js";
import { look, textOf, whiteMargin } from "../../../test/support/pdf.js";
import { runScript } from "../../../test/support/script.js";
import { plainOrder } from "../orders/plain-order.js";
import { documentAt } from "./render.js";
import { signingKeyPem } from "./signing-key.js";

async function bytesOf(
  oms: TestOms,
  folder: string,
  file: string,
): Promise<Buffer> {
  const pdf = await documentAt(oms.state, folder, file);
  if (pdf === null) throw new Error(`no document ${folder}/${file}`);
  return pdf;
}

const invoiceOf = (oms: TestOms): Promise<Buffer> =>
  bytesOf(oms, "invoices", "INV000001.pdf");

const address = (state: string, name = "Deccan Stores") => ({
  name,
  line1: "4 Residency Road",
  city: "Somewhere",
  state,
  zip: "560025",
  country: "India",
});

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);

/** In paise, from `1,06,944.03`. */
const paiseOf = (text: string): number =>
  Math.round(Number(text.replaceAll(",", "")) * 100);

/** The amount behind a word, as in `Taxable value 1,066.68`. */
function figureAfter(text: string, name: string): number {
  const match = new RegExp(`${name} ([\\d,]+\\.\\d\\d)`).exec(text);
  if (match === null) throw new Error(`no ${name} in ${text}`);
  return paiseOf(match[1] ?? "");
}

interface Row {
  readonly hsn: string;
  readonly quantity: number;
  readonly rate: number;
  readonly base: number;
  readonly taxes: readonly number[];
  readonly total: number;
}

/** The rows of an invoice as they stand in its text, amounts in paise. */
function rowsOf(text: string): Row[] {
  const row =
    /(\d{8}) (\d+) PCS ([\d,.]+) ([\d,.]+) (?:[A-Z]+ [\d.]+% )+((?:[\d,]+\.\d\d ?)+)/g;
  return [...text.matchAll(row)].map(
    ([, hsn = "", quantity, rate = "", base = "", rest = ""]) => {
      const amounts = rest.trim().split(" ").map(paiseOf);
      return {
        hsn,
        quantity: Number(quantity),
        rate: paiseOf(rate),
        base: paiseOf(base),
        taxes: amounts.slice(0, -1),
        total: amounts.at(-1) ?? 0,
      };
    },
  );
}

describe("documentAt", () => {
  it.each([
    [
      "invoices",
      "INV000001.pdf",
      [
        "TAX INVOICE",
        "Malgudi Retail Private Limited",
        "GSTIN 29AAOCM5326J1ZY",
        "Invoice number INV000001",
        "Invoice date 06-05-2024",
        "Order WEB-1",
        "Place of supply 29-Karnataka",
        "Reverse charge No",
        "Asha Rao",
        "GSTIN unregistered (URP)",
        "T-shirts of cotton, knitted",
        "SKU-1 · BAR-1 · WEB-1-1",
        "61091000",
        "2 PCS",
        "Rupees One Thousand One Hundred Twenty Only",
        "Authorised signatory",
      ],
    ],
    [
      "labels",
      "SH000001.pdf",
      [
        "BLUEDART",
        "COD",
        "Collect INR 1,120.00",
        "112610000001",
        "Asha Rao",
        "Phone 9880012345",
        "PIN 560071",
        "Order WEB-1",
        "Invoice INV000001 of 06-05-2024",
        "2 pieces of 1 product",
        "Weight 420 g",
        "return to Malgudi Retail Private Limited",
      ],
    ],
    [
      "manifests",
      "MF000001.pdf",
      [
        "MANIFEST",
        "Manifest MF000001",
        "1 112610000001 WEB-1 SH000001 INV000001 2",
        "1 parcel, 2 pieces",
      ],
    ],
    [
      "handovers",
      "HO000001.pdf",
      [
        "HANDOVER",
        "Handover HO000001",
        "Vehicle KA 01 AB 1234",
        "1 112610000001 WEB-1 SH000001 INV000001 2",
      ],
    ],
  ])("draws %s/%s on one page", async (folder, file, expected) => {
    const pages = await look(await bytesOf(shipped(), folder, file));
    expect(pages).toHaveLength(1);
    for (const text of expected) expect(pages[0]?.text).toContain(text);
  });

  it("gives labels the size of a label printer's roll", async () => {
    const pdf = await bytesOf(shipped(), "labels", "SH000001.pdf");
    const [page] = await look(pdf);
    expect([page?.width, page?.height]).toEqual([4 * 72, 6 * 72]);
  });

  it("tells the courier of a prepaid parcel to collect nothing", async () => {
    const oms = shipped("A", undefined, { paymentMethod: "NCOD" });
    const text = await textOf(await bytesOf(oms, "labels", "SH000001.pdf"));
    expect(text).toContain("PREPAID");
    expect(text).toContain("Do not collect cash");
    expect(text).not.toContain("INR");
  });

  it.each([
    ["Karnataka", "29-Karnataka", ["SGST", "CGST"], ["IGST"]],
    ["Tamil Nadu", "33-Tamil Nadu", ["IGST"], ["SGST", "CGST"]],
    ["Atlantis", "97-Other territory, Atlantis", ["IGST"], ["SGST", "CGST"]],
  ])(
    "taxes a supply to %s as the law has it, to the paisa",
    async (state, place, present, absent) => {
      const lines = [
        { channelSkuCode: "SKU-1", quantity: 3, sellingPricePerUnit: 199.99 },
        { channelSkuCode: "SKU-2", quantity: 7, sellingPricePerUnit: 1301.37 },
        {
          channelSkuCode: "SKU-3",
          quantity: 1,
          sellingPricePerUnit: 123456.78,
        },
      ];
      const buyer = { ...address(state) };
      const oms = shipped("B2B", lines, {
        orderType: "STO",
        packType: "BULK",
        shippingAddress: buyer,
        billingAddress: buyer,
      });
      const text = await textOf(await invoiceOf(oms));
      expect(text).toContain(`Place of supply ${place}`);
      expect(text).toMatch(/Somewhere.*GSTIN \d\d[A-Z]{3}C[A-Z]\d{4}[A-Z]1Z/);
      for (const tax of absent) expect(text).not.toContain(tax);
      const rows = rowsOf(text);
      expect(rows.map((row) => row.hsn)).toEqual([
        "61091000",
        "62034200",
        "42022210",
      ]);
      expect(rows.map((row) => row.quantity)).toEqual([3, 7, 1]);
      for (const { rate, quantity, base, taxes, total } of rows) {
        expect(base).toBe(rate * quantity);
        expect(taxes).toHaveLength(present.length);
        expect(sumOf([base, ...taxes])).toBe(total);
      }
      const foot = text.slice(text.lastIndexOf("Taxable value"));
      const invoiced = figureAfter(foot, "Invoice total \\(INR\\)");
      expect(sumOf(rows.map((row) => row.total))).toBe(invoiced);
      const parts = ["Taxable value", ...present];
      expect(sumOf(parts.map((part) => figureAfter(foot, part)))).toBe(
        invoiced,
      );
    },
  );

  it("says what a bundle is made of", async () => {
    const oms = new TestOms();
    const lines = [{ channelSkuCode: "SKU-5", quantity: 1 }];
    const body = plainOrder("A", lines, { at: oms.now });
    const bundledSkuDefinitions = [
      {
        bundledParentChannelSkuId: "SKU-5",
        childSkus: [
          { channelSkuCode: "SKU-6", qty: 1 },
          { channelSkuCode: "SKU-7", qty: 2 },
        ],
      },
    ];
    oms.run({
      type: "createOutwardOrder",
      tenant: marketplace,
      body,
      skuDefinitions: { bundledSkuDefinitions },
    });
    oms.pack("A", { "SKU-5": 1 });
    expect(await textOf(await invoiceOf(oms))).toContain(
      "consists of 1 × SKU-6, 2 × SKU-7",
    );
  });
});

describe("documents of unusual orders", () => {
  it("run over as many pages as 300 lines need, with heads, numbers and one total", async () => {
    const lines = Array.from({ length: 300 }, (_, index) => ({
      channelSkuCode: `SKU-${(index % 100) + 1}`,
      quantity: 1,
    }));
    const pages = await look(await invoiceOf(shipped("LONG", lines)), 1);
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(whiteMargin(page)).toBeGreaterThan(10);
    }
    const text = pages.map((page) => page.text).join(" ");
    for (let number = 1; number <= 300; number += 1)
      expect(text).toContain(`LONG-${number} `);
    expect(text.match(/Invoice total \(INR\)/g)).toHaveLength(1);
  });

  it("list every order of a collection with its waybill, over pages", async () => {
    const oms = new TestOms();
    const orderCodes = Array.from({ length: 70 }, (_, index) => `W-${index}`);
    for (const code of orderCodes) {
      oms.order(code, [{ channelSkuCode: "SKU-1", quantity: 1 }]);
      oms.pack(code, { "SKU-1": 1 });
    }
    const body = {
      locationCode: "WH1",
      channelName: "DEMO",
      transporter: "BLUEDART",
      orderCodes,
    };
    oms.must("createManifest", body);
    oms.must("notifyHandover", body);
    for (const [folder, file] of firstDocuments.slice(2)) {
      const text = await textOf(await bytesOf(oms, folder, file));
      for (const { orderCode, awbNumber } of oms.state.shipments.values())
        expect(text).toContain(`${awbNumber} ${orderCode} `);
      expect(text).toContain("70 parcels, 70 pieces");
    }
  });

  it("spell names of other scripts in Latin letters", async () => {
    const there = {
      ...address("Tamil Nadu", "தமிழ் செல்வி"),
      line1: "आशा निवास",
    };
    const oms = shipped("A", undefined, {
      shippingAddress: there,
      billingAddress: { ...there, name: "東京" },
    });
    const label = await textOf(await bytesOf(oms, "labels", "SH000001.pdf"));
    expect(label).toContain("Tamizh Chelvi Asha Nivas");
    expect(await textOf(await invoiceOf(oms))).toContain("BILL TO ?? Asha");
  });

  it.each([
    ["words", "Very Long Family Name ".repeat(12).slice(0, 255)],
    ["one word", "W".repeat(255)],
    ["line ends", "a\n".repeat(127)],
    ["nothing", ""],
  ])("stay on their pages when everything is %s", async (_name, long) => {
    const everywhere = {
      name: long,
      line1: long,
      line2: long,
      line3: long,
      city: long,
      state: long,
      zip: long,
      country: long,
      phone: long,
    };
    const code = long.trim() === "" ? "A" : long.replaceAll("\n", "-");
    const oms = shipped(
      code,
      [{ channelSkuCode: "SKU-1", quantity: 1, orderItemCode: code }],
      {
        isPriority: true,
        paymentMethod: "COD",
        shippingAddress: everywhere,
        billingAddress: everywhere,
      },
    );
    for (const [folder, file] of firstDocuments) {
      const pages = await look(await bytesOf(oms, folder, file));
      // Paper may have a second sheet; a label is one.
      expect(pages.length).toBeLessThanOrEqual(folder === "labels" ? 1 : 2);
      for (const page of pages) expect(whiteMargin(page)).toBeGreaterThan(10);
    }
    const label = await textOf(await bytesOf(oms, "labels", "SH000001.pdf"));
    for (const must of ["PIN ", "112610000001", "INV000001", "return to"])
      expect(label).toContain(must);
  });
});

describe("the bytes of a document", () => {
  it("are the same each time, and in another process that has the same key", async () => {
    const pem = await signingKeyPem();
    const elsewhere = await runScript("test/simulator/draw-elsewhere.ts", {
      stdin: pem,
      env: { TZ: "Asia/Kolkata", LANG: "hi_IN.UTF-8" },
    });
    const digests: string[] = [];
    const oms = shipped();
    for (const [folder, file] of firstDocuments) {
      const pdf = await bytesOf(oms, folder, file);
      expect(pdf.equals(await bytesOf(oms, folder, file))).toBe(true);
      digests.push(createHash("sha256").update(pdf).digest("hex"));
    }
    expect(elsewhere.trim().split("\n")).toEqual(digests);
    expect(new Set(digests).size).toBe(4);
  }, 60_000);
});

describe("addresses that lead nowhere", () => {
  it.each([
    ["invoices", "INV000009.pdf"],
    ["labels", "INV000001.pdf"],
    ["manifests", "nothing.pdf"],
    ["handovers", "nothing.pdf"],
    ["invoices", "INV000001"],
    ["invoices", ".pdf"],
    ["secrets", "INV000001.pdf"],
    ["__proto__", "x.pdf"],
    ["invoices", "__proto__.pdf"],
    ["invoices", "../labels/SH000001.pdf"],
  ])("has no %s/%s", (folder, file) => {
    expect(documentAt(shipped().state, folder, file)).toBeNull();
  });
});
