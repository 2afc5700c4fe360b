/** The e-invoice of a shipment: its reference number and the signed QR code that repeats its key figures. */
import { createHash } from "node:crypto";
import { rupees } from "../money.js";
import { indianTime } from "../timestamp.js";
import { financialYear } from "./gst.js";
import { signCompact } from "./signing.js";

export interface InvoiceFigures {
  readonly sellerGstin: string;
  /** `URP`, an unregistered person, where the buyer is a consumer. */
  readonly buyerGstin: string;
  readonly documentNumber: string;
  readonly at: number;
  /** In paise. */
  readonly total: number;
  readonly itemCount: number;
  readonly mainHsnCode: string;
}

const documentType = "INV";

/** Invoice reference number: SHA-256 over the seller, the financial year, and the document's type and number. */
export function irnOf(
  figures: Pick<InvoiceFigures, "sellerGstin" | "documentNumber" | "at">,
): string {
  return createHash("sha256")
    .update(
      `${figures.sellerGstin}${financialYear(figures.at)}${documentType}${figures.documentNumber}`,
    )
    .digest("hex");
}

/** The signed QR content: a JWS whose payload holds the figures as JSON text, as the registration portal writes it. */
export function signedQrCode(figures: InvoiceFigures): string {
  const { day, month, year, time } = indianTime(figures.at);
  const data = {
    SellerGstin: figures.sellerGstin,
    BuyerGstin: figures.buyerGstin,
    DocNo: figures.documentNumber,
    DocTyp: documentType,
    DocDt: `${day}/${month}/${year}`,
    TotInvVal: rupees(figures.total),
    ItemCnt: figures.itemCount,
    MainHsnCode: figures.mainHsnCode,
    Irn: irnOf(figures),
    IrnDt: `${year}-${month}-${day} ${time}`,
  };
  return signCompact({ data: JSON.stringify(data), iss: "NIC" });
}
