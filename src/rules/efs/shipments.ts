/**
 * The shipments that the vendor's pack calls made in the OMS, before a moment.
 *
 * A repeated call that was answered with the shipment of an earlier one made no second shipment. A shipment whose answers
 * were all lost exists, and the vendor cannot know it.
 */
import { readJson } from "../../history/body.js";
import { isRecord } from "../json.js";
import type { OrderLife } from "../life.js";
import { onceForMoment } from "../../history/once.js";
import { callsOf, drivenOf, type VendorCall } from "./calls.js";
import {
  codeOf,
  noQuantities,
  plus,
  quantitiesOf,
  quantitiesText,
  type Quantities,
} from "./quantities.js";

export interface Shipment {
  /** The OMS's code; undefined when no answer that named it was kept. */
  readonly code: string | undefined;
  readonly quantities: Quantities;
  /** An answer that named it was delivered to the vendor. */
  readonly known: boolean;
  /** The calls that made it or were answered with it. */
  readonly calls: readonly VendorCall[];
}

export interface Packed {
  readonly shipments: readonly Shipment[];
  /** What calls without a clear end, or tasks without a call, may have led the vendor to count as packed. */
  readonly mayBePacked: Quantities;
  /** What the vendor asked to pack and was refused. */
  readonly refusedToPack: Quantities;
  /** A pack with SINGLE_SHIPMENT_PARTIAL: the rest may count as cancelled. */
  readonly endsOrder: boolean;
}

export const packedBy = onceForMoment(packedBefore);

function packedBefore(life: OrderLife, before: number): Packed {
  const calls = callsOf(life, "packOrder").filter(
    ({ exchange }) => exchange.opened < before,
  );
  const shipments: Shipment[] = [];
  const unclear = new Map<string, Quantities>();
  let refusedToPack = noQuantities;
  for (const call of calls) {
    const quantities = packedIn(call.body);
    const ended = call.exchange.seq < before;
    if (call.outcome === "refused") {
      refusedToPack = plus(refusedToPack, quantities);
    } else if (call.committed === "yes" && ended) {
      place(shipments, call, quantities);
    } else {
      unclear.set(quantitiesText(quantities), quantities);
    }
  }
  for (const { entry, request } of drivenOf(life, "pack")) {
    if (entry.opened >= before || entry.result === "refused") continue;
    if (calls.some(({ exchange }) => exchange.opened > entry.opened)) continue;
    const quantities = packedIn(request);
    unclear.set(quantitiesText(quantities), quantities);
  }
  for (const { quantities } of shipments)
    unclear.delete(quantitiesText(quantities));
  return {
    shipments,
    mayBePacked: [...unclear.values()].reduce(plus, noQuantities),
    refusedToPack,
    endsOrder: calls.some(
      ({ body }) => body["fulfillmentType"] === "SINGLE_SHIPMENT_PARTIAL",
    ),
  };
}

/** The pieces that a pack's body names. */
export function packedIn(body: Readonly<Record<string, unknown>>): Quantities {
  return quantitiesOf(body["shipmentItems"], "quantityToPack") ?? noQuantities;
}

/** The shipment that an answer names. */
export function shipmentCodeOf({ exchange }: VendorCall): string | undefined {
  const answer = readJson(exchange.responseBody);
  return isRecord(answer) ? codeOf(answer["shipmentCode"]) : undefined;
}

/** Adds the call to the shipment that it repeats, or as a new one. */
function place(
  shipments: Shipment[],
  call: VendorCall,
  quantities: Quantities,
): void {
  const code = shipmentCodeOf(call);
  const known = call.outcome === "done";
  const index = shipments.findIndex((one) =>
    one.code === undefined || code === undefined
      ? quantitiesText(one.quantities) === quantitiesText(quantities)
      : one.code === code,
  );
  const earlier = shipments[index];
  if (earlier === undefined) {
    shipments.push({ code, quantities, known, calls: [call] });
    return;
  }
  shipments[index] = {
    code: earlier.code ?? code,
    // What the vendor was answered about is what it knows of.
    quantities: earlier.known ? earlier.quantities : quantities,
    known: earlier.known || known,
    calls: [...earlier.calls, call],
  };
}
