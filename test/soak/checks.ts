/** What a run must have shown. */
import { medianOf, quantileOf } from "../support/measuring/statistics.js";
import { keptEntries } from "./entries.js";
import type { Check, OrderWeight, Whole } from "./result.js";
import type { Run } from "./soak.js";
import { round, type Percentiles, type Sample } from "./sampler.js";
import type { Trend } from "./trend.js";

/** Of the heap before the work, without compiled code: entries are not all of one size, and caches fill. */
const mostLeft = 0.05;

/** A kind of resource that a leak of one every few seconds would show in. */
const mostDescriptorsMore = 20;

export function checksOf(
  run: Run,
  measured: readonly Sample[],
  { rss, heap }: { readonly rss: Trend; readonly heap: Trend },
): Check[] {
  const { file, entries, weight, ended, complaints, differences } = run;
  const [early, late] = descriptorsOf(measured);
  const [first, last] = run.bare;
  const wrong = run.tally.complaints;
  return [
    steady("memory does not grow", rss),
    steady("what is kept of the heap does not grow", heap),
    check(
      "what is left after all the work is no more than before it",
      // A leak of any kind of thing that is made all day is larger: there were thousands.
      last.mib - first.mib < first.mib * mostLeft &&
        last.entries === first.entries,
      `${first.mib} MiB of heap with ${first.entries} entries before, ${last.mib} MiB with ${last.entries} after; beside it ${first.compiledMib} and ${last.compiledMib} MiB of compiled code`,
    ),
    check(
      "what happened was as expected",
      wrong.length === 0,
      wrong.map(({ what, times }) => `${times} × ${what}`).join("; ") ||
        "every answer, every order, every delivery",
    ),
    check(
      "the history is whole in its file, and bounded in memory",
      file.entries === entries.all &&
        entries.inMemory <= keptEntries &&
        entries.all > keptEntries,
      `${entries.all} entries, ${file.entries} in the file, ${entries.inMemory} in memory`,
    ),
    nothingLeft(weight),
    check(
      "file descriptors do not grow",
      late - early <= mostDescriptorsMore,
      `${early} at first, ${late} at the end`,
    ),
    check(
      "nothing on standard error",
      complaints === "",
      complaints === "" ? "nothing" : complaints.slice(0, 500),
    ),
    check(
      "it stops when it is asked to",
      ended.every(({ code }) => code === 0),
      ended
        .map(
          ({ code, signal, afterMs }) =>
            `${code ?? signal ?? "?"} after ${Math.round(afterMs)} ms`,
        )
        .join(", "),
    ),
    check(
      "a restart goes on with what there was",
      differences.length === 0,
      differences.join("; ").slice(0, 1_000) ||
        `the same, after ${Math.round(run.restartMs)} ms`,
    ),
  ];
}

const outcomeOf = {
  flat: "passed",
  grows: "failed",
  inconclusive: "inconclusive",
} as const satisfies Record<Trend["outcome"], Check["outcome"]>;

function steady(name: string, { outcome, why }: Trend): Check {
  return { name, outcome: outcomeOf[outcome], found: why };
}

/** KiB by which two collected heaps differ although the same is kept. */
const weighingNoise = 512;

function nothingLeft({ orders, kibPerOrder, kibLeftPerOrder }: OrderWeight) {
  const name = "a session that is gone leaves nothing";
  const found = `an order weighs ${kibPerOrder} KiB; of each, ${kibLeftPerOrder} KiB were left`;
  const all = kibPerOrder * orders;
  if (all < 4 * weighingNoise)
    return {
      name,
      outcome: "inconclusive",
      found: `${found}; ${orders} orders are too few to tell`,
    } as const;
  const most = Math.max(all / 10, weighingNoise);
  return check(name, kibLeftPerOrder * orders < most, found);
}

function check(name: string, holds: boolean, found: string): Check {
  return { name, outcome: holds ? "passed" : "failed", found };
}

/** The medians of the first and of the last tenth. */
export function descriptorsOf(
  samples: readonly Sample[],
): readonly [number, number] {
  const part = Math.max(1, Math.floor(samples.length / 10));
  const of = (some: readonly Sample[]): number =>
    medianOf(some.map(({ descriptors }) => descriptors));
  return [of(samples.slice(0, part)), of(samples.slice(-part))];
}

/** Seconds from a compaction, which keeps the mock from answering, to the moment in which the probe has told of it. */
const compactionSeconds = 2;

/** Without those in which the probe let the engine compact its heap: what waits then, waits for the measuring. */
export function undisturbed(samples: readonly Sample[]): Sample[] {
  return samples.filter((_sample, index) =>
    samples
      .slice(index, index + compactionSeconds + 1)
      .every(({ settled }) => settled === null),
  );
}

export function wholeOf(seconds: readonly Percentiles[]): Whole {
  const sorted = (of: keyof Percentiles): number[] =>
    seconds.map((one) => one[of]).sort((a, b) => a - b);
  return {
    p50: round(quantileOf(sorted("p50"), 0.5), 2),
    p99: round(quantileOf(sorted("p99"), 0.99), 2),
    max: round(sorted("max").at(-1) ?? 0, 2),
  };
}
