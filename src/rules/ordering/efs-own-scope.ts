/**
 * EFS-ORD-17: a call about an order carries the location and the channel with which the order came.
 *
 * A wrong location makes the call part of another life, one to which nothing was delivered; it counts when an order with that
 * code was delivered elsewhere. A code that was never delivered anywhere may be left over from an earlier run.
 */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import { callsOf, efsOperations, type VendorCall } from "../efs/calls.js";
import { codeOf } from "../efs/quantities.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-17",
  about: "order",
  needs: "A call about an order that was delivered before.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const deliveries = deliveriesOf(life);
  for (const call of callsOf(life, ...efsOperations)) {
    const { seq, opened } = call.exchange;
    const before = deliveries.filter(
      ({ exchange }) => exchange.opened < opened,
    );
    const channels = new Set(
      before.flatMap(({ body }) => codeOf(body["channelName"]) ?? []),
    );
    const channel = codeOf(call.body["channelName"]);
    if (channels.size > 0) {
      if (channel === undefined) continue;
      witnesses.push({ seq });
      if (!channels.has(channel))
        findings.push(otherChannel(life, call, before, channels));
    } else if (
      deliveries.length === 0 &&
      life.locationCode !== "" &&
      !isDriven(life)
    ) {
      if (life.relatives === undefined) {
        unjudged.push({
          seq,
          reason:
            "the call names an order that was never delivered in this history",
        });
        continue;
      }
      witnesses.push({ seq });
      findings.push(otherPlace(life, call, life.relatives));
    }
  }
  return { witnesses, findings, unjudged };
}

/** The kit itself asked for work on an order that it had not delivered. */
function isDriven(life: OrderLife): boolean {
  return life.entries.some(({ kind }) => kind === "driver");
}

const likelyCause =
  "Location, channel or code are taken from a setting or from another order, or are trimmed or changed on the way. Keep them with the order and send them back as they came.";

function otherChannel(
  life: OrderLife,
  { exchange, body }: VendorCall,
  before: readonly Delivered[],
  channels: ReadonlySet<string>,
): Finding {
  const [first] = before;
  return {
    summary: `The vendor called ${exchange.operation ?? "the OMS"} for order ${life.orderCode} with another channel than the order's.`,
    expected: `channelName ${[...channels].join(" or ")}, as in the order's own messages.`,
    actual: `channelName ${codeOf(body["channelName"]) ?? ""}.`,
    evidence: [
      ...(first === undefined ? [] : [first.exchange.seq]),
      exchange.seq,
    ],
    likelyCause,
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}

function otherPlace(
  life: OrderLife,
  { exchange }: VendorCall,
  relatives: NonNullable<OrderLife["relatives"]>,
): Finding {
  const places = relatives.map(
    ({ orderCode, locationCode }) => `${orderCode} at ${locationCode}`,
  );
  return {
    summary: `The vendor called ${exchange.operation ?? "the OMS"} for an order that did not come like this.`,
    expected: `The order as it was delivered: ${places.join(", ")}.`,
    actual: `The call names ${life.orderCode} at ${life.locationCode}, to which nothing was delivered.`,
    evidence: [exchange.seq],
    likelyCause,
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
