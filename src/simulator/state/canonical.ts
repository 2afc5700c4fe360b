/** Whether two bodies say the same: the order of keys does not matter, and null says no more than absence. */

export function sameData(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part))
      return part;
    const said = Object.entries(part).filter(
      ([, inner]) => inner !== null && inner !== undefined,
    );
    return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
