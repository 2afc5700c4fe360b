/** A session as a test job has one: made, worked in, looked through, perhaps reset and used once more, and removed. */
import path from "node:path";
import { statSync } from "node:fs";
import { seededRandom } from "../../src/simulator/random.js";
import type { Calls } from "./calls.js";
import { checkHistory } from "./history-check.js";
import { oneOf, place, type Stage } from "./deeds.js";
import { liveOne, type Life } from "./lives.js";
import { follow } from "./strangers.js";
import { Book } from "./tally.js";
import type { Vendor } from "./vendor.js";

/** Milliseconds between attempts at a delivery. A vendor is down for a few seconds, and is to be reached soon after. */
export const retryDelaysMs = [
  200, 400, 800, 1_500, 2_000, 2_000, 2_000, 2_000, 2_000, 2_000, 2_000, 2_000,
];

export interface SessionPlan {
  readonly calls: Calls;
  readonly vendor: Vendor;
  readonly data: string;
  readonly number: number;
  readonly seed: number;
  readonly orders: number;
  /** Milliseconds from one order to the next. */
  readonly everyMs: number;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Settles when the session is gone. */
export async function useSession(plan: SessionPlan): Promise<void> {
  const { calls, vendor, data, number, seed } = plan;
  const name = `job-${number}`;
  const book = new Book(name);
  const main = new Book(undefined);
  vendor.serve(book);
  calls.tally.counts.sessions += 1;
  await calls.control(main, "POST", "/sessions", {
    sessionId: name,
    seed,
    endpoints: vendor.endpoints(book),
    delivery: { retryDelaysMs },
  });
  const stop =
    number % 3 === 0 ? follow(calls.url, book, calls.tally) : undefined;
  const file = path.join(data, "sessions", name, "history.ndjson");
  const stage = { calls, book, random: seededRandom(seed) };
  await stockUp(stage);
  await work(stage, plan, `${name}-A`, file);
  if (number % 2 === 0) {
    calls.tally.counts.resets += 1;
    const before = statSync(file).size;
    await calls.control(book, "POST", "/reset", {});
    if (statSync(file).size >= before)
      calls.tally.complain("a reset that kept the history's file", name);
    book.calls = 0;
    book.taken = 0;
    await stockUp(stage);
    await work(stage, { ...plan, orders: plan.orders / 4 }, `${name}-B`, file);
  }
  stop?.();
  await calls.control(main, "DELETE", `/sessions/${name}`);
  vendor.forget(book);
}

/** Orders, one after the other, their lives side by side; then everything is looked through. */
async function work(
  stage: Stage,
  { orders, everyMs }: SessionPlan,
  prefix: string,
  file: string,
): Promise<void> {
  const { calls, book } = stage;
  const running: ReturnType<typeof liveOne>[] = [];
  for (let number = 1; number <= orders; number += 1) {
    running.push(liveOne(stage, `${prefix}-${number}`));
    if (number === Math.ceil(orders / 2)) await holdBack(stage);
    await pause(everyMs);
  }
  const lived = await Promise.all(running);
  await repeatMessages(stage, prefix);
  await untilDelivered(stage);
  await checkOrders(stage, lived);
  await checkHistory(file, book, calls.tally);
}

export async function stockUp({ calls, book }: Stage): Promise<void> {
  await calls.partner(book, {
    method: "PUT",
    path: "/usp/inventories/absolute",
    body: {
      locationCode: place.locationCode,
      products: Array.from({ length: 100 }, (_, index) => ({
        channelSkuCode: `SKU-${index + 1}`,
        quantity: 1_000_000,
      })),
    },
  });
  await calls.partner(book, {
    method: "POST",
    path: "/usp/listing/create",
    body: {
      skuListings: [
        { channelSkuCode: "SKU-1", channelSerialNo: "1", barcode: "BAR-1" },
      ],
    },
  });
}

async function holdBack({ calls, book }: Stage): Promise<void> {
  await calls.control(book, "POST", "/delivery", { mode: "held" });
  await pause(1_500);
  await calls.control(book, "POST", "/delivery", { mode: "auto" });
}

/** One message in several copies at once, and a part of the story again in another order. */
async function repeatMessages(
  { calls, book, random }: Stage,
  prefix: string,
): Promise<void> {
  const { messages } = await calls.control<{
    messages: { messageKey: string }[];
  }>(book, "GET", "/messages?limit=20");
  const some = oneOf(messages, random);
  await calls.control(book, "POST", `/messages/${some.messageKey}/redeliver`, {
    copies: 3,
    together: true,
  });
  await calls.control(book, "POST", "/messages/replay", {
    orderCode: `${prefix}-1`,
    sequence: "reverse",
  });
}

interface Delivery {
  readonly counts: Readonly<Record<string, number>>;
  readonly replays: readonly unknown[];
}

export async function untilDelivered(
  { calls, book }: Stage,
  withinMs = 90_000,
): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    const { counts, replays } = await calls.control<Delivery>(
      book,
      "GET",
      "/delivery",
    );
    const { delivered, parked, ...left } = counts;
    const waiting = Object.values(left).reduce((sum, one) => sum + one, 0);
    if (waiting === 0 && replays.length === 0) {
      if (parked !== 0)
        calls.tally.complain(
          "messages that were given up",
          `${book.name}: ${String(parked)} parked, ${String(delivered)} delivered`,
        );
      return;
    }
    if (Date.now() > until) {
      calls.tally.complain(
        "messages that were not delivered",
        `${book.name}: ${JSON.stringify(counts)}`,
      );
      return;
    }
    await pause(200);
  }
}

export async function checkOrders(
  { calls, book }: Stage,
  lived: readonly { readonly orderCode: string; readonly life: Life }[],
): Promise<void> {
  const { orders } = await calls.control<{
    orders: { orderCode: string; status: string; shipmentCodes: string[] }[];
  }>(book, "GET", "/orders?limit=1000");
  const found = new Map(orders.map((order) => [order.orderCode, order]));
  for (const { orderCode, life } of lived) {
    const order = found.get(orderCode);
    const shipments = order?.shipmentCodes.length ?? 0;
    const packed = life.end === "PACKED" || life.end === "COMPLETED";
    if (order?.status !== life.end || shipments !== (packed ? 1 : 0))
      calls.tally.complain(
        "an order in another state than its life ends in",
        `${orderCode} (${life.name}): ${order?.status ?? "unknown"} with ${shipments} shipments, not ${life.end}`,
      );
  }
  if (orders.length !== lived.length)
    calls.tally.complain(
      "orders that nobody made, or that are gone",
      `${book.name}: ${orders.length} and not ${lived.length}`,
    );
}
