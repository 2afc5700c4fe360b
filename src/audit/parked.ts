/**
 * Entries of open orders, kept as text: a tenth of the room that they take when they are read, and nothing in it that the
 * collector must look at.
 */
import type { LifeEntry } from "../rules/life.js";
import type { Place } from "./recorded.js";

export interface Parked {
  /** The entry as JSON. */
  readonly text: string;
  /** The bytes that it takes up when it is written. */
  readonly size: number;
  readonly seq: number;
  readonly place: Place;
}

/** @param text of the entry, as JSON */
export function parked(text: string, seq: number, place: Place): Parked {
  // Written and read, because what was cut out of a large piece of a file would hold on to all of that.
  const bytes = Buffer.from(text);
  return { text: bytes.toString(), size: bytes.length, seq, place };
}

export function readParked({ text }: Parked): LifeEntry {
  return JSON.parse(text) as LifeEntry;
}
