/**
 * Postings that an ERP refused for good where their requirement says that it takes them.
 *
 * A refusal for another reason than the content (credentials, a wrong address, an overload) accuses nobody of anything here.
 */
import { isTemporary } from "../refusal.js";
import type { Finding, Judgement } from "../rule.js";
import { answerText } from "../wording.js";
import type { OrderLife } from "../life.js";
import { sameContent } from "./ledger.js";
import type { Posting, PostingMessage } from "./postings.js";

/** The statuses with which receivers say that they do not want this content; 2xx is a failure hidden in a success. */
const aboutContent: readonly number[] = [400, 409, 410, 412, 422];

export function refusedForContent({ outcome, exchange }: Posting): boolean {
  const status = exchange.status ?? 0;
  return (
    outcome === "refused" &&
    !isTemporary(status) &&
    (aboutContent.includes(status) || (status >= 200 && status <= 299))
  );
}

/** The message's deliveries, if all of them were refused and the last of them for its content; otherwise none. */
export function refusedToTheEnd({
  deliveries,
}: PostingMessage): readonly Posting[] {
  const last = deliveries.at(-1);
  const refused = deliveries.every(({ outcome }) => outcome === "refused");
  return refused && last !== undefined && refusedForContent(last)
    ? deliveries
    : [];
}

export interface Refusal {
  readonly summary: string;
  readonly expected: string;
  readonly likelyCause: string;
}

/** One violated occasion; the last of the deliveries is the one that should have been acknowledged. */
export function refusalFound(
  life: OrderLife,
  deliveries: readonly Posting[],
  refusal: Refusal,
): Judgement {
  const last = deliveries.at(-1);
  if (last === undefined) return { witnesses: [], findings: [], unjudged: [] };
  const { orderCode, locationCode } = life;
  const finding: Finding = {
    summary: refusal.summary,
    expected: refusal.expected,
    actual: `It was answered with ${answerText(last.exchange)}.`,
    evidence: deliveries.slice(-8).map(({ exchange }) => exchange.seq),
    likelyCause: refusal.likelyCause,
    orderCode,
    locationCode,
  };
  return {
    witnesses: [{ seq: last.exchange.seq }],
    findings: [finding],
    unjudged: [],
  };
}

/** A shipment that the posting repeats, if it repeats any and each of them as it was acknowledged before. */
export function repeatedIn(
  { exchange, shipments }: Posting,
  messages: readonly PostingMessage[],
): string | undefined {
  const before = messages
    .flatMap(({ acknowledged }) => acknowledged ?? [])
    .filter((one) => one.exchange.seq < exchange.opened);
  let repeated: string | undefined;
  for (const [code, carried] of shipments) {
    const known = before.flatMap((one) => one.shipments.get(code) ?? []);
    if (known.length === 0) continue;
    if (!known.some((one) => sameContent(one, carried))) return undefined;
    repeated ??= code;
  }
  return repeated;
}
