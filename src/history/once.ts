/**
 * What many ask of the same life, delivery or body is worked out once and kept as long as that lives. Whoever asks gets the
 * same answer as all others, and leaves it as it is.
 *
 * It is kept in a private field that is put on the object itself: no copy of the object takes it along, nothing that lists or
 * writes fields sees it, and it goes with the object. (A WeakMap says the same and costs a great deal: what is in it outlives
 * the collections of the young, so that all that a judgement needs for a moment grows old first.)
 */

interface Known {
  readonly work: unknown;
  readonly result: unknown;
  readonly next: Known | undefined;
}

/** What is made is the object that was given: so the class below puts its field there. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it is the base that hands the object through
class Given {
  constructor(of: object) {
    return of;
  }
}

class Keeping extends Given {
  #known: Known | undefined = undefined;

  static of(of: object): Known | undefined {
    return #known in of ? of.#known : undefined;
  }

  static keep(of: object, work: unknown, result: unknown): void {
    const keeping = #known in of ? of : new Keeping(of);
    keeping.#known = { work, result, next: keeping.#known };
  }
}

/** The work on each object, done when it is first asked for. */
export function once<Of extends object, Result>(
  work: (of: Of) => Result,
): (of: Of) => Result {
  return (of) => {
    for (let known = Keeping.of(of); known !== undefined; known = known.next)
      if (known.work === work) return known.result as Result;
    const result = work(of);
    Keeping.keep(of, work, result);
    return result;
  };
}

/** So many moments of one life are kept: a life of many thousands of calls must not cost memory for each of them. */
const mostMoments = 32;

/** The same for what is true of something at a moment: before or until an entry's place in the history. */
export function onceForMoment<Of extends object, Result>(
  work: (of: Of, moment: number) => Result,
): (of: Of, moment?: number) => Result {
  const momentsOf = once(
    (): { readonly moment: number; readonly result: Result }[] => [],
  );
  return (of, moment = Infinity) => {
    const moments = momentsOf(of);
    for (const known of moments)
      if (known.moment === moment) return known.result;
    const result = work(of, moment);
    if (moments.length < mostMoments) moments.push({ moment, result });
    return result;
  };
}
