/** Judges the kit's own files (scenario, configuration, result) against their JSON Schemas. */
import type { CompiledValidators } from "./compiled.js";
import { filesValidators } from "./generated/validators-files.js";
import { judge, type Validation } from "./judge.js";

/** The name of a schema in openapi/files, without `.schema.json`. */
export type FileKind = keyof typeof filesValidators;

const validators: CompiledValidators = filesValidators;

export function validateFile(kind: FileKind, value: unknown): Validation {
  const validator = validators[kind];
  if (validator === undefined)
    throw new Error(
      "no compiled validator for this kind of file: generate the contract again",
    );
  return judge(validator, value, false);
}
