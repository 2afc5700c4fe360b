/**
 * EFS-IDEM-18: a later cancellation of the same SKU states the whole quantity cancelled so far, not what is added.
 *
 * Judged only where the kit knows what it asked for: two cancellations of one SKU by the driver, the second larger.
 */
import {
  callsOf,
  drivenOf,
  type Driven,
  type VendorCall,
} from "../efs/calls.js";
import { quantitiesOf } from "../efs/quantities.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-IDEM-18",
  about: "order",
  needs:
    "Two cancellations of the same SKU that the kit asked for one after the other, the first answered with 2xx.",
  judge,
};

interface Cancelled {
  readonly call: VendorCall;
  readonly pieces: number;
}

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const driven = drivenOf(life, "cancel");
  for (const [index, action] of driven.entries()) {
    const before = driven[index - 1];
    const end = driven[index + 1]?.entry.opened ?? Infinity;
    if (before === undefined) continue;
    for (const [sku, asked] of askedBy(action)) {
      const askedBefore = askedBy(before).get(sku) ?? 0;
      const first = statedIn(
        life,
        sku,
        before.entry.opened,
        action.entry.opened,
      ).find(
        ({ call, pieces }) => call.outcome === "done" && pieces === askedBefore,
      );
      const later = statedIn(life, sku, action.entry.opened, end);
      const [stated] = later;
      if (first === undefined || stated === undefined || asked <= askedBefore)
        continue;
      const { seq } = stated.call.exchange;
      if (later.some(({ pieces }) => pieces === asked)) {
        witnesses.push({ seq });
      } else if (stated.pieces === asked - askedBefore) {
        witnesses.push({ seq });
        findings.push(
          finding(life, sku, { asked, askedBefore }, first, stated, action),
        );
      } else {
        unjudged.push({
          seq,
          reason:
            "the cancellation states a quantity that is neither the whole nor the difference",
        });
      }
    }
  }
  return { witnesses, findings, unjudged };
}

function askedBy({ request }: Driven): ReadonlyMap<string, number> {
  return quantitiesOf(request["orderItems"], "cancelledQuantity") ?? new Map();
}

/** The vendor's cancellations of the SKU that began between two moments. */
function statedIn(
  life: OrderLife,
  sku: string,
  from: number,
  to: number,
): Cancelled[] {
  return callsOf(life, "cancelOrderItems").flatMap((call) => {
    const { opened } = call.exchange;
    const pieces = quantitiesOf(
      call.body["orderItems"],
      "cancelledQuantity",
    )?.get(sku);
    return pieces === undefined || opened < from || opened > to
      ? []
      : [{ call, pieces }];
  });
}

function finding(
  life: OrderLife,
  sku: string,
  {
    asked,
    askedBefore,
  }: { readonly asked: number; readonly askedBefore: number },
  first: Cancelled,
  stated: Cancelled,
  action: Driven,
): Finding {
  return {
    summary: `The vendor stated what was added to a cancellation of ${sku} in order ${life.orderCode}, not the whole.`,
    expected: `cancelledQuantity ${asked}: ${askedBefore} were cancelled before, and ${asked - askedBefore} more now.`,
    actual: `cancelledQuantity ${stated.pieces}.`,
    evidence: [
      first.call.exchange.seq,
      stated.call.exchange.seq,
      action.entry.seq,
    ].sort((a, b) => a - b),
    likelyCause:
      "The call carries the quantity of this one cancellation. cancelledQuantity is absolute: add what was cancelled before.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
