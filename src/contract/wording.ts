/** What a violated keyword means for a person, in the style of the documented example `[channelSkuCode: may not be null]`. */
import type { SchemaError } from "./compiled.js";
import { wantedTypes } from "./coercion.js";
import { patternExamples } from "./generated/patterns.js";

const listed = 12;

export function wordingOf(error: SchemaError, value: unknown): string {
  const { propertyName } = error;
  return propertyName === undefined
    ? valueWording(error, value)
    : `its name ${valueWording(error, propertyName)}`;
}

function valueWording(error: SchemaError, value: unknown): string {
  const { params } = error;
  switch (error.keyword) {
    case "required":
      return "may not be null";
    case "type":
      return typeWording(wantedTypes(params["type"]), value);
    case "minimum":
      return `must be greater than or equal to ${shown(params["limit"])}`;
    case "exclusiveMinimum":
      return `must be greater than ${shown(params["limit"])}`;
    case "maximum":
      return `must be less than or equal to ${shown(params["limit"])}`;
    case "exclusiveMaximum":
      return `must be less than ${shown(params["limit"])}`;
    case "multipleOf":
      return `must be a multiple of ${shown(params["multipleOf"])}`;
    case "maxLength":
      return `length must be at most ${shown(params["limit"])}`;
    case "minLength":
      return params["limit"] === 1
        ? "may not be empty"
        : `length must be at least ${shown(params["limit"])}`;
    case "pattern":
      return patternWording(String(params["pattern"]));
    case "enum":
      return `must be one of ${choices(params["allowedValues"])}`;
    case "const":
      return `must be ${shown(params["allowedValue"])}`;
    case "maxItems":
      return `must have at most ${shown(params["limit"])} elements`;
    case "minItems":
      return params["limit"] === 1
        ? "may not be empty"
        : `must have at least ${shown(params["limit"])} elements`;
    case "uniqueItems":
      return `elements ${shown(params["j"])} and ${shown(params["i"])} are the same`;
    case "minProperties":
      return `must have at least ${shown(params["limit"])} fields`;
    case "maxProperties":
      return `must have at most ${shown(params["limit"])} fields`;
    case "additionalProperties":
    case "unevaluatedProperties":
      return "is not a known field";
    case "dependentRequired":
      return `may not be null beside ${shown(params["property"])}`;
    case "contains":
      return "has no element of the wanted kind";
    case "oneOf":
      return "must match exactly one of the allowed forms";
    case "not":
    case "false schema":
      return "is not allowed";
    default:
      return `breaks the rule ${error.keyword}`;
  }
}

export function typeWording(wanted: readonly string[], value: unknown): string {
  if (value === null || value === undefined) return "may not be null";
  const names = wanted.filter((type) => type !== "null").map(typeName);
  const given = givenName(value);
  const expected = names.length === 0 ? "null" : names.join(" or ");
  // A fraction is a number like a whole one; saying so would only confuse.
  return typeof value === "number" && wanted.includes("integer")
    ? `must be ${expected}`
    : `must be ${expected}, not ${given}`;
}

/** `a whole number` */
export function typeName(type: string): string {
  return typeNames[type] ?? type;
}

const typeNames: Readonly<Record<string, string>> = {
  integer: "a whole number",
  number: "a number",
  string: "a string",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function givenName(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "boolean") return "a boolean";
  return typeNames[typeof value] ?? typeof value;
}

function patternWording(pattern: string): string {
  const example = patternExamples.get(pattern);
  return example === undefined
    ? `must match ${pattern}`
    : `must be written like ${example}`;
}

export function choices(allowed: unknown): string {
  const values = Array.isArray(allowed)
    ? (allowed as unknown[]).filter((value) => value !== null).map(shown)
    : [];
  const more = values.length - listed;
  return more > 0
    ? `${values.slice(0, listed).join(", ")} and ${more} more`
    : values.join(", ");
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The field of an object that a violation is about: the missing or unknown one, not the object around it. */
export function namedChild(error: SchemaError): string | undefined {
  if (error.propertyName !== undefined) return error.propertyName;
  const key =
    error.keyword === "required" || error.keyword === "dependentRequired"
      ? error.params["missingProperty"]
      : error.keyword === "additionalProperties"
        ? error.params["additionalProperty"]
        : error.keyword === "unevaluatedProperties"
          ? error.params["unevaluatedProperty"]
          : undefined;
  return typeof key === "string" ? key : undefined;
}
