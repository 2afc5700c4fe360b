/** A violated keyword on its way to becoming words, or several keywords that are said as one. */
import type { SchemaError } from "./compiled.js";
import { pointerTo } from "./pointer.js";
import { namedChild } from "./wording.js";

export interface Problem {
  readonly error: SchemaError;
  /** What it is about: a missing field rather than the object that lacks it. */
  readonly pointer: string;
  /** Already in words, when no single keyword says it. */
  readonly message?: string;
}

export function problemOf(error: SchemaError): Problem {
  const key = namedChild(error);
  return {
    error,
    pointer:
      key === undefined
        ? error.instancePath
        : pointerTo(error.instancePath, key),
  };
}

/** Two problems with the same key say the same about the same place. */
export function keyOf({ error, pointer }: Problem): string {
  return `${error.keyword} ${pointer}`;
}
