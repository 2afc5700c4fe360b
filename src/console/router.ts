/**
 * The console's own routes: the page, its files, and what the page asks beyond the control API.
 *
 * Promises: whoever may not steer the mock gets nothing here but the empty page; the page's policy allows no script but its
 * own, no other origin, and no frame around it.
 */
import { Router, type Response } from "express";
import { envelopeOf, omsError, type OmsError } from "../contract/errors.js";
import { controlGate } from "../simulator/inbound/control/access.js";
import { isLoopbackHost } from "../simulator/inbound/control/local.js";
import { readBody } from "../simulator/inbound/body.js";
import { sendAsset } from "../simulator/inbound/asset.js";
import { consoleAssets } from "./assets.js";
import type { ConsoleOptions } from "./mount.js";
import type { ConsoleAnswer } from "./answer.js";
import { consoleCalls } from "./calls.js";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const largestBody = 10 * 1024 * 1024;

export function consoleRouter({ token }: ConsoleOptions = {}): Router {
  const router = Router({ caseSensitive: true });
  router.use((_request, response, next) => {
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-resource-policy", "same-origin");
    next();
  });
  router.get("/", async (request, response) => {
    // Under a name of its own another site could read the page as its own; with a token it gets no further than this.
    if (token === undefined && !isLoopbackHost(request.headers.host)) {
      refuse(
        response,
        omsError("localOnly", "Host: must be localhost or a loopback address"),
      );
      return;
    }
    const { page } = await consoleAssets("console");
    response.setHeader("content-security-policy", policy);
    response.setHeader("cache-control", "no-cache");
    response.type("text/html").send(page);
  });
  router.get("/console/assets/:name", async (request, response, next) => {
    const { byName } = await consoleAssets("console");
    const asset = byName.get(request.params.name);
    if (asset === undefined) next();
    else sendAsset(request, response, asset);
  });
  const gate = controlGate(token);
  router.use("/console/api", (request, response, next) => {
    const error = gate(request);
    if (error === undefined) next();
    else refuse(response, error);
  });
  router.use("/console/api", async (request, response, next) => {
    const read = await readBody(request, largestBody);
    if (read.kind === "too-large")
      refuse(
        response,
        omsError("bodyTooLarge", `body: at most ${largestBody} bytes`),
      );
    else if (read.kind === "read") {
      (request as { body: unknown }).body = read.bytes.toString("utf8");
      next();
    }
  });
  for (const [method, path, call] of consoleCalls)
    router[method](`/console/api${path}`, async (request, response) => {
      send(response, await call(request));
    });
  return router;
}

function send(response: Response, answer: ConsoleAnswer): void {
  response.setHeader("cache-control", "no-store");
  if ("error" in answer) refuse(response, answer.error);
  else response.status(answer.status ?? 200).json(answer.body);
}

function refuse(response: Response, error: OmsError): void {
  if (error.status === 401) response.setHeader("www-authenticate", "Bearer");
  response.status(error.status).json(envelopeOf(error));
}
