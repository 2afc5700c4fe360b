/** Reading recorded bodies as JSON, which is parsed once, when first asked for. Nothing here needs more than a browser has. */
import type { RecordedBody } from "./entry.js";

const parsed = new WeakMap<RecordedBody, { readonly value: unknown }>();

/** The body as JSON, or undefined when it is empty, cut or not JSON. */
export function readJson(body: RecordedBody): unknown {
  if (body.text === "" || body.cut !== undefined) return undefined;
  const known = parsed.get(body);
  if (known !== undefined) return known.value;
  let value: unknown;
  try {
    value = JSON.parse(body.text) as unknown;
  } catch {
    value = undefined;
  }
  parsed.set(body, { value });
  return value;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
