/** Bodies that a schema allows, built from the schema. */
import fc from "fast-check";
import type { Json } from "./json.js";
import { shapeOf, type Schema, type Shape } from "./shape.js";

/** `complete`: every field is there and filled, every list has an element. */
export type Extent = "any" | "complete";

export function validBody(schema: Schema, extent: Extent): fc.Arbitrary<Json> {
  // Once through JSON: no negative zero, no object without a prototype.
  return valueOf(schema, extent).map(
    (value) => JSON.parse(JSON.stringify(value)) as Json,
  );
}

function valueOf(schema: Schema, extent: Extent): fc.Arbitrary<unknown> {
  const shape = shapeOf(schema);
  const filled = filledOf(shape, extent);
  return shape.nullable && extent === "any"
    ? fc.option(filled, { nil: null, freq: 3 })
    : filled;
}

function filledOf(shape: Shape, extent: Extent): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "object":
      return objectOf(shape, extent);
    case "array": {
      const { items = {}, minItems = 0, maxItems = 4 } = shape;
      return fc.array(valueOf(items, extent), {
        minLength: Math.max(minItems, extent === "complete" ? 1 : 0),
        maxLength: Math.min(maxItems, 4),
      });
    }
    case "string":
      return textOf(shape);
    case "integer":
      return fc.oneof(
        fc.integer({ min: shape.minimum ?? -1000, max: 1000 }),
        fc.maxSafeInteger().map((number) => Math.abs(number) + 1),
      );
    case "number":
      return fc.double({
        min: shape.minimum ?? -1e9,
        max: 1e9,
        noNaN: true,
      });
    case "boolean":
      return fc.boolean();
  }
}

function objectOf(shape: Shape, extent: Extent): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = shape;
  const fields = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [
        name,
        valueOf(schema, extent),
      ]),
    ),
    {
      requiredKeys:
        extent === "complete" ? Object.keys(properties) : [...required],
    },
  );
  if (additionalProperties === undefined || additionalProperties === false)
    return fields;
  const others =
    additionalProperties === true
      ? fc.jsonValue({ maxDepth: 2 })
      : valueOf(additionalProperties, extent);
  return fc
    .tuple(
      fc.dictionary(fc.string({ maxLength: 6 }), others, {
        minKeys: extent === "complete" ? 1 : 0,
        maxKeys: 3,
      }),
      fields,
    )
    .map(([more, described]) => ({ ...more, ...described }));
}

function textOf({
  enum: names,
  pattern,
  minLength = 0,
  maxLength = 255,
}: Shape): fc.Arbitrary<string> {
  if (names !== undefined)
    return fc.constantFrom(...names.filter((name) => name !== null));
  if (pattern !== undefined)
    return fc
      .stringMatching(new RegExp(pattern, "u"))
      .filter((text) => text.length <= maxLength);
  return fc.string({ unit: "binary", minLength, maxLength: 12 });
}
