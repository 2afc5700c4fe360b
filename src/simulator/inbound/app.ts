/** The Express application: partners' calls first, for they are many, then the mock's own pages and its control. */
import express, { type Express, type Response } from "express";
import { envelopeOf, omsError, type OmsError } from "../../contract/errors.js";
import type { Sessions } from "../sessions/sessions.js";
import { address } from "./addressing.js";
import { controlRouter } from "./control/router.js";
import { serveDocument, servePublishedKeys } from "./documents.js";
import { httpClassesOf } from "./http-classes.js";
import { servePartner } from "./partner.js";
import { answerBug, answerUnknownPath } from "./last-answers.js";
import { pathOf } from "./route.js";
import { serveContract, serveDocs, servePointer } from "./pages.js";

export interface AppOptions {
  /** Adds pages of its own, under `/` and `/console`, before the mock's. */
  readonly mount?: (app: Express) => void;
  /** What every call of the control must carry; see access.ts. */
  readonly controlToken?: string;
}

/** What is no partner's call. */
const ownPath =
  /^\/(?:$|(?:_kit|docs|documents|openapi|console|\.well-known)(?:\/|$)|favicon\.ico$)/;

export function createInboundApp(
  sessions: Sessions,
  options: AppOptions = {},
): Express {
  const app = express();
  httpClassesOf(app);
  app.disable("x-powered-by");
  app.disable("etag");
  app.enable("case sensitive routing");
  app.use((request, response, next) => {
    const addressee = address(sessions, request);
    if (addressee.kind === "unknown")
      refuse(response, omsError("unknownSession", addressee.problem));
    else if (ownPath.test(pathOf(request))) next();
    else servePartner(addressee.oms, request, response);
  });
  app.use("/_kit", controlRouter(sessions, options.controlToken));
  options.mount?.(app);
  app.get("/", servePointer);
  app.get("/documents/:folder/:file", serveDocument);
  app.get("/.well-known/jwks.json", servePublishedKeys);
  app.get("/openapi/*path", serveContract);
  app.use("/docs", serveDocs());
  app.use(answerUnknownPath);
  app.use(answerBug);
  return app;
}

function refuse(response: Response, error: OmsError): void {
  response.status(error.status).json(envelopeOf(error));
}
