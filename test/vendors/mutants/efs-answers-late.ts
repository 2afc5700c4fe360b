/**
 * Defect: A partial cancellation takes effect at once and is answered SLOW_MS
 * later (60 s unless told).
 */
import { OrderEvents } from "../reference-efs/order-events.js";
import { fields } from "../shared/fields.js";
import type { Answer } from "../shared/http-server.js";
import { pause, slowness } from "./pause.js";

class AnswersLate extends OrderEvents {
  override async receive(body: unknown): Promise<Answer> {
    const answer = await super.receive(body);
    const isSlow =
      fields(body, "event")["eventType"] === "SUBORDER_PARTIAL_CANCEL";
    if (isSlow) await pause(slowness());
    return answer;
  }
}

export const parts = { OrderEvents: AnswersLate };
