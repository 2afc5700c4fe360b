/** Keyed collections of the state, and the overlay that lets a decision look ahead without touching them. */

/** What reading and evolving need of a collection; a Map is one. */
export interface Table<Value> {
  get(key: string): Value | undefined;
  has(key: string): boolean;
  set(key: string, value: Value): unknown;
}

/** Reads through to the table below; what is written stays here and is forgotten with it. */
export class Overlay<Value> implements Table<Value> {
  readonly #below: Table<Value>;
  readonly #written = new Map<string, Value>();

  constructor(below: Table<Value>) {
    this.#below = below;
  }

  get(key: string): Value | undefined {
    return this.#written.get(key) ?? this.#below.get(key);
  }

  has(key: string): boolean {
    return this.#written.has(key) || this.#below.has(key);
  }

  set(key: string, value: Value): void {
    this.#written.set(key, value);
  }
}

/** One key from several codes. No two lists of codes share a key, whatever the codes contain. */
export function keyOf(...codes: readonly string[]): string {
  return JSON.stringify(codes);
}

/** A fact that the state cannot have reached: the history was cut or mixed with another. */
export class UnknownSubject extends Error {
  override readonly name = "UnknownSubject";
}

/** What a fact is about, which an earlier fact must have created. */
export function known<Value>(table: Table<Value>, key: string): Value {
  const value = table.get(key);
  if (value === undefined)
    throw new UnknownSubject(
      `A fact is about ${key}, which no earlier fact created.`,
    );
  return value;
}
