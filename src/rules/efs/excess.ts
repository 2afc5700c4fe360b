/**
 * Pack calls for more than what is ordered and neither cancelled nor packed, by what the vendor knew when it called; and the
 * requirement that each is charged to.
 */
import { encountersOf } from "../hazard.js";
import type { OrderLife } from "../life.js";
import type { Finding } from "../rule.js";
import { callsOf, decidedAt, drivenOf, type VendorCall } from "./calls.js";
import { chargeOf, type EfsEffect } from "./effect.js";
import { isWithin, openAt } from "./open.js";
import {
  quantitiesText,
  sameQuantities,
  type Quantities,
} from "./quantities.js";
import { packedBy, packedIn, shipmentCodeOf } from "./shipments.js";
import { toldBy } from "./told.js";

export type PackStanding =
  | { readonly state: "within" }
  | { readonly state: "unclear"; readonly reason: string }
  | {
      readonly state: "excess";
      readonly open: Quantities;
      readonly evidence: readonly number[];
      readonly charged: EfsEffect | "EFS-ORD-07";
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
    const created = toldBy(life, opened).created;
    if (created === "no") continue;
    const earlier = calls.filter((one) => one.exchange.opened < opened);
    if (repeatsShipment(call, earlier)) continue;
    judged.push({
      call,
      asked,
      standing: standingOf(life, call, asked, earlier),
    });
  }
  return judged;
}

function standingOf(
  life: OrderLife,
  call: VendorCall,
  asked: Quantities,
  earlier: readonly VendorCall[],
): PackStanding {
  const { opened } = call.exchange;
  const now = toldBy(life, opened);
  const unclear = (reason: string): PackStanding => ({
    state: "unclear",
    reason,
  });
  if (now.created !== "yes")
    return unclear("the outcome of the order's creation is not known");
  if (now.doubt !== undefined) return unclear(now.doubt);
  if (isWithin(asked, openAt(life, opened))) return { state: "within" };
  const unsettled = earlier.some(
    (one) =>
      sameQuantities(packedIn(one.body), asked) &&
      (one.exchange.seq > opened ||
        (one.outcome !== "done" && one.outcome !== "refused")),
  );
  if (unsettled)
    return unclear("it repeats a pack whose outcome the vendor did not know");
  const restarted = life.entries.some(
    (entry) =>
      entry.kind === "vendor" &&
      entry.event === "killed" &&
      entry.seq < opened &&
      earlier.some((one) => one.exchange.opened < entry.seq),
  );
  if (restarted)
    return unclear("the vendor was killed after it had packed this order");
  const decided = decidedAt(life, call, "pack");
  const open = openAt(life, decided);
  const created = toldBy(life, decided).created === "yes";
  if (!created || isWithin(asked, open))
    return unclear(
      "what was no longer open had reached the vendor only just before",
    );
  const { evidence } = toldBy(life, decided);
  const packs = packedBy(life, decided).shipments.flatMap(({ calls }) =>
    calls.map(({ exchange }) => exchange.seq),
  );
  return {
    state: "excess",
    open,
    evidence: [...evidence, ...packs, call.exchange.seq],
    charged: chargedTo(life, call, asked),
  };
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

/** After copies of a message, a pack that nobody asked for in this size is their effect; otherwise it stands for itself. */
function chargedTo(
  life: OrderLife,
  call: VendorCall,
  asked: Quantities,
): EfsEffect | "EFS-ORD-07" {
  const { opened } = call.exchange;
  const driven = drivenOf(life, "pack").some(
    ({ entry, request }) =>
      entry.opened < opened && isWithin(asked, packedIn(request)),
  );
  if (driven) return "EFS-ORD-07";
  const copies = encountersOf(life, opened).filter(
    ({ hazard, delivery }) =>
      delivery?.family === "order" &&
      (hazard.endsWith("-copy") ||
        hazard === "overlapping-copies" ||
        hazard === "lost-answer"),
  );
  return chargeOf("over", copies, life) ?? "EFS-ORD-07";
}

/** The excessive packs that are charged to this requirement. */
export function excessFindings(
  life: OrderLife,
  requirement: EfsEffect | "EFS-ORD-07",
  { likelyCause }: { readonly likelyCause: string },
): Finding[] {
  const findings: Finding[] = [];
  for (const { call, asked, standing } of judgedPacks(life)) {
    if (standing.state !== "excess" || standing.charged !== requirement)
      continue;
    findings.push({
      summary: `The vendor packed more of order ${life.orderCode} than was open.`,
      expected: `At most ${quantitiesText(standing.open)}: what is ordered and neither cancelled nor packed, by what the vendor knew.`,
      actual: `It called packOrder for ${quantitiesText(asked)} (answered ${call.exchange.status ?? "nothing"}).`,
      evidence: standing.evidence,
      likelyCause,
      orderCode: life.orderCode,
      locationCode: life.locationCode,
    });
  }
  return findings;
}
