/**
 * Defect: The calls that are owed to the OMS are not taken up again after a
 * restart, and count as made.
 */
import { Outbox } from "../reference-efs/outbox.js";

class ForgetsOwedCallsOnRestart extends Outbox {
  override resume(): void {
    this.store.run("UPDATE owed_call SET state = 'done' WHERE state = 'owed'");
  }
}

export const parts = { Outbox: ForgetsOwedCallsOnRestart };
