/**
 * Finds where a vendor's strength ends: the largest size that it withstood and the smallest above it that it did not.
 *
 * Sizes are tried from the smallest up until one fails, and then between the two by bisection. It is taken for granted that
 * who fails at a size fails at larger ones too; that a size fails only sometimes is measured, by trying both ends again.
 */

/** What one try of a size came to. */
export interface Try<Evidence> {
  readonly answer: "withstood" | "failed" | "not-judged";
  /** Why nothing could be said. */
  readonly reason?: string;
  /** The size as the history shows it, in the unit of the sizes. */
  readonly measured: number;
  readonly evidence: Evidence;
}

export interface ThresholdOptions<Evidence> {
  /** What is tried first, from the smallest up; at least one. */
  readonly sizes: readonly number[];
  /** How often a size is tried while the place is looked for; 1 where nothing is said. */
  readonly triesOnTheWay?: number;
  /** How often both ends are tried in the end. */
  readonly tries: number;
  /** Whether nothing is left to try between these two. */
  readonly isFine: (withstood: number, failed: number) => boolean;
  readonly attempt: (size: number) => Promise<Try<Evidence>>;
  /** True when there is no more time. */
  readonly isOver?: () => boolean;
}

/** One size, and what its tries came to. */
export interface Tried<Evidence> {
  readonly size: number;
  readonly tries: readonly Try<Evidence>[];
}

export interface Threshold<Evidence> {
  /** The largest that was withstood each time, below the smallest that failed. */
  readonly withstood?: Tried<Evidence>;
  /** The smallest that failed at least once. */
  readonly failed?: Tried<Evidence>;
  /** Why the search ended before its end. */
  readonly stopped?: string;
  /** Tries in all. */
  readonly samples: number;
}

export async function findThreshold<Evidence>(
  options: ThresholdOptions<Evidence>,
): Promise<Threshold<Evidence>> {
  const search = new Search(options);
  const { sizes, triesOnTheWay = 1 } = options;
  for (const size of sizes) {
    await search.look(size, triesOnTheWay);
    if (search.failed !== undefined || search.stopped !== undefined) break;
  }
  while (search.stopped === undefined) {
    const { withstood, failed } = search;
    if (withstood !== undefined && failed !== undefined) {
      const middle = Math.floor((withstood.size + failed.size) / 2);
      if (
        !options.isFine(withstood.size, failed.size) &&
        middle > withstood.size
      ) {
        await search.look(middle, triesOnTheWay);
        continue;
      }
    }
    const open = [withstood, failed].find(
      (end) => end !== undefined && end.tries.length < options.tries,
    );
    if (open === undefined) break;
    await search.look(open.size, open.tries.length + 1);
  }
  return search.result();
}

class Search<Evidence> {
  readonly #options: ThresholdOptions<Evidence>;
  readonly #tried = new Map<number, Try<Evidence>[]>();
  stopped: string | undefined;

  constructor(options: ThresholdOptions<Evidence>) {
    this.#options = options;
  }

  get failed(): Tried<Evidence> | undefined {
    return this.#ordered().find(({ tries }) => tries.some(isFailed));
  }

  get withstood(): Tried<Evidence> | undefined {
    const limit = this.failed?.size ?? Infinity;
    return this.#ordered().findLast(
      ({ size, tries }) =>
        size < limit && tries.every(({ answer }) => answer === "withstood"),
    );
  }

  /** Tries a size until it was tried so often; a try that says nothing ends the search. */
  async look(size: number, times: number): Promise<void> {
    const tries = this.#tried.get(size) ?? [];
    while (tries.length < times) {
      if (this.#options.isOver?.() === true) {
        this.stopped = "the time for measuring was used up";
        return;
      }
      const one = await this.#options.attempt(size);
      tries.push(one);
      this.#tried.set(size, tries);
      if (one.answer !== "not-judged") continue;
      this.stopped = one.reason ?? "nothing could be judged";
      return;
    }
  }

  result(): Threshold<Evidence> {
    const { withstood, failed, stopped } = this;
    let samples = 0;
    for (const { tries } of this.#ordered()) samples += tries.length;
    return {
      ...(withstood === undefined ? {} : { withstood }),
      ...(failed === undefined ? {} : { failed }),
      ...(stopped === undefined ? {} : { stopped }),
      samples,
    };
  }

  #ordered(): Tried<Evidence>[] {
    return [...this.#tried]
      .map(([size, tries]) => ({ size, tries }))
      .sort((a, b) => a.size - b.size);
  }
}

function isFailed({ answer }: Try<unknown>): boolean {
  return answer === "failed";
}

/** 1, 2, 4 … and in the end the bound itself. */
export function doubling(first: number, bound: number): number[] {
  const sizes: number[] = [];
  for (let size = first; size < bound; size *= 2) sizes.push(size);
  return [...sizes, bound];
}
