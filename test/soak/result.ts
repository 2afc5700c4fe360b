/** What the endurance run writes: `reports/soak.json`. */
import type { Machine } from "../support/measuring/machine.js";
import type { Sample } from "./sampler.js";
import type { Complaint, Tally } from "./tally.js";
import type { Trend } from "./trend.js";

export interface Check {
  readonly name: string;
  readonly outcome: "passed" | "failed" | "inconclusive";
  /** What was found, in words. */
  readonly found: string;
}

/** The heap after a collection, with no session but the living one. */
export interface BareHeap {
  /** What the mock keeps: without compiled code. */
  readonly mib: number;
  readonly compiledMib: number;
  /** Of the living session's history, in memory. */
  readonly entries: number;
}

/** Memory in KiB after a collection that was asked for. */
export interface OrderWeight {
  readonly orders: number;
  /** Of one order with its exchanges and messages, in a session. */
  readonly kibPerOrder: number;
  /** What was left of each when the session was gone. */
  readonly kibLeftPerOrder: number;
}

export interface SoakResult {
  readonly kit: string;
  /** YYYY-MM-DD, in UTC. */
  readonly date: string;
  readonly seed: number;
  readonly minutes: number;
  /** Seconds at the beginning that are not judged. */
  readonly warmUpSeconds: number;
  readonly machine: Machine;
  readonly counts: Tally["counts"];
  readonly callsPerSecond: number;
  readonly ordersPerMinute: number;
  /** Resident memory, a second after the engine has compacted its heap. */
  readonly rss: Trend;
  /** The heap without compiled code, as it is then. */
  readonly heap: Trend;
  readonly descriptors: { readonly first: number; readonly last: number };
  /** Without the seconds in which the probe let the engine compact its heap; so is `healthMs`. */
  readonly loopMs: Whole;
  readonly healthMs: Whole;
  readonly history: {
    readonly mib: number;
    readonly exchanges: number;
    /** Entries that have left the memory and are in the file alone. */
    readonly onlyInFile: number;
    readonly mibPerHour: number;
    /** After a reset. */
    readonly mibAfterReset: number;
  };
  /** Before the work and after it. */
  readonly bareHeap: readonly [BareHeap, BareHeap];
  readonly weight: OrderWeight;
  readonly restart: { readonly milliseconds: number; readonly stopMs: number };
  readonly checks: readonly Check[];
  readonly complaints: readonly Complaint[];
  readonly samples: readonly Sample[];
}

/** Over the measured part: the median of the seconds' medians, the 99th of a hundred seconds' worst percentile, the worst. */
export interface Whole {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}
