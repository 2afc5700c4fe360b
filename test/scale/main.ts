/**
 * How the kit copes with much at once, in figures: a thousand sessions of the mock in one process, a hundred thousand orders
 * in one session, an audit of a million exchanges, what the tap adds to a call. Prints them, and ends with 1 where a promise is
 * not kept. Ratios come from one run.
 */
import { auditAtScale } from "./audit.js";
import { tapLatency } from "./tap.js";
import { demoSettings, demoTenants } from "../../src/simulator/demo.js";
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
import { startOms, type RunningOms } from "../../src/simulator/start.js";

const mebibyte = 1024 * 1024;
const most = { sessions: 400, slowdown: 2 };
const headers = {
  "content-type": "application/json",
  authUsername: demoTenants[1].authUsername,
  authPassword: demoTenants[1].authPassword,
};
const at = Date.UTC(2024, 4, 6);
const order = (code: string) =>
  plainOrder(code, [{ channelSkuCode: "SKU-1", quantity: 1 }], { at });

async function must(answer: Promise<Response>): Promise<unknown> {
  const response = await answer;
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return text === "" ? undefined : (JSON.parse(text) as unknown);
}

async function thousandSessions(): Promise<boolean> {
  const running = await startOms({ settings: demoSettings() });
  const before = process.memoryUsage.rss();
  for (let number = 1; number <= 1000; number += 1) {
    const sessionId = `job-${number}`;
    await must(
      fetch(`${running.url}/_kit/sessions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ sessionId }),
      }),
    );
    await must(
      fetch(`${running.url}/sessions/${sessionId}/orders/outward`, {
        method: "POST",
        headers,
        body: JSON.stringify(order("ONE")),
      }),
    );
  }
  const alone = running.sessions
    .list()
    .every(({ oms }) => oms.state.orders.size === 1);
  const rss = process.memoryUsage.rss() / mebibyte;
  const grown = rss - before / mebibyte;
  await running.close();
  console.log(
    `1,000 sessions with an order each: ${rss.toFixed(0)} MiB resident (${grown.toFixed(0)} MiB more than before them; at most ${most.sessions}), each alone: ${alone}`,
  );
  return alone && rss < most.sessions;
}

async function hundredThousandOrders(): Promise<boolean> {
  const few = await withOrders(1000);
  const many = await withOrders(100_000);
  const times = { few: [] as number[], many: [] as number[] };
  // In turns, so that whatever else the machine does slows both.
  for (let round = 0; round < 1500; round += 1) {
    times.few.push(await lookUp(few, `O-${(round * 7919) % 1000}`));
    times.many.push(await lookUp(many, `O-${(round * 7919) % 100_000}`));
  }
  const rss = process.memoryUsage.rss() / mebibyte;
  await few.close();
  await many.close();
  const [one, other] = [median(times.few), median(times.many)];
  console.log(
    `an order over HTTP among 1,000: ${one.toFixed(0)} µs, among 100,000: ${other.toFixed(0)} µs (medians); ` +
      `${(other / one).toFixed(2)} times as long (at most ${most.slowdown}); ${rss.toFixed(0)} MiB resident`,
  );
  return other / one < most.slowdown;
}

async function withOrders(count: number): Promise<RunningOms> {
  const products = demoSettings().products.map((product) => ({
    ...product,
    quantity: 1_000_000,
  }));
  const running = await startOms({
    settings: demoSettings({ products }),
    keepEntries: 1000,
    keepFinished: 1000,
  });
  for (let made = 0; made < count; made += 1) {
    running.oms.execute({
      type: "createOutwardOrder",
      tenant: demoTenants[1],
      body: order(`O-${made}`),
    });
    if (made % 1000 === 999) await running.oms.dispatcher.whenIdle();
  }
  return running;
}

/** Microseconds. */
async function lookUp(running: RunningOms, code: string): Promise<number> {
  const start = performance.now();
  await must(fetch(`${running.url}/_kit/orders/${code}?locationCode=WH1`));
  return (performance.now() - start) * 1000;
}

/** Of those after the first third, in which the engine gets warm. */
function median(times: readonly number[]): number {
  const warm = times.slice(times.length / 3).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)] ?? 0;
}

const kept = [
  await thousandSessions(),
  await hundredThousandOrders(),
  await auditAtScale(),
  await tapLatency(),
];
process.exitCode = kept.every(Boolean) ? 0 : 1;
