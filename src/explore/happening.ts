/** What happens at the marketplace, in Increff or at a carrier, put to the OMS of a rehearsal by the runner's own steps. */
import { CutShort } from "../runner/problems.js";
import type { Stage } from "../runner/stage.js";
import {
  cancel,
  changeReturn,
  create,
  fulfil,
  placeReturn,
} from "../runner/steps/place.js";
import type { Step } from "../scenario/step.js";
import type { HappeningAct } from "./schedule.js";

export function stepOf(
  act: HappeningAct,
  order: string,
  name: string | undefined,
): Step {
  const hold = act.hold ? { hold: true } : {};
  switch (act.act) {
    case "create":
      return { create: order, ...hold };
    case "cancel":
      return {
        cancel: order,
        ...(act.by === "seller" ? { by: act.by } : {}),
        ...(act.lines === undefined ? {} : { lines: act.lines }),
        ...hold,
      };
    case "fulfil":
      return {
        fulfil: order,
        do: act.do,
        ...(act.lines === undefined ? {} : { lines: act.lines }),
        ...hold,
      };
    case "return":
      return {
        return: name ?? act.name,
        of: order,
        lines: act.lines,
        ...(act.sameCode ? { sameCode: true } : {}),
        ...hold,
      };
    case "change-return":
      return { changeReturn: name ?? act.name, ...hold };
  }
}

/** False when the OMS refuses it. Nothing is sent: every message is held. */
export async function happens(stage: Stage, step: Step): Promise<boolean> {
  const held = { ...step, hold: true };
  const { shortfalls } = stage;
  const before = shortfalls.length;
  try {
    if ("create" in held) await create(stage, held);
    else if ("cancel" in held) await cancel(stage, held, false);
    else if ("fulfil" in held) await fulfil(stage, held);
    else if ("return" in held && "of" in held) await placeReturn(stage, held);
    else if ("changeReturn" in held) await changeReturn(stage, held);
  } catch (error) {
    if (error instanceof CutShort) return false;
    throw error;
  }
  return shortfalls.length === before;
}
