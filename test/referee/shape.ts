/** What a schema of a request asks for, in the few forms that the contracts use; any other form is an error here. */

export interface Schema {
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | null)[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type Kind =
  "object" | "array" | "string" | "number" | "integer" | "boolean";

/** A schema whose two ways of allowing null (`type: [x, "null"]` and a choice) have become a flag. */
export interface Shape extends Omit<Schema, "type" | "anyOf"> {
  readonly kind: Kind;
  readonly nullable: boolean;
}

const kinds: readonly string[] = [
  "object",
  "array",
  "string",
  "number",
  "integer",
  "boolean",
] satisfies Kind[];

/** Whatever is neither here nor an annotation would be a rule that no mutation breaks. */
const understood = new Set([
  "type",
  "required",
  "properties",
  "items",
  "additionalProperties",
  "enum",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "minItems",
  "maxItems",
  "description",
  "examples",
]);

export function shapeOf(schema: Schema): Shape {
  const { anyOf, type, ...rest } = schema;
  if (anyOf !== undefined) {
    const [only, ...others] = anyOf.filter(({ type }) => type !== "null");
    if (only === undefined || others.length > 0)
      throw new Error(`a choice that is not "or null": ${text(schema)}`);
    return { ...shapeOf(only), nullable: others.length < anyOf.length - 1 };
  }
  const unknown = Object.keys(schema).filter((key) => !understood.has(key));
  const types = [type ?? []].flat();
  const [kind, ...others] = types.filter((name) => name !== "null");
  if (unknown.length > 0 || !isKind(kind) || others.length > 0)
    throw new Error(`a schema of an unknown form: ${text(schema)}`);
  return { ...rest, kind, nullable: types.includes("null") };
}

function isKind(name: string | undefined): name is Kind {
  return name !== undefined && kinds.includes(name);
}

function text(schema: Schema): string {
  return JSON.stringify(schema).slice(0, 300);
}
