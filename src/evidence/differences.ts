/** Where a result that was handed over and one that was judged again differ, requirement by requirement. */
import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../rules/json.js";

/** @returns whole sentences, in the order of the result; empty when both are the same */
export function resultDifferences(
  claimed: unknown,
  judged: Readonly<Record<string, unknown>>,
): string[] {
  if (!isRecord(claimed)) return ["result.json is no result of this kit."];
  const keys = new Set([...Object.keys(judged), ...Object.keys(claimed)]);
  return [...keys].flatMap((key) => {
    if (isDeepStrictEqual(claimed[key], judged[key])) return [];
    if (key === "requirements")
      return rowDifferences(claimed[key], judged[key], "id");
    if (key === "scenarios")
      return rowDifferences(claimed[key], judged[key], "scenario");
    return [sentence(key, claimed[key], judged[key])];
  });
}

/** Rows that say by `key` what they are about; each of their fields that differs is told. */
function rowDifferences(
  claimed: unknown,
  judged: unknown,
  key: string,
): string[] {
  const [theirs, ours] = [byKey(claimed, key), byKey(judged, key)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  const differences = names.flatMap((name) => {
    const [a, b] = [theirs.get(name), ours.get(name)];
    if (isDeepStrictEqual(a, b)) return [];
    if (a === undefined)
      return [`${name} is left out of result.json, and the history shows it.`];
    if (b === undefined)
      return [`${name} stands in result.json, and the history shows no such.`];
    return [...new Set([...Object.keys(b), ...Object.keys(a)])]
      .filter((field) => !isDeepStrictEqual(a[field], b[field]))
      .map((field) => sentence(`${name}: ${field}`, a[field], b[field]));
  });
  return differences.length > 0
    ? differences
    : ["result.json has its rows in another order, or one of them twice."];
}

function byKey(
  rows: unknown,
  key: string,
): Map<string, Record<string, unknown>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const row of Array.isArray(rows) ? (rows as unknown[]) : [])
    if (isRecord(row) && typeof row[key] === "string") found.set(row[key], row);
  return found;
}

function sentence(what: string, claimed: unknown, judged: unknown): string {
  return `${what} is ${short(claimed)} in result.json, and ${short(judged)} by the history.`;
}

/** More of a value than this helps nobody. */
const shown = 120;

function short(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length <= shown ? text : `${text.slice(0, shown)} …`;
}
