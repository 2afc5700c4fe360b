/**
 * Defect: A message that is refused is answered with 200 and an error in the
 * body.
 */
import { type Answer, JsonServer } from "../shared/http-server.js";

class HidesFailuresIn200 extends JsonServer {
  protected override answerError(error: unknown, url: string): Answer {
    const answer = super.answerError(error, url);
    return url.startsWith("/increff/") ? { ...answer, status: 200 } : answer;
  }
}

export const parts = { JsonServer: HidesFailuresIn200 };
