/** The mock's life: whether it is there, and starting afresh. */
import type { GoingBack } from "../../oms.js";
import { ok, type ControlHandler } from "./handler.js";
import { healthOf } from "./health.js";

export const getHealth: ControlHandler = ({ oms }) => ok(healthOf(oms));

export const resetSession: ControlHandler = ({ oms, body }) => {
  const { seed, ...back } = (body ?? {}) as {
    seed?: number | null;
  } & GoingBack;
  oms.reset(seed ?? undefined, back);
  return ok(healthOf(oms));
};
