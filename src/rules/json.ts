/** Reading values of unknown shape: everything on the wire is hostile until proven otherwise. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The elements of an array that are objects; anything else is an empty list. */
export function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isRecord) : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A number, or a string that the Java server would take for one; undefined otherwise. */
export function quantity(value: unknown): number | undefined {
  if (typeof value === "number")
    return Number.isFinite(value) ? value : undefined;
  if (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value))
    return Number(value);
  return undefined;
}

/**
 * The beginning of a JSON text that was cut: everything up to the last object or list in it that is whole. Undefined when
 * there is none, or the text is not JSON.
 */
export function beginningOf(text: string): unknown {
  const open: string[] = [];
  let whole: { readonly end: number; readonly open: string } | undefined;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "\\" && inText) index += 1;
    else if (character === '"') inText = !inText;
    else if (inText) continue;
    else if (character === "{") open.push("}");
    else if (character === "[") open.push("]");
    else if (character === "}" || character === "]") {
      if (open.pop() !== character) return undefined;
      // Deeper than this nobody nests; a list of closers for each would be long.
      if (open.length <= deepest)
        whole = { end: index + 1, open: open.toReversed().join("") };
    }
  }
  if (whole === undefined) return undefined;
  try {
    return JSON.parse(text.slice(0, whole.end) + whole.open) as unknown;
  } catch {
    return undefined;
  }
}

const deepest = 50;
