/** Starts the stateless mock: every inbound operation of the contract, answered from its examples, behind a port. */
import express, { type Express } from "express";
import { kitVersion } from "../contract/package.js";
import {
  answerBug,
  answerUnknownPath,
} from "../simulator/inbound/last-answers.js";
import {
  adoptHttpClasses,
  newHttpClasses,
  type HttpClasses,
} from "../simulator/inbound/http-classes.js";
import {
  closeServer,
  listen,
  reachableName,
} from "../simulator/inbound/listen.js";
import { serveContract, serveDocs } from "../simulator/inbound/pages.js";
import { pathOf } from "../simulator/inbound/route.js";
import { createInboundServer } from "../simulator/inbound/server.js";
import type { Prism } from "./prism.js";
import { Responder, type ResponderSettings } from "./responder.js";

export interface StatelessOptions extends ResponderSettings {
  /** The loopback interface unless told otherwise. */
  readonly host?: string;
  /** 0 lets the system choose. */
  readonly port?: number;
  /** How Prism is loaded. */
  readonly load?: () => Prism;
}

export interface RunningStateless {
  /** For example `http://127.0.0.1:4010`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * @throws PrismMissingError when Prism is not installed
 * @throws StartError when the port cannot be had
 */
export async function startStateless({
  host = "127.0.0.1",
  port: wanted = 0,
  load,
  ...settings
}: StatelessOptions): Promise<RunningStateless> {
  const responder = await Responder.load(settings, load);
  const classes = newHttpClasses();
  const server = createInboundServer(appOf(responder, classes), classes);
  const port = await listen(server, host, wanted);
  return {
    url: `http://${reachableName(host)}:${port}`,
    close: () => closeServer(server),
  };
}

const ownPath = /^\/(?:$|(?:docs|openapi)(?:\/|$)|favicon\.ico$)/;

function appOf(responder: Responder, classes: HttpClasses): Express {
  const app = express();
  adoptHttpClasses(app, classes);
  app.disable("x-powered-by");
  app.disable("etag");
  app.enable("case sensitive routing");
  app.use((request, response, next) => {
    if (ownPath.test(pathOf(request))) next();
    else void responder.serve(request, response);
  });
  app.get("/", (_request, response) => {
    response
      .type("text/plain")
      .send(
        `Stateless mock of Increff's OMS, increff-conformance-kit ${kitVersion()}\n\n` +
          "  /usp/..., /orders/outward     answered from the examples of the contract\n" +
          "  /docs                         the contracts as pages\n" +
          "  /openapi/efs.yaml             the contracts as files\n",
      );
  });
  app.get("/openapi/*path", serveContract);
  app.use("/docs", serveDocs());
  app.use(answerUnknownPath);
  app.use(answerBug);
  return app;
}
