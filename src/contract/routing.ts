/** Which operation a call to the OMS is, from its method and path. */
import {
  allOperations,
  isOperationId,
  operationById,
  replacedPaths,
  type OperationId,
} from "./operations.js";

export type PathMatch =
  /** `parameters` are percent-decoded. */
  | {
      readonly kind: "operation";
      readonly operationId: OperationId;
      readonly parameters: Readonly<Record<string, string>>;
    }
  /** The path exists, but only with these methods. */
  | { readonly kind: "wrong-method"; readonly allowed: readonly string[] }
  /** A path of the former version; `by` is the operation to call instead. */
  | { readonly kind: "replaced"; readonly by: OperationId }
  /** A parameter has a broken percent encoding. */
  | { readonly kind: "malformed"; readonly operationId: OperationId }
  | { readonly kind: "unknown" };

interface Template {
  readonly operationId: OperationId;
  readonly method: string;
  readonly segments: readonly string[];
}

const noParameters: Readonly<Record<string, string>> = Object.freeze({});
const exact = new Map<string, PathMatch>();
const templates: Template[] = [];
const methodsByPath = new Map<string, string[]>();

for (const { operationId, direction, method, path } of allOperations) {
  if (direction !== "inbound" || !isOperationId(operationId)) continue;
  if (path.includes("{"))
    templates.push({ operationId, method, segments: path.split("/") });
  else {
    exact.set(`${method} ${path}`, {
      kind: "operation",
      operationId,
      parameters: noParameters,
    });
    methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), method]);
  }
}

/**
 * @param method in capitals
 * @param path as it came over the wire: no query, still percent-encoded, without the prefix that installations put before it
 */
export function matchOperation(method: string, path: string): PathMatch {
  const known = exact.get(`${method} ${path}`);
  if (known !== undefined) return known;
  const segments = path.split("/", 32);
  const fitting = templates.filter((template) =>
    fits(template.segments, segments),
  );
  for (const { operationId, method: wanted, segments: names } of fitting) {
    if (wanted !== method) continue;
    const parameters = parametersOf(names, segments);
    return parameters === undefined
      ? { kind: "malformed", operationId }
      : { kind: "operation", operationId, parameters };
  }
  const allowed =
    methodsByPath.get(path) ?? fitting.map((template) => template.method);
  if (allowed.length > 0) return { kind: "wrong-method", allowed };
  const replaced = replacedPaths.find((row) =>
    fits(row.path.split("/"), segments),
  );
  return replaced === undefined
    ? { kind: "unknown" }
    : { kind: "replaced", by: replaced.by };
}

/** What to tell a client that still calls a path of the former version. */
export function replacementAdvice(by: OperationId): string {
  const { method, path } = operationById(by);
  return `call ${method} ${path} instead`;
}

function fits(names: readonly string[], segments: readonly string[]): boolean {
  return (
    names.length === segments.length &&
    names.every((name, index) =>
      isParameter(name) ? segments[index] !== "" : name === segments[index],
    )
  );
}

function parametersOf(
  names: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    if (!isParameter(name)) continue;
    try {
      parameters[name.slice(1, -1)] = decodeURIComponent(segments[index] ?? "");
    } catch {
      return undefined;
    }
  }
  return parameters;
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{");
}
