/** A body in one line, as JSON of which long texts and long lists are cut short. */
import { shortened, visible } from "../../src/history/visible.js";

const longestText = 80;
const shownItems = 3;
const longestBody = 420;

export function sketch(value: unknown): string {
  return shortened(sketched(value), longestBody);
}

function sketched(value: unknown): string {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) {
    const shown = value.slice(0, shownItems).map(sketched);
    const left = value.length - shown.length;
    return `[${[...shown, ...(left > 0 ? [`… ${left} more`] : [])].join(", ")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, field]) => `${text(name)}: ${sketched(field)}`,
  );
  return `{${fields.join(", ")}}`;
}

function text(value: string): string {
  const cut = visible(shortened(value, longestText));
  const more =
    value.length > longestText ? ` (${value.length} characters)` : "";
  return `${JSON.stringify(cut)}${more}`;
}
