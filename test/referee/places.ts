/** Every value of a body, with what its schema asks of it. */
import { isObject, type Json, type Path } from "./json.js";
import { shapeOf, type Schema, type Shape } from "./shape.js";

export interface Place {
  readonly path: Path;
  readonly shape: Shape;
  readonly value: Json;
  /** Whether it may be left out; an element of a list and the body itself may not be asked. */
  readonly presence: "mandatory" | "optional" | "fixed";
}

export function placesIn(body: Json, schema: Schema): Place[] {
  return placesAt(body, schema, [], "fixed");
}

function placesAt(
  value: Json,
  schema: Schema,
  path: Path,
  presence: Place["presence"],
): Place[] {
  const shape = shapeOf(schema);
  const here: Place = { path, shape, value, presence };
  if (Array.isArray(value)) {
    const { items = {} } = shape;
    return [
      here,
      ...value.flatMap((item, index) =>
        placesAt(item, items, [...path, index], "fixed"),
      ),
    ];
  }
  if (!isObject(value)) return [here];
  const { properties = {}, required = [], additionalProperties } = shape;
  const inner = Object.entries(value).flatMap(([name, field]) => {
    const described = Object.hasOwn(properties, name)
      ? properties[name]
      : undefined;
    const known = described ?? additionalProperties;
    return typeof known === "object"
      ? placesAt(
          field,
          known,
          [...path, name],
          required.includes(name) ? "mandatory" : "optional",
        )
      : [];
  });
  return [here, ...inner];
}
