/** Why parts of a run cannot be put together: they are not parts of one run, or some are missing or there twice. */
import type { HistoryEntry, PartMark } from "../history/entry.js";
import type { RunResult } from "./result.js";
import { runFactsOf, type RunFacts } from "./run-facts.js";

export interface RunPart {
  /** Where it was read, for complaints. */
  readonly name: string;
  readonly result: RunResult;
  readonly history: readonly HistoryEntry[];
}

export interface PartProblem {
  readonly name: string;
  readonly message: string;
}

interface Read extends RunPart {
  readonly facts: RunFacts;
  readonly mark: PartMark;
}

type ReadOf<Part extends RunPart> = Part & Read;

export type Sorted<Part extends RunPart> =
  | { readonly ok: true; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly problems: readonly PartProblem[] };

/** The parts in their order, or everything that speaks against putting them together. */
export function sortedParts<Part extends RunPart>(
  parts: readonly Part[],
): Sorted<Part> {
  const problems: PartProblem[] = [];
  const read: ReadOf<Part>[] = [];
  for (const part of parts) {
    const facts = runFactsOf(part.history);
    const [mark] = facts.parts;
    if (mark === undefined || facts.parts.length > 1)
      problems.push({
        name: part.name,
        message:
          mark === undefined
            ? "is no part of a divided run; parts come from certify --shard"
            : "was put together already; name the parts themselves",
      });
    else if (!facts.ended)
      problems.push({
        name: part.name,
        message: "was interrupted before its end; run this part again",
      });
    else read.push({ ...part, facts, mark });
  }
  const [first] = read;
  if (first === undefined || problems.length > 0)
    return {
      ok: false,
      problems:
        problems.length > 0
          ? problems
          : [{ name: "merge", message: "there is no part to put together" }],
    };
  for (const one of read.slice(1)) problems.push(...differences(one, first));
  problems.push(...places(read, first), ...sharedNames(read));
  return problems.length > 0
    ? { ok: false, problems }
    : {
        ok: true,
        parts: read.sort((a, b) => a.mark.index - b.mark.index),
      };
}

/** What must be the same in all parts, and how it is called. */
const alike: readonly (readonly [string, (part: Read) => unknown])[] = [
  ["the version of the kit", ({ facts }) => facts.start.kit],
  ["the requirement set", ({ facts }) => facts.start.requirements],
  [
    "the digest of the requirement set",
    ({ result }) => result.requirementDigest,
  ],
  ["the profile", ({ facts }) => facts.start.profile],
  ["the seed", ({ facts }) => facts.start.seed],
  ["the number of parts", ({ mark }) => mark.of],
  ["the configuration file", ({ mark }) => mark.configuration.slice(0, 12)],
  ["the set of scenarios", ({ mark }) => mark.scenarios.slice(0, 12)],
  ["the optional APIs", ({ facts }) => facts.start.optionalApis],
  ["whether there is an observer", ({ facts }) => facts.start.observer],
  ["the driver", ({ facts }) => facts.start.driver],
  ["which scenarios were chosen", ({ facts }) => facts.start.chosen ?? "all"],
  [
    "the baseline",
    ({ facts: { baseline } }) =>
      baseline === undefined ? "none" : [baseline.whole, baseline.entries],
  ],
];

function differences(one: Read, first: Read): PartProblem[] {
  return alike.flatMap(([what, of]) => {
    const [mine, theirs] = [JSON.stringify(of(one)), JSON.stringify(of(first))];
    if (mine === theirs) return [];
    const said =
      mine.length + theirs.length > 200
        ? ""
        : `: ${mine} here, ${theirs} there`;
    return [
      {
        name: one.name,
        message: `${what} is another one than in ${first.name}${said}; run all parts with the same`,
      },
    ];
  });
}

function places(read: readonly Read[], first: Read): PartProblem[] {
  const problems: PartProblem[] = [];
  const { of } = first.mark;
  const seen = new Map<number, string>();
  for (const { name, mark } of read) {
    const other = seen.get(mark.index);
    if (other === undefined) seen.set(mark.index, name);
    else
      problems.push({
        name,
        message: `is part ${mark.index} of ${mark.of}, and so is ${other}; name each part once`,
      });
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
    (index) => !seen.has(index),
  );
  if (missing.length > 0)
    problems.push({
      name: "merge",
      message: `${missing.length === 1 ? "part" : "parts"} ${missing.join(", ")} of ${of} ${missing.length === 1 ? "is" : "are"} missing; nothing is said of what was not seen`,
    });
  return problems;
}

/** Scenarios and orders, which belong to one part each. */
function sharedNames(read: readonly Read[]): PartProblem[] {
  const owners = new Map<string, string>();
  const problems: PartProblem[] = [];
  for (const { name, history } of read) {
    const own = new Set<string>();
    for (const entry of history) {
      if (entry.kind !== "mark") continue;
      const { mark } = entry;
      if (mark.type === "scenario-start" || mark.type === "not-planned")
        own.add(`scenario ${mark.scenario}`);
      else if (mark.type === "subject") own.add(`order ${mark.orderCode}`);
    }
    for (const one of own) {
      const other = owners.get(one);
      if (other === undefined) owners.set(one, name);
      else if (other !== name)
        problems.push({ name, message: `${one} is in ${other} too` });
    }
  }
  return problems.slice(0, 10);
}
