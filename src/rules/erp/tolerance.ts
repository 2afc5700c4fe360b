/** The rules about unusual postings that are legal: as for every receiver, with what is peculiar to postings. */
import type { OrderLife } from "../life.js";
import { toleranceRule, type Tolerance } from "../payload/tolerance.js";
import type { Judgement, OrderRule } from "../rule.js";
import { messagesOf, postingsOf } from "./postings.js";
import { repeatedIn } from "./refusals.js";

export function postingTolerance(
  tolerance: Omit<Tolerance, "operations">,
): OrderRule {
  const rule = toleranceRule({
    ...tolerance,
    operations: ["outwardSalesPosting"],
  });
  return {
    ...rule,
    judge: (life) => withoutConflicts(life, rule.judge(life)),
  };
}

/** A conflict (409) over a shipment that the posting repeats says nothing about what is unusual in the posting. */
function withoutConflicts(life: OrderLife, judgement: Judgement): Judgement {
  if (judgement.findings.length === 0) return judgement;
  const postings = postingsOf(life);
  const messages = messagesOf(postings);
  const conflicts = new Set(
    postings
      .filter(
        (posting) =>
          posting.exchange.status === 409 &&
          repeatedIn(posting, messages) !== undefined,
      )
      .map(({ exchange }) => exchange.seq),
  );
  const excused = judgement.findings.filter(({ evidence }) =>
    evidence.every((seq) => conflicts.has(seq)),
  );
  const dropped = new Set(excused.flatMap(({ evidence }) => evidence));
  return {
    witnesses: judgement.witnesses.filter(({ seq }) => !dropped.has(seq)),
    findings: judgement.findings.filter((one) => !excused.includes(one)),
    unjudged: [
      ...judgement.unjudged,
      ...excused.map(({ evidence }) => ({
        seq: evidence.at(-1) ?? 0,
        reason: "the ERP refused the posting for a shipment that it repeats",
      })),
    ],
  };
}
