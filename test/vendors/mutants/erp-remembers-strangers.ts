/**
 * Defect: A message is marked as seen before the credential is checked, so the message
 * itself is taken for a copy of the stranger's.
 */
import type { IncomingMessage } from "node:http";
import { Refusal } from "../shared/fields.js";
import { type Answer, JsonServer, OK } from "../shared/http-server.js";

class RemembersStrangers extends JsonServer {
  private readonly seen = new Set<string>();

  protected override answer(
    request: IncomingMessage,
    text: string,
  ): Answer | Promise<Answer> {
    try {
      if (this.seen.has(text)) return OK;
      return super.answer(request, text);
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) this.seen.add(text);
      throw error;
    }
  }
}

export const parts = { JsonServer: RemembersStrangers };
