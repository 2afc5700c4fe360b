/**
 * The form of a rule about what an ERP books: on which shipments its requirement was in play, and what is charged to it.
 *
 * A shipment on which it was in play and that is booked rightly is a witness. One that is wrong and charged elsewhere says
 * nothing about it.
 */
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";
import { assess } from "./assessment.js";
import type { Assessment } from "./assessment.js";
import type { ErpEffect } from "./effects.js";
import { bookingFinding } from "./finding.js";
import type { Account, Ledger } from "./ledger.js";
import { observedSales, unobserved } from "./sales.js";
import type { OrderLife } from "../life.js";

export interface BookingRule {
  readonly requirement: ErpEffect;
  readonly needs: string;
  /** Whether the requirement was put to the test on this shipment. */
  readonly inPlay: (account: Account, ledger: Ledger) => boolean;
  /** Why a right booking does not show that the requirement was kept, when it does not. */
  readonly unclear?: (assessment: Assessment) => string | undefined;
  readonly likelyCause: string;
  /** How much was seen, for the witnesses. */
  readonly figures?: (life: OrderLife) => string | undefined;
}

export function bookingRule(parts: BookingRule): OrderRule {
  return {
    requirement: parts.requirement,
    about: "order",
    needs: parts.needs,
    judge: (life) => judgeBookings(life, parts),
  };
}

function judgeBookings(life: OrderLife, parts: BookingRule): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const { shipments, end } = assess(life);
  const figures = parts.figures?.(life);
  const settled = new Set<string>();
  for (const assessment of shipments) {
    const { last } = assessment;
    const charged = assessment.charged === parts.requirement;
    if (!charged && !parts.inPlay(last.account, last.ledger)) continue;
    settled.add(last.account.code);
    const seq = charged ? assessment.ledger.until : last.ledger.until;
    const doubt = charged ? undefined : doubtOf(assessment, parts);
    if (doubt === undefined)
      witnesses.push(figures === undefined ? { seq } : { seq, figures });
    else unjudged.push({ seq, reason: doubt });
    if (charged) findings.push(bookingFinding(assessment, parts.likelyCause));
  }
  const observed = observedSales(life).at(-1)?.observation.seq ?? 0;
  for (const account of end.accounts.values()) {
    if (settled.has(account.code) || !parts.inPlay(account, end)) continue;
    const seq = account.carriers.at(-1)?.deliveries.at(-1)?.exchange.seq ?? 0;
    unjudged.push({ seq, reason: unobserved(life, observed) });
  }
  return { witnesses, findings, unjudged };
}

/** Why a shipment on which the requirement was in play does not show that it was kept; undefined when it does. */
function doubtOf(
  assessment: Assessment,
  { unclear }: BookingRule,
): string | undefined {
  const { standing, charged } = assessment;
  switch (standing.state) {
    case "wrong":
      // A wrong total says nothing about what else the sale is judged by.
      if (standing.deviation.kind === "total") return undefined;
      return `a shipment is not booked as it should be, which is charged to ${charged ?? "another requirement"}`;
    case "open":
      return standing.reason;
    case "right":
      return unclear?.(assessment);
  }
}

/** For rules about figures: what was not shown could not be compared. */
export function unseen(
  figure: "quantities" | "total",
): (assessment: Assessment) => string | undefined {
  return ({ standing }) =>
    standing.state === "right" && standing.unseen.includes(figure)
      ? `the ${figure} of a sale or of its shipment cannot be read`
      : undefined;
}
