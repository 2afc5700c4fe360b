/**
 * `/docs`: the contracts as pages for people.
 *
 * Promise: a page needs this server alone. Its policy forbids every other origin, scripts inside the page, and frames
 * around it.
 */
import { Router, type Request, type Response } from "express";
import { isContractDocument } from "../../../contract/docs-link.js";
import { envelopeOf, omsError } from "../../../contract/errors.js";
import { pageAssets, type Asset } from "./assets.js";
import { documentHeads } from "./heads.js";
import { documentPage, listPage } from "./page.js";

const closed =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Redoc writes its styles into the page as it draws, and searches in a worker that it makes from a text. */
const drawing =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Seconds: a year, which stands for ever. */
const keptFor = 31_536_000;

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

function sendAsset(request: Request, response: Response, asset: Asset): void {
  response.setHeader("cache-control", `public, max-age=${keptFor}, immutable`);
  response.setHeader("vary", "accept-encoding");
  const { encoding, bytes } = encodingFor(request, asset);
  if (encoding !== undefined) response.setHeader("content-encoding", encoding);
  response.setHeader("content-type", asset.type);
  response.send(bytes);
}

function encodingFor(
  request: Request,
  { plain, gzip, brotli }: Asset,
): { readonly encoding?: "br" | "gzip"; readonly bytes: Buffer } {
  if (request.acceptsEncodings("br") === "br")
    return { encoding: "br", bytes: brotli };
  if (request.acceptsEncodings("gzip") === "gzip")
    return { encoding: "gzip", bytes: gzip };
  return { bytes: plain };
}

function refuseMethod(request: Request, response: Response): void {
  const error = omsError(
    "wrongMethod",
    `method: ${request.method}, allowed is GET, HEAD`,
  );
  response.setHeader("allow", "GET, HEAD");
  response.status(error.status).json(envelopeOf(error));
}
