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
  /** Most decisions write to few of their overlays. */
  #written: Map<string, Value> | undefined;

  constructor(below: Table<Value>) {
    this.#below = below;
  }

  get(key: string): Value | undefined {
    return this.#written?.get(key) ?? this.#below.get(key);
  }

  has(key: string): boolean {
    return this.#written?.has(key) === true || this.#below.has(key);
  }

  set(key: string, value: Value): void {
    this.#written ??= new Map();
    this.#written.set(key, value);
  }

  /** Hands what was written down to the table below, in the order in which it was written first. */
  commit(): void {
    if (this.#written === undefined) return;
    for (const [key, value] of this.#written) this.#below.set(key, value);
    this.#written = undefined;
  }
}

/** What JSON writes in another way than it is, or may. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** One key from several codes, their JSON text. No two lists of codes share a key, whatever the codes contain. */
export function keyOf(...codes: readonly string[]): string {
  const [first = "", second = ""] = codes;
  return codes.length === 2 ? keyOfPair(first, second) : textOf(codes);
}

function textOf(codes: readonly string[]): string {
  for (const code of codes)
    if (escaped.test(code)) return JSON.stringify(codes);
  return codes.length === 0 ? "[]" : `["${codes.join('","')}"]`;
}

/**
 * Keys of pairs are remembered: one call may look up hundreds of products at one location, each more than once. The codes
 * come from outside, so only so many are.
 */
const pairs = new Map<string, Map<string, string>>();
const mostPairs = 20_000;
/** Of longer codes the key is made each time. */
const longestCode = 64;
let pairCount = 0;
/** A call mostly asks for many products of one location. */
let latestFirst = "";
let ofLatest: Map<string, string> | undefined;

function keyOfPair(first: string, second: string): string {
  if (first !== latestFirst) {
    latestFirst = first;
    ofLatest = pairs.get(first);
  }
  const known = ofLatest?.get(second);
  if (known !== undefined) return known;
  const key = textOf([first, second]);
  if (first.length > longestCode || second.length > longestCode) return key;
  if (pairCount >= mostPairs) {
    pairs.clear();
    ofLatest = undefined;
    pairCount = 0;
  }
  if (ofLatest === undefined) {
    ofLatest = new Map();
    pairs.set(first, ofLatest);
  }
  ofLatest.set(second, key);
  pairCount += 1;
  return key;
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
