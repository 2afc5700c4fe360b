/** What the history of a probe shows: pure functions over a trial and its entries. */
import type { ExchangeEntry, HistoryEntry } from "../../history/entry.js";
import { backlogsIn } from "../../rules/backlog.js";
import { livesOf, subjectsOf } from "../../rules/life.js";
import { outcomeOf } from "../../rules/outcome.js";
import type { Trial } from "../trial.js";
import type { Try } from "./threshold.js";

/** What a reader can check a number by. */
export interface Evidence {
  readonly order: string;
  /** Of the finding; absent where the vendor withstood. */
  readonly requirement?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** The message that was repeated, each time that it went out. */
  readonly deliveries: readonly {
    /** ISO 8601. */
    readonly at: string;
    readonly durationMs: number;
    readonly ending: ExchangeEntry["ending"];
    readonly status: number | null;
  }[];
}

/** Whether a copy took effect, by the rules; `measured` says how large the probe really was, or why it was not. */
export function tryOf(
  trial: Trial,
  requirements: readonly string[],
  measured: number | { readonly not: string },
): Try<Evidence> {
  const evidence = evidenceOf(trial, requirements);
  const not = (reason: string): Try<Evidence> => ({
    answer: "not-judged",
    reason,
    measured: 0,
    evidence,
  });
  if (typeof measured !== "number") return not(trial.reason ?? measured.not);
  if (evidence.requirement !== undefined)
    return { answer: "failed", measured, evidence };
  if (trial.result === "cut-short") return not(trial.reason ?? "");
  if (!requirements.some((id) => trial.witnessed.has(id)))
    return not(
      "whether the copy took effect was not seen: it takes an observer that shows the order",
    );
  return { answer: "withstood", measured, evidence };
}

/** Messages that were acknowledged between the end of a message and the beginning of its last copy. */
export function messagesBetween(
  entries: readonly HistoryEntry[],
): number | { readonly not: string } {
  const pair = firstAndLast(entries);
  if (pair === undefined) return { not: notTwice };
  const [first, last] = pair;
  return messagesIn(entries).filter(
    (one) =>
      one.message !== last.message &&
      one.opened > first.seq &&
      one.seq < last.opened &&
      outcomeOf(one) === "acknowledged",
  ).length;
}

/** Milliseconds from the end of a message to the beginning of its last copy. */
export function pauseBetween(
  entries: readonly HistoryEntry[],
): number | { readonly not: string } {
  const pair = firstAndLast(entries);
  if (pair === undefined) return { not: notTwice };
  const [first, last] = pair;
  return Math.max(0, last.at - first.at - first.durationMs);
}

/** The most copies of one message that were under way at one moment, among those that were answered. */
export function mostAtOnce(entries: readonly HistoryEntry[]): number {
  const answered = repeated(entries).filter(
    ({ ending }) => ending === "answered",
  );
  let most = 0;
  for (const one of answered) {
    const open = answered.filter(
      (other) => other.opened <= one.opened && other.seq > one.opened,
    ).length;
    most = Math.max(most, open);
  }
  return most;
}

export interface BacklogReading {
  /** Messages that were acknowledged. */
  readonly messages: number;
  /** Tries that were not: refused, or without a whole answer. */
  readonly notAcknowledged: number;
  /** Wire times of the acknowledged tries in milliseconds, shortest first. */
  readonly wireMs: readonly number[];
  /** From the release to the end of the last acknowledged call, in milliseconds. */
  readonly drainedMs: number;
  readonly ordersSeen: number;
  readonly orders: number;
  /** From the release to the latest moment at which an order was first seen, in milliseconds. */
  readonly visibleWithinMs?: number;
}

/** Undefined when no backlog was released. */
export function readBacklog(
  entries: readonly HistoryEntry[],
): BacklogReading | undefined {
  const release = entries.find(
    (entry) => entry.kind === "fault" && entry.fault === "F19",
  );
  const [backlog] = backlogsIn(livesOf(entries)).values();
  if (release === undefined || backlog === undefined) return undefined;
  const calls = messagesIn(entries).filter(({ seq }) => seq > release.seq);
  const acknowledged = calls.filter((one) => outcomeOf(one) === "acknowledged");
  const orders = new Set(
    calls.flatMap((one) => subjectsOf(one).map(({ orderCode }) => orderCode)),
  );
  const seen = new Map<string, number>();
  for (const entry of entries)
    if (entry.kind === "observation" && entry.result === "found")
      seen.set(entry.orderCode, entry.at - release.at);
  return {
    messages: new Set(acknowledged.map(({ message }) => message)).size,
    notAcknowledged: calls.length - acknowledged.length,
    wireMs: acknowledged
      .map(({ durationMs }) => durationMs)
      .sort((a, b) => a - b),
    drainedMs: backlog.drainedMs,
    ordersSeen: seen.size,
    orders: orders.size,
    ...(seen.size === 0 ? {} : { visibleWithinMs: Math.max(...seen.values()) }),
  };
}

/**
 * By the nearest rank: the smallest value that so many percent of all do not exceed.
 *
 * @param sorted smallest first
 * @param percent above 0, at most 100
 */
export function percentile(
  sorted: readonly number[],
  percent: number,
): number | undefined {
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1];
}

const notTwice =
  "the message was not acknowledged once and then delivered again";

/** The message that the probe is about is the one that went out more than once. */
function repeated(entries: readonly HistoryEntry[]): ExchangeEntry[] {
  const byMessage = new Map<string, ExchangeEntry[]>();
  for (const one of messagesIn(entries)) {
    if (one.message === undefined) continue;
    byMessage.set(one.message, [...(byMessage.get(one.message) ?? []), one]);
  }
  return (
    [...byMessage.values()].sort((a, b) => b.length - a.length)[0] ?? []
  ).sort((a, b) => a.opened - b.opened);
}

/** The last that was acknowledged before the copy, and the copy. */
function firstAndLast(
  entries: readonly HistoryEntry[],
): readonly [ExchangeEntry, ExchangeEntry] | undefined {
  const deliveries = repeated(entries);
  const last = deliveries.at(-1);
  if (last === undefined) return undefined;
  const first = deliveries.findLast(
    (one) => one.seq < last.opened && outcomeOf(one) === "acknowledged",
  );
  return first === undefined ? undefined : [first, last];
}

function messagesIn(entries: readonly HistoryEntry[]): ExchangeEntry[] {
  return entries.filter(
    (entry): entry is ExchangeEntry =>
      entry.kind === "exchange" && entry.direction === "outbound",
  );
}

function evidenceOf(
  { violations, entries }: Trial,
  requirements: readonly string[],
): Evidence {
  const deliveries = repeated(entries);
  const finding = violations.find(({ requirement }) =>
    requirements.includes(requirement),
  );
  return {
    order: deliveries.flatMap(subjectsOf)[0]?.orderCode ?? "",
    ...(finding === undefined
      ? {}
      : {
          requirement: finding.requirement,
          expected: finding.expected,
          actual: finding.actual,
        }),
    deliveries: deliveries.map(({ at, durationMs, ending, status }) => ({
      at: new Date(at).toISOString(),
      durationMs: rounded(durationMs),
      ending,
      status,
    })),
  };
}

/** Milliseconds, to a tenth. */
export function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
