/**
 * The errors of the OMS, all in one catalogue, and the envelope in which they travel.
 *
 * The sources document one code, `BAD_DATA`; every refusal of a body or of the moment carries it. The other codes name
 * what HTTP already says with its status.
 */

/** The body of an error. `description` is one list between square brackets, whatever was wrong. */
export interface ErrorEnvelope {
  readonly code: string;
  readonly message: string;
  readonly description: string;
}

/** An error that was decided on: its envelope and the status under which it is sent. */
export interface OmsError extends ErrorEnvelope {
  readonly status: number;
  /** The row of the catalogue. */
  readonly reason: ErrorReason;
}

interface ErrorRow {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** When the OMS says it, and what the caller should do. */
  readonly when: string;
}

export const errorCatalogue = {
  invalidBody: {
    status: 400,
    code: "BAD_DATA",
    message: "Input validation failed",
    when: "The body breaks its contract. Correct it; sending it again unchanged cannot succeed.",
  },
  unreadableBody: {
    status: 400,
    code: "BAD_DATA",
    message: "The body is not JSON",
    when: "The body cannot be read as JSON in UTF-8.",
  },
  malformedPath: {
    status: 400,
    code: "BAD_DATA",
    message: "The path cannot be read",
    when: "A part of the path has a broken percent encoding.",
  },
  unreadablePreference: {
    status: 400,
    code: "BAD_DATA",
    message: "The header Prefer cannot be read",
    when: "Only without state: Prefer asks for a code that is no status, or for something dynamic that is neither true nor false.",
  },
  notAllowedNow: {
    status: 400,
    code: "BAD_DATA",
    message: "The call is not possible in the present state",
    when: "The body is right, but the order, shipment or return is not in a state that allows it, for example a cancellation of packed pieces.",
  },
  otherContent: {
    status: 400,
    code: "BAD_DATA",
    message: "It exists already with other content",
    when: "A create repeats a known key with other data. The same data would be answered with 200.",
  },
  wrongCredentials: {
    status: 401,
    code: "UNAUTHORIZED",
    message: "The credentials were not accepted",
    when: "A credential header is missing or wrong. Nothing was done.",
  },
  wrongRole: {
    status: 403,
    code: "FORBIDDEN",
    message: "This account may not make this call",
    when: "The credentials are right, and belong to a partner of another kind: a marketplace does not pack, a warehouse does not create orders.",
  },
  localOnly: {
    status: 403,
    code: "FORBIDDEN",
    message: "The mock's own interface is served to this computer only",
    when: "A call under /_kit comes from another computer, or from a page of another site.",
  },
  missingToken: {
    status: 401,
    code: "UNAUTHORIZED",
    message:
      "The mock's own interface wants the token that it was started with",
    when: "A call under /_kit of a mock that was started with a token carries none, or another one.",
  },
  unknownSubject: {
    status: 404,
    code: "NOT_FOUND",
    message: "What the call names does not exist",
    when: "The order, picklist, return or location is not known under these credentials.",
  },
  unknownSession: {
    status: 404,
    code: "NOT_FOUND",
    message: "The mock has no such session",
    when: "The path /sessions/{id}/… or the header X-Kit-Session names a session that was never made or is gone. Make it with POST /_kit/sessions.",
  },
  unknownPath: {
    status: 404,
    code: "NOT_FOUND",
    message: "The OMS has no such path",
    when: "No operation has this path.",
  },
  unknownAnswer: {
    status: 404,
    code: "NOT_FOUND",
    message: "The contract has no such answer",
    when: "Only without state: Prefer asks for a status or an example that the operation does not have.",
  },
  replacedPath: {
    status: 404,
    code: "NOT_FOUND",
    message: "This path belongs to a version of the API that was replaced",
    when: "A client calls a path of the former version; the description names the one that took its place.",
  },
  otherDirection: {
    status: 404,
    code: "NOT_FOUND",
    message: "In this OMS the call goes the other way round",
    when: "The OMS is set up to make this call instead of taking it; the description names the setting.",
  },
  wrongMethod: {
    status: 405,
    code: "METHOD_NOT_ALLOWED",
    message: "The path exists, the method does not",
    when: "The path is called with another method than the documented one.",
  },
  conflict: {
    status: 409,
    code: "CONFLICT",
    message: "The call does not fit the state of the mock",
    when: "Only under /_kit: a code names several orders, or what is asked for is not possible any more.",
  },
  bodyTooLarge: {
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
    message: "The body is too large",
    when: "The body exceeds the limit of this OMS. Send less at once.",
  },
  notJsonType: {
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: "The body must be application/json",
    when: "The Content-Type is not application/json.",
  },
  tooManyRequests: {
    status: 429,
    code: "TOO_MANY_REQUESTS",
    message: "The rate limit is exceeded",
    when: "Too many calls in a short time. Wait as long as Retry-After says and send the same call again.",
  },
  internal: {
    status: 500,
    code: "INTERNAL_ERROR",
    message: "The call could not be completed",
    when: "The OMS failed and does not say whether the call took effect. Retry it with the same content.",
  },
} as const satisfies Readonly<Record<string, ErrorRow>>;

export type ErrorReason = keyof typeof errorCatalogue;

/**
 * An error of the catalogue about something particular.
 *
 * @param details what exactly was wrong, as `field: text`; several become one bracketed list
 */
export function omsError(
  reason: ErrorReason,
  ...details: readonly string[]
): OmsError {
  const { status, code, message } = errorCatalogue[reason];
  // Two lines or shipments may be wrong in the same words; once is enough.
  const description = bracketed([...new Set(details)]);
  return { reason, status, code, message, description };
}

/** The body to send. */
export function envelopeOf(error: OmsError): ErrorEnvelope {
  return {
    code: error.code,
    message: error.message,
    description: error.description,
  };
}

/** `[a: one, b: two]`, the way in which Increff lists violations. */
export function bracketed(details: readonly string[]): string {
  return `[${details.join(", ")}]`;
}
