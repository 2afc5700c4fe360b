/**
 * How far a shipment has come. A status only moves forward, so a posting that is late does not
 * bring a delivered parcel back onto the road; a word that is not known here never replaces one
 * that is.
 */
const STAGES: readonly (readonly string[])[] = [
  ["NEW", "CREATED", "OPEN"],
  ["PACKED", "INVOICED"],
  ["MANIFESTED", "READY_TO_SHIP"],
  ["DISPATCHED", "SHIPPED", "HANDED_OVER"],
  ["IN_TRANSIT"],
  ["OUT_FOR_DELIVERY"],
  ["DELIVERED"],
  ["RETURNED"],
];

export function furtherStatus(
  known: string | null,
  told: string | null,
): string | null {
  if (told === null) return known;
  if (known === null) return told;
  return stageOf(told) > stageOf(known) ? told : known;
}

function stageOf(status: string): number {
  return STAGES.findIndex((stage) => stage.includes(status.toUpperCase()));
}
