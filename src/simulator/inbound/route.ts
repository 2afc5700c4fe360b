/** What a call's head alone decides: which operation it is, who calls, and whether its body is worth reading. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { omsError, type OmsError } from "../../contract/errors.js";
import { operationById, type OperationId } from "../../contract/operations.js";
import { matchOperation, replacementAdvice } from "../../contract/routing.js";
import type { CredentialState } from "../../history/entry.js";
import type { OmsSettings, Tenant } from "../settings.js";
import type { PartnerOperation } from "../state/command.js";
import { declaredSize } from "./body.js";
import { credentialsOf } from "./credentials.js";
import type { RateLimiter } from "./rate-limit.js";
import { isPathless, otherDirection } from "./served.js";

/** As far as it was found out before something was wrong. */
export interface Head {
  readonly operation: OperationId | null;
  readonly credential?: CredentialState;
  readonly tenant?: Tenant;
  readonly refusal?: Refusal;
  /** Present when nothing is wrong. */
  readonly accepted?: Accepted;
}

export interface Refusal {
  readonly error: OmsError;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Accepted {
  readonly operation: PartnerOperation;
  readonly tenant: Tenant;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Which document a partner of each role may call; an ERP is only called. */
const documentOf = {
  efs: "efs",
  marketplace: "marketplace",
  erp: null,
} as const satisfies Record<Tenant["role"], string | null>;

/** What the head of a call is judged by. */
export interface Gate {
  readonly settings: OmsSettings;
  readonly rateLimiter: RateLimiter;
}

export function readHead(request: IncomingMessage, gate: Gate): Head {
  const { basePaths, alternatives } = gate.settings;
  const target = readTarget(request, basePaths);
  if (target.refusal !== undefined)
    return { operation: target.operation, refusal: target.refusal };
  const { operation, parameters, path } = target;
  return isPathless(operation, alternatives)
    ? { operation: null, refusal: { error: pathless(request, path) } }
    : readCaller(request, gate, operation, parameters);
}

/** What method and path alone decide. */
export type Target =
  | {
      readonly operation: OperationId;
      readonly parameters: Readonly<Record<string, string>>;
      /** Without the prefix of the installation, still percent-encoded. */
      readonly path: string;
      readonly refusal?: undefined;
    }
  | { readonly operation: OperationId | null; readonly refusal: Refusal };

/** @param prefixes what installations put before the path of an operation, for example `/assure-magic2` */
export function readTarget(
  request: IncomingMessage,
  prefixes: readonly string[],
): Target {
  const path = withoutPrefix(pathOf(request), prefixes);
  const method = request.method ?? "";
  const match = matchOperation(method, path);
  switch (match.kind) {
    case "unknown":
      return refuse(
        null,
        omsError("unknownPath", `path: ${method} ${shortened(path)}`),
      );
    case "replaced":
      return refuse(
        null,
        omsError(
          "replacedPath",
          `path: ${shortened(path)}, ${replacementAdvice(match.by)}`,
        ),
      );
    case "malformed":
      return refuse(
        match.operationId,
        omsError("malformedPath", `path: ${shortened(path)}`),
      );
    case "wrong-method": {
      const allow = match.allowed.join(", ");
      const error = omsError(
        "wrongMethod",
        `method: ${method}, allowed is ${allow}`,
      );
      return { operation: null, refusal: { error, headers: { allow } } };
    }
    case "operation":
      return {
        operation: match.operationId,
        parameters: match.parameters,
        path,
      };
  }
}

function pathless({ method = "" }: IncomingMessage, path: string): OmsError {
  return omsError(
    "unknownPath",
    `path: ${method} ${path} is not served, because the setting alternatives.combinedHandover is refuse; call the manifest and the handover one after the other`,
  );
}

function readCaller(
  request: IncomingMessage,
  { settings, rateLimiter }: Gate,
  operation: OperationId,
  parameters: Readonly<Record<string, string>>,
): Head {
  const caller = credentialsOf(settings).identify(request.headers);
  if (!caller.ok)
    return {
      operation,
      credential: caller.state,
      refusal: { error: caller.error },
    };
  const { tenant } = caller;
  const known: Head = { operation, credential: caller.state, tenant };
  const tooMany = overLimit(tenant, settings, rateLimiter);
  if (tooMany !== undefined) return { ...known, refusal: tooMany };
  const { document } = operationById(operation);
  if (document !== documentOf[tenant.role]) {
    const error = omsError(
      "wrongRole",
      `authUsername: ${tenant.authUsername} is an account of the kind ${tenant.role}; ${document === "efs" || document === "marketplace" ? `this call is for an account of the kind ${document}` : "no account makes this call"}`,
    );
    return { ...known, refusal: { error } };
  }
  const turned = otherDirection(operation, settings.alternatives);
  if (turned !== null) return { ...known, refusal: { error: turned } };
  const type = contentTypeProblem(request);
  if (type !== undefined)
    return { ...known, refusal: { error: omsError("notJsonType", type) } };
  if (declaredSize(request) > settings.bodyLimit)
    return { ...known, refusal: tooLarge(settings) };
  return {
    ...known,
    accepted: { operation: operation as PartnerOperation, tenant, parameters },
  };
}

function overLimit(
  { authUsername }: Tenant,
  { rateLimit }: OmsSettings,
  rateLimiter: RateLimiter,
): Refusal | undefined {
  const seconds = rateLimiter.take(authUsername);
  if (seconds === null || rateLimit === null) return undefined;
  const { requests, perSeconds } = rateLimit;
  const error = omsError(
    "tooManyRequests",
    `Retry-After: ${seconds} seconds, for ${authUsername} may make ${requests} calls in ${perSeconds} seconds`,
  );
  return { error, headers: { "retry-after": String(seconds) } };
}

export function tooLarge({
  bodyLimit,
}: Pick<OmsSettings, "bodyLimit">): Refusal {
  return {
    error: omsError("bodyTooLarge", `body: at most ${bodyLimit} bytes`),
  };
}

/** Without scheme and host, where a proxy put them. */
export function localUrl({ url = "/" }: IncomingMessage): string {
  return url.startsWith("/") ? url : url.replace(/^https?:\/\/[^/?#]*/i, "");
}

/** Without the query, and without scheme and host where a proxy put them. */
export function pathOf(request: IncomingMessage): string {
  const url = localUrl(request);
  const end = url.search(/[?#]/);
  return end < 0 ? url : url.slice(0, end);
}

function withoutPrefix(path: string, prefixes: readonly string[]): string {
  for (const prefix of prefixes) {
    const bare = prefix.replace(/\/+$/, "");
    if (bare !== "" && path.startsWith(bare) && path[bare.length] === "/")
      return path.slice(bare.length);
  }
  return path;
}

/** What is wrong with the type of the body, or undefined. */
export function contentTypeProblem({
  headers,
}: IncomingMessage): string | undefined {
  const type = headers["content-type"];
  if (type === undefined) return "Content-Type: may not be null";
  return type === "application/json"
    ? encodingProblem(headers)
    : (mediaProblem(type) ?? encodingProblem(headers));
}

function mediaProblem(type: string): string | undefined {
  const [media = "", ...parameters] = type
    .split(";")
    .map((part) => part.trim().toLowerCase());
  if (media !== "application/json")
    return `Content-Type: must be application/json, not ${shortened(media)}`;
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice("charset=".length);
  if (charset !== undefined && !/^"?(utf-?8|us-ascii)"?$/.test(charset))
    return `Content-Type: the charset must be utf-8, not ${shortened(charset)}`;
  return undefined;
}

function encodingProblem(headers: IncomingHttpHeaders): string | undefined {
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity")
    return `Content-Encoding: must be identity, not ${shortened(encoding)}`;
  return undefined;
}

function refuse(operation: OperationId | null, error: OmsError): Target {
  return { operation, refusal: { error } };
}

/** Enough of a text from outside to recognise it. */
function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`;
}
