/**
 * The query of a control call: read by name, complaints collected, so that all of them are answered at once.
 *
 * Promise: a parameter that nobody reads is complained about; a misspelt filter would otherwise show everything.
 */
import { omsError, type OmsError } from "../../../contract/errors.js";
import { readTime } from "../../timestamp.js";

const longest = 255;
const highestLimit = 1000;

export const sorts = ["oldest", "newest"] as const;

/** A part of a list. */
export interface Part {
  /** The newest first. */
  readonly newest: boolean;
  /** How many of those that fit are passed over. */
  readonly skip: number;
  readonly limit: number;
  /** What one of the codes must contain, in small letters. */
  readonly text: string | undefined;
}

export class Query {
  readonly #parameters: URLSearchParams;
  readonly #complaints: string[] = [];
  readonly #read = new Set<string>();

  constructor(search: string) {
    this.#parameters = new URLSearchParams(search);
  }

  text(name: string): string | undefined {
    const value = this.#given(name);
    if (value === undefined) return undefined;
    if (value === "") this.#complaints.push(`${name}: may not be empty`);
    else if (value.length > longest)
      this.#complaints.push(`${name}: length must be at most ${longest}`);
    return value;
  }

  choice<Value extends string>(
    name: string,
    values: readonly Value[],
  ): Value | undefined {
    const given = this.#given(name);
    if (given === undefined) return undefined;
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
    const given = this.#given(name);
    if (given === undefined) return undefined;
    const value = /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= least && value <= most) return value;
    const range =
      most === Number.MAX_SAFE_INTEGER
        ? `of at least ${least}`
        : `from ${least} to ${most}`;
    this.#complaints.push(`${name}: must be a whole number ${range}`);
    return undefined;
  }

  /** A point in time, in milliseconds since the epoch. */
  time(name: string): number | undefined {
    const given = this.#given(name);
    if (given === undefined) return undefined;
    // A plus sign that was not encoded has become a blank.
    const value = readTime(given.replace(" ", "+"));
    if (value === null)
      this.#complaints.push(
        `${name}: must be a point in time such as 2024-05-06T09:00:00Z`,
      );
    return value ?? undefined;
  }

  /** The status of an answer or its class; the returned function says whether a status fits. */
  status(name: string): ((status: number | null) => boolean) | undefined {
    const given = this.#given(name);
    if (given === undefined) return undefined;
    if (!/^[1-5](?:\d{2}|xx)$/i.test(given)) {
      this.#complaints.push(
        `${name}: must be a status such as 503 or a class such as 5xx`,
      );
      return undefined;
    }
    const start = given.toLowerCase().replace("xx", "");
    return (status) => status !== null && String(status).startsWith(start);
  }

  limit(): number {
    return this.whole("limit", 1, highestLimit) ?? 100;
  }

  /** Which part of a list is wanted, and in which order. */
  part(): Part {
    return {
      newest: this.choice("sort", sorts) === "newest",
      skip: this.whole("skip", 0) ?? 0,
      limit: this.limit(),
      text: this.text("q")?.toLowerCase(),
    };
  }

  /** To be asked after everything was read. */
  get error(): OmsError | undefined {
    const unread = [...new Set(this.#parameters.keys())]
      .filter((name) => !this.#read.has(name))
      .map(
        (name) =>
          `${name.slice(0, longest)}: is no parameter of this call, it takes ${[...this.#read].join(", ")}`,
      );
    const complaints = [...this.#complaints, ...unread];
    return complaints.length === 0
      ? undefined
      : omsError("invalidBody", ...complaints);
  }

  #given(name: string): string | undefined {
    this.#read.add(name);
    return this.#parameters.get(name) ?? undefined;
  }
}

/** The part of those that are wanted, and how many fit in all. What is not shown is not made ready to be shown. */
export function page<Item, Shown>(
  items: Iterable<Item>,
  wanted: (item: Item) => boolean,
  { newest, skip, limit, text }: Part,
  codes: (item: Item) => readonly (string | number | null | undefined)[],
  show: (item: Item) => Shown,
): { readonly total: number; readonly shown: Shown[] } {
  const fitting: Item[] = [];
  let total = 0;
  for (const item of items) {
    if (!wanted(item) || !contains(text, codes, item)) continue;
    total += 1;
    // Of a list that ends with the newest, its beginning is known only when all of it was seen.
    if (newest || (total > skip && fitting.length < limit)) fitting.push(item);
  }
  const shown = newest
    ? fitting.toReversed().slice(skip, skip + limit)
    : fitting;
  return { total, shown: shown.map(show) };
}

function contains<Item>(
  text: string | undefined,
  codes: (item: Item) => readonly (string | number | null | undefined)[],
  item: Item,
): boolean {
  return (
    text === undefined ||
    codes(item).some((code) =>
      String(code ?? "")
        .toLowerCase()
        .includes(text),
    )
  );
}

/** Reads location and channel, and says whether something belongs to them. */
export function placeFilter(
  query: Query,
): (item: {
  readonly locationCode: string;
  readonly channelName: string;
}) => boolean {
  const locationCode = query.text("locationCode");
  const channelName = query.text("channelName");
  return (item) =>
    (locationCode === undefined || item.locationCode === locationCode) &&
    (channelName === undefined || item.channelName === channelName);
}
