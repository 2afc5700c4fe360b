/**
 * Defect: A repeated order event changes nothing, but is answered with 500
 * instead of a success.
 */
import { OrderEvents } from "../reference-efs/order-events.js";
import { Refusal } from "../shared/fields.js";

class AnswersDuplicatesWith500 extends OrderEvents {
  protected override answerRepeated(): never {
    throw new Refusal(500, "the message was received before");
  }
}

export const parts = { OrderEvents: AnswersDuplicatesWith500 };
