/** A run in words: its figures, and what failed. */
import { trendOf } from "./growth.js";
import { habitNames } from "./receivers.js";
import { routes } from "./routes.js";
import { mebibytes, type RunResult } from "./run.js";

const mebibyte = 1024 * 1024;
/** Rounds after which compiled code and caches have their size. */
const warmUp = 4;
/** Gains over all rounds that are none. The resident size also has what the system's allocator keeps for later. */
const least = { heap: 4 * mebibyte, rss: 48 * mebibyte };

export interface Verdict {
  readonly lines: readonly string[];
  readonly failures: readonly string[];
}

/** @param part the run was a part of one: what only a whole run can show is not asked for */
export function verdictOf(
  result: RunResult,
  { part }: { readonly part: boolean },
): Verdict {
  const { sent, seconds, coverage, statuses, failures, problems } = result;
  const growth = growthOf(result);
  const internal = statuses.get("500") ?? 0;
  const wrong = failures.filter(({ problems }) =>
    problems.some((text) => text.startsWith("status 5")),
  ).length;
  const lines = [
    `${sent} requests in ${Math.round(seconds)} s (${Math.round(sent / seconds)} a second), ${coverage.covered} of ${routes.length} routes answered with success.`,
    `Answers: ${[...statuses]
      .sort()
      .map(([status, count]) => `${status} ${count}`)
      .join(", ")}.`,
    `Answers 500: ${internal}; not planned: ${wrong}. Slowest end of a request: ${Math.round(result.slowest)} ms.`,
    `Health: ${spread(result.health)}. Deliveries of the healthy session: ${spread(result.deliveries)}.`,
    `Connections that trickle without end: ${[...result.lingering].map(([name, end]) => `${name} ${end}`).join(", ") || "none ended yet"}.`,
    `Hostile receivers: ${[...result.habits.values()].reduce((sum, count) => sum + count, 0)} messages, ${result.habits.size} of ${habitNames.length} habits.`,
    ...growth.lines,
  ];
  return {
    lines,
    failures: [
      ...new Set([
        ...failures
          .slice(0, 20)
          .map(
            ({ request, problems }) =>
              `request ${request.index}: ${problems[0] ?? ""}`,
          ),
        ...problems,
        ...(part ? [] : [...coverage.complaints(), ...growth.failures]),
      ]),
    ],
  };
}

function growthOf({ memory }: RunResult): Verdict {
  const warm = memory.slice(warmUp);
  const lines: string[] = [];
  const failures: string[] = [];
  for (const name of ["heap", "rss"] as const) {
    const figures = warm.map((reading) => reading[name]);
    const title = name === "rss" ? "Resident size" : "Heap";
    if (figures.length < 5) {
      lines.push(
        `${title} after each round: ${memory.map((reading) => mebibytes(reading[name])).join(", ")} MiB; too few rounds for a trend.`,
      );
      continue;
    }
    const { slope, standardError, gain, grows } = trendOf(figures, least[name]);
    const line = `${title} after a reset, ${figures.length} rounds after the warm-up of ${warmUp}: ${mebibytes(figures[0] ?? 0)} to ${mebibytes(figures.at(-1) ?? 0)} MiB, slope ${mebibytes(slope)} ± ${mebibytes(standardError)} MiB a round, ${mebibytes(gain)} MiB in all`;
    lines.push(`${line}.`);
    if (grows) failures.push(`${line}: it grows`);
  }
  return { lines, failures };
}

function spread(figures: readonly number[]): string {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number): string =>
    (
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ??
      0
    ).toFixed(1);
  return `${sorted.length}, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`;
}
