/**
 * The console's own routes: the page, its files, and what the page asks beyond the control API.
 *
 * Promises: whoever may not steer the mock gets nothing here but the empty page; the page's policy allows no script but its
 * own, no other origin, and no frame around it.
 */
import { Router, type Response } from "express";
import { omsError } from "../contract/errors.js";
import { controlGate } from "../simulator/inbound/control/access.js";
import { readBody } from "../simulator/inbound/body.js";
import { sendAsset } from "../simulator/inbound/asset.js";
import { consoleAssets } from "./assets.js";
import type { ConsoleOptions } from "./mount.js";
import {
  onlyUnderOwnName,
  protectingHeaders,
  refuse,
  sendPage,
} from "./protect.js";
import type { ConsoleAnswer } from "./answer.js";
import { consoleCalls } from "./calls.js";

const largestBody = 10 * 1024 * 1024;

export function consoleRouter({ token }: ConsoleOptions = {}): Router {
  const router = Router({ caseSensitive: true });
  router.use(protectingHeaders);
  // With a token, others may come under any name, and get no further than the empty page without it.
  if (token === undefined) router.get("/", onlyUnderOwnName);
  router.get("/", async (_request, response) => {
    sendPage(response, (await consoleAssets("console")).page);
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
