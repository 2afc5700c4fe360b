/** Sessions: making them, showing how to reach them, ending them. */
import { omsError } from "../../../contract/errors.js";
import type { Session } from "../../sessions/sessions.js";
import type { Alternatives, RateLimit } from "../../settings.js";
import {
  ok,
  type BodyOf,
  time,
  type ControlAnswer,
  type ControlHandler,
} from "./handler.js";

export const listSessions: ControlHandler = ({ sessions, query }) => {
  const limit = query.limit();
  if (query.error !== undefined) return { error: query.error };
  const all = sessions.list();
  return ok({ total: all.length, sessions: all.slice(0, limit).map(show) });
};

export const createSession: ControlHandler = ({ sessions, body }) => {
  const { sessionId, seed, profile, rateLimit, alternatives, ...wish } =
    (body ?? {}) as BodyOf<"createSession">;
  const made = sessions.create(sessionId, {
    seed: seed ?? sessions.main.seed,
    ...(profile === undefined ? {} : { profile }),
    wish: {
      ...wish,
      ...(rateLimit === undefined ? {} : { rateLimit: limitOf(rateLimit) }),
      ...(alternatives === undefined
        ? {}
        : { alternatives: chosen(alternatives) }),
    },
  });
  switch (made) {
    case "exists": {
      const known = sessions.likeOf(sessionId ?? "") ?? "";
      const why =
        known === sessionId ? "" : ", and capital letters make no other id";
      return {
        error: omsError(
          "conflict",
          `sessionId: there is a session ${known} already${why}; end it with DELETE /_kit/sessions/${known} or take another id`,
        ),
      };
    }
    case "too-many":
      return {
        error: omsError(
          "conflict",
          `sessions: there are ${sessions.limit}, the most that one mock has; end some with DELETE /_kit/sessions/{sessionId}`,
        ),
      };
    default:
      return { status: 201, body: show(made) };
  }
};

export const getSession: ControlHandler = ({ sessions, parameters }) => {
  const sessionId = parameters["sessionId"] ?? "";
  const session = sessions.find(sessionId);
  return session === undefined ? unknown(sessionId) : ok(show(session));
};

export const deleteSession: ControlHandler = async ({
  sessions,
  parameters,
}) => {
  const sessionId = parameters["sessionId"] ?? "";
  return (await sessions.remove(sessionId))
    ? { status: 204 }
    : unknown(sessionId);
};

/** No number of calls is no limit, as in the configuration. */
function limitOf({
  requests,
  perSeconds = 1,
}: NonNullable<BodyOf<"createSession">["rateLimit"]>): RateLimit | null {
  return typeof requests === "number" ? { requests, perSeconds } : null;
}

/** Null written where the word is meant is the word: YAML and JSON tempt to it. */
function chosen({
  emptyFields,
  ...others
}: NonNullable<
  BodyOf<"createSession">["alternatives"]
>): Partial<Alternatives> {
  return emptyFields === undefined
    ? others
    : { ...others, emptyFields: emptyFields ?? "null" };
}

function unknown(sessionId: string): ControlAnswer {
  return {
    error: omsError("unknownSubject", `sessionId: no session ${sessionId}`),
  };
}

function show({ sessionId, createdAt, oms }: Session): unknown {
  return {
    sessionId,
    baseUrl: oms.documentBase,
    controlUrl: `${oms.documentBase}/_kit`,
    header: `X-Kit-Session: ${sessionId}`,
    createdAt: time(createdAt),
    profile: oms.profile,
    seed: oms.seed,
    orders: oms.state.orders.size,
  };
}
