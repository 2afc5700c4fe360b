/** Whether the mock is there: what `GET /_kit/health` answers, also before anything else of the control is loaded. */
import { kitVersion } from "../../../contract/package.js";
import type { History } from "../../../history/history.js";
import type { Oms } from "../../oms.js";

export function healthOf(oms: Oms): Readonly<Record<string, unknown>> {
  return {
    status: "ok",
    version: kitVersion(),
    profile: oms.profile,
    seed: oms.seed,
    startedAt: new Date(oms.startedAt).toISOString(),
    lastSequence: lastSequence(oms.history),
  };
}

/** The number of the last entry. */
export function lastSequence(history: History): number {
  return history.dropped + history.entries.length;
}
