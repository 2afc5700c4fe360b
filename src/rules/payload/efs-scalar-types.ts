/** EFS-PAY-08: numbers and booleans are sent as such, not as strings; the OMS takes them, and the document says otherwise. */
import type { ExchangeEntry } from "../../history/entry.js";
import { callRule } from "./calls.js";
import { checkedRequest } from "./checked.js";

export const rule = callRule({
  requirement: "EFS-PAY-08",
  needs: "A call of the vendor to the OMS with a JSON body.",
  likelyCause:
    "The body is built from texts (a template, a form, a map of strings). Build it from typed values.",
  judge: (exchange, body) => {
    if (body === undefined) return undefined;
    const coerced = exchange.coerced ?? coercedIn(exchange);
    if (coerced === undefined) return undefined;
    if (coerced.length === 0) return "kept";
    const more = coerced.length > 10 ? ` and ${coerced.length - 10} more` : "";
    return {
      summary: `A call of ${exchange.operation ?? "the OMS"} sends values as another JSON type than documented.`,
      expected: "Numbers and booleans as such, texts as texts.",
      actual: `Of another type: ${coerced.slice(0, 10).join(", ")}${more}.`,
    };
  },
});

/** For recorded traffic that nobody had coerced. */
function coercedIn(exchange: ExchangeEntry): readonly string[] | undefined {
  const checked = checkedRequest(exchange);
  return checked?.ok === true ? checked.coerced : undefined;
}
