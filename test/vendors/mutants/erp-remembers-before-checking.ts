/**
 * Defect: The message id is marked as seen before the posting is checked, so
 * after a rejection the corrected posting is taken for a copy.
 */
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { fields, id } from "../shared/fields.js";
import { type Answer, OK } from "../shared/http-server.js";

class RemembersBeforeChecking extends SalesPostings {
  override receive(body: unknown): Answer {
    const key = `early ${id(fields(body, "posting"), "messageId")}`;
    const isNew =
      this.store.run(
        "INSERT OR IGNORE INTO message (id, digest) VALUES (?, '')",
        key,
      ) === 1;
    if (!isNew) return OK;
    const posting = this.read(body);
    return this.store.transaction(() => this.admit(posting));
  }
}

export const parts = { SalesPostings: RemembersBeforeChecking };
