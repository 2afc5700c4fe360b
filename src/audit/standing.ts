/**
 * What of a rule's judgement holds in a recording that may be incomplete: where the judgement rests on something that the
 * recording need not show, the occasion is unjudged, with the reason.
 *
 * The rules themselves know the whole of a life, which a certification guarantees. In an audit
 * - the beginning of a life may lie before the recording, and what is absent from it may have happened there;
 * - its end may lie after the recording, and what was refused may have been taken there;
 * - nobody wrote down what people asked the vendor's system to do, nor whether somebody in between answered for it.
 */
import type { ExchangeEntry } from "../history/entry.js";
import type { OrderLife } from "../rules/life.js";
import { isTemporary } from "../rules/refusal.js";
import type { Finding, Judgement, Unjudged } from "../rules/rule.js";
import { turnedAway } from "../rules/stranger.js";

/** How much of an order's life a recording shows. */
export interface Standing {
  /** Why something before what was seen may be missing; undefined when nothing is. */
  readonly headless: string | undefined;
  /** Why more may come, or have come; undefined when the life is over, or long at rest. */
  readonly tailless: string | undefined;
  /** Operations that the recording shows at all: what is recorded elsewhere cannot be missed here. */
  readonly recorded: ReadonlySet<string>;
}

/** Findings that rest on nothing but what they show, whatever came before. */
const aloneStanding: readonly string[] = [
  "EFS-IDEM-03",
  "EFS-IDEM-16",
  "EFS-IDEM-20",
  "EFS-ORD-15",
  "ERP-IDEM-04",
];

/** Findings that nothing can take back that comes later. */
const final: readonly string[] = [
  "EFS-IDEM-16",
  "EFS-IDEM-20",
  "EFS-ORD-06",
  "EFS-ORD-07",
  "EFS-ORD-10",
  "EFS-ORD-11",
  "EFS-ORD-12",
  "EFS-ORD-13",
  "EFS-ORD-14",
  "EFS-ORD-15",
  "EFS-ORD-16",
  "EFS-ORD-17",
  "EFS-ORD-22",
];

/** Refusals of what was taken before: only one that says "not now" may still be made good. */
const copies: readonly string[] = ["EFS-IDEM-03", "ERP-IDEM-04"];

function isFinal(
  requirement: string,
  finding: Finding,
  { entries }: OrderLife,
): boolean {
  if (!copies.includes(requirement)) return final.includes(requirement);
  const { seq } = lastOf(finding);
  const refusal = entries.find((entry) => entry.seq === seq);
  return refusal?.kind === "exchange" && !isTemporary(refusal.status);
}

/** Findings that rest on the absence of an operation. */
const absent: Readonly<Record<string, string>> = {
  "EFS-ORD-11": "packOrder",
  "EFS-ORD-12": "packOrder",
  "EFS-ORD-14": "returnOrderEvent",
};

/** Findings about another content in a repetition: somebody may have decided anew in between. */
const decidedByPeople: readonly string[] = [
  "EFS-IDEM-12",
  "EFS-IDEM-13",
  "EFS-IDEM-14",
];

/** Nobody presses a button so often that fails each time. */
const mostByHand = 10;

/** With these somebody in front of the vendor may have answered: a gateway, or the proxy that recorded. */
const gateways: readonly number[] = [502, 503, 504];

