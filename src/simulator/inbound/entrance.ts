/**
 * What every request meets first. A partner's call is served right here, for they are many, and so is whoever asks whether the
 * mock is there, for they ask while it starts. The mock's own pages and the rest of its control are an Express application, which
 * is loaded when the first of them is asked for.
 */
import type { Express } from "express";
import type { RequestListener, ServerResponse } from "node:http";
import { envelopeOf, omsError, type OmsError } from "../../contract/errors.js";
import type { Sessions } from "../sessions/sessions.js";
import { address } from "./addressing.js";
import type { Gate } from "./control/access.js";
import { healthOf } from "./control/health.js";
import { failureText } from "./failure-text.js";
import { servePartner } from "./partner.js";
import { pathOf } from "./route.js";

/** What is no partner's call. */
const ownPath =
  /^\/(?:$|(?:_kit|docs|documents|openapi|console|\.well-known)(?:\/|$)|favicon\.ico$)/;

const healthPath = "/_kit/health";

/** @param load called once; a load that failed is tried again by the next call */
export function entranceOf(
  sessions: Sessions,
  gate: Gate,
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
    const path = pathOf(request);
    if (!ownPath.test(path)) {
      servePartner(addressee.oms, request, response);
      return;
    }
    // Whom the gate refuses, the application tells why.
    if (
      path === healthPath &&
      request.method === "GET" &&
      gate(request) === undefined
    ) {
      answer(response, 200, healthOf(addressee.oms));
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
  answer(response, error.status, envelopeOf(error));
}

function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}
