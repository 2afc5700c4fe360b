/** The seller in whose name the mock invoices, and the warehouse from which it ships. */
import { gstin } from "./gst.js";

/** Every location of the mock stands in this state: taxes are SGST and CGST inside it, IGST into any other. */
export const sellerState = "Karnataka";

export const seller = {
  name: "Malgudi Retail Private Limited",
  gstin: gstin("29", "AAOCM5326J"),
  line1: "Survey No. 88, Whitefield Industrial Area",
  line2: "EPIP Zone",
  city: "Bengaluru",
  state: sellerState,
  zip: "560066",
  country: "India",
} as const;
