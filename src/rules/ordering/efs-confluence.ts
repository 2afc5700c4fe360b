/**
 * EFS-ORD-21: every legal order of delivery ends in the same state.
 *
 * An end state that is wrong by itself is charged to what explains it; this requirement has what only the comparison with
 * another telling of the same story shows. Orders on which the vendor worked by itself differ for good reasons.
 */
import { assessOrder } from "../efs/assessment.js";
import { callsOf } from "../efs/calls.js";
import { judgeEffects, type EffectRule } from "../efs/effect-rule.js";
import { endStates, type ShownOrder } from "../efs/shown-order.js";
import type { OrderLife } from "../life.js";
import { nothingSeen, type Judgement, type OrderRule } from "../rule.js";
import { compareEndings, isSameStory, type Ending } from "../same-story.js";

const parts: EffectRule = {
  requirement: "EFS-ORD-21",
  needs:
    "Two orders with the same content, the same messages about both acknowledged in two orders of delivery, and both observed at rest afterwards.",
  after:
    "after the same messages that had led another order to its right end had come in another order of delivery",
  likelyCause:
    "The message that arrives last decides. Let cancelled quantities only grow, let states only move forward, and take nothing from an older message that a younger one has settled.",
};

export const rule: OrderRule = {
  requirement: parts.requirement,
  about: "order",
  needs: parts.needs,
  judge,
};

function judge(life: OrderLife): Judgement {
  const { counterpart } = life;
  if (counterpart === undefined) return nothingSeen;
  const charged = judgeEffects(life, parts);
  if (charged.findings.length > 0) return charged;
  const [own, other] = [life, counterpart].map((one) => endStates(one).at(-1));
  const seq = own?.observation.seq ?? life.entries.at(-1)?.seq ?? 0;
  const unjudged = (reason: string): Judgement => ({
    ...nothingSeen,
    unjudged: [{ seq, reason }],
  });
  if (own === undefined || other === undefined)
    return unjudged("one of the two orders was not observed at rest");
  if (!isSameStory(life, counterpart))
    return unjudged("the vendor did not acknowledge the same of both orders");
  for (const one of [life, counterpart]) {
    if (callsOf(one, "packOrder", "cancelOrderItems").length > 0)
      return unjudged("the vendor worked on one of the two orders by itself");
    const last = assessOrder(one).assessments.at(-1);
    if (last === undefined || last.doubt !== undefined)
      return unjudged(last?.doubt ?? "nothing was told of one of the orders");
    if (last.wrong.length > 0)
      return unjudged(
        "one of the two orders is wrong in a way that another requirement is about",
      );
  }
  return compareEndings(
    life,
    counterpart,
    ending(seq, factsOf(own, other)),
    ending(other.observation.seq, factsOf(other, own)),
    parts.likelyCause,
  );
}

function ending(seq: number, facts: readonly string[]): Ending {
  return { seq, facts, state: facts.join(", ") };
}

/** As far as both show it; some vendors keep no quantities of an order that is cancelled. */
function factsOf(shown: ShownOrder, other: ShownOrder): string[] {
  const { status, lines } = shown;
  const facts =
    status === undefined || other.status === undefined ? [] : [status];
  if (status === "CANCELLED" && other.status === "CANCELLED") return [status];
  const skus = new Set([...lines.keys(), ...other.lines.keys()]);
  for (const sku of [...skus].sort()) {
    const [line, theirs] = [lines.get(sku), other.lines.get(sku)];
    for (const figure of ["ordered", "cancelled", "packed"] as const) {
      if (line !== undefined && line[figure] === undefined) continue;
      if (theirs !== undefined && theirs[figure] === undefined) continue;
      facts.push(`${sku} ${figure} ${line?.[figure] ?? 0}`);
    }
  }
  return facts;
}
