/** The orders that `increff-kit mock` makes up: once, or as many again and again. */
import type { MockConfig } from "../config/mock.js";
import { sourceText } from "../config/source.js";
import { systemClock } from "../history/clock.js";
import { InputError } from "../scenario/input-error.js";
import type { OrderStream } from "../simulator/orders/order-stream.js";
import type { RunningOms } from "../simulator/start.js";
import type { Io } from "./io.js";

/** @throws InputError when a beat is set and no number of orders */
export function refuseEmptyBeat({ orders, sources }: MockConfig): void {
  if (orders.everyMs === 0 || orders.count > 0) return;
  throw new InputError([
    {
      file: sourceText(sources["oms.orders.everyMs"]).replace(/^flag /, ""),
      line: 0,
      column: 0,
      message: "say with --orders how many orders are to come each time",
    },
  ]);
}

/** The orders of the start. With a beat, more of them keep coming until the stream is stopped. */
export async function beginOrders(
  { oms }: RunningOms,
  { orders: { count, everyMs, seed } }: MockConfig,
  { stderr }: Io,
): Promise<OrderStream | undefined> {
  if (count === 0) return undefined;
  const onProblem = (problem: string): void => {
    stderr.write(`--orders: ${problem}\n`);
  };
  if (everyMs === 0) {
    const made = await oms.generateOrders({ count, seed });
    if (!made.ok) onProblem(made.error.description);
    return undefined;
  }
  const { OrderStream } = await import("../simulator/orders/order-stream.js");
  const stream = new OrderStream(oms, {
    count,
    everyMs,
    seed,
    clock: systemClock,
    onProblem,
  });
  await stream.start();
  return stream;
}

export function ordersLine({ orders: { count, everyMs } }: MockConfig): string {
  if (count === 0)
    return "No orders are generated (--orders 20 creates some, --every 5s as many again every five seconds).";
  if (everyMs === 0)
    return `${count} generated orders are in (--every 5s would bring as many again every five seconds).`;
  return `${count} generated orders come every ${everyMs / 1000} s; stock that no EFS reported is refilled.`;
}
