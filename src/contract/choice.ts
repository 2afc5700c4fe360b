/**
 * A failed `anyOf` or `oneOf` as one thing to say. A validator reports every violation of every branch; a person wants
 * to know what to do, so the branch that was probably meant is chosen, or the choice itself is named.
 */
import {
  discriminator,
  distanceOf,
  isDirectChild,
  kindsWording,
  namesOf,
  onlyDetails,
  wrongKind,
  wrongName,
  type Branch,
} from "./branch.js";
import type { SchemaError } from "./compiled.js";
import { valueAt } from "./pointer.js";
import { keyOf, problemOf, type Problem } from "./problem.js";

/** The errors in their order, each failed choice replaced by what is worth saying about it. */
export function withoutChoices(
  errors: readonly SchemaError[],
  root: unknown,
): Problem[] {
  const problems: Problem[] = [];
  for (const error of errors) {
    // These only say that a schema below them failed, whose own errors say why.
    if (error.keyword === "if" || error.keyword === "propertyNames") continue;
    if (!isFailedChoice(error)) {
      problems.push(problemOf(error));
      continue;
    }
    // Errors of the branches come right before that of the choice.
    let start = problems.length;
    while (start > 0 && isWithin(problems[start - 1], error)) start -= 1;
    const branches = grouped(error, problems.splice(start));
    for (const problem of explained(error, branches, root))
      problems.push(problem);
  }
  return problems;
}

function isFailedChoice({ keyword, params }: SchemaError): boolean {
  return (
    keyword === "anyOf" ||
    (keyword === "oneOf" && params["passingSchemas"] === null)
  );
}

function isWithin(problem: Problem | undefined, choice: SchemaError): boolean {
  if (problem === undefined) return false;
  const { instancePath, schemaPath } = problem.error;
  const sameValue =
    instancePath === choice.instancePath ||
    instancePath.startsWith(`${choice.instancePath}/`);
  return sameValue && schemaPath.startsWith(`${choice.schemaPath}/`);
}

function grouped(choice: SchemaError, problems: readonly Problem[]): Branch[] {
  const branches = new Map<string, Problem[]>();
  for (const problem of problems) {
    const path = problem.error.schemaPath.slice(choice.schemaPath.length + 1);
    const branch = path.split("/", 1)[0] ?? "";
    const known = branches.get(branch);
    if (known === undefined) branches.set(branch, [problem]);
    else known.push(problem);
  }
  return [...branches.values()];
}

function explained(
  choice: SchemaError,
  branches: readonly Branch[],
  root: unknown,
): Branch {
  const missing = branches.map((branch) => missingOnly(branch, choice, root));
  if (missing.every((names) => names.length > 0))
    return [oneMissing(choice, missing)];
  const names = namesOf(branches, choice);
  const distances = branches.map((branch) => distanceOf(branch, choice, names));
  const least = Math.min(...distances);
  const near = branches.filter((_, index) => distances[index] === least);
  if (least === wrongKind && near.length > 1)
    return [said(choice, kindsWording(near, choice, root))];
  const name = least === wrongName ? discriminator(near, choice) : undefined;
  if (name !== undefined) return [name];
  const fewest = Math.min(...near.map((branch) => branch.length));
  const nearest = near.filter((branch) => branch.length === fewest);
  return nearest.length > 1 && least !== onlyDetails
    ? shared(choice, nearest)
    : (nearest[0] ?? [problemOf(choice)]);
}

/** Nothing tells which of these branches was meant: names what each would need, and what is wrong with all of them. */
function shared(choice: SchemaError, branches: readonly Branch[]): Branch {
  const keys = branches.map((branch) => new Set(branch.map(keyOf)));
  const common = (branches[0] ?? []).filter((problem) =>
    keys.every((known) => known.has(keyOf(problem))),
  );
  const missing = branches.map((branch) =>
    branch
      .filter(({ error }) => error.keyword === "required")
      .map((problem) => childName(problem, choice)),
  );
  return missing.every((names) => names.length > 0)
    ? [oneMissing(choice, missing), ...common]
    : (branches[0] ?? [problemOf(choice)]);
}

function oneMissing(
  choice: SchemaError,
  fields: readonly (readonly string[])[],
): Problem {
  const names = fields.map((needed) => needed.join(" and "));
  const last = names.length > 1 ? ` or ${names.at(-1) ?? ""}` : "";
  const others = names.slice(0, Math.max(1, names.length - 1)).join(", ");
  return said(choice, `one of ${others}${last} must be present`);
}

/** The fields whose absence (or null) is all that is wrong with a branch; empty when something else is. */
function missingOnly(
  branch: Branch,
  choice: SchemaError,
  root: unknown,
): string[] {
  const isMissing = ({ error, pointer }: Problem): boolean =>
    isDirectChild(pointer, choice) &&
    (error.keyword === "required" ||
      (error.keyword === "type" && valueAt(root, pointer) === null));
  return branch.every(isMissing)
    ? branch.map((problem) => childName(problem, choice))
    : [];
}

function childName({ pointer }: Problem, choice: SchemaError): string {
  return pointer.slice(choice.instancePath.length + 1);
}

function said(choice: SchemaError, message: string): Problem {
  return { error: choice, pointer: choice.instancePath, message };
}
