/** Bodies of the table: short forms for what is long, and changes by the place in the body. */

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The value with its short forms written out:
 * `{ $letters: 256 }` is a text of so many letters;
 * `{ $copies: 301, of: … }` is a list of so many, with the number of each, from 1, in the place of `#`.
 */
export function built(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(built);
  if (!isObject(value)) return value;
  const { $letters, $copies, of } = value;
  if (typeof $letters === "number") return "x".repeat($letters);
  if (typeof $copies === "number")
    return Array.from({ length: $copies }, (_, index) =>
      built(numbered(of, index + 1)),
    );
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, built(inner)]),
  );
}

function numbered(value: unknown, number: number): unknown {
  return JSON.parse(
    JSON.stringify(value).replaceAll("#", String(number)),
  ) as unknown;
}

/** A copy with other values at some places, and without others. */
export function changed(
  body: unknown,
  values: Readonly<Record<string, unknown>> = {},
  without: readonly string[] = [],
): unknown {
  const copy: unknown = body === undefined ? undefined : structuredClone(body);
  for (const [place, value] of Object.entries(values))
    put(copy, place, (holder, key) => {
      holder[key] = value;
    });
  for (const place of without)
    put(copy, place, (holder, key) => {
      if (!(key in holder)) throw new Error(`the body has no ${place}`);
      Reflect.deleteProperty(holder, key);
    });
  return copy;
}

function put(
  body: unknown,
  place: string,
  change: (holder: Record<string, unknown>, key: string) => void,
): void {
  const keys = place.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop() ?? "";
  let holder = body;
  for (const key of keys) holder = (holder as Json | undefined)?.[key];
  if (typeof holder !== "object" || holder === null)
    throw new Error(`the body has no place ${place}`);
  change(holder as Record<string, unknown>, last);
}
