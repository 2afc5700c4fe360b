/** How far a value is from one branch of a choice, and what several equally distant branches have in common. */
import { wantedTypes } from "./coercion.js";
import type { SchemaError } from "./compiled.js";
import { valueAt } from "./pointer.js";
import type { Problem } from "./problem.js";
import { choices, namedChild, typeName, typeWording } from "./wording.js";

/** Everything that is wrong with the value according to one branch. */
export type Branch = readonly Problem[];

export const onlyDetails = 0;
/** It has a field too many or too few. */
export const wrongFields = 1;
/** A field that may have only certain values has another one: the branch for something else. */
export const wrongName = 2;
/** Another type of value altogether. */
export const wrongKind = 3;

/** @param names fields that tell the branches apart, as `namesOf` finds them */
export function distanceOf(
  branch: Branch,
  choice: SchemaError,
  names: ReadonlySet<string>,
): number {
  let distance = onlyDetails;
  for (const { error, pointer } of branch) {
    const here = error.instancePath === choice.instancePath;
    if (here && (error.keyword === "type" || isNamed(error))) return wrongKind;
    if (isNamed(error) && names.has(pointer)) distance = wrongName;
    else if (here && namedChild(error) !== undefined)
      distance = Math.max(distance, wrongFields);
  }
  return distance;
}

/** The fields by which branches are told apart: a single value is wanted, or several branches want other values. */
export function namesOf(
  branches: readonly Branch[],
  choice: SchemaError,
): Set<string> {
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const { error, pointer } of branches.flat()) {
    if (!isNamed(error) || !isDirectChild(pointer, choice)) continue;
    if (error.keyword === "const" || seen.has(pointer)) names.add(pointer);
    seen.add(pointer);
  }
  return names;
}

/** Branches told apart by one field: the values that it may have. */
export function discriminator(
  branches: readonly Branch[],
  choice: SchemaError,
): Problem | undefined {
  const named = branches
    .flat()
    .filter(
      ({ error, pointer }) => isNamed(error) && isDirectChild(pointer, choice),
    );
  const [example] = named;
  if (example === undefined) return undefined;
  if (named.some(({ pointer }) => pointer !== example.pointer))
    return undefined;
  const allowed = new Set(named.flatMap(({ error }) => allowedValues(error)));
  return { ...example, message: `must be one of ${choices([...allowed])}` };
}

/** What the value would have to be, over several branches that all want something else. */
export function kindsWording(
  branches: readonly Branch[],
  choice: SchemaError,
  root: unknown,
): string {
  const here = branches
    .flat()
    .map(({ error }) => error)
    .filter(({ instancePath }) => instancePath === choice.instancePath);
  const allowed = [...new Set(here.flatMap(allowedValues))].filter(
    (value) => value !== null,
  );
  // A branch with a list of values says all by that list; null beside it is only for leaving the field empty.
  const listed = new Set(
    branches.filter((branch) => branch.some(({ error }) => isNamed(error))),
  );
  const types = branches
    .filter((branch) => allowed.length === 0 || !listed.has(branch))
    .flat()
    .filter(({ error }) => here.includes(error) && error.keyword === "type")
    .flatMap(({ error }) => wantedTypes(error.params["type"]));
  if (allowed.length === 0)
    return typeWording([...new Set(types)], valueAt(root, choice.instancePath));
  const names = types.filter((type) => type !== "null").map(typeName);
  return `must be ${[...new Set(names), `one of ${choices(allowed)}`].join(" or ")}`;
}

export function isDirectChild(pointer: string, choice: SchemaError): boolean {
  const { instancePath } = choice;
  return (
    pointer.lastIndexOf("/") === instancePath.length &&
    pointer.startsWith(instancePath)
  );
}

function isNamed({ keyword }: SchemaError): boolean {
  return keyword === "const" || keyword === "enum";
}

function allowedValues({ keyword, params }: SchemaError): readonly unknown[] {
  if (keyword === "const") return [params["allowedValue"]];
  return keyword === "enum" && Array.isArray(params["allowedValues"])
    ? (params["allowedValues"] as unknown[])
    : [];
}
