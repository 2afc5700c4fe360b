/** An exchange that knows when it happened, and not yet its place among the others. */
import type { ExchangeEntry } from "../history/entry.js";
import type { Place } from "./recorded.js";

export interface Timed {
  readonly exchange: Omit<ExchangeEntry, "seq" | "opened">;
  readonly place: Place;
}
