/** EFS-PAY-02: every call declares its body as application/json. */
import { callRule, callText } from "./calls.js";

export const rule = callRule({
  requirement: "EFS-PAY-02",
  needs: "A call of the vendor to the OMS with a body.",
  likelyCause:
    "The HTTP client sends its default type (text/plain, a form). Set Content-Type: application/json, or use the client's function for JSON bodies.",
  judge: (exchange) => {
    if (exchange.requestBody.text === "") return undefined;
    const declared = exchange.requestHeaders["content-type"];
    const mediaType = declared?.split(";")[0]?.trim().toLowerCase() ?? "";
    if (
      mediaType === "application/json" ||
      /^application\/[^/\s]+\+json$/.test(mediaType)
    )
      return "kept";
    return {
      summary: `A call of ${exchange.operation ?? "the OMS"} does not declare its body as JSON.`,
      expected: "Content-Type: application/json.",
      actual: `${callText(exchange)} came with ${declared === undefined ? "no Content-Type" : `Content-Type: ${declared}`}.`,
    };
  },
});
