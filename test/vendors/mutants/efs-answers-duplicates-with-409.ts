/**
 * Defect: A repeated order event changes nothing, but is answered with 409
 * instead of a success.
 */
import { OrderEvents } from "../reference-efs/order-events.js";
import { Refusal } from "../shared/fields.js";

class AnswersDuplicatesWith409 extends OrderEvents {
  protected override answerRepeated(): never {
    throw new Refusal(409, "the message was received before");
  }
}

export const parts = { OrderEvents: AnswersDuplicatesWith409 };
