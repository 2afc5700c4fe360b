/** The load: as many connections as asked for, on each one call after the other. A process of its own, told by messages. */
import { Pool } from "undici";
import { bodyOf, works, type OperationName } from "../work.js";
import { quantileOf } from "../../support/measuring/statistics.js";
import { serveParent } from "./parent.js";

export interface LoadOrder {
  readonly origin: string;
  readonly operation: OperationName;
  readonly connections: number;
  /** It ends when the time is over, or so many calls were made. */
  readonly seconds: number;
  readonly calls?: number;
}

export interface LoadResult {
  readonly calls: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Calls that were not answered with 200, and the first such answer. */
  readonly refused: number;
  readonly refusal?: string;
}

/** No number is used twice by one process. */
let calls = 0;

async function load(order: LoadOrder): Promise<LoadResult> {
  const { origin, operation, connections, seconds } = order;
  const last = calls + (order.calls ?? Infinity);
  const work = works[operation];
  const { method, path, headers } = work;
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const latencies: number[] = [];
  let refused = 0;
  let refusal: string | undefined;
  const begun = performance.now();
  const until = begun + seconds * 1_000;

  function call(): Promise<void> {
    calls += 1;
    const body = bodyOf(work, calls);
    const sent = performance.now();
    return new Promise((resolve, reject) => {
      let status = 0;
      let text = "";
      pool.dispatch(
        { method, path, headers, body },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_controller, statusCode) => {
            status = statusCode;
          },
          onResponseData: (_controller, chunk) => {
            if (status !== 200) text += chunk.toString();
          },
          onResponseEnd: () => {
            latencies.push(performance.now() - sent);
            if (status !== 200) {
              refused += 1;
              refusal ??= `${status} ${text.slice(0, 500)}`;
            }
            resolve();
          },
          onResponseError: (_controller, error) => {
            reject(error);
          },
        },
      );
    });
  }

  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until && calls < last) await call();
    }),
  );
  const took = (performance.now() - begun) / 1_000;
  await pool.close();
  latencies.sort((a, b) => a - b);
  return {
    calls: latencies.length,
    seconds: took,
    p50: quantileOf(latencies, 0.5),
    p99: quantileOf(latencies, 0.99),
    refused,
    ...(refusal === undefined ? {} : { refusal }),
  };
}

serveParent(load);
