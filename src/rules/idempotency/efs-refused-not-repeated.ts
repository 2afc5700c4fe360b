/**
 * EFS-IDEM-15: a call that the OMS refused with a 4xx (other than 408, 425 and 429) is not repeated unchanged by itself.
 *
 * A repetition counts only when nothing had happened that could be a reason for it: nobody asked for the work, no message
 * was acknowledged, and the vendor was not started anew.
 */
import { canonical } from "../canonical.js";
import {
  actionsFor,
  drivenOf,
  ownCallsOf,
  type EfsOperation,
  type VendorCall,
} from "../efs/calls.js";
import { deliveriesOf } from "../deliveries.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";
import { answerText } from "../wording.js";

export const rule: OrderRule = {
  requirement: "EFS-IDEM-15",
  about: "order",
  needs:
    "A call about an order that the OMS refused with a 4xx, and something that came later.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const [operation, own] of ownCallsOf(life)) {
    for (const calls of equalCalls(own)) {
      for (const run of runsOf(life, operation, calls)) {
        const [refused, ...repetitions] = run;
        if (refused === undefined) continue;
        const seq = run.at(-1)?.exchange.seq ?? refused.exchange.seq;
        if (repetitions.length === 1) {
          unjudged.push({
            seq,
            reason:
              "a refused call was repeated once, which a person may have done",
          });
        } else if (repetitions.length > 1) {
          witnesses.push({ seq });
          findings.push(finding(life, operation, refused, run));
        } else if (life.entries.some((entry) => entry.seq > seq)) {
          witnesses.push({ seq });
        }
      }
    }
  }
  return { witnesses, findings, unjudged };
}

/** Calls with the same content, where one was refused at all. */
function equalCalls(own: readonly VendorCall[]): VendorCall[][] {
  const groups = new Map<string, VendorCall[]>();
  if (!own.some(({ outcome }) => outcome === "refused")) return [];
  for (const call of own) {
    const key = canonical(call.body);
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return [...groups.values()];
}

/** Each refusal with the repetitions that follow it without a reason. */
function runsOf(
  life: OrderLife,
  operation: EfsOperation,
  calls: readonly VendorCall[],
): VendorCall[][] {
  const runs: VendorCall[][] = [];
  let run: VendorCall[] = [];
  for (const call of calls) {
    const last = run.at(-1);
    const goesOn =
      last !== undefined &&
      call.exchange.opened > last.exchange.seq &&
      !hasReason(life, operation, last, call);
    if (goesOn) {
      run.push(call);
    } else {
      if (run.length > 0) runs.push(run);
      run = call.outcome === "refused" ? [call] : [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function hasReason(
  life: OrderLife,
  operation: EfsOperation,
  last: VendorCall,
  next: VendorCall,
): boolean {
  const [from, to] = [last.exchange.opened, next.exchange.opened];
  const between = (seq: number): boolean => seq > from && seq < to;
  return (
    drivenOf(life, ...actionsFor[operation]).some(({ entry }) =>
      between(entry.opened),
    ) ||
    deliveriesOf(life).some(
      ({ outcome, exchange }) => outcome !== "refused" && between(exchange.seq),
    ) ||
    life.entries.some(
      (entry) => entry.kind === "vendor" && between(entry.seq),
    ) ||
    // After an answer that says "try again" a repetition is what is wanted.
    last.outcome !== "refused"
  );
}

function finding(
  life: OrderLife,
  operation: string,
  refused: VendorCall,
  run: readonly VendorCall[],
): Finding {
  return {
    summary: `The vendor repeated ${operation} for order ${life.orderCode} ${run.length - 1} times unchanged after the OMS had refused it.`,
    expected:
      "A call that is refused with a 4xx is not repeated unchanged: it will be refused again.",
    actual: `The call was answered with ${answerText(refused.exchange)} and made ${run.length} times in all, without a reason in between.`,
    evidence: run.map(({ exchange }) => exchange.seq),
    likelyCause:
      "Every answer other than a 2xx is put back into the retry queue. Retry after a 5xx, 408, 425, 429 or a broken connection only; show any other 4xx to a person.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
