/**
 * Takes scalars of the wrong JSON type as Increff's Java server does: `"40"` where a number is wanted, `40` where a
 * text is, `"true"` where a flag is.
 *
 * It changes only what a validator complained about, and only where nothing is lost: a text that is not plainly a
 * number stays a text and its violation stands. The input is never changed; what had to change is copied.
 */
import type { SchemaError } from "./compiled.js";
import { own, pointerTokens } from "./pointer.js";

export interface Coercion {
  readonly value: unknown;
  /** JSON Pointers of what was changed, in the order of the errors. */
  readonly pointers: readonly string[];
}

export function coerce(
  root: unknown,
  errors: readonly SchemaError[],
): Coercion {
  const target = new CopyOnWrite(root);
  const pointers = new Set<string>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== "type" || instancePath === "" || pointers.has(instancePath))
      continue;
    const tokens = pointerTokens(instancePath);
    const coerced = coerceScalar(
      target.get(tokens),
      wantedTypes(params["type"]),
    );
    if (coerced === undefined) continue;
    target.set(tokens, coerced);
    pointers.add(instancePath);
  }
  return { value: target.root, pointers: [...pointers] };
}

export function wantedTypes(type: unknown): readonly string[] {
  if (Array.isArray(type))
    return type.filter((item) => typeof item === "string");
  return typeof type === "string" ? type.split(",") : [];
}

/** The value as the first of the wanted types that it can be; undefined when it can be none. */
export function coerceScalar(
  value: unknown,
  wanted: readonly string[],
): string | number | boolean | undefined {
  if (typeof value === "number")
    return wanted.includes("string") ? textOf(value) : undefined;
  if (typeof value !== "string") return undefined;
  for (const type of wanted) {
    const coerced =
      type === "boolean"
        ? flagOf(value)
        : type === "string"
          ? undefined
          : numberOf(value, type);
    if (coerced !== undefined) return coerced;
  }
  return undefined;
}

function flagOf(text: string): boolean | undefined {
  return text === "true" ? true : text === "false" ? false : undefined;
}

function numberOf(text: string, type: string): number | undefined {
  const whole = /^-?\d+$/.test(text);
  if (
    type === "integer"
      ? !whole
      : type !== "number" || !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)
  )
    return undefined;
  const number = Number(text);
  if (!Number.isFinite(number) || (whole && !Number.isSafeInteger(number)))
    return undefined;
  return number === 0 ? 0 : number;
}

/** A number beyond 2^53 has lost digits already when it was parsed, so its text would be another one. */
function textOf(number: number): string | undefined {
  if (Number.isInteger(number))
    return Number.isSafeInteger(number) ? String(number) : undefined;
  const text = String(number);
  return Number.isFinite(number) && !text.includes("e") ? text : undefined;
}

/** A value of which only the containers on the way to a change are copied, each once. */
class CopyOnWrite {
  root: unknown;
  readonly #copied = new Set<object>();

  constructor(root: unknown) {
    this.root = root;
  }

  get(tokens: readonly string[]): unknown {
    let value = this.root;
    for (const token of tokens) value = own(value, token);
    return value;
  }

  set(tokens: readonly string[], value: unknown): void {
    let container = this.#owned(this.root);
    this.root = container;
    for (const token of tokens.slice(0, -1)) {
      const next = this.#owned(own(container, token));
      assign(container, token, next);
      container = next;
    }
    assign(container, tokens.at(-1) ?? "", value);
  }

  #owned(container: unknown): object {
    if (typeof container !== "object" || container === null)
      throw new TypeError("the pointer of a violation leads nowhere");
    if (this.#copied.has(container)) return container;
    const copy: object = Array.isArray(container)
      ? (container as unknown[]).slice()
      : { ...container };
    this.#copied.add(copy);
    return copy;
  }
}

function assign(container: object, key: string, value: unknown): void {
  // Assigning to __proto__ would change what the object inherits; here it is a key like any other.
  if (key === "__proto__")
    Object.defineProperty(container, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  else (container as Record<string, unknown>)[key] = value;
}
