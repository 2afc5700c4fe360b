/** A restore on Increff's side: all that was told about some orders is told once more, from the first message to the last (F21). */
import { list, type ReplayStep } from "../../scenario/step.js";
import { CutShort } from "../problems.js";
import type { Stage } from "../stage.js";
import { attemptAgain } from "./deliver.js";

/** Each message once the one before was dealt with, in the order in which the OMS had made them; never what was not acknowledged. */
export async function replay(stage: Stage, step: ReplayStep): Promise<void> {
  const orders = new Set(list(step.replay).map((name) => stage.order(name)));
  const told = stage.messages.filter(
    (message) =>
      stage.isDelivered(message) &&
      [...orders].some(
        ({ orderCode, locationCode }) =>
          message.orderCode === orderCode &&
          message.locationCode === locationCode,
      ),
  );
  if (told.length === 0)
    throw new CutShort(
      "the vendor has acknowledged nothing that could be delivered again",
    );
  for (const message of told)
    await attemptAgain(stage, message, {
      fault: "F21",
      description: "the whole history again after a restore",
      parameters: { messages: told.length },
    });
}
