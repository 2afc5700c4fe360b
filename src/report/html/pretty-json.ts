/**
 * Lays out a JSON text for reading without changing a single literal: large numbers, escapes, repeated keys and the order
 * of keys stay as they were sent, which parsing and writing again would not promise.
 */

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^\s[\]{},:"]+/g;
/** Deeper nesting is not indented further, so that a hostile body cannot blow up the page. */
const deepest = 24;

/** @param text must be valid JSON; reading stops once `limit` characters are written */
export function prettyJson(text: string, limit: number): string {
  let result = "";
  let depth = 0;
  let previous = "";
  const line = () => `\n${"  ".repeat(Math.min(depth, deepest))}`;
  for (const [part] of text.matchAll(token)) {
    if (part === "}" || part === "]") {
      depth -= 1;
      if (previous !== "{" && previous !== "[") result += line();
    } else if (previous === "{" || previous === "[" || previous === ",")
      result += line();
    result += part;
    if (part === ":") result += " ";
    if (part === "{" || part === "[") depth += 1;
    previous = part;
    if (result.length > limit) break;
  }
  return result;
}
