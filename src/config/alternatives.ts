/** The alternatives of a configuration file. */
import type { Alternatives } from "../simulator/settings.js";
import type { Config } from "./check.js";

/** Those of the wanted ones that the file gives. YAML reads an unquoted null as nothing, which is what it says here. */
export function alternativesIn(
  { oms }: Config,
  wanted: readonly (keyof Alternatives)[],
): Partial<Alternatives> {
  const { emptyFields, ...others } = oms?.alternatives ?? {};
  const all: Partial<Alternatives> = {
    ...others,
    ...(emptyFields === undefined
      ? {}
      : { emptyFields: emptyFields ?? "null" }),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => wanted.some((one) => one === key)),
  );
}
