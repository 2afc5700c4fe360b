/** EFS-PAY-03: every call carries the vendor's credentials. */
import { callRule, callText } from "./calls.js";

export const rule = callRule({
  requirement: "EFS-PAY-03",
  needs: "A call of the vendor to the OMS.",
  likelyCause:
    "The headers authUsername and authPassword are set in some clients only, or from another environment's settings. Set them once, where all calls are made.",
  judge: (exchange) => {
    const { credential } = exchange;
    if (credential === undefined) return undefined;
    if (credential !== "missing" && credential !== "wrong") return "kept";
    return {
      summary: `A call of ${exchange.operation ?? "the OMS"} came ${credential === "missing" ? "without" : "with wrong"} credentials.`,
      expected:
        "The headers authUsername and authPassword with the vendor's credentials.",
      actual: `${callText(exchange)}: the credentials are ${credential}.`,
    };
  },
});
