/** The few functions that the generated validators call; with them the kit needs no ajv at run time. */
import type { SchemaError } from "./compiled.js";

/**
 * The longest list of errors. Far above what a real body can have wrong, so that every scalar of the largest order can
 * still be coerced; a hostile body must not cost memory for each of its elements.
 */
export const mostErrors = 30_000;

/** Adds an error to a validator's list, which is null while there is none. */
export function report(
  errors: SchemaError[] | null,
  instancePath: string,
  schemaPath: string,
  keyword: string,
  params: SchemaError["params"],
  propertyName?: string,
): SchemaError[] {
  if (errors !== null && errors.length >= mostErrors) return errors;
  const error: SchemaError =
    propertyName === undefined
      ? { instancePath, schemaPath, keyword, params }
      : { instancePath, schemaPath, keyword, params, propertyName };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

/** Takes back what a branch has added to a list that had this many errors before it. */
export function forget(errors: SchemaError[], before: number): void {
  if (errors.length > before) errors.length = before;
}

/** The length of a text as JSON Schema counts it: in characters, not in UTF-16 units. */
export function characters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) !== 0xd800) continue;
    if ((text.charCodeAt(index + 1) & 0xfc00) !== 0xdc00) continue;
    count -= 1;
    index += 1;
  }
  return count;
}

/** Deeper than any value of the contract; what is nested deeper counts as different. */
const deepest = 200;

/** Whether two JSON values are the same, whatever the order of their keys. */
export function same(left: unknown, right: unknown, depth = 0): boolean {
  if (left === right) return true;
  if (!isContainer(left) || !isContainer(right) || depth > deepest)
    return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) =>
        Object.hasOwn(right, key) && same(left[key], right[key], depth + 1),
    )
  );
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
