import { createHash } from "node:crypto";
import { compactVerify, decodeProtectedHeader, importJWK } from "jose";
import { describe, expect, it } from "vitest";
import { packed, TestOms } from "../../../test/simulator/oms.js";
import { irnOf } from "./e-invoice.js";
import { financialYear, gstin, panOf, stateCodeOf } from "./gst.js";
import { seller } from "./seller.js";
import { signingKey } from "./signing-key.js";

describe("the e-invoice of a shipment", () => {
  it("has a reference number over seller, year, type and number", () => {
    const at = Date.UTC(2024, 4, 6);
    const expected = createHash("sha256")
      .update("29AAOCM5326J1ZY2024-25INVINV000001")
      .digest("hex");
    expect(
      irnOf({
        sellerGstin: "29AAOCM5326J1ZY",
        documentNumber: "INV000001",
        at,
      }),
    ).toBe(expected);
  });

  it("signs a QR code that repeats the invoice's key figures", async () => {
    const oms = new TestOms();
    oms.order("A", [
      { channelSkuCode: "SKU-1", quantity: 2, sellingPricePerUnit: 560 },
      { channelSkuCode: "SKU-3", quantity: 1, sellingPricePerUnit: 118 },
    ]);
    const reply = packed(oms.pack("A", { "SKU-1": 2, "SKU-3": 1 }));
    const { publicJwk: jwk } = signingKey();
    const qrCode = reply.qrCode ?? "";
    expect(decodeProtectedHeader(qrCode)).toEqual({
      alg: "RS256",
      kid: jwk.kid,
      typ: "JWT",
    });
    const { payload } = await compactVerify(
      qrCode,
      await importJWK({ ...jwk }, "RS256"),
    );
    const content = JSON.parse(new TextDecoder().decode(payload)) as {
      data: string;
      iss: string;
    };
    expect(content.iss).toBe("NIC");
    expect(JSON.parse(content.data)).toEqual({
      SellerGstin: seller.gstin,
      BuyerGstin: "URP",
      DocNo: reply.invoiceCode,
      DocTyp: "INV",
      DocDt: "06/05/2024",
      TotInvVal: 1238,
      ItemCnt: 2,
      MainHsnCode: "61091000",
      Irn: reply.irn,
      IrnDt: "2024-05-06 14:30:02",
    });
  });
});

describe("GST", () => {
  it("gives registration numbers their check digit, as published ones have it", () => {
    expect(gstin("27", "AAPFU0939F")).toBe("27AAPFU0939F1ZV");
    expect(gstin("29", "AAGCB7383J")).toBe("29AAGCB7383J1Z4");
  });

  it("makes up PANs of companies", () => {
    expect(panOf("Traders")).toMatch(/^[A-Z]{3}C[A-Z]\d{4}[A-Z]$/);
    expect(panOf("Traders")).toBe(panOf("Traders"));
  });

  it("begins the financial year on the first of April in India", () => {
    expect(financialYear(Date.UTC(2024, 2, 31, 18, 29))).toBe("2023-24");
    expect(financialYear(Date.UTC(2024, 2, 31, 18, 30))).toBe("2024-25");
    expect(financialYear(Date.UTC(2099, 11, 1))).toBe("2099-00");
  });

  it("knows states by name", () => {
    expect(stateCodeOf(" KARNATAKA ")).toBe("29");
    expect(stateCodeOf("Atlantis")).toBeNull();
  });
});
