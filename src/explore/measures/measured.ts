/** What can be measured of a vendor, with which bounds, and what a number comes with. */
import type { Laboratory } from "../trial.js";
import type { Evidence } from "./reading.js";

export interface MeasureOptions {
  readonly laboratory: Laboratory;
  readonly profile: "efs" | "erp";
  /** Most messages between a message and its copy, 1 or more. */
  readonly mostMessages: number;
  /** Longest pause between a message and its copy, in milliseconds, more than 0. */
  readonly longestPauseMs: number;
  /** Most copies at the same moment, 2 or more. */
  readonly mostCopies: number;
  /** Messages of the backlog, 1 or more; an order's messages are not divided. */
  readonly backlog: number;
  /** Calls to the vendor that are open at one time while the backlog is worked off. */
  readonly backlogConcurrency: number;
  /** How often both ends of what was found are tried; 3 where nothing is said. */
  readonly tries?: number;
  readonly isOver?: () => boolean;
  readonly progress?: (progress: MeasureProgress) => void;
}

export interface MeasureProgress {
  readonly measure: string;
  readonly size: number;
}

interface Measured {
  /** How it was measured, in sentences. */
  readonly method: string;
  /** Probes, or messages where each is a sample. */
  readonly samples: number;
  /** What could not be measured, and why; empty where all was. */
  readonly notMeasured: readonly string[];
}

/** Where a strength ends. Without `failsAt` no end was found up to `largestTried`. */
export interface Strength extends Measured {
  readonly unit: "messages" | "milliseconds" | "copies";
  /** The largest that was withstood each time; absent when nothing was. */
  readonly withstands?: number;
  /** The smallest that failed. */
  readonly failsAt?: number;
  /** How often `failsAt` failed, of so many tries. */
  readonly failed?: { readonly times: number; readonly of: number };
  readonly largestTried: number;
  /** Of the smallest that failed, or else of the largest that was withstood. */
  readonly evidence?: Evidence;
}

export interface Acknowledgement extends Measured {
  readonly notAcknowledged: number;
  readonly p50Ms?: number;
  readonly p90Ms?: number;
  readonly p99Ms?: number;
  readonly maxMs?: number;
}

export interface Drain extends Measured {
  readonly messages: number;
  readonly drainedMs?: number;
  readonly perSecond?: number;
  /** An upper bound: the kit looks after the vendor has been quiet. */
  readonly visibleWithinMs?: number;
}

export interface Measures {
  readonly memoryInMessages: Strength;
  readonly memoryInTime: Strength;
  readonly concurrentCopies: Strength;
  readonly acknowledgement: Acknowledgement;
  readonly drain: Drain;
}
