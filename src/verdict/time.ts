/**
 * Where the time of a run went, from its history alone.
 *
 * On the clock every moment belongs to one of three: the vendor was at work on a message of ours (or was starting), the kit
 * waited, or the kit was busy itself. By kind the waits are added up; scenarios run side by side, so those sums may exceed
 * the time on the clock. Parts of a divided run count as if each had begun when the one before it ended: they ran on
 * machines of their own, and what lies between them belongs to nobody.
 */
import type { HistoryEntry } from "../history/entry.js";

/** What was waited for. `timeouts`: calls that did not come in their window, and messages that were not answered in time. */
export type WaitKind =
  "calls" | "visible" | "quiet" | "repetition" | "forbidden" | "timeouts";

export const waitKinds = [
  "calls",
  "visible",
  "quiet",
  "repetition",
  "forbidden",
  "timeouts",
] as const satisfies readonly WaitKind[];

export interface Waits {
  readonly for: WaitKind;
  readonly count: number;
  /** Added up over all scenarios, in milliseconds. */
  readonly sumMs: number;
  /** Of negative checks: how long was watched for what must not come, each length once, in milliseconds. */
  readonly windowsMs?: readonly number[];
}

/** In milliseconds; vendor, waiting and kit together are the whole. */
export interface RunTime {
  readonly totalMs: number;
  readonly vendorMs: number;
  readonly waitingMs: number;
  readonly kitMs: number;
  /** Kinds that did not occur are left out. */
  readonly waits: readonly Waits[];
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

interface Wait extends Interval {
  readonly kind: WaitKind;
  /** Of a negative check. */
  readonly windowMs?: number;
}

/** @param history of one run, in the order of `seq` */
export function timeOf(history: readonly HistoryEntry[]): RunTime {
  const vendor: Interval[] = [];
  const waits: Wait[] = [];
  let starting: number | undefined;
  let from = Infinity;
  let to = -Infinity;
  let parts = 0;
  let shift = 0;
  for (const entry of history) {
    if (entry.kind === "mark" && entry.mark.type === "part") {
      parts += 1;
      if (parts > 1) shift = to - entry.at;
    }
    const span = spanOf(entry, shift);
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
    const wait = waitOf(entry, span);
    if (wait !== undefined) waits.push(wait);
    else if (entry.kind === "exchange" && entry.direction === "outbound")
      vendor.push(span);
    if (entry.kind !== "vendor") continue;
    if (entry.event === "started") starting = span.from;
    else if (entry.event === "ready" && starting !== undefined)
      vendor.push({ from: starting, to: span.to });
  }
  const total = history.length === 0 ? 0 : to - from;
  const working = covered(vendor);
  const either = covered([...vendor, ...waits]);
  return {
    totalMs: Math.round(total),
    vendorMs: Math.round(working),
    waitingMs: Math.round(either) - Math.round(working),
    kitMs: Math.round(total) - Math.round(either),
    waits: waitKinds.flatMap((kind) => summed(kind, waits)),
  };
}

/** From the beginning of what the entry tells to its end; some entries carry the one as their time, some the other. */
function spanOf(entry: HistoryEntry, shift: number): Interval {
  const at = entry.at + shift;
  switch (entry.kind) {
    case "exchange":
      return { from: at, to: at + entry.durationMs };
    case "driver":
      return { from: at - entry.watchedMs, to: at };
    case "observation":
      return { from: at - entry.waitedMs, to: at };
    case "mark":
      return entry.mark.type === "wait"
        ? { from: at, to: at + entry.mark.waitedMs }
        : { from: at, to: at };
    case "fault":
    case "vendor":
      return { from: at, to: at };
  }
}

function waitOf(entry: HistoryEntry, span: Interval): Wait | undefined {
  switch (entry.kind) {
    case "exchange":
      return entry.direction === "outbound" && entry.ending === "timeout"
        ? { ...span, kind: "timeouts" }
        : undefined;
    case "driver":
      if (entry.forbidden === true)
        return {
          ...span,
          kind: "forbidden",
          ...(entry.windowMs === undefined ? {} : { windowMs: entry.windowMs }),
        };
      return {
        ...span,
        kind: entry.result === "no-call" ? "timeouts" : "calls",
      };
    case "observation":
      return { ...span, kind: "visible" };
    case "mark":
      if (entry.mark.type !== "wait") return undefined;
      if (entry.mark.for !== "watch") return { ...span, kind: entry.mark.for };
      return {
        ...span,
        kind: "forbidden",
        windowMs: entry.mark.windowMs ?? entry.mark.waitedMs,
      };
    case "fault":
    case "vendor":
      return undefined;
  }
}

function summed(kind: WaitKind, waits: readonly Wait[]): Waits[] {
  const some = waits.filter((wait) => wait.kind === kind);
  if (some.length === 0) return [];
  const windows = new Set(some.flatMap(({ windowMs }) => windowMs ?? []));
  return [
    {
      for: kind,
      count: some.length,
      sumMs: Math.round(some.reduce((sum, { from, to }) => sum + to - from, 0)),
      ...(windows.size === 0
        ? {}
        : { windowsMs: [...windows].sort((a, b) => a - b) }),
    },
  ];
}

/** How much of the clock the intervals cover together. */
function covered(intervals: readonly Interval[]): number {
  let sum = 0;
  let end = -Infinity;
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    if (to <= end) continue;
    sum += to - Math.max(from, end);
    end = to;
  }
  return sum;
}
