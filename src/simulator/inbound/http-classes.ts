/**
 * Requests and responses that can be Express's own from birth.
 *
 * Express gives every request and response another prototype, which spoils the engine's hidden classes and costs more
 * than all the rest of a call. A server that makes them of classes which carry Express's members, and an app that names
 * those very prototypes, turn that step into a no-op. The server may be there before the app.
 */
import type { Express } from "express";
import { IncomingMessage, ServerResponse } from "node:http";

export interface HttpClasses {
  readonly IncomingMessage: typeof IncomingMessage;
  readonly ServerResponse: typeof ServerResponse;
}

/** For one server; pass them to `http.createServer`. */
export function newHttpClasses(): HttpClasses {
  return {
    IncomingMessage: class extends IncomingMessage {},
    ServerResponse: class<
      Request extends IncomingMessage = IncomingMessage,
    > extends ServerResponse<Request> {},
  };
}

/** Makes the requests and responses of a server, those that are there and those to come, the app's own. */
export function adoptHttpClasses(app: Express, classes: HttpClasses): void {
  const request = classes.IncomingMessage.prototype;
  const response = classes.ServerResponse.prototype;
  // What an app names at first inherits from Express's own prototypes.
  equip(request, Object.getPrototypeOf(app.request) as object, app);
  equip(response, Object.getPrototypeOf(app.response) as object, app);
  Object.assign(app, { request, response });
}

function equip(prototype: object, members: object, app: Express): void {
  Object.defineProperties(prototype, {
    ...Object.getOwnPropertyDescriptors(members),
    app: { configurable: true, enumerable: true, writable: true, value: app },
  });
}
