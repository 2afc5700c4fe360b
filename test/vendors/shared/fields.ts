/**
 * Reading JSON that somebody else wrote: unknown fields are ignored, null means absent, and a
 * number may come as a string, because Increff's own server takes both. What cannot be read is a
 * {@link Refusal}, which becomes a 4xx answer that names the field.
 */

/** A message that is turned away; nothing that it asked for has happened. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export type Fields = Readonly<Record<string, unknown>>;

const STRING_OR_NUMBER =
  /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/**
 * Parses JSON without losing digits: a message id is a 64-bit number, and beyond 2^53 two ids
 * would become one. Such numbers are kept as strings, which every reader below accepts.
 */
export function parseJson(text: string): unknown {
  const safe = /\d{16}/.test(text)
    ? text.replace(STRING_OR_NUMBER, (token) =>
        /^-?[1-9]\d{15,}$/.test(token) ? `"${token}"` : token,
      )
    : text;
  try {
    return JSON.parse(safe);
  } catch {
    throw new Refusal(400, "the body is not JSON");
  }
}

export function fields(value: unknown, name: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refusal(400, `${name}: must be an object`);
  }
  return value as Fields;
}

/** Strings are keys: never trimmed, never folded, so `a1`, `A1` and ` a1` stay three things. */
export function text(from: Fields, name: string): string {
  const value = optionalText(from, name);
  if (value === undefined || value === "")
    throw new Refusal(400, `${name}: may not be empty`);
  return value;
}

export function optionalText(from: Fields, name: string): string | undefined {
  const value = from[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new Refusal(400, `${name}: must be a string`);
}

/** A Long, as its digits. */
export function id(from: Fields, name: string): string {
  const value = text(from, name);
  if (!/^-?\d+$/.test(value))
    throw new Refusal(400, `${name}: must be an integer`);
  return value;
}

/** A whole number of things, zero or more. */
export function quantity(from: Fields, name: string): number {
  const value = decimal(from, name);
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new Refusal(400, `${name}: must be a whole number, zero or more`);
  }
  return value;
}

export function decimal(from: Fields, name: string): number {
  const value = text(from, name);
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value)) {
    throw new Refusal(400, `${name}: must be a number`);
  }
  return Number(value);
}

/** The objects of a list that has at least one. */
export function list(from: Fields, name: string): Fields[] {
  const found = optionalList(from, name);
  if (found.length === 0) throw new Refusal(400, `${name}: may not be empty`);
  return found;
}

export function optionalList(from: Fields, name: string): Fields[] {
  const value = from[name] ?? [];
  if (!Array.isArray(value)) throw new Refusal(400, `${name}: must be a list`);
  return value.map((element, index) => fields(element, `${name}[${index}]`));
}
