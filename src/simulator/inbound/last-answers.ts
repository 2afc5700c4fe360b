/** What an application answers when nothing else has: to a path that it does not serve, and to a failure of its own. */
import type { NextFunction, Request, Response } from "express";
import { envelopeOf, omsError } from "../../contract/errors.js";
import { failureText } from "./failure-text.js";

export function answerUnknownPath(request: Request, response: Response): void {
  const error = omsError(
    "unknownPath",
    `path: ${request.method} ${request.path.slice(0, 200)}`,
  );
  response.status(error.status).json(envelopeOf(error));
}

/** Express knows an error handler by its four parameters. */
export function answerBug(
  failure: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent) {
    next(failure);
    return;
  }
  const error = isClientFault(failure)
    ? omsError("malformedPath", "path: has a broken percent encoding")
    : omsError("internal", failureText(failure));
  response.status(error.status).json(envelopeOf(error));
}

/** What Express itself throws for a path that it cannot decode. */
function isClientFault(failure: unknown): boolean {
  return (
    failure instanceof URIError ||
    (failure instanceof Error && "status" in failure && failure.status === 400)
  );
}
