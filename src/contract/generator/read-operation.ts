/** Reads the operations of one OpenAPI document, webhooks included, and the schemas of their bodies. */
import path from "node:path";
import type { Operation, OperationDirection } from "../operation.js";
import { child, isObject, type Located, type Sources } from "./sources.js";

const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

/** Which generated file a validator goes to, so that start-up loads only what it needs. */
export const validatorGroups = [
  "requests",
  "messages",
  "responses",
  "files",
] as const;
export type ValidatorGroup = (typeof validatorGroups)[number];

export interface Registered {
  /** Of the compiled validator. */
  readonly name: string;
  readonly freeForm: boolean;
}

/** Takes a schema to be compiled. */
export type Register = (
  group: ValidatorGroup,
  document: string,
  schema: Located,
  fallback: string,
) => Registered;
type Position = Pick<Operation, "document" | "direction" | "method" | "path">;

/** Every operation of one document, in the document's order. */
export function operationsOf(
  sources: Sources,
  file: string,
  direction: OperationDirection,
  register: Register,
): Operation[] {
  const document = path.posix.basename(file, ".yaml");
  const root: Located = { file, pointer: "", node: sources.read(file) };
  const sections = [
    ["paths", direction],
    ["webhooks", "outbound"],
  ] as const;
  return sections.flatMap(([section, caller]) =>
    children(sources, child(root, section)).flatMap(([name, item]) =>
      methods.flatMap((method) => {
        const located = child(item, method);
        const position = {
          document,
          direction: caller,
          method: method.toUpperCase(),
          path: name,
        };
        return located === undefined
          ? []
          : [
              readOperation(
                sources,
                sources.follow(located),
                register,
                position,
              ),
            ];
      }),
    ),
  );
}

function readOperation(
  sources: Sources,
  located: Located,
  register: Register,
  position: Position,
): Operation {
  const { node } = located;
  const place = `${located.file}#${located.pointer}`;
  const operationId = isObject(node) ? node["operationId"] : undefined;
  if (!isObject(node) || typeof operationId !== "string")
    throw new Error(`${place}: an operation needs an operationId`);
  const stated = node["x-increff-direction"];
  if (stated !== undefined && stated !== position.direction) {
    throw new Error(
      `${place}: x-increff-direction is ${JSON.stringify(stated)}, its position says ${position.direction}`,
    );
  }
  const mandatory = node["x-increff-mandatory"];
  const body = follow(sources, child(located, "requestBody"));
  const requestSchema = jsonSchema(sources, body);
  const group =
    position.direction === "inbound" || position.direction === "control"
      ? "requests"
      : "messages";
  const request =
    requestSchema === undefined
      ? undefined
      : register(
          group,
          position.document,
          requestSchema,
          `${operationId}Request`,
        );
  const responses: Record<string, string | null> = {};
  for (const [status, response] of children(
    sources,
    child(located, "responses"),
  )) {
    const schema = jsonSchema(sources, response);
    responses[status] =
      schema === undefined
        ? null
        : register(
            "responses",
            position.document,
            schema,
            `${operationId}${status}`,
          ).name;
  }
  return {
    operationId,
    ...position,
    mandatory: typeof mandatory === "boolean" ? mandatory : null,
    summary: typeof node["summary"] === "string" ? node["summary"] : "",
    requestSchema: request?.name ?? null,
    requestRequired:
      body !== undefined &&
      isObject(body.node) &&
      body.node["required"] === true,
    requestFreeForm: request?.freeForm ?? false,
    responses,
  };
}

function jsonSchema(
  sources: Sources,
  body: Located | undefined,
): Located | undefined {
  const content = body === undefined ? undefined : child(body, "content");
  const media =
    content === undefined ? undefined : child(content, "application/json");
  const followed = follow(sources, media);
  return followed === undefined ? undefined : child(followed, "schema");
}

function follow(
  sources: Sources,
  located: Located | undefined,
): Located | undefined {
  return located === undefined ? undefined : sources.follow(located);
}

function children(
  sources: Sources,
  parent: Located | undefined,
): [string, Located][] {
  if (parent === undefined || !isObject(parent.node)) return [];
  return Object.keys(parent.node).flatMap((key) => {
    const located = child(parent, key);
    return located === undefined
      ? []
      : [[key, sources.follow(located)] as [string, Located]];
  });
}
