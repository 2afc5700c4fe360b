/** When several recordings together show everything. */

/** Milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The moments at which something may be missing: where not all recordings of one time have begun yet, where one of them ends,
 * and where after all of them another begins.
 */
export function borders(spans: readonly Span[]): number[] {
  const moments = new Set<number>();
  let group: Span[] = [];
  const close = (): void => {
    for (const { from, to } of group) {
      moments.add(from);
      // What ends last ends with nothing that goes on without it.
      if (group.some((other) => other.to > to)) moments.add(to);
    }
    group = [];
  };
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const end = Math.max(...group.map(({ to }) => to));
    if (group.length > 0 && span.from > end) close();
    group.push(span);
  }
  close();
  return [...moments].sort((a, b) => a - b);
}

/** Whether two recorders ran at the same time, each with a clock of its own. */
export function overlap(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  let end = -Infinity;
  for (const { from, to } of sorted) {
    if (from <= end) return true;
    end = Math.max(end, to);
  }
  return false;
}
