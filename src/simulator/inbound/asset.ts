/**
 * A file that pages load: compressed once, and with a digest of its content in its name, so that a browser may keep it for
 * good.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, Response } from "express";

export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

/** Of 11: the last steps cost seconds and gain little. */
const brotliQuality = 5;

/** Seconds: a year, which stands for ever. */
const keptFor = 31_536_000;

export async function assetOf(text: string, type: string): Promise<Asset> {
  const plain = Buffer.from(text);
  const [gzipped, brotli] = await Promise.all([
    promisify(gzip)(plain),
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
  ]);
  return { type, plain, gzip: gzipped, brotli };
}

export function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

export function sendAsset(
  request: Request,
  response: Response,
  asset: Asset,
): void {
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
