/** ERP-ORD-06: nothing is booked as a sale that no posting carried as a shipment. */
import { assess } from "../erp/assessment.js";
import type { Assessment } from "../erp/assessment.js";
import { bookingFinding } from "../erp/finding.js";
import { unobserved } from "../erp/sales.js";
import type { OrderLife } from "../life.js";
import type { Judgement, OrderRule, Unjudged } from "../rule.js";

const requirement = "ERP-ORD-06";

export const rule: OrderRule = {
  requirement,
  about: "order",
  needs:
    "An acknowledged posting, and the order's sales observed at rest afterwards.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const { shipments, observed, end } = assess(life);
  const findings = shipments
    .filter(({ charged }) => charged === requirement)
    .map((assessment) => bookingFinding(assessment, causeOf(assessment)));
  const seen = observed.filter(
    ({ messages }) =>
      messages.some((message) => message.acknowledged) || findings.length > 0,
  );
  const unjudged: Unjudged[] = shipments.flatMap(
    ({ account, ledger, standing }) =>
      account.carriers.length === 0 && standing.state === "open"
        ? [{ seq: ledger.until, reason: standing.reason }]
        : [],
  );
  const last = end.messages.find(({ acknowledged }) => acknowledged);
  if (seen.length === 0 && last?.acknowledged !== undefined) {
    const { seq } = last.acknowledged.exchange;
    unjudged.push({ seq, reason: unobserved(life, 0) });
  }
  return {
    witnesses: seen.map(({ until }) => ({ seq: until })),
    findings,
    unjudged,
  };
}

function causeOf({ standing }: Assessment): string {
  const kind = standing.state === "wrong" ? standing.deviation.kind : undefined;
  switch (kind) {
    case "refused-applied":
      return "The sale is written before the posting is checked, and a failed check does not take it back. Check first, or book and check in one transaction.";
    case "repeated":
      return "One delivery books the shipment more than once: for each item, for each box, or in two places of the code. Book a shipment once, under a unique key on shipmentCode.";
    case "changed-applied":
    case "restated-applied":
    case "missing":
    case "quantities":
    case "total":
    case "unasked":
    case undefined:
      return "A sale is booked from the order's lines, or from another order's data, instead of from the posting's shipments. Book only what stands in shipments[], under its own shipmentCode.";
  }
}
