/**
 * The exploration: schedules are generated and carried out until something fails or the budget is used up; what failed is
 * shrunk, and then repeated by itself to see how surely it fails.
 */
import fc from "fast-check";
import type { Clock } from "../history/clock.js";
import { drafts } from "./draft.js";
import { improvise } from "./improvise.js";
import { investigate, type Discovery } from "./investigate.js";
import type { Offer } from "./offer.js";
import type { Rehearsal, Rehearsed } from "./rehearsal.js";
import { sizeOf } from "./size.js";
import type { Laboratory, Trial } from "./trial.js";

export interface Budget {
  /** Most schedules. */
  readonly runs: number;
  /** Most time for the search, in milliseconds; the schedules under way are finished. */
  readonly timeMs?: number;
}

export interface ExploreOptions {
  readonly laboratory: Laboratory;
  readonly rehearsal: Rehearsal;
  readonly offer: Offer;
  readonly clock: Clock;
  /** 32 bits: the schedules come from it. */
  readonly seed: number;
  /** Place of the first schedule among those of the seed, counted from 0. */
  readonly from?: number;
  readonly budget: Budget;
  /** Schedules side by side. */
  readonly atOnce: number;
  /** Most violated requirements that are looked into. */
  readonly most?: number;
  /** How often a shrunk schedule is tried by itself; 5 where nothing is said. */
  readonly confirmations?: number;
  readonly progress?: (progress: Progress) => void;
}

export type Progress =
  | { readonly phase: "search"; readonly schedules: number }
  | {
      readonly phase: "shrink";
      readonly requirement: string;
      readonly attempts: number;
      readonly messages: number;
    };

export interface Exploration {
  readonly seed: number;
  /** Carried out in the search. */
  readonly schedules: number;
  readonly exchanges: number;
  /** How often each requirement was judged. */
  readonly witnessed: ReadonlyMap<string, number>;
  /** In how many schedules of the search each requirement was violated. */
  readonly violated: ReadonlyMap<string, number>;
  /** Why schedules could not be carried out to their end, with how many. */
  readonly cutShort: ReadonlyMap<string, number>;
  /** Faults of the kit itself. */
  readonly harnessErrors: readonly string[];
  readonly discoveries: readonly Discovery[];
  /** How long the search took, in milliseconds. */
  readonly searchMs: number;
}

/** The first failure of a requirement, and the smallest of its batch. */
interface Suspect {
  readonly trial: Trial;
  readonly path: number;
}

const mostDiscoveries = 3;

export async function explore(options: ExploreOptions): Promise<Exploration> {
  const { clock, budget, atOnce, laboratory } = options;
  const tally = new Tally();
  const begun = clock.now();
  const isOver = (): boolean =>
    budget.timeMs !== undefined && clock.now() - begun >= budget.timeMs;
  const discoveries: Discovery[] = [];
  let searchMs = 0;
  let next = options.from ?? 0;
  const end = next + budget.runs;
  const most = options.most ?? mostDiscoveries;
  while (next < end && !isOver() && discoveries.length < most) {
    const from = clock.now();
    const batch = await generate(options, next, Math.min(atOnce, end - next));
    const trials = await laboratory.tryAll(batch);
    searchMs += clock.now() - from;
    const suspects = new Map<string, Suspect>();
    for (const [index, trial] of trials.entries()) {
      tally.add(trial);
      suspect(suspects, trial, next + index);
    }
    next += batch.length;
    options.progress?.({ phase: "search", schedules: tally.schedules });
    const known = new Set(discoveries.map(({ requirement }) => requirement));
    for (const requirement of known) suspects.delete(requirement);
    discoveries.push(
      ...(await lookInto(suspects, options, most - discoveries.length)),
    );
    // What does not happen again is no reason to stop.
    if (tally.harnessFailed || discoveries.some(isCertain)) break;
  }
  return { seed: options.seed, searchMs, discoveries, ...tally.result() };
}

/** A mandatory requirement was violated, and again by itself. */
function isCertain({ level, rate }: Discovery): boolean {
  return level === "MUST" && rate.failed > 0;
}

/** Schedules of the seed from one place on; a place always has the same. */
export async function generate(
  {
    seed,
    offer,
    rehearsal,
  }: Pick<ExploreOptions, "seed" | "offer" | "rehearsal">,
  from: number,
  count: number,
): Promise<Rehearsed[]> {
  const invented = fc.sample(drafts(offer), {
    seed: seed | 0,
    path: String(from),
    numRuns: count,
  });
  const schedules: Rehearsed[] = [];
  for (const draft of invented)
    schedules.push(await improvise(rehearsal, offer.profile, draft));
  return schedules;
}

function suspect(
  suspects: Map<string, Suspect>,
  trial: Trial,
  path: number,
): void {
  for (const { requirement } of trial.violations) {
    const known = suspects.get(requirement);
    if (
      known === undefined ||
      sizeOf(trial.rehearsed) < sizeOf(known.trial.rehearsed)
    )
      suspects.set(requirement, { trial, path });
  }
}

/** The most serious and the smallest first; what the smallest schedule of another shows too is not looked into again. */
async function lookInto(
  suspects: ReadonlyMap<string, Suspect>,
  options: ExploreOptions,
  most: number,
): Promise<Discovery[]> {
  const seen = new Set<string>();
  const discoveries: Discovery[] = [];
  const ordered = [...suspects].sort(
    ([a, one], [b, other]) =>
      gravity(a, one) - gravity(b, other) ||
      sizeOf(one.trial.rehearsed) - sizeOf(other.trial.rehearsed),
  );
  for (const [requirement, { trial, path }] of ordered) {
    if (discoveries.length >= most) break;
    if (seen.has(requirement)) continue;
    const discovery = await investigate(trial, requirement, path, options);
    for (const one of discovery.trial.violations) seen.add(one.requirement);
    discoveries.push(discovery);
  }
  return discoveries;
}

function gravity(requirement: string, { trial }: Suspect): number {
  return trial.violations.some(
    (one) => one.requirement === requirement && one.level === "MUST",
  )
    ? 0
    : 1;
}

/** What the search has seen. */
class Tally {
  schedules = 0;
  #exchanges = 0;
  readonly #witnessed = new Map<string, number>();
  readonly #violated = new Map<string, number>();
  readonly #cutShort = new Map<string, number>();
  readonly #harnessErrors: string[] = [];

  get harnessFailed(): boolean {
    return this.#harnessErrors.length > 0;
  }

  add(trial: Trial): void {
    this.schedules += 1;
    this.#exchanges += trial.exchanges;
    for (const [requirement, count] of trial.witnessed)
      add(this.#witnessed, requirement, count);
    for (const requirement of new Set(
      trial.violations.map((one) => one.requirement),
    ))
      add(this.#violated, requirement, 1);
    if (trial.result === "cut-short")
      add(this.#cutShort, withoutCodes(trial.reason ?? ""), 1);
    if (trial.result === "harness-error")
      this.#harnessErrors.push(trial.reason ?? "");
  }

  result(): Omit<Exploration, "seed" | "searchMs" | "discoveries"> {
    return {
      schedules: this.schedules,
      exchanges: this.#exchanges,
      witnessed: this.#witnessed,
      violated: this.#violated,
      cutShort: this.#cutShort,
      harnessErrors: this.#harnessErrors,
    };
  }
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** One reason with the codes of many orders is one reason. */
function withoutCodes(reason: string): string {
  return reason.replaceAll(/\b\w+-\d+-[\w-]+/g, "an order");
}
