/**
 * The request bodies of the inbound contracts, read from the YAML itself: neither by the generator that makes our
 * validators nor by Prism, so that what one of them loses on its way is still asked for.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import {
  allOperations,
  isOperationId,
  type OperationId,
} from "../../src/contract/operations.js";
import type { Json, JsonObject } from "./json.js";
import type { Schema } from "./shape.js";

export const openapiFolder = fileURLToPath(
  new URL("../../openapi/", import.meta.url),
);

/** The documents with calls of partners to the OMS. */
export const inboundDocuments = ["efs.yaml", "marketplace.yaml"] as const;

/** The same operations, as our own table of the contract has them. */
export const inboundOperations = allOperations.filter(
  ({ direction }) => direction === "inbound",
);

export interface RequestContract {
  readonly operationId: OperationId;
  readonly schema: Schema;
  readonly examples: readonly Json[];
}

interface Document {
  readonly paths: Record<string, Record<string, OperationNode>>;
}

interface OperationNode {
  readonly operationId: string;
  readonly parameters?: Json;
  readonly requestBody?: {
    readonly content: {
      readonly "application/json": {
        readonly schema: Json;
        readonly examples: Record<string, { readonly value: Json }>;
      };
    };
  };
}

/** @param files documents of `openapi/`; operations without a body are left out */
export function requestContracts(
  files: readonly string[] = inboundDocuments,
): RequestContract[] {
  return files.flatMap((file) =>
    operationsOf(file).flatMap(({ operationId, requestBody }) => {
      if (!isOperationId(operationId))
        throw new Error(`${operationId} is not in the generated table`);
      if (requestBody === undefined) return [];
      const { schema, examples } = requestBody.content["application/json"];
      return [
        {
          operationId,
          schema: resolved(schema, file) as Schema,
          examples: Object.values(examples).map(({ value }) => value),
        },
      ];
    }),
  );
}

/** A parameter of an operation: of its path, its query or its head. */
export interface ParameterContract {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema & { readonly maximum?: number };
  readonly example?: Json;
}

/** The parameters that the operations of a document declare, by operationId. */
export function parameterContracts(
  file: string,
): Map<string, readonly ParameterContract[]> {
  return new Map(
    operationsOf(file).map(({ operationId, parameters = [] }) => [
      operationId,
      resolved(parameters, file) as unknown as ParameterContract[],
    ]),
  );
}

function operationsOf(file: string): OperationNode[] {
  return Object.values((read(file) as unknown as Document).paths).flatMap(
    (item) => Object.values(item),
  );
}

const files = new Map<string, Json>();

function read(file: string): Json {
  const known = files.get(file);
  if (known !== undefined) return known;
  const content = parse(
    readFileSync(path.join(openapiFolder, file), "utf8"),
  ) as Json;
  files.set(file, content);
  return content;
}

/** The node with everything that it refers to written out. Bodies of requests never contain themselves. */
function resolved(node: Json, file: string): Json {
  if (Array.isArray(node)) return node.map((item) => resolved(item, file));
  if (typeof node !== "object" || node === null) return node;
  const reference = node["$ref"];
  if (typeof reference === "string") return target(reference, file);
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, resolved(value, file)]),
  );
}

function target(reference: string, file: string): Json {
  const [name = "", pointer = ""] = reference.split("#", 2);
  const where = name === "" ? file : path.join(path.dirname(file), name);
  let node = read(where);
  for (const token of pointer.split("/").slice(1)) {
    const next = (node as JsonObject)[token];
    if (next === undefined) throw new Error(`${reference} leads nowhere`);
    node = next;
  }
  return resolved(node, where);
}
