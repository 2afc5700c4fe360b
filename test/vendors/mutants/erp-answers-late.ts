/**
 * Defect: A dispatch posting is booked at once and answered SLOW_MS later (60
 * s unless told).
 */
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { fields } from "../shared/fields.js";
import type { Answer } from "../shared/http-server.js";
import { pause, slowness } from "./pause.js";

class AnswersLate extends SalesPostings {
  override async receive(body: unknown): Promise<Answer> {
    const answer = await super.receive(body);
    const isSlow =
      fields(body, "posting")["eventType"] ===
      "OUTWARD_ORDER_SHIPMENT_DISPATCH";
    if (isSlow) await pause(slowness());
    return answer;
  }
}

export const parts = { SalesPostings: AnswersLate };
