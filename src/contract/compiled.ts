/** What the generated validators look like to the code that calls them. */

/** One violated keyword of a schema, as the compiled validators report it. */
export interface SchemaError {
  /** JSON Pointer into the value. */
  readonly instancePath: string;
  /** Where in the schema the keyword stands; schemas are compiled without references, so prefixes mean nesting. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when not a value but the name of this property is wrong. */
  readonly propertyName?: string;
}

/** Collects every violation. `errors` belongs to the last call, so read it before the next one. */
export interface CompiledValidator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export type CompiledValidators = Readonly<Record<string, CompiledValidator>>;
