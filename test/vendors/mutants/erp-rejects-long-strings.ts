/** Defect: A string of more than 100 characters outside of documents is refused. */
import { type Posting, PostingReader } from "../reference-erp/posting.js";
import { refuseLong } from "./long-strings.js";

class RejectsLongStrings extends PostingReader {
  override read(body: unknown): Posting {
    // A signed QR code and the addresses of documents are long by nature.
    refuseLong(body, [
      "qrCode",
      "invoiceDocumentUrl",
      "shippingLabelDocumentUrl",
    ]);
    return super.read(body);
  }
}

export const parts = { PostingReader: RejectsLongStrings };
