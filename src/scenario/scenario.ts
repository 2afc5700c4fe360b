/**
 * A scenario file: one behaviour, as data. Reading one checks its shape against the published schema and then what a
 * schema cannot say: names that are used are defined, the slug is the file's name, requirements exist.
 */
import path from "node:path";
import type { components } from "../contract/generated/files.js";
import { validateFile } from "../contract/validate-file.js";
import { InputError, type FileProblem } from "./input-error.js";
import { pathOfPointer, YamlSource } from "./source.js";
import { namesIn, stepKinds, verbOf, type Step } from "./step.js";

type Raw = components["schemas"]["Scenario"];

export type ScenarioOrder = NonNullable<Raw["orders"]>[string];
export type Need = NonNullable<Raw["needs"]>[number];

export interface PlacedStep {
  readonly step: Step;
  /** Line in the file, counted from 1. */
  readonly line: number;
}

export interface Scenario {
  readonly file: string;
  readonly slug: string;
  readonly profile: "efs" | "erp";
  readonly title: string;
  readonly about: string;
  readonly exercises: readonly string[];
  readonly needs: readonly Need[];
  readonly orders: ReadonlyMap<string, ScenarioOrder>;
  readonly steps: readonly PlacedStep[];
}

/**
 * @param requirements ids of the register; an unknown one is an error
 * @throws InputError with everything that is wrong
 */
export function parseScenario(
  file: string,
  text: string,
  requirements: ReadonlySet<string>,
): Scenario {
  const source = new YamlSource(file, text);
  const shape = shapeProblems(source);
  if (shape.length > 0) throw new InputError(shape);
  const raw = source.value as Raw;
  const meaning = meaningProblems(source, raw, requirements);
  if (meaning.length > 0) throw new InputError(meaning);
  return {
    file,
    slug: raw.scenario,
    profile: raw.profile,
    title: raw.title,
    about: raw.about.trim(),
    exercises: raw.exercises,
    needs: raw.needs ?? [],
    orders: new Map(Object.entries(raw.orders ?? {})),
    steps: raw.steps.map((step, index) => ({
      step: step,
      line: source.placeOf(["steps", index]).line,
    })),
  };
}

function shapeProblems(source: YamlSource): FileProblem[] {
  const checked = validateFile("scenario", source.value);
  if (checked.ok) return [];
  return checked.violations.map((violation) => {
    const at = pathOfPointer(violation.pointer);
    const verbless =
      at[0] === "steps" && at.length === 2 && unknownVerb(source, at);
    return source.problem(
      at,
      verbless
        ? `a step begins with one of: ${stepKinds.join(", ")}`
        : `${violation.field || "the file"}: ${violation.message}`,
    );
  });
}

function unknownVerb(source: YamlSource, at: readonly string[]): boolean {
  let value: unknown = source.value;
  for (const key of at)
    value =
      typeof value === "object" && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined;
  return verbOf(value) === undefined;
}

function meaningProblems(
  source: YamlSource,
  raw: Raw,
  requirements: ReadonlySet<string>,
): FileProblem[] {
  const problems: FileProblem[] = [];
  const complain = (
    at: readonly (string | number)[],
    message: string,
  ): void => {
    problems.push(source.problem(at, message));
  };
  const slug = path.basename(source.file).replace(/\.ya?ml$/, "");
  if (raw.scenario !== slug)
    complain(
      ["scenario"],
      `scenario: is ${raw.scenario}, but the file is named ${slug}`,
    );
  for (const [index, id] of raw.exercises.entries()) {
    if (!requirements.has(id))
      complain(
        ["exercises", index],
        `${id} is not in the register; \`increff-kit list\` shows all`,
      );
    else if (!id.startsWith(raw.profile.toUpperCase()))
      complain(
        ["exercises", index],
        `${id} is not a requirement of the profile ${raw.profile}`,
      );
  }
  const known = new Set(Object.keys(raw.orders ?? {}));
  for (const [name, order] of Object.entries(raw.orders ?? {}))
    for (const key of ["codeOf", "storyOf"] as const) {
      const other = order[key];
      if (other !== undefined && !known.has(other))
        complain(["orders", name, key], `there is no order named ${other}`);
    }
  for (const [index, step] of raw.steps.entries()) {
    const names = namesIn(step);
    for (const name of names.defines) known.add(name);
    for (const name of names.uses)
      if (!known.has(name))
        complain(
          ["steps", index],
          `there is no order or return named ${name} before this step`,
        );
  }
  return problems;
}
