/**
 * A call whose answer was lost, or was "try again", is made again with the same content: one form for pack, cancel and
 * return. A chain that never ended is a loss only when the kit asked for the work once more and still nothing came.
 */
import { drivenOf, heldBack, type Driven } from "../efs/calls.js";
import type { OrderLife } from "../life.js";
import type { Finding, Judgement, Unjudged, Witness } from "../rule.js";
import { answerText } from "../wording.js";
import {
  chainsOf,
  lastAttempt,
  type Chain,
  type Content,
  type RetriedCall,
} from "./call-chain.js";
import { waitAfter } from "./retry-after.js";

export interface Retry extends RetriedCall {
  /** The work in a sentence: "pack", "cancellation", "return update". */
  readonly noun: string;
  readonly likelyCause: string;
  /** Why the work may rightly not be done any more after the entry `seq`. */
  noLongerNeeded(
    life: OrderLife,
    content: Content,
    seq: number,
  ): string | undefined;
}

export function judgeRetries(life: OrderLife, kind: Retry): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const chain of chainsOf(life, kind)) {
    const { seq } = (chain.ending ?? lastAttempt(chain)).exchange;
    const verdict = verdictOf(life, kind, chain);
    if (typeof verdict === "string") {
      unjudged.push({ seq, reason: verdict });
      continue;
    }
    witnesses.push({ seq });
    if (verdict !== undefined) findings.push(verdict);
  }
  return { witnesses, findings, unjudged };
}

/** A finding, or the reason why there can be none; undefined when all is well. */
function verdictOf(
  life: OrderLife,
  kind: Retry,
  chain: Chain,
): Finding | string | undefined {
  switch (chain.end) {
    case "done":
      return undefined;
    case "refused":
      return "the OMS refused the repetition";
    case "other":
      return otherContent(life, kind, chain);
    case "open":
      return lost(life, kind, chain);
  }
}

function otherContent(life: OrderLife, kind: Retry, chain: Chain): Finding {
  const { content, attempts, ending } = chain;
  const called = ending === undefined ? undefined : kind.contentOf(ending.body);
  return {
    summary: `The vendor repeated a ${kind.noun} of order ${life.orderCode} with another content.`,
    expected: `The same call again: ${contentText(content)}.`,
    actual: `It called for ${contentText(called ?? new Map())}.`,
    evidence: [...attempts, ...(ending === undefined ? [] : [ending])].map(
      ({ exchange }) => exchange.seq,
    ),
    likelyCause: kind.likelyCause,
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}

function lost(life: OrderLife, kind: Retry, chain: Chain): Finding | string {
  const { exchange } = lastAttempt(chain);
  const again = askedAgain(life, kind, chain).at(-1);
  if (again === undefined)
    return "the call was not repeated, and the kit did not ask for it again";
  const wait = waitAfter(exchange);
  if (
    wait !== undefined &&
    again.entry.at + again.entry.watchedMs < wait.latest
  )
    return "the pause that Retry-After asks for was not over yet";
  const reason = kind.noLongerNeeded(life, chain.content, exchange.seq);
  if (reason !== undefined) return reason;
  if (!heldBack(life, again))
    return "the vendor's driver did not say what became of the work";
  return {
    summary: `The vendor did not repeat a ${kind.noun} of order ${life.orderCode} that had not been answered with success.`,
    expected: `The same call again: ${contentText(chain.content)}.`,
    actual: `The call was answered with ${answerText(exchange)}; asked for it once more, the vendor made no call (${again.entry.result}).`,
    evidence: [
      ...chain.attempts.map((one) => one.exchange.seq),
      again.entry.seq,
    ],
    likelyCause: kind.likelyCause,
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}

/** The kit asked for the same work after the last failure. */
function askedAgain(life: OrderLife, kind: Retry, chain: Chain): Driven[] {
  const from = lastAttempt(chain).exchange.seq;
  return drivenOf(life, kind.action).filter(({ entry, request }) => {
    const content = kind.contentOf(request);
    if (entry.opened < from || content === undefined) return false;
    if (kind.scopeOf(request) !== chain.scope) return false;
    const to = entry.opened;
    return (
      kind.compare(chain.content, content, { life, from, to }) !== "unrelated"
    );
  });
}

function contentText(content: Content): string {
  return [...content]
    .map(([key, value]) =>
      typeof value === "number" ? `${key} ×${value}` : `${key} ${value}`,
    )
    .join(", ");
}
