/** A found schedule as a scenario file: complete, with comments, and read back before anybody gets it. */
import { createHash } from "node:crypto";
import type { HistoryEntry } from "../history/entry.js";
import { visible } from "../history/visible.js";
import { sideBySideLines } from "../report/side-by-side.js";
import type { Telling } from "../rules/rule.js";
import { scenarioText } from "../scenario/scenario-text.js";
import { parseScenario, type Scenario } from "../scenario/scenario.js";
import type { Discovery } from "./investigate.js";
import type { Rehearsed } from "./rehearsal.js";
import { sentencesOf, titleOf } from "./words.js";

export interface FoundScenario {
  /** Also the name of its file, without the ending. */
  readonly slug: string;
  readonly text: string;
  readonly scenario: Scenario;
}

export interface FoundOptions {
  readonly seed: number;
  /** Ids of the register. */
  readonly requirements: ReadonlySet<string>;
  /** The command that runs it, for the comment. */
  readonly command: (slug: string) => string;
}

/** @throws InputError when what was written is no scenario, which would be a fault of the kit */
export function foundScenario(
  discovery: Discovery,
  options: FoundOptions,
): FoundScenario {
  const { shrunk, requirement } = discovery;
  const slug = slugOf(requirement, shrunk);
  const text = scenarioText(
    {
      scenario: slug,
      profile: shrunk.schedule.profile,
      title: titleOf(shrunk),
      about: aboutOf(discovery),
      exercises: exercisedBy(discovery),
      needs: shrunk.needs,
      orders: Object.fromEntries(
        shrunk.schedule.orders.map(({ name, definition }) => [
          name,
          definition,
        ]),
      ),
      steps: shrunk.steps,
    },
    {
      head: headComment(discovery, slug, options),
      steps: sentencesOf(shrunk),
    },
  );
  return {
    slug,
    text,
    scenario: parseScenario(`${slug}.yaml`, text, options.requirements),
  };
}

/** The same schedule gets the same name, so finding it again makes no second file. */
function slugOf(requirement: string, shrunk: Rehearsed): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([shrunk.schedule.orders, shrunk.steps]))
    .digest("hex")
    .slice(0, 8);
  return `found-${requirement.toLowerCase()}-${hash}`;
}

/** The requirement that it was shrunk for, and what fails with it. */
function exercisedBy({ requirement, trial }: Discovery): string[] {
  const others = new Set(trial.violations.map((one) => one.requirement));
  others.delete(requirement);
  return [requirement, ...[...others].sort()];
}

function aboutOf(discovery: Discovery): string {
  const { requirement, trial } = discovery;
  const violation = trial.violations.find(
    (one) => one.requirement === requirement,
  );
  const named = withNames(trial.entries);
  return [
    `Found by exploration. A correct vendor ends with: ${named(violation?.expected ?? "")}`,
    `This one ended with: ${named(violation?.actual ?? "")}`,
  ].join("\n");
}

function headComment(
  { requirement, path, rate, found, shrunk, trial }: Discovery,
  slug: string,
  { seed, command }: FoundOptions,
): string {
  const tellings = trial.violations.find(
    (one) => one.requirement === requirement,
  )?.sideBySide;
  const named = withNames(trial.entries);
  return [
    ` Breaks ${requirement}: failed ${rate.failed} of ${rate.of} times that it was tried by itself${rate.reset ? ", each time on a vendor that had been reset" : ""}.`,
    ` Found as schedule ${path} of seed ${seed}, with ${found.messages} messages; ${shrunk.messages} are left of them.`,
    ` Run it again: ${command(slug)}`,
    ...(tellings === undefined
      ? []
      : [
          " The two schedules and the two ends side by side:",
          ...sideBySideLines([
            withNamedOrder(tellings[0], named),
            withNamedOrder(tellings[1], named),
          ]).map((line) => `   ${line}`),
        ]),
  ].join("\n");
}

function withNamedOrder(
  telling: Telling,
  named: (text: string) => string,
): Telling {
  return { ...telling, orderCode: named(telling.orderCode) };
}

/** Order codes of one run say nothing to a reader; the names that the steps use do. */
export function withNames(
  entries: readonly HistoryEntry[],
): (text: string) => string {
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind !== "mark" || entry.mark.type !== "subject") continue;
    const { orderCode, returnOrderCode, alias } = entry.mark;
    const code = returnOrderCode ?? orderCode;
    if (!names.has(code)) names.set(code, alias);
  }
  const codes = [...names.keys()].sort((a, b) => b.length - a.length);
  return (text) => {
    let result = text;
    for (const code of codes)
      result = result.replaceAll(code, names.get(code) ?? code);
    return visible(result);
  };
}
