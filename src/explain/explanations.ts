/** Finds what there is to know about an id. Everything comes from one file, so that asking takes no longer than reading it. */
import { readFileSync } from "node:fs";
import { packageFile } from "../contract/package.js";
import type { Explanation, Explanations } from "./explanation.js";

/** Written by `npm run explanations`. */
export const explanationsFile = "openapi/explanations/explanations.json";

let loaded: Explanations | undefined;

export function explanations(): Explanations {
  loaded ??= JSON.parse(
    readFileSync(packageFile(explanationsFile), "utf8"),
  ) as Explanations;
  return loaded;
}

export function explanationOf(id: string): Explanation | undefined {
  return all().find((one) => one.id === id);
}

/** @param name an id, or another name that several may have, in any case; empty when nothing is called so */
export function explanationsNamed(name: string): Explanation[] {
  const wanted = name.toLowerCase();
  return all().filter(({ id, names }) =>
    [id, ...names].some((known) => known.toLowerCase() === wanted),
  );
}

/** Every name that `explanationsNamed` knows, each once. */
export function explainedNames(): string[] {
  return [...new Set(all().flatMap(({ id, names }) => [id, ...names]))];
}

/** What to type to read about it. */
export function explainCommand(id: string): string {
  return `increff-kit explain ${id}`;
}

function all(): Explanation[] {
  return explanations().groups.flatMap((group) => group.explanations);
}
