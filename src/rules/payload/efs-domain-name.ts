/** EFS-PAY-04: every call carries authDomainName. Calls without credentials at all are EFS-PAY-03's. */
import { callRule, callText } from "./calls.js";

export const rule = callRule({
  requirement: "EFS-PAY-04",
  needs: "A call of the vendor to the OMS with valid credentials.",
  likelyCause:
    "Only authUsername and authPassword are set. The documented headers are three; add authDomainName.",
  judge: (exchange) => {
    if (exchange.credential === "valid") return "kept";
    if (exchange.credential !== "valid-without-domain") return undefined;
    return {
      summary: `A call of ${exchange.operation ?? "the OMS"} does not carry authDomainName.`,
      expected: "The headers authUsername, authPassword and authDomainName.",
      actual: `${callText(exchange)} came without a (right) authDomainName.`,
    };
  },
});
