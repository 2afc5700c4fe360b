/** Bodies as the contracts have them: their examples, and what fast-check builds from their schemas. */
import fc from "fast-check";
import {
  inboundDocuments,
  parameterContracts,
  requestContracts,
  type ParameterContract,
} from "../referee/contract-requests.js";
import type { Json } from "../referee/json.js";
import type { Schema } from "../referee/shape.js";
import { validBody } from "../referee/valid-bodies.js";

const samples = 8;

export interface ContractBodies {
  /** By operationId. */
  readonly bodies: ReadonlyMap<string, readonly Json[]>;
  /** Parameters of the query, by operationId. */
  readonly queries: ReadonlyMap<string, readonly ParameterContract[]>;
  /** Operations of whose schema nothing could be built, because it has a form that the referee's builder does not know. */
  readonly examplesOnly: readonly string[];
}

export function contractBodies(seed: number): ContractBodies {
  const bodies = new Map<string, readonly Json[]>();
  const examplesOnly: string[] = [];
  for (const contract of requestContracts([
    ...inboundDocuments,
    "control.yaml",
  ])) {
    const { operationId, schema, examples } = contract;
    const plain = simplified(schema);
    const sampled = sampledOf(() => [
      ...fc.sample(validBody(plain, "any"), { seed, numRuns: samples }),
      ...fc.sample(validBody(plain, "complete"), { seed, numRuns: 2 }),
    ]);
    if (sampled === null) examplesOnly.push(operationId);
    bodies.set(operationId, [...examples, ...(sampled ?? [])]);
  }
  const queries = new Map(
    [...parameterContracts("control.yaml")].map(([id, parameters]) => [
      id,
      parameters.filter((parameter) => parameter.in === "query"),
    ]),
  );
  return { bodies, queries, examplesOnly };
}

/**
 * Without what the referee's builder does not know (`maximum`, `uniqueItems`, `default`): a body may then be a little too much,
 * which is as welcome here.
 */
function simplified(schema: Schema): Schema {
  const { properties, items, additionalProperties, anyOf } = schema;
  const kept = Object.fromEntries(
    Object.entries(schema).filter(([key]) => simple.has(key)),
  ) as Schema;
  return {
    ...kept,
    // A choice of texts says no type in the files for people.
    ...(schema.enum !== undefined && schema.type === undefined
      ? { type: "string" }
      : {}),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, inner]) => [
              name,
              simplified(inner),
            ]),
          ),
        }),
    ...(items === undefined ? {} : { items: simplified(items) }),
    ...(typeof additionalProperties === "object"
      ? { additionalProperties: simplified(additionalProperties) }
      : {}),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(simplified) }),
  };
}

const simple = new Set([
  "type",
  "required",
  "properties",
  "items",
  "additionalProperties",
  "anyOf",
  "enum",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "minItems",
  "maxItems",
]);

function sampledOf(sample: () => Json[]): Json[] | null {
  try {
    return sample();
  } catch (error) {
    if (error instanceof Error && / form: |"or null": /.test(error.message))
      return null;
    throw error;
  }
}
