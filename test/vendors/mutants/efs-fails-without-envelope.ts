/** Defect: A message that is refused is answered with 500 and plain text. */
import { type Answer, JsonServer } from "../shared/http-server.js";

class FailsWithoutEnvelope extends JsonServer {
  protected override answerError(error: unknown, url: string): Answer {
    return url.startsWith("/increff/")
      ? { status: 500, text: "Internal Server Error" }
      : super.answerError(error, url);
  }
}

export const parts = { JsonServer: FailsWithoutEnvelope };
