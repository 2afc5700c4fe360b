/** The mock's own interface under `/_kit`: routes, checks and answers of control.yaml. No call here counts as a partner's. */
import { pipeline, Readable } from "node:stream";
import { Router, type Request, type Response } from "express";
import {
  envelopeOf,
  omsError,
  type OmsError,
} from "../../../contract/errors.js";
import {
  allOperations,
  isOperationId,
  type Operation,
} from "../../../contract/operations.js";
import type { Oms } from "../../oms.js";
import type { Sessions } from "../../sessions/sessions.js";
import { omsOf } from "../addressing.js";
import { readBody } from "../body.js";
import { streamEvents } from "../event-stream.js";
import { parseJson } from "../json.js";
import type { Gate } from "./access.js";
import { checkedBody, type CheckedBody } from "./checked-body.js";
import type { ControlAnswer } from "./handler.js";
import { Query } from "./query.js";

const prefix = "/_kit";
const jsonType = /^application\/json\s*(;|$)/i;

export function controlRouter(sessions: Sessions, gate: Gate): Router {
  const router = Router({ caseSensitive: true });
  router.use((request, response, next) => {
    const error = gate(request);
    if (error === undefined) {
      next();
      return;
    }
    if (error.status === 401) response.setHeader("www-authenticate", "Bearer");
    answer(response, { error });
  });
  const methods = new Map<string, string[]>();
  for (const operation of allOperations) {
    if (operation.direction !== "control") continue;
    const path = operation.path
      .slice(prefix.length)
      .replaceAll(/\{(\w+)\}/g, ":$1");
    const known = methods.get(path);
    if (known === undefined) methods.set(path, [operation.method]);
    else known.push(operation.method);
    router.all(path, async (request, response, next) => {
      if (request.method !== operation.method) next();
      else answer(response, await serve(sessions, operation, request));
    });
  }
  for (const [path, allowed] of methods)
    router.all(path, (request, response) => {
      response.setHeader("allow", allowed.join(", "));
      answer(response, {
        error: omsError(
          "wrongMethod",
          `method: ${request.method}, allowed is ${allowed.join(", ")}`,
        ),
      });
    });
  router.use((request, response) => {
    answer(response, { error: unknownPath(request) });
  });
  return router;
}

async function serve(
  sessions: Sessions,
  operation: Operation,
  request: Request,
): Promise<ControlAnswer> {
  const oms = omsOf(request);
  const body = await bodyOf(oms, operation, request);
  if (!body.ok) return { error: body.error };
  const { controlOperation } = await import("./operations.js");
  const handler = controlOperation(operation.operationId);
  if (handler === undefined)
    return {
      error: unknownPath(request),
    };
  const url = request.url;
  const query = new Query(url.includes("?") ? url.slice(url.indexOf("?")) : "");
  const given = await handler({
    oms,
    sessions,
    parameters: textsOf(request.params),
    query,
    body: body.value,
  });
  if (operation.method !== "GET") oms.touch();
  return given;
}

function unknownPath({ method, baseUrl, path }: Request): OmsError {
  return omsError(
    "unknownPath",
    `path: ${method} ${`${baseUrl}${path}`.slice(0, 200)} is not served; /docs/control shows the calls that are, /openapi/control.yaml is their contract`,
  );
}

async function bodyOf(
  oms: Oms,
  { operationId, requestSchema }: Operation,
  request: Request,
): Promise<CheckedBody> {
  if (requestSchema === null || !isOperationId(operationId))
    return { ok: true, value: undefined };
  const read = await readBody(request, oms.settings.bodyLimit);
  if (read.kind === "too-large")
    return {
      ok: false,
      error: omsError(
        "bodyTooLarge",
        `body: at most ${oms.settings.bodyLimit} bytes`,
      ),
    };
  if (read.kind === "gone")
    return {
      ok: false,
      error: omsError("unreadableBody", "the body ended too early"),
    };
  const type = request.headers["content-type"];
  if (read.bytes.length > 0 && (type === undefined || !jsonType.test(type)))
    return {
      ok: false,
      error: omsError("notJsonType", "Content-Type: must be application/json"),
    };
  const parsed = parseJson(read.bytes);
  if (!parsed.ok)
    return { ok: false, error: omsError("unreadableBody", parsed.problem) };
  return checkedBody(operationId, parsed.value);
}

function answer(response: Response, given: ControlAnswer): void {
  if ("error" in given)
    response.status(given.error.status).json(envelopeOf(given.error));
  else if (given.status === 204) response.status(204).end();
  else if ("lines" in given) stream(response, given.lines);
  else if ("events" in given) streamEvents(response, given.events);
  else response.status(given.status).json(given.body);
}

/** As fast as the receiver takes it. */
function stream(response: Response, lines: Iterable<string>): void {
  response.writeHead(200, {
    "content-type": "application/x-ndjson; charset=utf-8",
  });
  pipeline(Readable.from(lines), response, () => {
    // A receiver that went away does not want the rest.
  });
}

function textsOf(parameters: Request["params"]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters))
    if (typeof value === "string") texts[name] = value;
  return texts;
}
