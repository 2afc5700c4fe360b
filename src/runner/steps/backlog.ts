/** An outage of the vendor, and what has waited for its end: everything goes out at once (F19). */
import type { BacklogStep } from "../../scenario/step.js";
import { CutShort } from "../problems.js";
import type { Stage, StageOrder } from "../stage.js";
import { deliverSideBySide } from "./deliver.js";
import { create, fulfil } from "./place.js";

export async function backlog(stage: Stage, step: BacklogStep): Promise<void> {
  const { vendor, oms } = stage.ground;
  await vendor?.kill();
  const orders = stage.crowd(step.backlog, step.orders);
  for (const order of orders) await happens(stage, order, step);
  try {
    await vendor?.start();
  } catch (error) {
    throw new CutShort(
      `the vendor did not come back after the outage: ${(error as Error).message}`,
    );
  }
  const waiting = orders.map(({ orderCode }) =>
    stage.messages.filter((message) => message.orderCode === orderCode),
  );
  note(stage, orders, waiting.flat().length);
  const { concurrency } = oms.settings.delivery;
  await deliverSideBySide(stage, waiting, concurrency);
}

/** What Increff knows of the order by the end of the outage. */
async function happens(
  stage: Stage,
  { name }: StageOrder,
  { ship }: BacklogStep,
): Promise<void> {
  await create(stage, { create: name, hold: true });
  if (stage.ground.profile !== "erp") return;
  await fulfil(stage, {
    fulfil: name,
    do: "pack",
    hold: true,
    ...(ship === undefined ? {} : { lines: ship }),
  });
  await fulfil(stage, { fulfil: name, do: "handOver", hold: true });
}

/** Every order says so, because rules see one order's life. */
function note(
  stage: Stage,
  orders: readonly StageOrder[],
  messages: number,
): void {
  const outage = stage.ground.vendor === undefined ? "held back" : "down";
  for (const { orderCode, locationCode } of orders)
    stage.ground.history.append({
      kind: "fault",
      fault: "F19",
      description: "a backlog is released at once after an outage",
      orderCode,
      locationCode,
      parameters: { backlog: stage.scenario.slug, messages, outage },
    });
}
