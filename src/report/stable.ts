/**
 * A result as files say it that are compared from run to run: the same seed and the same behaviour of the vendor give the
 * same text.
 *
 * Left out or replaced is what a run has for itself: the beginning of its order codes (orders get the names that the
 * scenario gives them), numbers that the OMS counts, places in the history, ports, moments, measured times, how often
 * something happened to be tried, and the order in which scenarios ran side by side.
 */
import type { HistoryEntry } from "../history/entry.js";
import type {
  PlacedFinding,
  RequirementResult,
  RunResult,
} from "../verdict/result.js";
import { stepPlaces, type StepPlace } from "./step-places.js";

export interface StableFinding extends PlacedFinding {
  /** The step of the scenario file that led to it, where that is known. */
  readonly place?: StepPlace;
}

export interface StableRequirement extends RequirementResult {
  readonly findings: readonly StableFinding[];
}

export interface StableResult extends RunResult {
  readonly requirements: readonly StableRequirement[];
}

export function stableResult(
  result: RunResult,
  history: Iterable<HistoryEntry>,
): StableResult {
  const entries = [...history];
  const plain = plainText(entries);
  const placeOf = stepPlaces(entries);
  const finding = (one: PlacedFinding): StableFinding => {
    const say = plain();
    const place = placeOf(one);
    return {
      ...one,
      summary: say(one.summary),
      expected: say(one.expected),
      actual: say(one.actual),
      likelyCause: say(one.likelyCause),
      ...(one.orderCode === undefined ? {} : { orderCode: say(one.orderCode) }),
      ...(place === undefined ? {} : { place }),
    };
  };
  const once = (text: string): string => plain()(text);
  return {
    ...result,
    reason: once(result.reason),
    notes: result.notes.map(once),
    requirements: result.requirements.map((row) => ({
      ...row,
      ...(row.reason === undefined ? {} : { reason: once(row.reason) }),
      unjudged: row.unjudged
        .map(({ reason, count }) => ({ reason: once(reason), count }))
        .sort((a, b) => (a.reason < b.reason ? -1 : 1)),
      findings: row.findings
        .map(finding)
        .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    })),
    scenarios: result.scenarios
      .map((one) =>
        one.reason === undefined ? one : { ...one, reason: once(one.reason) },
      )
      .sort((a, b) => (a.scenario < b.scenario ? -1 : 1)),
  };
}

function orderOf(finding: PlacedFinding): string {
  const { scenario, orderCode, summary, expected, actual } = finding;
  return JSON.stringify([scenario, orderCode, summary, expected, actual]);
}

/** Makes a translator for each finding, for numbers are counted anew in each. */
function plainText(
  entries: readonly HistoryEntry[],
): () => (text: string) => string {
  const names = new Map<string, string>();
  const beginnings = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== "mark" || entry.mark.type !== "subject") continue;
    const { orderCode, returnOrderCode, alias } = entry.mark;
    if (returnOrderCode === undefined) names.set(orderCode, alias);
    else names.set(returnOrderCode, alias);
    const [, beginning] = /^\s*([0-9a-z]{2,})-/i.exec(orderCode) ?? [];
    if (beginning !== undefined) beginnings.add(beginning.toUpperCase());
  }
  const codes =
    beginnings.size === 0
      ? undefined
      : new RegExp(`(?:${[...beginnings].join("|")})-[\\w-]*\\w`, "gi");
  return () => {
    const numbers = new Map<string, string>();
    const numbered = (what: string, value: string): string => {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      const name = `${what}#${numbers.size + 1}`;
      numbers.set(value, name);
      return name;
    };
    const code = (found: string): string => {
      const name = names.get(found);
      if (name !== undefined) return name;
      const end = found.indexOf("-");
      // A short beginning is a word that may stand for something else; those of the kit are long.
      if (end < 6) return found;
      const rest = found.slice(end + 1);
      const [, kind, number = "", tail = ""] =
        /^([A-Z]+)(\d{4,})(.*)$/i.exec(rest) ?? [];
      return kind === undefined
        ? rest
        : `${numbered(kind, `${kind}${number}`)}${tail}`;
    };
    return (text) => {
      const timeless = text
        .replaceAll(/#\d+\b/g, "#…")
        .replaceAll(moments, "…")
        .replaceAll(/(https?:\/\/[^\s/:]+|127\.0\.0\.1|localhost):\d+/g, "$1")
        // Bounded, or a vendor's endless "1,1,1" would be gone through anew from each of its digits.
        .replaceAll(/\b\d[\d,]{0,20}(?:\.\d+)? ms\b/g, "… ms")
        .replaceAll(/\b\d+\.\d+ s\b/g, "… s");
      return (
        codes === undefined ? timeless : timeless.replace(codes, code)
      ).replaceAll(/\b\d{12,}\b/g, (value) => numbered("", value));
    };
  };
}

const moments = /\b\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?/g;
