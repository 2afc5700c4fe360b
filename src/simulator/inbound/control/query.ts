/** The query of a control call: read by name, complaints collected, so that all of them are answered at once. */
import { omsError, type OmsError } from "../../../contract/errors.js";

const longest = 255;
const highestLimit = 1000;

export class Query {
  readonly #parameters: URLSearchParams;
  readonly #complaints: string[] = [];

  constructor(search: string) {
    this.#parameters = new URLSearchParams(search);
  }

  text(name: string): string | undefined {
    const value = this.#parameters.get(name);
    if (value === null) return undefined;
    if (value === "") this.#complaints.push(`${name}: may not be empty`);
    else if (value.length > longest)
      this.#complaints.push(`${name}: length must be at most ${longest}`);
    return value;
  }

  choice<Value extends string>(
    name: string,
    values: readonly Value[],
  ): Value | undefined {
    const given = this.#parameters.get(name);
    if (given === null) return undefined;
    const value = values.find((one) => one === given);
    if (value === undefined)
      this.#complaints.push(`${name}: must be one of ${values.join(", ")}`);
    return value;
  }

  whole(
    name: string,
    least: number,
    most = Number.MAX_SAFE_INTEGER,
  ): number | undefined {
    const given = this.#parameters.get(name);
    if (given === null) return undefined;
    const value = /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= least && value <= most) return value;
    const range =
      most === Number.MAX_SAFE_INTEGER
        ? `of at least ${least}`
        : `from ${least} to ${most}`;
    this.#complaints.push(`${name}: must be a whole number ${range}`);
    return undefined;
  }

  limit(): number {
    return this.whole("limit", 1, highestLimit) ?? 100;
  }

  /** To be asked after everything was read. */
  get error(): OmsError | undefined {
    return this.#complaints.length === 0
      ? undefined
      : omsError("invalidBody", ...this.#complaints);
  }
}

/** The first `limit` of what is wanted, and how many there are in all. */
export function page<Item, Shown>(
  items: Iterable<Item>,
  wanted: (item: Item) => boolean,
  limit: number,
  show: (item: Item) => Shown,
): { readonly total: number; readonly shown: Shown[] } {
  const shown: Shown[] = [];
  let total = 0;
  for (const item of items) {
    if (!wanted(item)) continue;
    total += 1;
    if (shown.length < limit) shown.push(show(item));
  }
  return { total, shown };
}
