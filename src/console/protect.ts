/**
 * What protects a page of the kit in a browser: its policy allows no script but its own, no other origin, and no frame
 * around it; and nobody gets it under a name that only points to this computer for the while.
 */
import type { RequestHandler, Response } from "express";
import { envelopeOf, omsError, type OmsError } from "../contract/errors.js";
import { isLoopbackHost } from "../simulator/inbound/control/local.js";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** For everything that the console serves. */
export const protectingHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  next();
};

export function sendPage(response: Response, page: string): void {
  response.setHeader("content-security-policy", policy);
  response.setHeader("cache-control", "no-cache");
  response.type("text/html").send(page);
}

/** Another site that gave this computer a name of its own could read the page as its own. */
export const onlyUnderOwnName: RequestHandler = (request, response, next) => {
  if (isLoopbackHost(request.headers.host)) next();
  else
    refuse(
      response,
      omsError("localOnly", "Host: must be localhost or a loopback address"),
    );
};

export function refuse(response: Response, error: OmsError): void {
  if (error.status === 401) response.setHeader("www-authenticate", "Bearer");
  response.status(error.status).json(envelopeOf(error));
}
