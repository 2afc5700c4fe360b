/**
 * The whole course of the order that a finding is about: what its evidence stands among. Long courses keep the evidence and
 * what lies around it.
 */
import type { HistoryEntry } from "../../history/entry.js";
import { livesOf, subjectsOf, type OrderLife } from "../../rules/life.js";
import type { PlacedFinding } from "../../verdict/result.js";
import type { Evidence } from "../finding-text.js";

export interface Course {
  /** A number stands for so many entries without evidence that are left out. */
  readonly rows: readonly (HistoryEntry | number)[];
  /** The orders whose lives it shows; empty when the evidence names none. */
  readonly orders: readonly string[];
}

/** Rows of one course, and of all courses of a page together: beyond, only the evidence is shown. */
const longestCourse = 60;
const mostRows = 2_000;
/** Killed, started, ready. */
const oneRestart = 3;
/** Rows around each piece of evidence, where a course is too long. */
const around = 2;

/** @param findings in the order in which they stand on the page: the first get their courses first */
export function coursesOf(
  findings: readonly PlacedFinding[],
  history: readonly HistoryEntry[],
  evidence: Evidence,
): Map<PlacedFinding, Course> {
  const courses = new Map<PlacedFinding, Course>();
  if (findings.length === 0) return courses;
  const lives = new Map(
    livesOf(history).map((life) => [keyOf(life), life] as const),
  );
  const steps = stepsOf(history);
  const aliases = aliasesOf(history);
  let left = mostRows;
  for (const finding of findings) {
    const own = finding.evidence.flatMap((seq) => evidence.get(seq) ?? []);
    const subjects = subjectsOfFinding(finding, own);
    const found = subjects.flatMap(
      (subject) => lives.get(keyOf(subject)) ?? [],
    );
    const whole = merged(
      found,
      own,
      steps.get(finding.scenario ?? "") ?? [],
      found.flatMap((life) => aliases.get(keyOf(life)) ?? []),
    );
    const rows = shortenedTo(whole, new Set(finding.evidence));
    const fits = rows.length <= left;
    if (fits) left -= rows.length;
    courses.set(finding, {
      rows: fits ? rows : [...own].sort((a, b) => beginOf(a) - beginOf(b)),
      orders: fits ? found.map(({ orderCode }) => orderCode) : [],
    });
  }
  return courses;
}

/** The moment in which an entry began, as a place in the history: what was asked for comes before what came of it. */
export function beginOf(entry: HistoryEntry): number {
  return entry.kind === "exchange" || entry.kind === "driver"
    ? entry.opened
    : entry.seq;
}

type Subject = Pick<OrderLife, "orderCode" | "locationCode">;

const keyOf = ({ orderCode, locationCode }: Subject) =>
  JSON.stringify([locationCode, orderCode]);

function subjectsOfFinding(
  { orderCode, locationCode = "", sideBySide }: PlacedFinding,
  own: readonly HistoryEntry[],
): readonly Subject[] {
  const codes = new Set([
    ...(orderCode === undefined ? [] : [orderCode]),
    ...(sideBySide ?? []).map((telling) => telling.orderCode),
  ]);
  if (codes.size > 0)
    return [...codes].map((code) => ({ orderCode: code, locationCode }));
  // About one exchange: the order that it names, if it names just one.
  const named = own.flatMap((entry) =>
    entry.kind === "mark" || entry.kind === "vendor" ? [] : subjectsOf(entry),
  );
  const distinct = new Map(named.map((subject) => [keyOf(subject), subject]));
  return distinct.size === 1 ? [...distinct.values()] : [];
}

function stepsOf(
  history: readonly HistoryEntry[],
): Map<string, HistoryEntry[]> {
  const steps = new Map<string, HistoryEntry[]>();
  for (const entry of history) {
    if (entry.kind !== "mark" || entry.mark.type !== "step") continue;
    const known = steps.get(entry.mark.scenario);
    if (known === undefined) steps.set(entry.mark.scenario, [entry]);
    else known.push(entry);
  }
  return steps;
}

/** The names that scenarios use for their orders and returns. */
function aliasesOf(history: readonly HistoryEntry[]): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const entry of history) {
    if (entry.kind !== "mark" || entry.mark.type !== "subject") continue;
    const key = keyOf(entry.mark);
    aliases.set(key, [...(aliases.get(key) ?? []), entry.mark.alias]);
  }
  return aliases;
}

/** Everything once, by its beginning; of the steps those that name the order, or led to something here. */
function merged(
  lives: readonly OrderLife[],
  own: readonly HistoryEntry[],
  steps: readonly HistoryEntry[],
  aliases: readonly string[],
): HistoryEntry[] {
  const entries = new Map<number, HistoryEntry>();
  for (const entry of [...lives.flatMap((life) => life.entries), ...own])
    entries.set(entry.seq, entry);
  const sorted = [...entries.values(), ...steps].sort(
    (a, b) => beginOf(a) - beginOf(b),
  );
  return sorted.filter((entry, index) => {
    const next = sorted[index + 1];
    const step = stepOf(entry);
    if (step === undefined) return true;
    const named = aliases.some((alias) => names(step, alias));
    return named || (next !== undefined && stepOf(next) === undefined);
  });
}

/** The text of a step. */
function stepOf(entry: HistoryEntry): string | undefined {
  return entry.kind === "mark" && entry.mark.type === "step"
    ? entry.mark.text
    : undefined;
}

/** An order `A` and its messages `A.SUBORDER_CREATE`, in a step that is written as JSON. */
function names(step: string, alias: string): boolean {
  const quoted = JSON.stringify(alias).slice(0, -1);
  return step.includes(`${quoted}"`) || step.includes(`${quoted}.`);
}

/** Leaves out what proves nothing: restarts for other orders' sake, and of a long course what is far from the evidence. */
function shortenedTo(
  rows: readonly HistoryEntry[],
  evidence: ReadonlySet<number>,
): (HistoryEntry | number)[] {
  const telling = rows.filter(
    (_, at) => !inSeries(rows, at) || evidence.has(rows[at]?.seq ?? 0),
  );
  const kept = new Set(
    telling.length <= longestCourse ? telling : near(telling, evidence),
  );
  const short: (HistoryEntry | number)[] = [];
  let skipped = 0;
  for (const entry of rows) {
    if (!kept.has(entry)) {
      skipped += 1;
      continue;
    }
    if (skipped > 0) short.push(skipped);
    skipped = 0;
    short.push(entry);
  }
  if (skipped > 0) short.push(skipped);
  return short;
}

/** The vendor was restarted more than once with nothing in between. */
function inSeries(rows: readonly HistoryEntry[], at: number): boolean {
  const isVendor = (place: number) => rows[place]?.kind === "vendor";
  if (!isVendor(at)) return false;
  let [from, to] = [at, at];
  while (isVendor(from - 1)) from -= 1;
  while (isVendor(to + 1)) to += 1;
  return to - from + 1 > oneRestart;
}

/** All of the evidence, and around it as much as there is room for. */
function near(
  rows: readonly HistoryEntry[],
  evidence: ReadonlySet<number>,
): HistoryEntry[] {
  const places = rows.flatMap(({ seq }, at) => (evidence.has(seq) ? [at] : []));
  const kept = new Set(places);
  const keep = (from: number, to: number) => {
    for (let at = Math.max(0, from); at <= to && at < rows.length; at += 1)
      if (kept.size < longestCourse) kept.add(at);
  };
  for (const at of places) keep(at - around, at + around);
  keep(0, around);
  return rows.filter((_, at) => kept.has(at));
}
