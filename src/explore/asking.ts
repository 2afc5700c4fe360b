/** What the vendor's warehouse is asked for, as a step of a scenario. */
import type { Need } from "../scenario/scenario.js";
import type { Step } from "../scenario/step.js";
import type { Kept } from "./play.js";
import type { DriveAct } from "./schedule.js";

export function stepOf(act: DriveAct): Extract<Step, { drive: unknown }> {
  const { drive, order, name, lines } = act;
  return drive === "process-return"
    ? { drive, return: name ?? "" }
    : { drive, order, ...(lines === undefined ? {} : { lines }) };
}

/** Work that the vendor does. */
export function keptDrive(act: DriveAct): Kept {
  return { act, steps: [stepOf(act)], needs: needsOf(act) };
}

/** Work that it must refuse. */
export function keptRefusal(act: DriveAct): Kept {
  const step = { ...stepOf(act), forbidden: true };
  return { act, steps: [step], needs: needsOf(act) };
}

export function withoutLines({ act, drive, order, name }: DriveAct): DriveAct {
  return { act, drive, order, ...(name === undefined ? {} : { name }) };
}

function needsOf({ drive }: DriveAct): readonly Need[] {
  switch (drive) {
    case "create-picklist":
      return ["picklist"];
    case "manifest":
    case "handover":
      return [drive];
    case "pack":
    case "cancel":
    case "process-return":
      return [];
  }
}
