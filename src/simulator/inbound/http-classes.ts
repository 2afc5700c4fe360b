/**
 * Requests and responses that are Express's own from birth.
 *
 * Express gives every request and response another prototype, which spoils the engine's hidden classes and costs more
 * than all the rest of a call. A server that makes them of classes which already carry Express's members, and an app that
 * names those very prototypes, turn that step into a no-op.
 */
import express, { type Express } from "express";
import { IncomingMessage, ServerResponse } from "node:http";

export interface HttpClasses {
  readonly IncomingMessage: typeof IncomingMessage;
  readonly ServerResponse: typeof ServerResponse;
}

const classes = new WeakMap<Express, HttpClasses>();

/** Adopts the classes for `app`; pass what comes back to `http.createServer`. */
export function httpClassesOf(app: Express): HttpClasses {
  const known = classes.get(app);
  if (known !== undefined) return known;
  class AppRequest extends IncomingMessage {}
  class AppResponse<
    Request extends IncomingMessage = IncomingMessage,
  > extends ServerResponse<Request> {}
  equip(AppRequest.prototype, express.request, app);
  equip(AppResponse.prototype, express.response, app);
  Object.assign(app, {
    request: AppRequest.prototype,
    response: AppResponse.prototype,
  });
  const made: HttpClasses = {
    IncomingMessage: AppRequest,
    ServerResponse: AppResponse,
  };
  classes.set(app, made);
  return made;
}

function equip(prototype: object, members: object, app: Express): void {
  Object.defineProperties(prototype, {
    ...Object.getOwnPropertyDescriptors(members),
    app: { configurable: true, enumerable: true, writable: true, value: app },
  });
}
