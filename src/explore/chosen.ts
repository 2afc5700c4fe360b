/** A number of a draft as a choice among what there is at that moment. */

export function chosen<Item>(
  items: readonly Item[],
  pick: number,
): Item | undefined {
  return items[pick % Math.max(1, items.length)];
}

/** Those that exist. */
export function some<Item>(items: readonly (Item | undefined)[]): Item[] {
  return items.filter((item) => item !== undefined);
}
