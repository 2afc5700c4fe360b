/** Coverage in words, the same in every report. */
import type { Coverage, Part } from "../coverage/coverage.js";
import { missingIn } from "../coverage/missing.js";
import type { Profile } from "../history/entry.js";
import { number } from "./wording.js";

/** What the percentage means, for whoever reads it. */
export const coverageMeaning =
  "Of all that is in the scope of the profile and of the declared optional APIs, how much was seen at least once: the answers of each operation that Increff or the network gives, the ways in which each documented event can be delivered, the documented transitions, and the requirements that a rule judges. What is out of scope is named and not counted. Coverage changes no verdict.";

/** `coverage 71.3% (214 of 300): answers 30/48, deliveries 80/140, transitions …` */
export function coverageText({ percent, seen, all, parts }: Coverage): string {
  const each = partNames.map(
    ([part, name]) => `${name} ${parts[part].seen}/${parts[part].all}`,
  );
  return `coverage ${percent}% (${ofAll({ seen, all })}): ${each.join(", ")}`;
}

export const partNames = [
  ["operations", "answers"],
  ["events", "deliveries"],
  ["transitions", "transitions"],
  ["requirements", "requirements"],
] as const satisfies readonly (readonly [keyof Coverage["parts"], string])[];

export function ofAll({ seen, all }: Part): string {
  return `${number(seen)} of ${number(all)}`;
}

const namedMissing = 5;

/** Why too little was seen, with the first items that never were. */
export function shortfallText(
  profile: Profile,
  coverage: Coverage,
  least: number,
): string {
  const missing = missingIn(coverage);
  const left = missing.length - namedMissing;
  const named = missing.slice(0, namedMissing).join("; ");
  return (
    `The coverage of profile ${profile} is ${coverage.percent}% (${ofAll(coverage)}), and --min-coverage asks for ${least}%. ` +
    `Never seen: ${named}${left > 0 ? `; and ${number(left)} more` : ""}.`
  );
}
