/** The mock's life: whether it is there, and starting afresh. */
import { kitVersion } from "../../../contract/package.js";
import type { GoingBack, Oms } from "../../oms.js";
import { ok, time, type ControlHandler } from "./handler.js";
import { lastSequence } from "./history.js";

export const getHealth: ControlHandler = ({ oms }) => ok(healthOf(oms));

export const resetSession: ControlHandler = ({ oms, body }) => {
  const { seed, ...back } = (body ?? {}) as {
    seed?: number | null;
  } & GoingBack;
  oms.reset(seed ?? undefined, back);
  return ok(healthOf(oms));
};

export function healthOf(oms: Oms): Readonly<Record<string, unknown>> {
  return {
    status: "ok",
    version: kitVersion(),
    profile: oms.profile,
    seed: oms.seed,
    startedAt: time(oms.startedAt),
    lastSequence: lastSequence(oms.history),
  };
}
