/** Small signs: an outcome, a level, a status. Each says in words what its colour and its shape say too. */
import type { ComponentChildren } from "preact";
import type { Outcome, ScenarioResult, Verdict } from "../../verdict/result.js";
import { outcomeWords } from "../wording.js";

type Sign =
  "check" | "cross" | "warn" | "pause" | "question" | "dash" | "broken";

/** Drawn on a field of 16 by 16. */
const paths = {
  check: "M3 8.5 6.5 12 13 4.5",
  cross: "M4 4l8 8M12 4l-8 8",
  warn: "M8 3v6M8 12.4v.2",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  question: "M5.2 5.6a2.8 2.8 0 1 1 4.2 2.4c-.9.5-1.4 1-1.4 1.9M8 12.6v.2",
  dash: "M4 8h8",
  broken: "M9.5 2 5 9h5l-3.5 5.5",
} as const satisfies Record<Sign, string>;

const outcomeSigns = {
  pass: "check",
  fail: "cross",
  warn: "warn",
  waived: "pause",
  inconclusive: "question",
  "not-applicable": "dash",
  "harness-error": "broken",
} as const satisfies Record<Outcome, Sign>;

export const verdictOutcomes = {
  conformant: "pass",
  "not-conformant": "fail",
  inconclusive: "inconclusive",
  "harness-error": "harness-error",
  "no-violation": "pass",
  waived: "waived",
} as const satisfies Record<Verdict, Outcome>;

const scenarioOutcomes = {
  complete: "pass",
  "cut-short": "inconclusive",
  "harness-error": "harness-error",
} as const satisfies Record<ScenarioResult["result"], Outcome>;

const scenarioWords = {
  complete: "complete",
  "cut-short": "cut short",
  "harness-error": "harness error",
} as const satisfies Record<ScenarioResult["result"], string>;

export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[outcomeSigns[outcome]]} />
    </svg>
  );
}

export function Badge({
  outcome,
  children,
}: {
  readonly outcome: Outcome;
  readonly children?: ComponentChildren;
}) {
  return (
    <span class={`badge ${outcome}`}>
      <OutcomeIcon outcome={outcome} />
      {children ?? outcomeWords[outcome]}
    </span>
  );
}

/** @param worst the weightiest outcome of the requirements that the scenario's orders violated, if any */
export function ScenarioBadge({
  result,
  worst,
}: {
  readonly result: ScenarioResult["result"];
  readonly worst: Outcome | undefined;
}) {
  if (result === "complete" && worst !== undefined)
    return <Badge outcome={worst}>complete, with findings</Badge>;
  return (
    <Badge outcome={scenarioOutcomes[result]}>{scenarioWords[result]}</Badge>
  );
}

export function Tag({ children }: { readonly children: ComponentChildren }) {
  return <span class="tag">{children}</span>;
}
