/** Everything at once, at a steady rate. */
import { step, type Lived } from "./living.js";
import type { Stage } from "./deeds.js";
import type { MockProcess } from "./mock-process.js";
import { Sampler, type Sample } from "./sampler.js";
import { pause, useSession } from "./session.js";
import { follow, vanish } from "./strangers.js";
import type { Vendor } from "./vendor.js";

/** How much of what. Milliseconds between two of a kind. */
export interface Form {
  readonly seconds: number;
  readonly livingOrders: number;
  /** Entries of the living session's history before it begins: more than stay in memory. */
  readonly filledEntries: number;
  readonly stepEveryMs: number;
  readonly sessionEveryMs: number;
  readonly sessionOrders: number;
  readonly orderEveryMs: number;
  readonly outageEveryMs: number;
  readonly outageMs: number;
  readonly vanishEveryMs: number;
  readonly weighedOrders: number;
}

export async function work(
  scene: {
    readonly stage: Stage;
    readonly lived: readonly Lived[];
    readonly vendor: Vendor;
    readonly mock: MockProcess;
    readonly data: string;
  },
  seed: number,
  { form, say }: { readonly form: Form; readonly say: (line: string) => void },
): Promise<{ readonly samples: readonly Sample[] }> {
  const { stage, lived, vendor, mock, data } = scene;
  const { calls, book, random } = stage;
  const { tally } = calls;
  const alive = new Set<Promise<void>>();
  let [sessions, orders] = [0, 0];
  const sampler = new Sampler(mock, data, () => orders);
  const closeConsole = follow(mock.url, book, tally);
  sampler.start();
  const until = sampler.seconds + form.seconds;
  const failed = (error: unknown): void => {
    tally.complain("a mistake of the soak", String(error));
  };
  const every = (milliseconds: number, act: () => Promise<void> | void) =>
    setInterval(() => {
      Promise.resolve(act()).catch(failed);
    }, milliseconds);
  const anotherSession = (): void => {
    sessions += 1;
    const session = useSession({
      calls,
      vendor,
      data,
      number: sessions,
      seed: seed + sessions * 1_000,
      orders: form.sessionOrders,
      everyMs: form.orderEveryMs,
    })
      .catch(failed)
      .finally(() => alive.delete(session));
    alive.add(session);
  };
  anotherSession();
  const timers = [
    every(form.stepEveryMs, () => step(stage, lived)),
    every(form.sessionEveryMs, anotherSession),
    every(form.outageEveryMs, () => vendor.outage(form.outageMs)),
    every(form.vanishEveryMs, () => {
      vanish(mock.url, random, tally);
    }),
    every(5_000, async () => {
      orders = await ordersAlive(stage);
    }),
    every(60_000, () => {
      const { rssMiB = 0, diskMiB = 0 } = sampler.samples.at(-1) ?? {};
      const minute = Math.round(sampler.seconds / 60);
      const wrong = tally.complaints.reduce((sum, one) => sum + one.times, 0);
      say(
        `  minute ${minute}: ${tally.counts.partnerCalls} calls, ${tally.counts.orders} orders, ${tally.counts.deliveries} deliveries, ${rssMiB} MiB, ${diskMiB} MiB on disk, ${alive.size} sessions, ${wrong} complaints`,
      );
    }),
  ];
  while (sampler.seconds < until) await pause(100);
  // What is measured ends while all of the work is still going on; what was begun is then led to its end.
  const samples = [...sampler.samples];
  for (const timer of timers) clearInterval(timer);
  vendor.moody = false;
  await Promise.all(alive);
  await pause(form.outageMs);
  await sampler.stop();
  closeConsole();
  return { samples };
}

async function ordersAlive({ calls, book }: Stage): Promise<number> {
  const { sessions } = await calls.control<{ sessions: { orders: number }[] }>(
    book,
    "GET",
    "/sessions",
  );
  return sessions.reduce((sum, { orders }) => sum + orders, 0);
}
