/** What the benchmark writes: `reports/bench.json`. Times of one machine mean nothing beside those of another; ratios do. */
import type { Deliveries } from "./delivery.js";
import type { Certified, Judged } from "./judging.js";
import type { Machine } from "../support/measuring/machine.js";
import type { Absent, Peer } from "./peers.js";
import type { Startup } from "./startup.js";
import type { Target } from "./targets.js";
import type { Throughput } from "./throughput.js";

export interface BenchResult {
  readonly kit: string;
  /** YYYY-MM-DD, in UTC. */
  readonly date: string;
  /** The short form shows that the benchmark works, and measures nothing that counts. */
  readonly form: "full" | "quick";
  readonly rounds: number;
  readonly seconds: number;
  readonly machine: Machine;
  readonly peers: readonly Pick<Peer, "name" | "title" | "version" | "does">[];
  readonly absent: readonly Absent[];
  readonly throughput: Throughput;
  readonly startup: Startup;
  readonly delivery: Deliveries;
  readonly judging: Judged;
  readonly certification: readonly Certified[];
  readonly targets: readonly Target[];
}

export type Measurements = Omit<BenchResult, "targets">;
