/**
 * Defect: A repeated posting books nothing, but is answered with 409 instead
 * of a success.
 */
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { Refusal } from "../shared/fields.js";

class AnswersDuplicatesWith409 extends SalesPostings {
  protected override answerRepeated(): never {
    throw new Refusal(409, "the message was received before");
  }
}

export const parts = { SalesPostings: AnswersDuplicatesWith409 };
