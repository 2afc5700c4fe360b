/** The Express application: partners' calls first, for they are many, then the mock's own pages and its control. */
import express, { type Express } from "express";
import type { Oms } from "../oms.js";
import { controlRouter } from "./control/router.js";
import { Credentials } from "./credentials.js";
import { serveDocument } from "./documents.js";
import { httpClassesOf } from "./http-classes.js";
import { servePartner } from "./partner.js";
import { answerBug, answerUnknownPath } from "./last-answers.js";
import { pathOf } from "./route.js";
import { serveContract, serveDocs, servePointer } from "./pages.js";

export interface AppOptions {
  /** Adds pages of its own, under `/` and `/console`, before the mock's. */
  readonly mount?: (app: Express) => void;
}

/** What is no partner's call. */
const ownPath =
  /^\/(?:$|(?:_kit|docs|documents|openapi|console)(?:\/|$)|favicon\.ico$)/;

export function createInboundApp(oms: Oms, options: AppOptions = {}): Express {
  const app = express();
  httpClassesOf(app);
  app.disable("x-powered-by");
  app.disable("etag");
  app.enable("case sensitive routing");
  const credentials = new Credentials(
    oms.settings.tenants,
    oms.settings.strict,
  );
  app.use((request, response, next) => {
    if (ownPath.test(pathOf(request))) next();
    else servePartner(oms, credentials, request, response);
  });
  app.use("/_kit", controlRouter(oms));
  options.mount?.(app);
  app.get("/", servePointer(oms));
  app.get("/documents/:folder/:file", serveDocument(oms));
  app.get("/openapi/*path", serveContract);
  app.use("/docs", serveDocs());
  app.use(answerUnknownPath);
  app.use(answerBug);
  return app;
}
