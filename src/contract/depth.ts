/** A bound on nesting, for values whose shape no schema describes and that other code will walk by recursion. */

export const deepestNesting = 200;

/** Looks no deeper than the bound itself, so that it is safe for every value. */
export function isTooDeep(value: unknown, levels = deepestNesting): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  const children: unknown[] = Array.isArray(value)
    ? (value as unknown[])
    : Object.values(value);
  return children.some((child) => isTooDeep(child, levels - 1));
}
