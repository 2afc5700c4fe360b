/** The Express application: the mock's own pages and its control. */
import express, { type Express } from "express";
import type { Sessions } from "../sessions/sessions.js";
import type { Gate } from "./control/access.js";
import { controlRouter } from "./control/router.js";
import { serveDocument, servePublishedKeys } from "./documents.js";
import { adoptHttpClasses, type HttpClasses } from "./http-classes.js";
import { answerBug, answerUnknownPath } from "./last-answers.js";
import { serveContract, serveDocs, servePointer } from "./pages.js";

export interface AppOptions {
  /** Adds pages of its own, under `/` and `/console`, before the mock's. */
  readonly mount?: (app: Express) => void;
  /** Who may steer the mock. */
  readonly gate: Gate;
}

/** @param classes of the requests and responses of the server that it is for */
export function createInboundApp(
  sessions: Sessions,
  classes: HttpClasses,
  options: AppOptions,
): Express {
  const app = express();
  adoptHttpClasses(app, classes);
  app.disable("x-powered-by");
  app.disable("etag");
  app.enable("case sensitive routing");
  app.use("/_kit", controlRouter(sessions, options.gate));
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
