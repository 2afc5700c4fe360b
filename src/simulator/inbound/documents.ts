/** Invoices, labels, manifests and handover documents, drawn when they are asked for, and the keys that check them. */
import type { Request, Response } from "express";
import { createHash } from "node:crypto";
import { envelopeOf, omsError } from "../../contract/errors.js";
import { documentAt } from "../documents/render.js";
import { publishedKeys } from "../documents/signing-key.js";
import { omsOf } from "./addressing.js";

/** A document never changes; after a reset of the mock, another one may have its address. So a cache has to ask. */
const caching = "private, no-cache";

export async function serveDocument(
  request: Request<{ folder: string; file: string }>,
  response: Response,
): Promise<void> {
  const { folder, file } = request.params;
  const document = await documentAt(omsOf(request).state, folder, file);
  if (document === null) {
    const error = omsError(
      "unknownSubject",
      `document: there is no ${folder}/${file}`.slice(0, 300),
    );
    response.status(error.status).json(envelopeOf(error));
    return;
  }
  const digest = createHash("sha256").update(document).digest("base64url");
  response
    .type("application/pdf")
    .set({
      "content-disposition": `inline; filename="${harmless(file)}"`,
      "cache-control": caching,
      etag: `"${digest}"`,
      "x-content-type-options": "nosniff",
    })
    .send(document);
}

/** Codes are the vendor's and the configuration's own: what could end the name or stand for a folder is not repeated. */
function harmless(file: string): string {
  return file.replace(/[^A-Za-z0-9._-]/g, "_");
}

/** A JWK Set (RFC 7517) with every key that this process has signed invoices with. */
export async function servePublishedKeys(
  _request: Request,
  response: Response,
): Promise<void> {
  const keys = await publishedKeys();
  response
    .set("cache-control", caching)
    .type("application/jwk-set+json")
    .send(JSON.stringify({ keys }));
}
