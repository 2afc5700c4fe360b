/**
 * Reads a baseline file: known failures, each with owner, reason and expiry.
 *
 * Promise: whatever is wrong is named with file, line and column, all of it at once: the shape, days that are not in the
 * calendar, requirements and scenarios that do not exist, entries that stand twice, and places that nobody filled in.
 */
import { readFile } from "node:fs/promises";
import type { components } from "../contract/generated/files.js";
import { validateFile } from "../contract/validate-file.js";
import type { BaselineEntry } from "../history/entry.js";
import { InputError, type FileProblem } from "../scenario/input-error.js";
import { pathOfPointer, YamlSource } from "../scenario/source.js";
import { isDay } from "../history/day.js";

export type RawFailure = components["schemas"]["BaselineFailure"];

/** Stands where `baseline update` knew no owner, reason or expiry. A file that holds it is refused. */
export const placeholder = "FILL-IN";

/** What exists, so that an entry about anything else can be refused. */
export interface Known {
  readonly requirements: readonly { readonly id: string }[];
  readonly scenarios: readonly {
    readonly slug: string;
    readonly profile: string;
  }[];
}

/** @throws InputError */
export async function loadBaseline(
  file: string,
  shown: string,
  known: Known,
): Promise<BaselineEntry[]> {
  return parseBaseline(shown, await textOf(file, shown), known);
}

/** @throws InputError */
export async function textOf(file: string, shown: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const message = `the baseline cannot be read: ${(error as Error).message}. Name it with --baseline FILE; increff-kit baseline update writes one.`;
    throw new InputError([{ file: shown, line: 1, column: 1, message }]);
  }
}

/** @throws InputError with everything that is wrong */
export function parseBaseline(
  file: string,
  text: string,
  known: Known,
): BaselineEntry[] {
  const source = new YamlSource(file, text);
  const failures = failuresIn(source);
  const problems = meaningProblems(source, failures, known);
  if (problems.length > 0) throw new InputError(problems);
  return failures.map((failure, index) => ({
    ...failure,
    line: source.placeOf(["failures", index]).line,
  }));
}

/**
 * The entries as they stand, when the shape is right.
 *
 * @param unfinished places that nobody filled in are accepted
 * @throws InputError
 */
export function failuresIn(
  source: YamlSource,
  unfinished = false,
): readonly RawFailure[] {
  const unfilled = placeholderProblems(source);
  const checked = validateFile("baseline", source.value);
  if (checked.ok)
    return (source.value as { failures: readonly RawFailure[] }).failures;
  // A day that nobody filled in is also none that exists; one complaint about it is enough.
  const places = new Set(
    unfilled.map(({ line, column }) => `${line}:${column}`),
  );
  const shape = checked.violations
    .map(({ pointer, field, message }) =>
      source.problem(
        pathOfPointer(pointer),
        `${field || "the file"}: ${message}`,
      ),
    )
    .filter(({ line, column }) => !places.has(`${line}:${column}`));
  if (unfinished && shape.length === 0)
    return (source.value as { failures: readonly RawFailure[] }).failures;
  throw new InputError([...unfilled, ...shape]);
}

const texts = ["owner", "reason", "expires"] as const;

export function placeholderProblems(source: YamlSource): FileProblem[] {
  const value = source.value as { failures?: unknown } | null;
  const failures = Array.isArray(value?.failures)
    ? (value.failures as unknown[])
    : [];
  return failures.flatMap((failure, index) =>
    texts
      .filter(
        (key) =>
          typeof failure === "object" &&
          failure !== null &&
          (failure as Record<string, unknown>)[key] === placeholder,
      )
      .map((key) =>
        source.problem(
          ["failures", index, key],
          `failures[${index}].${key}: nobody has filled it in yet; write ${asked[key]}`,
        ),
      ),
  );
}

const asked = {
  owner: "who answers for the failure",
  reason: "why it is waived",
  expires: "the last day on which it is waived, as YYYY-MM-DD",
} as const satisfies Record<(typeof texts)[number], string>;

function meaningProblems(
  source: YamlSource,
  failures: readonly RawFailure[],
  { requirements, scenarios }: Known,
): FileProblem[] {
  const ids = new Set(requirements.map(({ id }) => id));
  const problems: FileProblem[] = placeholderProblems(source);
  const first = new Map<string, number>();
  for (const [index, failure] of failures.entries()) {
    const { requirement, scenario, expires } = failure;
    const complain = (key: keyof RawFailure, message: string): void => {
      problems.push(
        source.problem(
          ["failures", index, key],
          `failures[${index}].${key}: ${message}`,
        ),
      );
    };
    const profile = requirement.slice(0, 3).toLowerCase();
    if (!ids.has(requirement))
      complain(
        "requirement",
        `there is no requirement ${requirement}; increff-kit list shows all. Correct it, or remove the entry`,
      );
    const named = scenarios.filter(({ slug }) => slug === scenario);
    if (scenario !== undefined && named.length === 0)
      complain(
        "scenario",
        `there is no scenario ${scenario}; increff-kit list shows all, and --scenarios adds your own. Correct it, or remove the entry`,
      );
    else if (
      scenario !== undefined &&
      named.every((one) => one.profile !== profile)
    )
      complain(
        "scenario",
        `the scenario ${scenario} is not one of the profile ${profile}, to which ${requirement} belongs`,
      );
    if (expires !== placeholder && !isDay(expires))
      complain("expires", `${expires} is not a day of the calendar`);
    const key = `${requirement} ${scenario ?? ""}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else
      complain(
        "requirement",
        `stands already in failures[${earlier}] for the same scenario; keep one of them`,
      );
  }
  return problems;
}
