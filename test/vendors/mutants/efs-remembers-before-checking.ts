/**
 * Defect: The message id is marked as seen before the message is checked, so
 * after a rejection the corrected message is taken for a copy.
 */
import { OrderEvents } from "../reference-efs/order-events.js";
import { fields, id } from "../shared/fields.js";
import { type Answer, OK } from "../shared/http-server.js";

class RemembersBeforeChecking extends OrderEvents {
  override receive(body: unknown): Answer {
    const key = `early ${id(fields(body, "event"), "messageId")}`;
    const isNew =
      this.store.run(
        "INSERT OR IGNORE INTO message (id, digest) VALUES (?, '')",
        key,
      ) === 1;
    if (!isNew) return OK;
    const event = this.read(body);
    return this.store.transaction(() => this.admit(event));
  }
}

export const parts = { OrderEvents: RemembersBeforeChecking };
