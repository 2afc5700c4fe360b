/**
 * From Prism's result to what goes over the wire: an example as it is, a refusal in Increff's envelope.
 *
 * Prism answers a wrong call with the example of a refusal, which is about something else. Here it says what is wrong
 * with this call.
 */
import { envelopeOf, omsError, type OmsError } from "../contract/errors.js";
import { fieldName, pointerTo } from "../contract/pointer.js";
import { describeViolations } from "../contract/violation.js";
import type {
  Diagnostic,
  Either,
  PrismError,
  PrismOutput,
  PrismRequest,
} from "./prism.js";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when the contract gives the answer no body. */
  readonly text: string;
}

/** Like the other mock: more than these are only counted. */
const listedViolations = 20;

export function answerOf(
  request: PrismRequest,
  result: Either<PrismError, PrismOutput>,
): Answer {
  if (result._tag === "Left") return refusal(unanswerable(result.left));
  const { output, validations } = result.right;
  const wrong = validations.input.filter(({ severity }) => severity === 0);
  if (wrong.some(({ code }) => code === 401))
    return refusal(omsError("wrongCredentials", ...missing(request)));
  if (wrong.length > 0) return refusal(invalid(request, wrong));
  const { statusCode, headers = {}, body } = output;
  if (body === undefined)
    return { status: statusCode, headers: plain(headers, true), text: "" };
  return {
    status: statusCode,
    headers: plain(headers, false),
    text: JSON.stringify(body),
  };
}

export function refusal(
  error: OmsError,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status: error.status,
    headers: { ...headers, "content-type": "application/json" },
    text: JSON.stringify(envelopeOf(error)),
  };
}

/** The contract offers two sets of headers, with and without the domain; these stand in both. */
function missing({ headers }: PrismRequest): string[] {
  return ["authUsername", "authPassword"]
    .filter((name) => (headers[name.toLowerCase()] ?? "") === "")
    .map((name) => `${name}: may not be null`);
}

function invalid(
  { body }: PrismRequest,
  diagnostics: readonly Diagnostic[],
): OmsError {
  const violations = diagnostics.map((diagnostic) =>
    violationOf(diagnostic, body),
  );
  return {
    ...omsError("invalidBody"),
    description: describeViolations(
      violations.slice(0, listedViolations),
      Math.max(0, violations.length - listedViolations),
    ),
  };
}

function violationOf(
  { path = [], code, message }: Diagnostic,
  body: unknown,
): { pointer: string; field: string; message: string } {
  const [place, ...tokens] = path;
  const lacking =
    code === "required" ? /property '(.*)'$/.exec(message)?.[1] : undefined;
  const pointer = [
    ...tokens.map(decoded),
    ...(lacking === undefined ? [] : [lacking]),
  ].reduce(pointerTo, "");
  const field =
    place === "body" || place === undefined
      ? fieldName(body, pointer)
      : tokens.join(".");
  return {
    pointer,
    field,
    message: code === "required" ? "may not be null" : wording(message),
  };
}

/** Prism keeps the escapes of a JSON Pointer in its steps. */
function decoded(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** `Request body property products.0.quantity must be >= 0` names the field, which already stands before it. */
function wording(message: string): string {
  return message.replace(
    /^Request (?:body|path|header|query)(?: (?:property|parameter) \S+)? /,
    "",
  );
}

/** A route is known before Prism is asked, so what it cannot answer is what was asked for beyond it. */
function unanswerable({ status, message, detail }: PrismError): OmsError {
  const reason = detail ?? message;
  if (status === 404) return omsError("unknownAnswer", `Prefer: ${reason}`);
  if (status === 422) return omsError("unreadablePreference", oneLine(reason));
  return omsError("internal", `Prism: ${oneLine(reason)}`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** An answer without a body has no type either, whatever Prism says of it. */
function plain(
  headers: Readonly<Record<string, unknown>>,
  empty: boolean,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !empty || name !== "content-type")
      .flatMap(([name, value]) =>
        typeof value === "string" || typeof value === "number"
          ? [[name, String(value)] as const]
          : [],
      ),
  );
}
