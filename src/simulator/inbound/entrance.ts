/**
 * What every request meets first. A partner's call is served right here, for they are many. The mock's own pages and its
 * control are an Express application, which is loaded when the first of them is asked for.
 */
import type { Express } from "express";
import type { RequestListener, ServerResponse } from "node:http";
import { envelopeOf, omsError, type OmsError } from "../../contract/errors.js";
import type { Sessions } from "../sessions/sessions.js";
import { address } from "./addressing.js";
import { failureText } from "./failure-text.js";
import { servePartner } from "./partner.js";
import { pathOf } from "./route.js";

/** What is no partner's call. */
const ownPath =
  /^\/(?:$|(?:_kit|docs|documents|openapi|console|\.well-known)(?:\/|$)|favicon\.ico$)/;

/** @param load called once; a load that failed is tried again by the next call */
export function entranceOf(
  sessions: Sessions,
  load: () => Promise<Express>,
): RequestListener {
  let app: Express | undefined;
  let loading: Promise<Express> | undefined;
  return (request, response) => {
    const addressee = address(sessions, request);
    if (addressee.kind === "unknown") {
      refuse(response, omsError("unknownSession", addressee.problem));
      return;
    }
    if (!ownPath.test(pathOf(request))) {
      servePartner(addressee.oms, request, response);
      return;
    }
    if (app !== undefined) {
      app(request, response);
      return;
    }
    loading ??= load();
    loading.then(
      (loaded) => {
        app = loaded;
        app(request, response);
      },
      (error: unknown) => {
        loading = undefined;
        refuse(response, omsError("internal", failureText(error)));
      },
    );
  };
}

function refuse(response: ServerResponse, error: OmsError): void {
  const text = JSON.stringify(envelopeOf(error));
  response.writeHead(error.status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}
