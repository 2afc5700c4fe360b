/** TypeScript types of the bodies, by openapi-typescript. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, {
  astToString,
  type OpenAPI3,
  type OpenAPITSOptions,
} from "openapi-typescript";
import {
  isObject,
  type Json,
  type JsonObject,
  type Sources,
} from "./sources.js";

const options: OpenAPITSOptions = {
  alphabetize: false,
  defaultNonNullable: false,
  immutable: true,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  silent: true,
};

export async function documentTypes(
  sources: Sources,
  document: string,
): Promise<string> {
  const url = pathToFileURL(path.join(sources.root, `${document}.yaml`));
  return astToString(await openapiTS(url, options));
}

/** All schemas of our own files as one set of types: `scenario.schema.json` becomes `Scenario`, its `$defs` keep a prefix. */
export async function fileTypes(sources: Sources): Promise<string> {
  const schemas: JsonObject = {};
  for (const file of sources.list("files", ".schema.json")) {
    const content = sources.read(file);
    if (!isObject(content))
      throw new Error(`${file}: a schema must be an object`);
    const { $defs: definitions, ...schema } = content;
    schemas[typeName(file)] = renamed(schema, file);
    for (const [name, definition] of Object.entries(
      isObject(definitions) ? definitions : {},
    )) {
      schemas[typeName(file, name)] = renamed(definition, file);
    }
  }
  if (Object.keys(schemas).length === 0) return "export {};\n";
  const document = {
    openapi: "3.1.0",
    info: { title: "Files of the kit", version: "0" },
    paths: {},
    components: { schemas },
  } as unknown as OpenAPI3;
  return astToString(await openapiTS(document, options));
}

function typeName(file: string, definition = ""): string {
  const words =
    `${path.posix.basename(file, ".schema.json")}-${definition}`.split(
      /[^A-Za-z0-9]+/,
    );
  return words
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** The same schema with its references pointing into the document that is made of all files. */
function renamed(node: Json, file: string): Json {
  if (Array.isArray(node)) return node.map((item) => renamed(item, file));
  if (!isObject(node)) return node;
  const copy: JsonObject = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === "$schema" || key === "$id") continue;
    copy[key] =
      key === "$ref" && typeof value === "string"
        ? renamedReference(value, file)
        : renamed(value, file);
  }
  return copy;
}

function renamedReference(reference: string, file: string): string {
  const [target = "", fragment = ""] = reference.split("#", 2);
  const targetFile =
    target === "" ? file : path.posix.join(path.posix.dirname(file), target);
  const definition = /^\/\$defs\/([^/]+)$/.exec(fragment)?.[1];
  if (fragment !== "" && definition === undefined) {
    throw new Error(
      `${file}: ${reference} does not name a whole file or one of its $defs`,
    );
  }
  return `#/components/schemas/${typeName(targetFile, definition)}`;
}
