/** Defect: A posting whose omsShipmentId is a number is refused. */
import { type Posting, PostingReader } from "../reference-erp/posting.js";
import { Refusal, fields, optionalList } from "../shared/fields.js";

class RejectsNumericShipmentIds extends PostingReader {
  override read(body: unknown): Posting {
    for (const shipment of optionalList(fields(body, "posting"), "shipments"))
      if (typeof shipment["omsShipmentId"] === "number")
        throw new Refusal(400, "omsShipmentId: must be a text");
    return super.read(body);
  }
}

export const parts = { PostingReader: RejectsNumericShipmentIds };
