/**
 * Turns a schema with references over several files into one that stands alone: references replaced by what they
 * point to, annotations left out, unknown keywords refused.
 *
 * A schema that contains itself is written out to one level of nesting; what is nested deeper is refused.
 * Because nothing is referenced any more, the schema path of a violation shows by its prefix which `anyOf` it belongs
 * to; that is what makes one readable sentence of a failed choice possible.
 */
import {
  child,
  isObject,
  type Json,
  type JsonObject,
  type Located,
  type Sources,
} from "./sources.js";

const schemaMaps = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
]);
const schemaLists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const schemaKeywords = new Set([
  "items",
  "additionalProperties",
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
  "unevaluatedProperties",
]);
const plainKeywords = new Set([
  "type",
  "enum",
  "const",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minContains",
  "maxContains",
  "required",
  "minProperties",
  "maxProperties",
  "dependentRequired",
]);
/** `format` is an annotation in JSON Schema 2020-12; checking it would cost more than the rest of a body. */
const annotations = new Set([
  "$schema",
  "$id",
  "$comment",
  "$defs",
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "format",
  "discriminator",
  "externalDocs",
]);

export class SchemaInliner {
  readonly #sources: Sources;
  readonly #patternExamples = new Map<string, string>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** For each pattern whose schema has a text as its first example, that text: it says more than the pattern. */
  get patternExamples(): ReadonlyMap<string, string> {
    return this.#patternExamples;
  }

  inline(schema: Located, trail: readonly string[] = []): Json {
    const place = `${schema.file}#${schema.pointer}`;
    if (typeof schema.node === "boolean") return schema.node;
    if (!isObject(schema.node))
      throw new Error(`${place}: a schema must be an object or a boolean`);
    this.#noteExample(schema.node);
    const inlined: JsonObject = {};
    let referenced: Json | undefined;
    for (const key of Object.keys(schema.node)) {
      const value = child(schema, key);
      if (value === undefined || annotations.has(key) || key.startsWith("x-"))
        continue;
      if (key === "$ref") referenced = this.#reference(value, trail);
      else if (plainKeywords.has(key)) inlined[key] = value.node;
      else if (schemaMaps.has(key)) inlined[key] = this.#map(value, trail);
      else if (schemaLists.has(key)) inlined[key] = this.#list(value, trail);
      else if (schemaKeywords.has(key))
        inlined[key] = this.inline(value, trail);
      else
        throw new Error(
          `${place}: ${key} is not a keyword that the generator knows`,
        );
    }
    if (referenced === undefined) return inlined;
    return Object.keys(inlined).length === 0
      ? referenced
      : { allOf: [referenced, inlined] };
  }

  #reference(reference: Located, trail: readonly string[]): Json {
    if (typeof reference.node !== "string")
      throw new Error(`${reference.file}#${reference.pointer}: not a text`);
    const target = this.#sources.resolve(reference.node, reference.file);
    const place = `${target.file}#${target.pointer}`;
    // Written out instead of called, so that schema paths stay unambiguous: a schema may contain itself once.
    if (trail.filter((earlier) => earlier === place).length > 1) return false;
    return this.inline(target, [...trail, place]);
  }

  #map(map: Located, trail: readonly string[]): JsonObject {
    if (!isObject(map.node))
      throw new Error(`${map.file}#${map.pointer}: not an object`);
    const inlined: JsonObject = {};
    for (const key of Object.keys(map.node)) {
      const value = child(map, key);
      if (value !== undefined) inlined[key] = this.inline(value, trail);
    }
    return inlined;
  }

  #list(list: Located, trail: readonly string[]): Json[] {
    if (!Array.isArray(list.node))
      throw new Error(`${list.file}#${list.pointer}: not a list`);
    return list.node.map((node, index) =>
      this.inline(
        { file: list.file, pointer: `${list.pointer}/${index}`, node },
        trail,
      ),
    );
  }

  #noteExample(schema: JsonObject): void {
    const examples = schema["examples"];
    const example = Array.isArray(examples) ? examples[0] : schema["example"];
    if (typeof schema["pattern"] !== "string" || typeof example !== "string")
      return;
    if (!this.#patternExamples.has(schema["pattern"]))
      this.#patternExamples.set(schema["pattern"], example);
  }
}
