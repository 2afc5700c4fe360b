/** The longest text of the contract, and whether a body holds a longer one. */
import { once } from "../../history/once.js";

/** Characters: the limit of every string field. */
export const longestText = 255;

const deepest = 50;

/** Whether some text in the body may be too long. False is certain down to the depth to which bodies are judged. */
export function mayHoldLongText(body: unknown): boolean {
  return typeof body === "object" && body !== null
    ? inObject(body)
    : isLong(body);
}

const inObject = once((body: object): boolean => isWithin(body, 0));

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return isLong(value);
  if (depth > deepest) return false;
  if (Array.isArray(value)) {
    for (const item of value as unknown[])
      if (isWithin(item, depth + 1)) return true;
    return false;
  }
  // Without a list of the values: this looks at every field of every call.
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name in fields) if (isWithin(fields[name], depth + 1)) return true;
  return false;
}

function isLong(value: unknown): boolean {
  return typeof value === "string" && value.length > longestText;
}
