/** EFS-ORD-10: units that are packed are not cancelled afterwards, by the packs that the vendor had an answer to. */
import {
  callsOf,
  decidedAt,
  drivenOf,
  heldBack,
  type VendorCall,
} from "../efs/calls.js";
import {
  noQuantities,
  plus,
  quantitiesOf,
  quantitiesText,
  sameQuantities,
  type Quantities,
} from "../efs/quantities.js";
import { packedBy, type Shipment } from "../efs/shipments.js";
import { toldBy } from "../efs/told.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-10",
  about: "order",
  needs:
    "A cancellation of an order of which something is packed, or a vendor that would not cancel what is packed.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const calls = callsOf(life, "cancelOrderItems");
  for (const call of calls) {
    const { seq, opened } = call.exchange;
    const asked = askedIn(call.body);
    if (asked === undefined || knownShipments(life, opened).length === 0)
      continue;
    const told = toldBy(life, opened);
    if (told.created !== "yes" || told.doubt !== undefined) {
      unjudged.push({
        seq,
        reason: told.doubt ?? "what was ordered is not known",
      });
    } else if (fits(life, asked, opened)) {
      witnesses.push({ seq });
    } else if (repeatsFailed(calls, call, asked)) {
      unjudged.push({
        seq,
        reason:
          "it repeats a cancellation whose outcome the vendor did not know",
      });
    } else if (fits(life, asked, decidedAt(life, call, "cancel"))) {
      unjudged.push({
        seq,
        reason:
          "the answer to the pack had reached the vendor only just before",
      });
    } else {
      witnesses.push({ seq });
      findings.push(finding(life, call, asked));
    }
  }
  for (const action of drivenOf(life, "cancel")) {
    const { opened, seq } = action.entry;
    const asked = askedIn(action.request);
    if (
      asked !== undefined &&
      !fits(life, asked, opened) &&
      heldBack(life, action)
    )
      witnesses.push({ seq });
  }
  return { witnesses, findings, unjudged };
}

function askedIn(
  body: Readonly<Record<string, unknown>>,
): Quantities | undefined {
  return quantitiesOf(body["orderItems"], "cancelledQuantity");
}

function knownShipments(life: OrderLife, moment: number): Shipment[] {
  return packedBy(life, moment).shipments.filter(({ known }) => known);
}

/** What is cancelled in all leaves what is packed untouched. */
function fits(life: OrderLife, asked: Quantities, moment: number): boolean {
  const { ordered } = toldBy(life, moment);
  const packed = knownShipments(life, moment).reduce(
    (sum, { quantities }) => plus(sum, quantities),
    noQuantities,
  );
  return [...asked].every(([sku, pieces]) => {
    const taken = packed.get(sku) ?? 0;
    return taken === 0 || pieces <= (ordered.get(sku) ?? 0) - taken;
  });
}

function repeatsFailed(
  calls: readonly VendorCall[],
  call: VendorCall,
  asked: Quantities,
): boolean {
  return calls.some(
    (one) =>
      one.exchange.opened < call.exchange.opened &&
      one.outcome !== "done" &&
      one.outcome !== "refused" &&
      sameQuantities(askedIn(one.body) ?? noQuantities, asked),
  );
}

function finding(
  life: OrderLife,
  call: VendorCall,
  asked: Quantities,
): Finding {
  const { exchange } = call;
  const shipments = knownShipments(life, exchange.opened);
  const packed = shipments.reduce(
    (sum, { quantities }) => plus(sum, quantities),
    noQuantities,
  );
  return {
    summary: `The vendor cancelled pieces of order ${life.orderCode} that it had packed.`,
    expected: `No more is cancelled than was ordered (${quantitiesText(toldBy(life, exchange.opened).ordered)}) and is not packed (${quantitiesText(packed)}).`,
    actual: `It called cancelOrderItems with ${quantitiesText(asked)} cancelled in all (answered ${exchange.status ?? "nothing"}).`,
    evidence: [
      ...shipments.flatMap(({ calls }) => calls.map((one) => one.exchange.seq)),
      exchange.seq,
    ],
    likelyCause:
      "The cancellation checks against what was ordered only. Packing invoices the pieces, so they can no longer be cancelled: check against what is open.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
