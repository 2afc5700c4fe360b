/** What goes on beside the requests all along: questions for the health, orders of a healthy session, connections that trickle. */
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Receivers } from "./receivers.js";

/** Milliseconds. */
const every = { health: 100, order: 1000 };
export const most = {
  health: 10_000,
  delivery: 10_000,
  /** The mock gives a request 30 s, and looks every second; the rest is for a busy machine. */
  trickle: 50_000,
};

export interface Monitors {
  /** Milliseconds of each answer of the health route. */
  readonly health: readonly number[];
  /** Milliseconds from making an order until the healthy receiver heard of it. */
  readonly deliveries: readonly number[];
  readonly problems: readonly string[];
  stop(): Promise<void>;
}

export function startMonitors(mock: string, receivers: Receivers): Monitors {
  const health: number[] = [];
  const deliveries: number[] = [];
  const problems: string[] = [];
  const stopped = new AbortController();
  const { signal } = stopped;
  const over = (): boolean => signal.aborted;
  const repeated = async (
    milliseconds: number,
    turn: (number: number) => Promise<void>,
  ): Promise<void> => {
    for (let number = 0; !over(); number += 1) {
      try {
        await turn(number);
      } catch (error) {
        if (!over()) problems.push(`beside the requests: ${String(error)}`);
      }
      await pause(milliseconds);
    }
  };
  const asking = repeated(every.health, async () => {
    const begun = performance.now();
    const response = await fetch(`${mock}/_kit/health`);
    await response.text();
    const took = performance.now() - begun;
    health.push(took);
    if (response.status !== 200) problems.push(`health: ${response.status}`);
    if (took > most.health)
      problems.push(`health: answered after ${Math.round(took)} ms`);
  });
  const ordering = repeated(every.order, async (number) => {
    const begun = performance.now();
    const took = await delivered(mock, receivers, number, signal);
    if (took !== null) deliveries.push(took - begun);
    else if (!signal.aborted)
      problems.push(
        `healthy session: order H-${number} was not delivered within ${most.delivery} ms`,
      );
  });
  return {
    health,
    deliveries,
    problems,
    stop: async () => {
      stopped.abort();
      await Promise.all([asking, ordering]);
    },
  };
}

/** The session whose messages have to arrive all the same. */
export const healthySession = "healthy";

async function delivered(
  mock: string,
  { arrived }: Receivers,
  number: number,
  signal: AbortSignal,
): Promise<number | null> {
  const base = `${mock}/sessions/${healthySession}/_kit`;
  // A full stock again from time to time, and memory as at first.
  if (number % 40 === 39) await must(`${base}/reset`, {});
  const code = `H-${number}`;
  await must(`${base}/orders`, {
    orderCode: code,
    lines: [{ channelSkuCode: `SKU-${1 + (number % 90)}`, quantity: 1 }],
  });
  const latest = performance.now() + most.delivery;
  while (performance.now() < latest && !signal.aborted) {
    const at = arrived.get(code);
    if (at !== undefined) return at;
    await pause(5);
  }
  return arrived.get(code) ?? null;
}

async function must(address: string, body: unknown): Promise<void> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${address}: ${response.status} ${text}`);
}

export interface Lingering {
  /** How each of the connections ended so far, by what was done on it. */
  readonly ends: ReadonlyMap<string, string>;
  /** Those that the mock has not ended although it had the time. */
  open(): string[];
  close(): void;
}

/** Connections that never come to an end by themselves: the mock has to end them. */
export function startLingering(port: number): Lingering {
  const ends = new Map<string, string>();
  const begun = new Map<string, number>();
  const timers: NodeJS.Timeout[] = [];
  const sockets: Socket[] = [];
  const begin = (name: string, first: string, drip: string): void => {
    const socket = connect({ port, host: "127.0.0.1" });
    sockets.push(socket);
    begun.set(name, performance.now());
    socket.write(first);
    const timer = setInterval(() => socket.write(drip), 400);
    timers.push(timer);
    let status = "";
    socket.on("data", (chunk: Buffer) => {
      status ||= /^HTTP\/1\.1 (\d+)/.exec(chunk.toString("latin1"))?.[1] ?? "?";
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearInterval(timer);
      ends.set(name, status === "" ? "closed" : status);
    });
  };
  const head = "POST /usp/order/pack HTTP/1.1\r\nhost: localhost\r\n";
  const json = "content-type: application/json\r\n";
  for (const number of [1, 2, 3]) {
    begin(`slow head ${number}`, head, "x-a: b\r\n");
    begin(
      `slow body ${number}`,
      `${head}${json}content-length: 9999\r\n\r\n{`,
      " ",
    );
    begin(
      `slow chunks ${number}`,
      `${head}${json}transfer-encoding: chunked\r\n\r\n`,
      "1\r\n \r\n",
    );
  }
  begin(
    "slow control",
    `POST /_kit/orders HTTP/1.1\r\nhost: localhost\r\n${json}content-length: 9999\r\n\r\n`,
    " ",
  );
  begin(
    "slow console",
    `POST /console/api/drafts HTTP/1.1\r\nhost: localhost\r\n${json}content-length: 9999\r\n\r\n`,
    " ",
  );
  return {
    ends,
    open: () =>
      [...begun]
        .filter(
          ([name, at]) =>
            !ends.has(name) && performance.now() - at > most.trickle,
        )
        .map(([name]) => name),
    close: () => {
      for (const timer of timers) clearInterval(timer);
      for (const socket of sockets) socket.destroy();
    },
  };
}
