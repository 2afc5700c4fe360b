/** Whether a schema has parts of any shape, which its validator does not look into. */
import { isObject, type Json } from "./sources.js";

const describing = ["properties", "items", "prefixItems", "enum", "const"];
const choosing = ["anyOf", "oneOf", "allOf"];

/** Unknown fields of a described object do not count: whoever reads it ignores them. */
export function hasFreeForm(schema: Json): boolean {
  if (!isObject(schema)) return schema === true;
  const choices = choosing.flatMap((key) =>
    Array.isArray(schema[key]) ? schema[key] : [],
  );
  if (choices.some(hasFreeForm)) return true;
  const { properties, items, additionalProperties } = schema;
  if (isObject(properties) && Object.values(properties).some(hasFreeForm))
    return true;
  if (items !== undefined && hasFreeForm(items)) return true;
  if (isObject(additionalProperties)) return hasFreeForm(additionalProperties);
  if (choices.length > 0 || describing.some((key) => key in schema))
    return false;
  const types = [schema["type"] ?? "object"].flat();
  return types.includes("object") || types.includes("array");
}
