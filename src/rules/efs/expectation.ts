/**
 * What a vendor's order must look like at a moment, from the wire alone: for every SKU the least and the most.
 *
 * Whatever the vendor could not know for certain widens the range: a wrong end state must be wrong beyond doubt.
 */
import type { OrderLife } from "../life.js";
import { callsOf } from "./calls.js";
import { isRaced } from "./race.js";
import { packedBy } from "./shipments.js";
import { toldBy } from "./told.js";

export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface ExpectedLine {
  readonly ordered: number;
  readonly cancelled: Range;
  readonly packed: Range;
}

export interface Expectation {
  readonly lines: ReadonlyMap<string, ExpectedLine>;
  /** All pieces are cancelled, by what the vendor was told. */
  readonly cancelled: boolean;
  /** The status must be COMPLETED. */
  readonly completed: boolean;
  /** `seq` of the entries on which it rests. */
  readonly evidence: readonly number[];
}

/** A text says why nothing certain can be expected. */
export function expectationAt(
  life: OrderLife,
  moment: number,
): Expectation | string {
  const told = toldBy(life, moment);
  if (told.created === "no") return "the order's creation was not acknowledged";
  if (told.created === "maybe")
    return "the outcome of the order's creation is not known";
  if (told.doubt !== undefined) return told.doubt;
  const packed = packedBy(life, moment);
  const raced = isRaced(life, moment);
  const lines = new Map<string, ExpectedLine>();
  for (const [sku, ordered] of told.ordered) {
    const of = (quantities: ReadonlyMap<string, number>): number =>
      quantities.get(sku) ?? 0;
    const sumOf = (known: boolean): number =>
      packed.shipments
        .filter((shipment) => shipment.known === known)
        .reduce((sum, { quantities }) => sum + of(quantities), 0);
    const [known, unknown] = [sumOf(true), sumOf(false)];
    const unpacked = Math.max(0, ordered - known - unknown);
    const most = Math.max(
      of(told.cancelled),
      of(told.mayBeCancelled),
      raced ? 0 : of(told.refusedToCancel),
      packed.endsOrder ? ordered - known : 0,
    );
    const mayBePacked =
      unknown + of(packed.mayBePacked) + (raced ? 0 : of(packed.refusedToPack));
    lines.set(sku, {
      ordered,
      cancelled: { least: Math.min(of(told.cancelled), unpacked), most },
      packed: { least: known, most: known + mayBePacked },
    });
  }
  const all = [...lines.values()];
  const cancelled =
    all.length > 0 &&
    all.every(({ ordered, cancelled: { least } }) => least >= ordered);
  const handedOver = handoverBefore(life, moment);
  const nothingOpen = all.every(
    (line) => line.cancelled.least + line.packed.least >= line.ordered,
  );
  return {
    lines,
    cancelled,
    completed:
      !cancelled &&
      (told.completed || (handedOver !== undefined && nothingOpen)),
    evidence: [
      ...told.evidence,
      ...packed.shipments.flatMap(({ calls }) =>
        calls.map(({ exchange }) => exchange.seq),
      ),
      ...(handedOver === undefined ? [] : [handedOver]),
    ].sort((a, b) => a - b),
  };
}

/** `seq` of the vendor's own successful handover. */
function handoverBefore(life: OrderLife, moment: number): number | undefined {
  return callsOf(life, "notifyHandover", "manifestAndHandover").find(
    ({ outcome, exchange }) => outcome === "done" && exchange.seq < moment,
  )?.exchange.seq;
}
