/**
 * Carries one call to the upstream and its answer back, byte by byte as they come. Nothing waits for the whole of anything, and
 * whoever goes away on one side is gone on the other.
 */
import type {
  Agent,
  ClientRequest,
  IncomingMessage,
  ServerResponse,
} from "node:http";
import http from "node:http";
import https from "node:https";
import { reasonOf } from "../audit/reason.js";
import { has, passedOn } from "./headers.js";
import { targetAt, type Observed } from "./observed.js";

export interface Upstream {
  readonly url: URL;
  /** Certificates that are trusted besides the usual ones; only for https. */
  readonly ca?: readonly string[];
}

export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { url }: Upstream,
  agent: Agent,
  observed: Observed,
): ClientRequest {
  const headers = passedOn(request.rawHeaders, url.host);
  if (!has(headers, "host")) headers.unshift("Host", url.host);
  // The body has its length, or comes in chunks, or there is none; it goes on in the same way.
  if (has(request.rawHeaders, "transfer-encoding"))
    headers.push("Transfer-Encoding", "chunked");
  else if (!has(headers, "content-length") && mayHaveBody(request.method))
    headers.push("Content-Length", "0");
  const secure = url.protocol === "https:";
  const onward = (secure ? https : http).request({
    agent,
    method: request.method ?? "GET",
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
    path: targetAt(url, request.url ?? "/"),
    headers,
    maxHeaderSize: largestHead,
  });
  carryRequest(request, onward, observed);
  carryResponse(request, response, onward, observed);
  return onward;
}

export const largestHead = 1024 * 1024;

function mayHaveBody(method: string | undefined): boolean {
  return method === "POST" || method === "PUT" || method === "PATCH";
}

function carryRequest(
  request: IncomingMessage,
  onward: ClientRequest,
  observed: Observed,
): void {
  onward.flushHeaders();
  request.on("data", (chunk: Buffer) => {
    observed.request.add(chunk);
    if (!onward.write(chunk)) request.pause();
  });
  onward.on("drain", () => request.resume());
  request.on("end", () => {
    if (request.rawTrailers.length > 0)
      onward.addTrailers(pairsOf(request.rawTrailers));
    onward.end();
  });
}

function carryResponse(
  request: IncomingMessage,
  response: ServerResponse,
  onward: ClientRequest,
  observed: Observed,
): void {
  response.sendDate = false;
  onward.on("continue", () => {
    response.writeContinue();
  });
  onward.on("information", ({ statusCode, rawHeaders }) => {
    if (statusCode === 102) response.writeProcessing();
    const link = recordLink(rawHeaders);
    if (statusCode !== 103 || link.length === 0) return;
    try {
      response.writeEarlyHints({ link });
    } catch {
      // A hint that Node does not take for one; the answer itself comes later.
    }
  });
  onward.on("response", (answer) => {
    const status = answer.statusCode ?? 502;
    observed.answered(status, answer.rawHeaders);
    try {
      response.writeHead(
        status,
        answer.statusMessage ?? "",
        passedOn(answer.rawHeaders),
      );
    } catch (error) {
      // No answer of HTTP, so it cannot be said again; without a tap the caller would break off here.
      observed.broken(`the answer cannot be passed on: ${reasonOf(error)}`);
      response.destroy();
      return;
    }
    response.flushHeaders();
    answer.on("data", (chunk: Buffer) => {
      observed.response.add(chunk);
      if (!response.write(chunk)) answer.pause();
    });
    response.on("drain", () => answer.resume());
    answer.on("end", () => {
      if (answer.rawTrailers.length > 0)
        response.addTrailers(pairsOf(answer.rawTrailers));
      response.end();
    });
    answer.on("error", (error: Error) => {
      observed.broken(`the answer broke off: ${error.message}`);
      response.destroy();
    });
  });
  onward.on("error", (error: NodeJS.ErrnoException) => {
    const reason = error.code ?? error.message;
    if (response.headersSent) {
      observed.broken(`the connection broke: ${reason}`);
      response.destroy();
      return;
    }
    observed.unreached(reason);
    // A connection that had been good and is closed at this very moment: without a tap the caller would see just that.
    if (onward.reusedSocket && error.code === "ECONNRESET") {
      response.destroy();
      return;
    }
    const text = `increff-kit tap: the upstream cannot be reached (${reason})\n`;
    response.writeHead(502, {
      "content-type": "text/plain; charset=utf-8",
      "content-length": Buffer.byteLength(text),
    });
    response.end(text);
  });
  response.on("finish", () => {
    observed.end("answered");
  });
  response.on("close", () => {
    observed.left();
    onward.destroy();
  });
  request.on("error", () => {
    onward.destroy();
  });
}

function recordLink(raw: readonly string[]): string[] {
  const links: string[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    if (raw[index]?.toLowerCase() === "link") links.push(raw[index + 1] ?? "");
  return links;
}

/** As `addTrailers` takes them: pairs, so that order and repetitions stay. */
function pairsOf(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    pairs.push([raw[index] ?? "", raw[index + 1] ?? ""]);
  return pairs;
}
