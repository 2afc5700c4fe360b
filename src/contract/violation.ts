/** What is wrong with a value, for a person and for a report. */
import { withoutChoices } from "./choice.js";
import type { SchemaError } from "./compiled.js";
import { bracketed } from "./errors.js";
import { fieldName, valueAt } from "./pointer.js";
import { keyOf, type Problem } from "./problem.js";
import { wordingOf } from "./wording.js";

export interface Violation {
  /** JSON Pointer; for a missing field where it should be. */
  readonly pointer: string;
  /** The same as Increff would name it: `channelSkuCode`, `orderItems[0].quantity`; empty for the value as a whole. */
  readonly field: string;
  readonly message: string;
}

/** Violations of one value. Only the first are listed; `more` counts the others, up to the validators' own limit. */
export interface Violations {
  readonly violations: readonly Violation[];
  readonly more: number;
}

const listedViolations = 20;

export function violationsOf(
  errors: readonly SchemaError[],
  root: unknown,
): Violations {
  const problems = withoutChoices(errors, root);
  // A value of the wrong type breaks most other rules too; only the type is worth saying.
  const mistyped = new Set<string>();
  for (const { error } of problems)
    if (error.keyword === "type") mistyped.add(error.instancePath);
  const violations = new Map<string, Violation>();
  const others = new Set<string>();
  for (const problem of problems) {
    const { error } = problem;
    if (error.keyword !== "type" && mistyped.has(error.instancePath)) continue;
    const key = keyOf(problem);
    if (violations.has(key)) continue;
    if (violations.size < listedViolations)
      violations.set(key, violationOf(problem, root));
    else others.add(key);
  }
  return { violations: [...violations.values()], more: others.size };
}

function violationOf(
  { error, pointer, message }: Problem,
  root: unknown,
): Violation {
  return {
    pointer,
    field: fieldName(root, pointer),
    message: message ?? wordingOf(error, valueAt(root, error.instancePath)),
  };
}

/** One violation without a field, about the value as a whole. */
export function wholeViolation(message: string): Violations {
  return { violations: [{ pointer: "", field: "", message }], more: 0 };
}

/** `[channelSkuCode: may not be null, quantity: must be greater than or equal to 0]` */
export function describeViolations(
  violations: readonly Violation[],
  more = 0,
): string {
  const texts = violations.map(({ field, message }) =>
    field === "" ? message : `${field}: ${message}`,
  );
  return bracketed(more > 0 ? [...texts, `and ${more} more`] : texts);
}
