/**
 * Defect: A call whose answer was lost or an error is given up at once, and
 * refused when it is asked for again.
 */
import {
  type CallRow,
  type CallState,
  Outbox,
} from "../reference-efs/outbox.js";
import { Refusal } from "../shared/fields.js";

class ForgetsAfterLostAnswer extends Outbox {
  protected override postpone(row: CallRow): boolean {
    this.settle(row, "dropped");
    return true;
  }

  override has(state: CallState, task: string, meaning: unknown): boolean {
    if (state === "owed" && super.has("dropped", task, meaning)) {
      throw new Refusal(409, "that was tried already");
    }
    return super.has(state, task, meaning);
  }
}

export const parts = { Outbox: ForgetsAfterLostAnswer };
