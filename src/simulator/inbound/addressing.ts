/**
 * Which OMS a request is for: the main one, or the session that its path or a header names.
 *
 * `/sessions/{id}/usp/…` is the call `/usp/…` of that session; so is `/usp/…` with the header `X-Kit-Session: {id}`.
 */
import type { IncomingMessage } from "node:http";
import type { Oms } from "../oms.js";
import type { Session, Sessions } from "../sessions/sessions.js";
import { localUrl } from "./route.js";

export const sessionHeader = "x-kit-session";

const prefix = "/sessions/";

export type Addressee =
  | { readonly kind: "main"; readonly oms: Oms }
  | { readonly kind: "session"; readonly oms: Oms; readonly session: Session }
  /** No session has this id, or path and header name two. */
  | { readonly kind: "unknown"; readonly problem: string };

const addressees = new WeakMap<IncomingMessage, Oms>();

/** Finds the addressee, and takes the session out of the request's path, so that everything behind it sees a plain call. */
export function address(
  sessions: Sessions,
  request: IncomingMessage,
): Addressee {
  const named = nameOf(request);
  if (named.problem !== undefined)
    return { kind: "unknown", problem: named.problem };
  if (named.sessionId === undefined) {
    addressees.set(request, sessions.main);
    return { kind: "main", oms: sessions.main };
  }
  const session = sessions.find(named.sessionId);
  if (session === undefined)
    return {
      kind: "unknown",
      problem: `session: there is none with the id ${named.sessionId.slice(0, 64)}, make it with POST /_kit/sessions`,
    };
  addressees.set(request, session.oms);
  if (named.rest !== undefined) request.url = named.rest;
  return { kind: "session", oms: session.oms, session };
}

/** The OMS that `address` found for this request. */
export function omsOf(request: IncomingMessage): Oms {
  const oms = addressees.get(request);
  if (oms === undefined)
    throw new Error(
      "The request was not addressed before it was served: a bug of the kit.",
    );
  return oms;
}

interface Named {
  readonly sessionId?: string;
  /** The path without the session, where the path named it. */
  readonly rest?: string;
  readonly problem?: string;
}

function nameOf(request: IncomingMessage): Named {
  const header = request.headers[sessionHeader];
  const inHeader = typeof header === "string" && header !== "" ? header : null;
  const url = localUrl(request);
  if (!url.startsWith(prefix))
    return inHeader === null ? {} : { sessionId: inHeader };
  const end = url.slice(prefix.length).search(/[/?#]/);
  const sessionId =
    end < 0
      ? url.slice(prefix.length)
      : url.slice(prefix.length, prefix.length + end);
  const rest = end < 0 ? "/" : url.slice(prefix.length + end);
  if (inHeader !== null && inHeader !== sessionId)
    return {
      problem: `session: the path names ${sessionId.slice(0, 64)}, the header ${sessionHeader} another one; name it once`,
    };
  return { sessionId, rest: rest.startsWith("/") ? rest : `/${rest}` };
}
