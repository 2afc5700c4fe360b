/** The form of a rule about the vendor's calls to the OMS, one call at a time. */
import { readJson } from "../../history/body.js";
import type { ExchangeEntry } from "../../history/entry.js";
import { efsOperations } from "../efs/calls.js";
import {
  nothingSeen,
  type ExchangeRule,
  type Finding,
  type Judgement,
} from "../rule.js";
import { placeOf } from "../wording.js";

export interface CallRule {
  readonly requirement: string;
  readonly needs: string;
  /** All calls of an EFS unless it says otherwise. */
  readonly operations?: readonly string[];
  readonly likelyCause: string;
  /** `body` is undefined when it is empty or not JSON. */
  judge(exchange: ExchangeEntry, body: unknown): CallVerdict;
}

/** Undefined when the call says nothing about the requirement; a text says why it cannot be judged. */
export type CallVerdict =
  "kept" | Violation | { readonly unjudged: string } | undefined;

export type Violation = Pick<Finding, "summary" | "expected" | "actual">;

export function callRule(parts: CallRule): ExchangeRule {
  const { requirement, needs, operations = efsOperations } = parts;
  return {
    requirement,
    about: "exchange",
    needs,
    judge: (exchange) =>
      exchange.direction === "inbound" &&
      operations.includes(exchange.operation ?? "")
        ? judgeCall(exchange, parts)
        : nothingSeen,
  };
}

export function judgeCall(
  exchange: ExchangeEntry,
  { judge, likelyCause }: Pick<CallRule, "judge" | "likelyCause">,
): Judgement {
  const { seq, requestBody, ending } = exchange;
  if (requestBody.cut !== undefined)
    return {
      ...nothingSeen,
      unjudged: [
        { seq, reason: "the body is too long to be kept in the history" },
      ],
    };
  // The vendor may have gone away before the whole of its request was read.
  if (ending === "aborted" && readJson(requestBody) === undefined)
    return {
      ...nothingSeen,
      unjudged: [{ seq, reason: "the vendor broke the call off" }],
    };
  const verdict = judge(exchange, readJson(requestBody));
  if (verdict === undefined) return nothingSeen;
  if (verdict === "kept") return { ...nothingSeen, witnesses: [{ seq }] };
  if ("unjudged" in verdict)
    return { ...nothingSeen, unjudged: [{ seq, reason: verdict.unjudged }] };
  return {
    witnesses: [{ seq }],
    findings: [
      { ...verdict, evidence: [seq], likelyCause, ...placeOf(exchange) },
    ],
    unjudged: [],
  };
}

/** `POST /usp/order/pack` */
export function callText({ method, url }: ExchangeEntry): string {
  return `${method} ${url.split("?")[0] ?? url}`;
}
