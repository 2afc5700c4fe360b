/** Entries of open orders, kept as text: a tenth of the room that they take when they are read. */
import type { LifeEntry } from "../rules/life.js";
import type { Place } from "./recorded.js";

export interface Parked {
  readonly text: string;
  readonly seq: number;
  readonly place: Place;
}

export function readParked({ text }: Parked): LifeEntry {
  return JSON.parse(text) as LifeEntry;
}
