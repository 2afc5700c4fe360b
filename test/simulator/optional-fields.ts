/** Which documented fields a message does not name, found in the contract itself. */
import { fileURLToPath } from "node:url";
import { collectContract } from "../../src/contract/generator/collect.js";
import {
  isObject,
  Sources,
  type Json,
} from "../../src/contract/generator/sources.js";
import {
  operationById,
  type OperationId,
} from "../../src/contract/operations.js";

const contract = collectContract(
  new Sources(fileURLToPath(new URL("../../openapi", import.meta.url))),
);

/** Paths such as `orderItems[0].barcode`. Inside maps of free content nothing is documented. */
export function optionalFieldsMissing(
  operation: OperationId,
  body: unknown,
): string[] {
  const { requestSchema } = operationById(operation);
  const schema = contract.schemas.messages.get(requestSchema ?? "");
  if (schema === undefined) throw new Error(`${operation} has no schema`);
  return missingIn(schema, body, "");
}

function missingIn(schema: Json, value: unknown, path: string): string[] {
  if (!isObject(schema) || typeof value !== "object" || value === null)
    return [];
  const choices = Array.isArray(schema["anyOf"]) ? schema["anyOf"] : [];
  const inChoices = choices.flatMap((one) => missingIn(one, value, path));
  if (Array.isArray(value))
    return [
      ...inChoices,
      ...value.flatMap((item, index) =>
        missingIn(schema["items"] ?? {}, item, `${path}[${index}]`),
      ),
    ];
  const properties = schema["properties"];
  if (!isObject(properties)) return inChoices;
  return [
    ...inChoices,
    ...Object.entries(properties).flatMap(([name, inner]) => {
      const at = path === "" ? name : `${path}.${name}`;
      return Object.hasOwn(value, name)
        ? missingIn(inner, (value as Record<string, unknown>)[name], at)
        : [at];
    }),
  ];
}
