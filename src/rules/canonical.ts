import { once } from "../history/once.js";

/** JSON with sorted keys and without nulls: equal texts mean equal content to a tolerant reader. */
export function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return ofObject(value);
}

/** Bodies are parsed once and never changed, and one body is compared with many. */
const ofObject = once((value: object): string => written(value, 0));

const deepest = 100;

function written(value: unknown, depth: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  // Deeper than anything real: whoever nests so deep is not worth a stack overflow.
  if (depth > deepest) return '"…"';
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value as unknown[])
      text += `${text === "" ? "" : ","}${written(item ?? null, depth + 1)}`;
    return `[${text}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    const item = fields[key];
    if (item === null || item === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${written(item, depth + 1)}`;
  }
  return `{${text}}`;
}
