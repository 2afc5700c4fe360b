/** Reading recorded bodies as JSON, which is parsed once, when first asked for. Nothing here needs more than a browser has. */
import type { RecordedBody } from "./entry.js";
import { once } from "./once.js";

/** The body as JSON, or undefined when it is empty, cut or not JSON. */
export function readJson(body: RecordedBody): unknown {
  return body.text === "" || body.cut !== undefined ? undefined : parsed(body);
}

const parsed = once(({ text }: RecordedBody): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
});

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
