/** Where in a JSON text something stands, by its JSON Pointer: for whoever looks at the text itself. */
import { isNode, LineCounter, parseDocument } from "yaml";
import { isTooDeep } from "../contract/depth.js";
import { pointerTokens } from "../contract/pointer.js";

/** Both counted from 1, in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Of a longer text, in UTF-16 code units, or of a value nested deeper, no places are looked for: it comes from an attacker. */
const longest = 100_000;
const deepest = 50;

/**
 * @param text JSON
 * @param value what it says
 * @returns for a pointer the place of its value, or of the nearest one around it that is there; undefined when none is found
 */
export function placesIn(
  text: string,
  value: unknown,
): (pointer: string) => Place | undefined {
  if (text.length > longest || isTooDeep(value, deepest))
    return () => undefined;
  const lines = new LineCounter();
  // JSON is YAML, and of a YAML document the parser keeps the places.
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: "json",
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent",
  });
  return (pointer) => {
    const path = pointerTokens(pointer);
    for (let length = path.length; length >= 0; length -= 1) {
      const found: unknown =
        length === 0
          ? document.contents
          : document.getIn(path.slice(0, length), true);
      if (!isNode(found) || found.range === undefined || found.range === null)
        continue;
      const { line, col } = lines.linePos(found.range[0]);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    }
    return undefined;
  };
}
