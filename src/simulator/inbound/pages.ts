/** The few pages that a person meets: where to go from here, and the contracts as files. */
import type { Request, RequestHandler, Response } from "express";
import { readFile } from "node:fs/promises";
import { envelopeOf, omsError } from "../../contract/errors.js";
import { kitVersion, packageFile } from "../../contract/package.js";
import { omsOf } from "./addressing.js";

export function servePointer(request: Request, response: Response): void {
  const base = omsOf(request).documentBase;
  const lines = [
    `Mock of Increff's OMS, increff-conformance-kit ${kitVersion()}`,
    "",
    `  ${base}/usp/...               calls of a fulfilment system`,
    `  ${base}/orders/outward        calls of a marketplace`,
    `  ${base}/_kit/health           state of the mock; more of its control under /_kit`,
    `  ${base}/docs                  the contracts as pages to read`,
    `  ${base}/openapi/efs.yaml      and as files: efs.yaml, erp.yaml, marketplace.yaml, control.yaml`,
    `  ${base}/.well-known/jwks.json keys that check the signed QR codes of the invoices`,
    "",
  ];
  response.type("text/plain").send(lines.join("\n"));
}

/** The contracts as pages. What draws them is loaded when the first of them is asked for. */
export function serveDocs(): RequestHandler {
  let router: Promise<RequestHandler> | undefined;
  return async (request, response, next) => {
    router ??= import("./docs/router.js").then((docs) => docs.docsRouter());
    const serve = await router;
    serve(request, response, next);
  };
}

const contractFile =
  /^(?:(?:components\/)?[a-z-]+\.yaml|files\/[a-z-]+\.schema\.json)$/;

export async function serveContract(
  request: Request,
  response: Response,
): Promise<void> {
  const parts: unknown = request.params["path"];
  const name = Array.isArray(parts) ? parts.join("/") : String(parts);
  const text = contractFile.test(name)
    ? await readIfThere(packageFile(`openapi/${name}`))
    : undefined;
  if (text === undefined) {
    const error = omsError(
      "unknownPath",
      `path: ${request.method} ${request.path.slice(0, 200)}`,
    );
    response.status(error.status).json(envelopeOf(error));
    return;
  }
  response
    .type(name.endsWith(".json") ? "application/json" : "application/yaml")
    .send(text);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
