/** Looks at the mock once a second, from the outside and through the probe inside it. Needs /proc, as Linux has it. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  type Dirent,
} from "node:fs";
import path from "node:path";
import { Client } from "undici";
import { quantileOf } from "../support/measuring/statistics.js";
import type { MockProcess } from "./mock-process.js";

export interface Sample {
  /** Seconds since the work began. */
  readonly second: number;
  readonly rssMiB: number;
  /** null where the probe has said nothing in this second. */
  readonly heapMiB: number | null;
  readonly externalMiB: number | null;
  /** With the heap compacted; null where it was not in this second. */
  readonly settled: Settled | null;
  readonly descriptors: number;
  /** Milliseconds that the event loop was late, as the probe measured it. */
  readonly loopMs: Percentiles | null;
  /** Milliseconds until `GET /_kit/health` was answered. */
  readonly healthMs: Percentiles;
  readonly diskMiB: number;
  readonly orders: number;
}

export interface Settled {
  readonly rssMiB: number;
  /** Of the heap, without compiled code. */
  readonly keptMiB: number;
  readonly compiledMiB: number;
  /** Of the heap with the holes in it. */
  readonly pagesMiB: number;
  /** Of the engine beside its heap. */
  readonly mallocedMiB: number;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export const canSample: boolean = existsSync("/proc/self/status");

const mebibyte = 2 ** 20;

export class Sampler {
  readonly samples: Sample[] = [];
  readonly #mock: MockProcess;
  readonly #data: string;
  readonly #client: Client;
  readonly #ordersAlive: () => number;
  #waits: number[] = [];
  #timers: NodeJS.Timeout[] = [];
  #begun = 0;
  /** A mock that does not answer the look is waited for: how long that takes is what is measured. */
  #asking = false;

  constructor(mock: MockProcess, data: string, ordersAlive: () => number) {
    this.#mock = mock;
    this.#data = data;
    this.#client = new Client(mock.url);
    this.#ordersAlive = ordersAlive;
  }

  start(): void {
    this.#begun = performance.now();
    this.#mock.probed();
    this.#timers = [
      setInterval(() => void this.#ask(), 50),
      setInterval(() => {
        this.#look();
      }, 1_000),
    ];
  }

  get seconds(): number {
    return (performance.now() - this.#begun) / 1_000;
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#client.destroy();
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const begun = performance.now();
    try {
      const path = "/_kit/health";
      const { body } = await this.#client.request({ method: "GET", path });
      await body.dump();
      this.#waits.push(performance.now() - begun);
    } catch {
      // That the mock is gone is told by its process.
    } finally {
      this.#asking = false;
    }
  }

  #look(): void {
    const lines = this.#mock.probed();
    const told = lines.flatMap((line) => ("loop" in line ? [line] : []));
    const [settled] = lines.flatMap((line) =>
      "settled" in line ? [line.settled] : [],
    );
    const last = told.at(-1);
    const waits = this.#waits.sort((a, b) => a - b);
    this.#waits = [];
    this.samples.push({
      second: round(this.seconds, 1),
      rssMiB: round(rssOf(this.#mock.pid) / mebibyte, 2),
      heapMiB: last === undefined ? null : round(last.heapUsed / mebibyte, 2),
      externalMiB:
        last === undefined ? null : round(last.external / mebibyte, 2),
      settled:
        settled === undefined
          ? null
          : {
              rssMiB: round(settled.rss / mebibyte, 2),
              keptMiB: round(settled.kept / mebibyte, 2),
              compiledMiB: round(settled.compiled / mebibyte, 2),
              pagesMiB: round(settled.pages / mebibyte, 2),
              mallocedMiB: round(settled.malloced / mebibyte, 2),
            },
      descriptors: readdirSync(`/proc/${this.#mock.pid}/fd`).length,
      loopMs:
        last === undefined
          ? null
          : {
              p50: round(last.loop.p50, 2),
              p99: round(Math.max(...told.map(({ loop }) => loop.p99)), 2),
              max: round(Math.max(...told.map(({ loop }) => loop.max)), 2),
            },
      healthMs: {
        p50: waits.length === 0 ? 0 : round(quantileOf(waits, 0.5), 2),
        p99: waits.length === 0 ? 0 : round(quantileOf(waits, 0.99), 2),
        max: round(waits.at(-1) ?? 0, 2),
      },
      diskMiB: round(bytesIn(this.#data) / mebibyte, 2),
      orders: this.#ordersAlive(),
    });
  }
}

/** Bytes of memory that the process has in use. */
export function rssOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kibibytes === undefined)
    throw new Error(`/proc/${pid}/status does not say VmRSS.`);
  return Number(kibibytes) * 1024;
}

/** Bytes of all files in the folder; what goes away meanwhile is not counted. */
export function bytesIn(folder: string): number {
  let bytes = 0;
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    return 0;
  }
  for (const entry of entries)
    if (entry.isFile())
      bytes +=
        statSync(path.join(entry.parentPath, entry.name), {
          throwIfNoEntry: false,
        })?.size ?? 0;
  return bytes;
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
