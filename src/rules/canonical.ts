/** JSON with sorted keys and without nulls: equal texts mean equal content to a tolerant reader. */
export function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  // Bodies are parsed once and never changed, and one body is compared with many.
  let text = known.get(value);
  if (text === undefined) {
    text = JSON.stringify(sorted(value, 0));
    known.set(value, text);
  }
  return text;
}

const known = new WeakMap<object, string>();

const deepest = 100;

function sorted(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  // Deeper than anything real: whoever nests so deep is not worth a stack overflow.
  if (depth > deepest) return "…";
  if (Array.isArray(value)) return value.map((item) => sorted(item, depth + 1));
  const entries = Object.entries(value)
    .filter(([, item]) => item !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item, depth + 1)] as const);
  return Object.fromEntries(entries);
}
