/** Random numbers from a seed: the same seed, the same run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
}

/** Mulberry32: 32 bits of state, more than enough to vary a run. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next: () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}

/** The items in a random order; the input stays as it is. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random.next() * (index + 1));
    const [a, b] = [result[index], result[other]];
    if (a !== undefined && b !== undefined)
      [result[index], result[other]] = [b, a];
  }
  return result;
}
