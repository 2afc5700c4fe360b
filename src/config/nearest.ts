/** Which of the known names somebody may have meant. */

/** The names nearest to what was written, the nearest first; none when nothing is near. */
export function nearest(
  written: string,
  names: readonly string[],
  most = 3,
): string[] {
  const limit = Math.max(2, Math.floor(written.length / 4));
  const near = names
    .map((name) => ({
      name,
      distance: distance(written.toLowerCase(), name.toLowerCase()),
    }))
    .filter((one) => one.distance <= limit)
    .sort((one, other) => one.distance - other.distance);
  const best = near[0]?.distance ?? 0;
  return near
    .filter((one) => one.distance <= best + 1)
    .slice(0, most)
    .map(({ name }) => name);
}

/** `; did you mean port or host?`, or nothing. */
export function advice(written: string, names: readonly string[]): string {
  const near = nearest(written, names);
  return near.length === 0 ? "" : `; did you mean ${near.join(" or ")}?`;
}

/** How many letters must be put in, left out, changed, or swapped with their neighbour. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length] ?? 0;
}
