/** Invoices, labels, manifests and handover documents, drawn when they are asked for. */
import type { Request, Response } from "express";
import { envelopeOf, omsError } from "../../contract/errors.js";
import { omsOf } from "./addressing.js";

export async function serveDocument(
  request: Request<{ folder: string; file: string }>,
  response: Response,
): Promise<void> {
  const { folder, file } = request.params;
  // Drawing loads a PDF library: not before somebody wants a document.
  const { documentAt } = await import("../documents/render.js");
  const document = await documentAt(omsOf(request).state, folder, file);
  if (document === null) {
    const error = omsError(
      "unknownSubject",
      `document: there is no ${folder}/${file}`.slice(0, 300),
    );
    response.status(error.status).json(envelopeOf(error));
    return;
  }
  response.type("application/pdf").send(document);
}
