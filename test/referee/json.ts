/** JSON values, and one changed at one place. */

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export type Path = readonly (string | number)[];

export function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A copy in which the value at `path` is another one, or is gone when that is `undefined`. */
export function changedAt(
  value: Json,
  path: Path,
  next: Json | undefined,
): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      index === key ? (changedAt(item, rest, next) ?? null) : item,
    );
  }
  if (!isObject(value)) throw new Error(`nothing is at ${String(key)}`);
  const copy = Object.entries(value).filter(([name]) => name !== key);
  const inner = changedAt(value[key] ?? null, rest, next);
  // Unlike an assignment, this makes an own field of any name, `__proto__` among them.
  return Object.fromEntries(
    inner === undefined ? copy : [...copy, [key, inner] as [string, Json]],
  );
}
