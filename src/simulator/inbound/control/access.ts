/**
 * Who may steer the mock. Without a token: programs of this computer, and pages that the mock serves itself. With a
 * token: whoever carries it, from any address, and nobody else, this computer included.
 *
 * Promise: comparing the token takes the same time wherever the difference is, and it leaves this file in no text; a page
 * of another site changes nothing in either case.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { omsError, type OmsError } from "../../../contract/errors.js";
import { foreignness } from "./local.js";

/** The error to answer, or undefined for a call that is taken. */
export type Gate = (request: IncomingMessage) => OmsError | undefined;

/** @throws RangeError when the token is too short to be a secret, or has characters that a header cannot carry */
export function controlGate(token: string | undefined): Gate {
  if (token === undefined)
    return (request) => {
      const problem = foreignness(request);
      return problem === undefined ? undefined : omsError("localOnly", problem);
    };
  if (!/^[\x21-\x7e]{16,}$/.test(token))
    throw new RangeError(
      "The token of the control must have at least 16 characters, only letters, digits and signs of ASCII, and no blank. Choose another, for example the output of: openssl rand -hex 24",
    );
  const wanted = digest(token);
  return (request) => {
    if (isFromOtherSite(request))
      return omsError(
        "localOnly",
        "Origin: pages of other sites may not change anything here",
      );
    const given = /^Bearer +(\S+) *$/i.exec(
      request.headers.authorization ?? "",
    )?.[1];
    if (given === undefined)
      return omsError(
        "missingToken",
        "Authorization: send Bearer and the token",
      );
    return timingSafeEqual(digest(given), wanted)
      ? undefined
      : omsError("missingToken", "Authorization: the token is another one");
  };
}

/** A call that changes something, made by a page of another site. */
function isFromOtherSite({ method, headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined || method === "GET" || method === "HEAD")
    return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

function digest(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}
