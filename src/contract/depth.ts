/** A bound on nesting, for values whose shape no schema describes and that other code will walk by recursion. */

export const deepestNesting = 200;

/** Looks no deeper than the bound itself, so that it is safe for every value. */
export function isTooDeep(value: unknown, levels = deepestNesting): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const child of value as unknown[])
      if (isTooDeep(child, levels - 1)) return true;
    return false;
  }
  // Without a list of the values: this looks at every field of every order.
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name in fields)
    if (isTooDeep(fields[name], levels - 1)) return true;
  return false;
}
