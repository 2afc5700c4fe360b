/**
 * Sends the same messages to the same receiver in two ways, in turns: through the mock's dispatcher with its history, and
 * through nothing but a pool of undici.
 */
import { Pool } from "undici";
import { systemClock } from "../../../src/history/clock.js";
import { History } from "../../../src/history/history.js";
import { demoSettings } from "../../../src/simulator/demo.js";
import { Dispatcher } from "../../../src/simulator/outbound/dispatcher.js";
import { bodyOf, works } from "../work.js";
import { outgoing } from "./outgoing.js";
import { serveParent } from "./parent.js";

export interface DeliverOrder {
  readonly url: string;
  readonly concurrency: number;
  readonly messages: number;
  readonly turns: number;
}

export interface DeliverResult {
  /** Messages per second, one for each turn. */
  readonly kit: readonly number[];
  readonly pool: readonly number[];
}

/** What the mock keeps at most; see the command `mock`. */
const kept = 20_000;

const headers = {
  "content-type": "application/json",
  accept: "application/json",
  "user-agent": "increff-conformance-kit",
};

let number = 0;
function nextBody(): string {
  number += 1;
  return bodyOf(works.order, number);
}

async function byKit({ url, concurrency, messages }: DeliverOrder) {
  const dispatcher = new Dispatcher({
    clock: systemClock,
    history: new History(systemClock, 0, { keep: kept }),
    settings: { ...demoSettings().delivery, concurrency, mode: "held" },
    endpointsOf: () => ({ orderEvents: url }),
    keepFinished: kept,
  });
  for (let count = 0; count < messages; count += 1) {
    const bodyText = nextBody();
    dispatcher.enqueue(outgoing(number, bodyText));
  }
  const begun = performance.now();
  dispatcher.setMode("auto");
  await dispatcher.whenIdle();
  const seconds = (performance.now() - begun) / 1_000;
  const { delivered } = dispatcher.counts();
  await dispatcher.close();
  if (delivered !== Math.min(messages, kept))
    throw new Error(`Only ${delivered} messages were delivered.`);
  return messages / seconds;
}

async function byPool({ url, concurrency, messages }: DeliverOrder) {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: concurrency, pipelining: 1 });
  const bodies = Array.from({ length: messages }, nextBody);
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
        const answer = await pool.request({
          method: "POST",
          path,
          headers,
          body,
        });
        if (answer.statusCode !== 200)
          throw new Error(`The receiver answered ${answer.statusCode}.`);
        await answer.body.text();
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  await pool.close();
  return messages / seconds;
}

async function deliver(order: DeliverOrder): Promise<DeliverResult> {
  const warm = { ...order, messages: Math.ceil(order.messages / 4) };
  await byPool(warm);
  await byKit(warm);
  const kit: number[] = [];
  const pool: number[] = [];
  for (let turn = 0; turn < order.turns; turn += 1) {
    pool.push(await byPool(order));
    kit.push(await byKit(order));
  }
  return { kit, pool };
}

serveParent(deliver);
