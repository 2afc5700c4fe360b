/** Finds every operation of the OpenAPI documents, webhooks included, and the schemas of its bodies. */
import path from "node:path";
import type { Operation, OperationDirection } from "../operation.js";
import {
  operationsOf,
  type Register,
  type ValidatorGroup,
} from "./read-operation.js";
import { hasFreeForm } from "./free-form.js";
import { SchemaInliner } from "./schema.js";
import { isObject, type Json, type Located, type Sources } from "./sources.js";

/** Documents that describe calls; `requirements.yaml` lies beside them and is none. */
const directions: Readonly<Record<string, OperationDirection>> = {
  control: "control",
  efs: "inbound",
  erp: "inbound",
  marketplace: "inbound",
  "vendor-hooks": "hook",
};
const notDocuments = new Set(["requirements"]);
export interface Contract {
  readonly documents: readonly string[];
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<ValidatorGroup, ReadonlyMap<string, Json>>>;
  readonly patternExamples: ReadonlyMap<string, string>;
}

export function collectContract(sources: Sources): Contract {
  const inliner = new SchemaInliner(sources);
  const schemas = {
    requests: new Map<string, Json>(),
    messages: new Map(),
    responses: new Map(),
    files: new Map(),
  };
  const documents: string[] = [];
  const operations = new Map<string, Operation>();
  const names = new Map<string, string>();
  const register: Register = (group, document, schema, fallback) => {
    const inlined = inliner.inline(schema);
    const name = nameFor(
      names,
      document,
      schema,
      fallback,
      JSON.stringify(inlined),
    );
    schemas[group].set(name, inlined);
    return { name, freeForm: hasFreeForm(inlined) };
  };

  for (const file of sources.list(".", ".yaml")) {
    const document = path.posix.basename(file, ".yaml");
    if (notDocuments.has(document)) continue;
    const direction = directions[document];
    if (direction === undefined)
      throw new Error(
        `${file}: the generator does not know what this document is for`,
      );
    documents.push(document);
    for (const operation of operationsOf(sources, file, direction, register)) {
      const known = operations.get(operation.operationId);
      if (known !== undefined)
        throw new Error(
          `${file}: operationId ${operation.operationId} is also used in ${known.document}.yaml`,
        );
      operations.set(operation.operationId, operation);
    }
  }
  for (const file of sources.list("files", ".schema.json")) {
    const name = path.posix.basename(file, ".schema.json");
    schemas.files.set(
      name,
      inliner.inline({ file, pointer: "", node: sources.read(file) }),
    );
  }
  return {
    documents,
    operations: [...operations.values()],
    schemas,
    patternExamples: inliner.patternExamples,
  };
}

/** Named as the component it refers to. A name means one schema in all groups; equal schemas share their validator. */
function nameFor(
  taken: Map<string, string>,
  document: string,
  schema: Located,
  fallback: string,
  content: string,
): string {
  const reference = isObject(schema.node) ? schema.node["$ref"] : undefined;
  const own =
    typeof reference === "string"
      ? (reference.split("/").at(-1) ?? fallback)
      : fallback;
  for (const name of [own, `${document.replaceAll("-", "_")}_${own}`]) {
    if (!taken.has(name)) taken.set(name, content);
    if (taken.get(name) === content) return name;
  }
  throw new Error(
    `${schema.file}#${schema.pointer}: two different schemas are called ${own}`,
  );
}
