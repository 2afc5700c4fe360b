/**
 * Applies one compiled validator and makes sense of what it says.
 *
 * A valid value costs one call of the validator. Everything else (coercion, words for what is wrong) happens only after
 * that call has failed.
 */
import { coerce } from "./coercion.js";
import type { CompiledValidator } from "./compiled.js";
import { mostErrors } from "./runtime.js";
import { violationsOf, wholeViolation, type Violations } from "./violation.js";

export type Validation =
  /** `value` is the input itself unless something was coerced; `coerced` has the JSON Pointers of that. */
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly coerced: readonly string[];
    }
  | ({ readonly ok: false } & Violations);

export const nothingCoerced: readonly string[] = Object.freeze([]);

export function judge(
  validator: CompiledValidator,
  value: unknown,
  coercing: boolean,
): Validation {
  // JSON has no undefined: an empty body is judged like null, which some answers allow.
  if (validator(value ?? null))
    return { ok: true, value, coerced: nothingCoerced };
  return explain(validator, value ?? null, coercing);
}

function explain(
  validator: CompiledValidator,
  value: unknown,
  coercing: boolean,
): Validation {
  if (value === null)
    return { ok: false, ...wholeViolation("the body may not be empty") };
  const coerced = new Set<string>();
  let current: unknown = value;
  let errors = validator.errors ?? [];
  // A coerced field can bring another branch of a choice into play, so one round may not be all.
  // A list that is full is not all that is wrong, so coercing what it names could not help.
  for (
    let round = 0;
    coercing && round < 3 && errors.length < mostErrors;
    round += 1
  ) {
    const { value: next, pointers } = coerce(current, errors);
    if (pointers.length === 0) break;
    for (const pointer of pointers) coerced.add(pointer);
    current = next;
    if (validator(current))
      return { ok: true, value: current, coerced: [...coerced] };
    errors = validator.errors ?? [];
  }
  return { ok: false, ...violationsOf(errors, current) };
}
