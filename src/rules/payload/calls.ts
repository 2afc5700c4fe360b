/** The form of a rule about the vendor's calls to the OMS, one call at a time. */
import { readJson } from "../../history/body.js";
import type { ExchangeEntry } from "../../history/entry.js";
import { efsOperations } from "../efs/calls.js";
import { beginningOf } from "../json.js";
import {
  isInSight,
  nothingSeen,
  type ExchangeRule,
  type Finding,
  type Judgement,
  type Sight,
} from "../rule.js";
import { placeOf } from "../wording.js";

export interface CallRule {
  readonly requirement: string;
  readonly needs: string;
  /** All calls of an EFS unless it says otherwise. */
  readonly operations?: readonly string[];
  readonly likelyCause: string;
  /** A violation in a part of the body is one of the whole, so one is looked for in a body that was cut as well. */
  readonly partly?: true;
  /** `body` is undefined when it is empty or not JSON. */
  judge(exchange: ExchangeEntry, body: unknown): CallVerdict;
}

/** Undefined when the call says nothing about the requirement; a text says why it cannot be judged. */
export type CallVerdict =
  "kept" | Violation | { readonly unjudged: string } | undefined;

export type Violation = Pick<Finding, "summary" | "expected" | "actual">;

export function callRule(parts: CallRule): ExchangeRule {
  const { requirement, needs, operations = efsOperations } = parts;
  const sees: Sight = { direction: "inbound", operations };
  return {
    requirement,
    about: "exchange",
    needs,
    sees,
    judge: (exchange) =>
      isInSight(sees, exchange) ? judgeCall(exchange, parts) : nothingSeen,
  };
}

export function judgeCall(
  exchange: ExchangeEntry,
  {
    judge,
    likelyCause,
    partly,
  }: Pick<CallRule, "judge" | "likelyCause" | "partly">,
): Judgement {
  const { seq, requestBody, ending } = exchange;
  if (requestBody.cut !== undefined) {
    const shown = partly && judge(exchange, beginningOf(requestBody.text));
    return isViolation(shown)
      ? violated(exchange, shown, likelyCause)
      : {
          ...nothingSeen,
          unjudged: [
            { seq, reason: "the body is too long to be kept in the history" },
          ],
        };
  }
  // The vendor may have gone away before the whole of its request was read.
  if (ending === "aborted" && readJson(requestBody) === undefined)
    return {
      ...nothingSeen,
      unjudged: [{ seq, reason: "the vendor broke the call off" }],
    };
  const verdict = judge(exchange, readJson(requestBody));
  if (verdict === undefined) return nothingSeen;
  if (verdict === "kept") return { ...nothingSeen, witnesses: [{ seq }] };
  return isViolation(verdict)
    ? violated(exchange, verdict, likelyCause)
    : { ...nothingSeen, unjudged: [{ seq, reason: verdict.unjudged }] };
}

function isViolation(verdict: CallVerdict): verdict is Violation {
  return typeof verdict === "object" && "summary" in verdict;
}

function violated(
  exchange: ExchangeEntry,
  violation: Violation,
  likelyCause: string,
): Judgement {
  const { seq } = exchange;
  return {
    witnesses: [{ seq }],
    findings: [
      { ...violation, evidence: [seq], likelyCause, ...placeOf(exchange) },
    ],
    unjudged: [],
  };
}

/** `POST /usp/order/pack` */
export function callText({ method, url }: ExchangeEntry): string {
  return `${method} ${url.split("?")[0] ?? url}`;
}
