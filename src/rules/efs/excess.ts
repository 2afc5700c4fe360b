/**
 * Pack calls for more than what is ordered and neither cancelled nor packed, by what the vendor knew when it called.
 *
 * A call counts only when nothing else explains it: not a repetition, not a race, and not a book that was wrong already in a
 * way that another requirement is about.
 */
import type { OrderLife } from "../life.js";
import { assessOrder } from "./assessment.js";
import { callsOf, decidedAt, drivenOf, type VendorCall } from "./calls.js";
import { isWithin, openAt } from "./open.js";
import { sameQuantities, type Quantities } from "./quantities.js";
import { packedBy, packedIn, shipmentCodeOf } from "./shipments.js";
import { endStates, openIn } from "./shown-order.js";
import { toldBy } from "./told.js";

export type PackStanding =
  | { readonly state: "within" }
  | { readonly state: "unclear"; readonly reason: string }
  | {
      readonly state: "excess";
      readonly open: Quantities;
      readonly evidence: readonly number[];
    };

export interface JudgedPack {
  readonly call: VendorCall;
  readonly asked: Quantities;
  readonly standing: PackStanding;
}

/** Every pack call about an order that the vendor knew, except repetitions that were answered with the same shipment. */
export function judgedPacks(life: OrderLife): JudgedPack[] {
  const judged: JudgedPack[] = [];
  const calls = callsOf(life, "packOrder");
  for (const call of calls) {
    const asked = packedIn(call.body);
    if (asked.size === 0) continue;
    const { opened } = call.exchange;
    const { created } = toldBy(life, opened);
    if (created === "no") continue;
    const earlier = calls.filter((one) => one.exchange.opened < opened);
    if (repeatsShipment(call, earlier)) continue;
    const standing = standingOf(life, call, asked, earlier);
    judged.push({ call, asked, standing });
  }
  return judged;
}

function standingOf(
  life: OrderLife,
  call: VendorCall,
  asked: Quantities,
  earlier: readonly VendorCall[],
): PackStanding {
  const { opened, seq } = call.exchange;
  const now = toldBy(life, opened);
  if (now.created !== "yes")
    return unclear("the outcome of the order's creation is not known");
  if (now.doubt !== undefined) return unclear(now.doubt);
  if (isWithin(asked, openAt(life, opened))) return { state: "within" };
  const explained =
    repeatsFailed(life, call, asked, earlier) ??
    afterRestart(life, call, earlier) ??
    wrongBook(life, call, asked);
  if (explained !== undefined) return unclear(explained);
  const decided = decidedAt(life, call, "pack");
  const then = toldBy(life, decided);
  const open = openAt(life, decided);
  if (then.created !== "yes" || isWithin(asked, open))
    return unclear(
      "what was no longer open had reached the vendor only just before",
    );
  const packs = packedBy(life, decided).shipments.flatMap(({ calls }) =>
    calls.map(({ exchange }) => exchange.seq),
  );
  const evidence = [...then.evidence, ...packs].sort((a, b) => a - b);
  return { state: "excess", open, evidence: [...evidence, seq] };
}

function unclear(reason: string): PackStanding {
  return { state: "unclear", reason };
}

/** Answered with a shipment that an earlier call was answered with, or had made. */
function repeatsShipment(
  call: VendorCall,
  earlier: readonly VendorCall[],
): boolean {
  const code = shipmentCodeOf(call);
  return (
    code !== undefined &&
    call.committed === "yes" &&
    earlier.some((one) => shipmentCodeOf(one) === code)
  );
}

/**
 * The same pieces in a call that may have been done, or others of the same SKUs: EFS-IDEM-12 is about that repetition. A call
 * that the OMS put off (408, 425, 429) surely was not done, so the same pieces again are a new decision.
 */
function repeatsFailed(
  life: OrderLife,
  call: VendorCall,
  asked: Quantities,
  earlier: readonly VendorCall[],
): string | undefined {
  const { opened } = call.exchange;
  const failed = earlier.filter(
    ({ outcome, exchange }) =>
      exchange.seq > opened || (outcome !== "done" && outcome !== "refused"),
  );
  const same = failed.filter((one) =>
    sameQuantities(packedIn(one.body), asked),
  );
  if (same.length > 0)
    return same.some(
      ({ exchange, committed }) => exchange.seq > opened || committed !== "no",
    )
      ? "it repeats a pack whose outcome the vendor did not know"
      : undefined;
  const shares = failed.some((one) =>
    [...packedIn(one.body).keys()].some((sku) => asked.has(sku)),
  );
  const driven = drivenOf(life, "pack").some(
    ({ entry, request }) =>
      entry.opened < opened && sameQuantities(packedIn(request), asked),
  );
  return shares && !driven
    ? "it repeats a failed pack with other quantities, which EFS-IDEM-12 is about"
    : undefined;
}

function afterRestart(
  life: OrderLife,
  call: VendorCall,
  earlier: readonly VendorCall[],
): string | undefined {
  const restarted = life.entries.some(
    (entry) =>
      entry.kind === "vendor" &&
      entry.event === "killed" &&
      entry.seq < call.exchange.opened &&
      earlier.some((one) => one.exchange.opened < entry.seq),
  );
  return restarted
    ? "the vendor was killed after it had packed this order"
    : undefined;
}

/** The vendor's book, wrong in another way, showed that much as open. */
function wrongBook(
  life: OrderLife,
  call: VendorCall,
  asked: Quantities,
): string | undefined {
  const { opened } = call.exchange;
  const last = endStates(life)
    .filter(({ observation }) => observation.seq < opened)
    .at(-1);
  const assessed = assessOrder(life).assessments.find(
    ({ seq }) => seq === last?.observation.seq,
  );
  if (last === undefined || (assessed?.wrong.length ?? 0) === 0)
    return undefined;
  const open = new Map(
    [...last.lines].map(([sku, line]) => [sku, openIn(line)] as const),
  );
  return isWithin(asked, open)
    ? "the order was wrong already in a way that another requirement is about"
    : undefined;
}
