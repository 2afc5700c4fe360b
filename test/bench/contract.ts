/** The contract of the two calls as the peers read it: one OpenAPI document without references, and the schemas alone. */
import path from "node:path";
import {
  isObject,
  Sources,
  type Json,
  type JsonObject,
  type Located,
} from "../../src/contract/generator/sources.js";
import { root } from "./workers/built.js";
import { operationNames, works, type OperationName } from "./work.js";

export interface BenchContract {
  readonly document: JsonObject;
  readonly schemas: Readonly<Record<OperationName, Json>>;
}

export function benchContract(): BenchContract {
  const sources = new Sources(path.join(root, "openapi"));
  const paths: JsonObject = {};
  const schemas = {} as Record<OperationName, Json>;
  let securitySchemes: Json = {};
  for (const name of operationNames) {
    const { document, path: called, method } = works[name];
    const file = `${document}.yaml`;
    const whole = sources.read(file);
    const at = (...keys: string[]): Json => {
      let node: Json | undefined = whole;
      for (const key of keys) node = isObject(node) ? node[key] : undefined;
      if (node === undefined)
        throw new Error(`${file} has no ${keys.join(" › ")}`);
      return inlined(sources, { file, pointer: "", node });
    };
    const operation = at("paths", called, method.toLowerCase());
    if (!isObject(operation)) throw new Error(`${file} has no ${called}`);
    delete operation["callbacks"];
    paths[called] = { [method.toLowerCase()]: operation };
    securitySchemes = at("components", "securitySchemes");
    schemas[name] = bodySchemaOf(operation);
    operation["security"] ??= at("security");
  }
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Two calls", version: "1.0.0" },
    paths,
    components: { securitySchemes },
  };
  return { document, schemas };
}

function bodySchemaOf(operation: JsonObject): Json {
  let node: Json | undefined = operation;
  for (const key of ["requestBody", "content", "application/json", "schema"])
    node = isObject(node) ? node[key] : undefined;
  if (node === undefined) throw new Error("The operation takes no body.");
  return node;
}

function inlined(sources: Sources, located: Located): Json {
  const { file, node } = sources.follow(located);
  const inside = (child: Json): Json =>
    inlined(sources, { file, pointer: "", node: child });
  if (Array.isArray(node)) return node.map(inside);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, inside(value)]),
  );
}
