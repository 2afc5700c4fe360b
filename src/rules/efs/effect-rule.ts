/**
 * The form of a rule about effects: on which end states its requirement was put to the test, and what is charged to it.
 *
 * A right end state is a witness. A wrong one that is charged to another requirement says nothing about this one.
 */
import { once } from "../../history/once.js";
import type { OrderLife } from "../life.js";
import {
  nothingSeen,
  type Finding,
  type Judgement,
  type OrderRule,
  type Unjudged,
  type Witness,
} from "../rule.js";
import { assessOrder, type Assessment } from "./assessment.js";
import type { EfsEffect } from "./effect.js";
import { assessReturns } from "./returns.js";

export interface EffectRule {
  readonly requirement: EfsEffect;
  readonly needs: string;
  /** Completes "order K-1 is wrong …" in the finding: what had happened to it. */
  readonly after: string;
  readonly likelyCause: string;
  /** Why a right end state does not show that the requirement was kept, when it does not. */
  readonly unclear?: (life: OrderLife) => string | undefined;
  /** How much was seen, for the witnesses. */
  readonly figures?: (life: OrderLife) => string | undefined;
}

export function effectRule(parts: EffectRule): OrderRule {
  return {
    requirement: parts.requirement,
    about: "order",
    needs: parts.needs,
    judge: (life) => judgeEffects(life, parts),
  };
}

export function judgeEffects(life: OrderLife, parts: EffectRule): Judgement {
  const { requirement } = parts;
  if (!inPlayIn(life).has(requirement)) return nothingSeen;
  const witness = (seq: number): Witness => {
    const figures = parts.figures?.(life);
    return figures === undefined ? { seq } : { seq, figures };
  };
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const { assessments, unseen } of assessedIn(life)) {
    for (const one of assessments) {
      const { seq, tested, charged } = one;
      if (charged === requirement) {
        witnesses.push(witness(seq));
        findings.push(finding(life, one, parts));
      } else if (tested.has(requirement)) {
        const reason = reasonNot(one, requirement) ?? parts.unclear?.(life);
        if (reason === undefined) witnesses.push(witness(seq));
        else unjudged.push({ seq, reason });
      }
    }
    const never = unseen.get(requirement);
    if (never !== undefined) unjudged.push(never);
  }
  return { witnesses, findings, unjudged };
}

const assessedIn = once((life: OrderLife) => [
  assessOrder(life),
  ...assessReturns(life),
]);

/** The requirements that the life put to the test. */
const inPlayIn = once((life: OrderLife): ReadonlySet<string> => {
  const inPlay = new Set<string>();
  for (const { assessments, unseen } of assessedIn(life)) {
    for (const { tested, charged } of assessments) {
      if (charged !== undefined) inPlay.add(charged);
      for (const effect of tested.keys()) inPlay.add(effect);
    }
    for (const effect of unseen.keys()) inPlay.add(effect);
  }
  return inPlay;
});

/** Why this end state does not show that the requirement was kept. */
function reasonNot(
  { tested, doubt, wrong, charged }: Assessment,
  requirement: EfsEffect,
): string | undefined {
  if (doubt !== undefined) return doubt;
  if (wrong.length > 0)
    return charged === undefined
      ? "the order was wrong already before"
      : `the order is wrong in a way that ${charged} is about`;
  return tested.get(requirement);
}

const mostDeviations = 6;

function finding(
  life: OrderLife,
  { subject, wrong, evidence }: Assessment,
  { after, likelyCause }: EffectRule,
): Finding {
  const shown = wrong.slice(0, mostDeviations);
  const texts = (field: "expected" | "actual"): string =>
    `${shown.map((one) => one[field]).join("; ")}.`;
  return {
    summary: `The vendor's ${subject} is wrong ${after}.`,
    expected: texts("expected"),
    actual: texts("actual"),
    evidence,
    likelyCause,
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