export function heldUp(
  requirement: string,
  judgement: Judgement,
  life: OrderLife,
  { headless, tailless, recorded }: Standing,
): Judgement {
  if (isEmpty(judgement)) return judgement;
  if (headless !== undefined && !aloneStanding.includes(requirement)) {
    const told = new Set(judgement.unjudged.map(({ seq }) => seq));
    const seen = [...judgement.witnesses, ...judgement.findings.map(lastOf)];
    const unjudged = [...new Set(seen.map(({ seq }) => seq))]
      .filter((seq) => !told.has(seq))
      .map((seq) => ({ seq, reason: headless }));
    return {
      witnesses: [],
      findings: [],
      unjudged: [...judgement.unjudged, ...unjudged],
    };
  }
  return dropped(judgement, (finding) => {
    const missing = absent[requirement];
    if (missing !== undefined && !recorded.has(missing))
      return `the recording shows no ${missing} of any order, so those may go another way`;
    if (tailless !== undefined && !isFinal(requirement, finding, life))
      return tailless;
    return (
      byPeople(requirement, finding, life) ??
      unknownShipment(requirement, life) ??
      answeredBetween(finding, life)
    );
  });
}

/** What of a judgement about one exchange holds. */
export function heldUpExchange(
  requirement: string,
  judgement: Judgement,
  exchange: ExchangeEntry,
): Judgement {
  // A call over HTTP has a host at least.
  if (
    requirement === "EFS-PAY-02" &&
    Object.keys(exchange.requestHeaders).length === 0
  )
    return dropped(judgement, () => "the recording holds no headers");
  const isGateways =
    exchange.direction === "outbound" &&
    gateways.includes(exchange.status ?? 0);
  return isGateways ? dropped(judgement, () => bySomebodyElse) : judgement;
}

const bySomebodyElse =
  "it may have been answered by something in front of the vendor";

function byPeople(
  requirement: string,
  finding: Finding,
  life: OrderLife,
): string | undefined {
  if (life.entries.some(({ kind }) => kind === "driver")) return undefined;
  if (decidedByPeople.includes(requirement))
    return "the recording does not say whether somebody had decided otherwise in between";
  return requirement === "EFS-IDEM-15" && finding.evidence.length < mostByHand
    ? "the recording does not say whether a person asked for it again"
    : undefined;
}

/** Whether a pack made a shipment of its own shows in its answer alone. */
function unknownShipment(
  requirement: string,
  { entries }: OrderLife,
): string | undefined {
  if (requirement !== "EFS-ORD-07") return undefined;
  const unknown = entries.some(
    (entry) =>
      entry.kind === "exchange" &&
      entry.operation === "packOrder" &&
      entry.responseBody.cut !== undefined,
  );
  return unknown
    ? "the answer to a pack was not kept whole, so which shipment it named is not known"
    : undefined;
}

function answeredBetween(
  { evidence }: Finding,
  life: OrderLife,
): string | undefined {
  for (const entry of life.entries) {
    if (entry.kind !== "exchange" || entry.direction !== "outbound") continue;
    if (!evidence.includes(entry.seq)) continue;
    if (entry.responseBody.cut !== undefined)
      return "the vendor's answer was not kept whole, so whether it was a yes is not known";
    const status = entry.status ?? 0;
    if (turnedAway.includes(status))
      return "the message was turned away for its credential, and the recording does not say whether that was the right one";
    if (gateways.includes(status)) return bySomebodyElse;
  }
  return undefined;
}

/** Takes back the findings of which something is in doubt, and the witnesses that were only theirs. */
function dropped(
  judgement: Judgement,
  doubt: (finding: Finding) => string | undefined,
): Judgement {
  if (judgement.findings.length === 0) return judgement;
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [...judgement.unjudged];
  let witnesses = judgement.witnesses;
  for (const finding of judgement.findings) {
    const reason = doubt(finding);
    if (reason === undefined) {
      findings.push(finding);
      continue;
    }
    const { evidence } = finding;
    witnesses = witnesses.filter(({ seq }) => !evidence.includes(seq));
    unjudged.push({ ...lastOf(finding), reason });
  }
  return { witnesses, findings, unjudged };
}

function lastOf({ evidence }: Finding): { readonly seq: number } {
  return { seq: evidence.at(-1) ?? 0 };
}

function isEmpty({ witnesses, findings }: Judgement): boolean {
  return witnesses.length === 0 && findings.length === 0;
}
