/** The HTTP server around what answers: its limits on time, and its answers to what is not even HTTP. */
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import { expectsContinue } from "./body.js";
import { noteCutOff } from "./call.js";
import type { HttpClasses } from "./http-classes.js";

export interface ServerLimits {
  /** Milliseconds for the head of a request, and for the whole of it. */
  readonly headersTimeout?: number;
  readonly requestTimeout?: number;
  /** How often both are checked. */
  readonly checkInterval?: number;
}

/** Longer than clients keep their connections, so that it is they who end one, not the OMS just as a call goes out. */
const keepAliveTimeout = 75_000;

export function createInboundServer(
  listener: RequestListener,
  classes: HttpClasses,
  limits: ServerLimits = {},
): Server {
  const {
    headersTimeout = 10_000,
    requestTimeout = 30_000,
    checkInterval = 1000,
  } = limits;
  const server = createServer(
    {
      ...classes,
      // Node's own refusal has no body; `refuseHostless` is in its place.
      requireHostHeader: false,
      headersTimeout,
      requestTimeout,
      keepAliveTimeout,
      connectionsCheckingInterval: checkInterval,
      noDelay: true,
    },
    (request, response) => {
      if (isHostless(request)) refuseHostless(response);
      else listener(request, response);
    },
  );
  server.on("checkContinue", (request, response) => {
    expectsContinue(request, response);
    listener(request, response);
  });
  server.on("checkExpectation", (request: IncomingMessage, response) => {
    refuse(response, {
      status: 417,
      message: "The expectation cannot be met",
      description: `[Expect: must be 100-continue, not ${request.headers.expect?.slice(0, 200) ?? ""}]`,
    });
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    answerClientError(error, socket, requestTimeout);
  });
  return server;
}

/** HTTP/1.1 wants the header, and an answer 400 to a call without it. */
function isHostless({ headers, httpVersion }: IncomingMessage): boolean {
  return headers.host === undefined && httpVersion !== "1.0";
}

function refuseHostless(response: ServerResponse): void {
  refuse(response, {
    status: 400,
    message: "The request is not HTTP/1.1",
    description: "[Host: may not be null]",
  });
}

/** For what never reaches an operation; the body stays unread, so the connection ends. */
function refuse(
  response: ServerResponse,
  { status, message, description }: Omit<HttpLevelError, "code">,
): void {
  const body = JSON.stringify({ code: "BAD_DATA", message, description });
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  });
  response.end(body);
}

function answerClientError(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  requestTimeout: number,
): void {
  // The second is how the parser says that the partner left in the middle of its request.
  const left =
    error.code === "ECONNRESET" || error.code === "HPE_INVALID_EOF_STATE";
  if (left || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, code, message, description } = envelopeFor(
    error,
    requestTimeout,
  );
  noteCutOff(socket, `${message}: ${description}`);
  const body = JSON.stringify({ code, message, description });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

interface HttpLevelError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly description: string;
}

function envelopeFor(
  error: NodeJS.ErrnoException,
  requestTimeout: number,
): HttpLevelError {
  const code = error.code ?? "";
  switch (code) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return {
        status: 408,
        code: "REQUEST_TIMEOUT",
        message: "The request came too slowly",
        description: `[it must be whole within ${requestTimeout} ms]`,
      };
    case "HPE_HEADER_OVERFLOW":
      return {
        status: 431,
        code: "BAD_DATA",
        message: "The headers are too large",
        description: "[send fewer or shorter headers]",
      };
    default:
      return {
        status: 400,
        code: "BAD_DATA",
        message: "The request is not HTTP/1.1",
        description: `[${code === "" ? error.message : code}]`,
      };
  }
}
