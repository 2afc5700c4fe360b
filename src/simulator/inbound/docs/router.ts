/**
 * `/docs`: the contracts as pages for people.
 *
 * Promise: a page needs this server alone. Its policy forbids every other origin, scripts inside the page, and frames
 * around it.
 */
import { Router, type Request, type Response } from "express";
import { isContractDocument } from "../../../contract/docs-link.js";
import { envelopeOf, omsError } from "../../../contract/errors.js";
import { sendAsset } from "../asset.js";
import { pageAssets } from "./assets.js";
import { documentHeads } from "./heads.js";
import { documentPage, listPage } from "./page.js";

const closed =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Redoc writes its styles into the page as it draws, and searches in a worker that it makes from a text. */
const drawing =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function docsRouter(): Router {
  const router = Router({ caseSensitive: true });
  router.use((request, response, next) => {
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    if (request.method === "GET" || request.method === "HEAD") next();
    else refuseMethod(request, response);
  });
  router.get("/", async (_request, response) => {
    const [heads, { links }] = await Promise.all([
      documentHeads(),
      pageAssets(),
    ]);
    sendPage(response, listPage(heads, links), closed);
  });
  router.get("/assets/:name", async (request, response, next) => {
    const { byName } = await pageAssets();
    const asset = byName.get(request.params.name);
    if (asset === undefined) next();
    else sendAsset(request, response, asset);
  });
  router.get("/:document", async (request, response, next) => {
    const { document } = request.params;
    if (!isContractDocument(document)) {
      next();
      return;
    }
    const [heads, { links }] = await Promise.all([
      documentHeads(),
      pageAssets(),
    ]);
    const head = heads.find(({ name }) => name === document);
    if (head === undefined) next();
    else sendPage(response, documentPage(head, links), drawing);
  });
  return router;
}

function sendPage(response: Response, page: string, policy: string): void {
  response.setHeader("content-security-policy", policy);
  response.setHeader("cache-control", "no-cache");
  response.type("text/html").send(page);
}

function refuseMethod(request: Request, response: Response): void {
  const error = omsError(
    "wrongMethod",
    `method: ${request.method}, allowed is GET, HEAD`,
  );
  response.setHeader("allow", "GET, HEAD");
  response.status(error.status).json(envelopeOf(error));
}
