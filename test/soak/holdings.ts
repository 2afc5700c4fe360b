/** Everything that a session holds and shows, to be compared before and after a restart. */
import { isDeepStrictEqual } from "node:util";
import type { Calls } from "./calls.js";
import type { Book } from "./tally.js";

const lists = [
  "orders",
  "messages",
  "inventory",
  "picklists",
  "shipments",
  "manifests",
  "returns",
  "faults",
] as const;

/** The elements of each list. */
export type Holdings = Readonly<Record<string, readonly unknown[]>>;

/** @throws Error when there is more of something than one call shows */
export async function holdingsOf(calls: Calls, book: Book): Promise<Holdings> {
  const held: Record<string, readonly unknown[]> = {};
  for (const list of lists) {
    const path = list === "faults" ? `/${list}` : `/${list}?limit=1000`;
    const body = await calls.control<Record<string, unknown>>(
      book,
      "GET",
      path,
    );
    const elements = body[list] as readonly unknown[];
    if (list !== "faults" && elements.length !== body["total"])
      throw new Error(`There are more ${list} than one call shows.`);
    held[list] = elements;
  }
  return held;
}

/** One line for each list that differs. */
export function differences(before: Holdings, after: Holdings): string[] {
  return lists.flatMap((list) => {
    const [one = [], other = []] = [before[list], after[list]];
    if (isDeepStrictEqual(one, other)) return [];
    const at = one.findIndex(
      (element, index) => !isDeepStrictEqual(element, other[index]),
    );
    return [
      `${list}: ${one.length} before, ${other.length} after; the first that differs was ${JSON.stringify(one[at])} and is ${JSON.stringify(other[at])}`,
    ];
  });
}
