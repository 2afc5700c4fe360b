/**
 * Entries of open orders, kept as bytes outside the heap: a tenth of the room that they take when they are read, and nothing
 * holds on to the large piece of the file that they were cut out of.
 */
import type { LifeEntry } from "../rules/life.js";
import type { Place } from "./recorded.js";

export interface Parked {
  readonly bytes: Uint8Array;
  readonly seq: number;
  readonly place: Place;
}

/** @param text of the entry, as JSON */
export function parked(text: string, seq: number, place: Place): Parked {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return { bytes, seq, place };
}

export function readParked({ bytes }: Parked): LifeEntry {
  return JSON.parse(Buffer.from(bytes.buffer).toString("utf8")) as LifeEntry;
}
