/**
 * Defect: A call that fails is tried again at once, eight times within a
 * moment.
 */
import { Outbox } from "../reference-efs/outbox.js";

class RetriesWithoutBackOff extends Outbox {
  protected override backOffMs(): number {
    return 1;
  }
}

export const parts = { Outbox: RetriesWithoutBackOff };
