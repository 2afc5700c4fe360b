/**
 * A small JSON server on node:http: routes with `:name` segments, a limit on the body, an optional
 * bearer token, and one shape for every failure: {"hasError": true, "errorMessage": "..."}.
 */
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { Refusal, parseJson } from "./fields.js";

export interface Answer {
  readonly status: number;
  /** Sent as JSON; without one the answer has no body, which Increff takes as a success. */
  readonly body?: unknown;
  /** Sent as it is, for those who do not speak JSON. */
  readonly text?: string;
}

export const OK: Answer = { status: 200 };

export interface Call {
  readonly parameter: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Route {
  readonly method: "GET" | "POST";
  /** A last segment `*` takes anything and is handed over decoded, as the call's parameter. */
  readonly path: string;
  readonly handle: (call: Call) => Answer | Promise<Answer>;
}

const LARGEST_BODY = 10 * 1024 * 1024;

export class JsonServer {
  readonly server: Server;

  constructor(
    private readonly routes: readonly Route[],
    private readonly token?: string,
  ) {
    this.server = createServer(
      (request, response) => void this.serve(request, response),
    );
    // Longer than any client keeps an idle connection, so that none is closed under a request.
    this.server.keepAliveTimeout = 120_000;
    this.server.headersTimeout = 125_000;
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(port, "127.0.0.1", resolve);
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    let text: string;
    try {
      text = await readBody(request);
    } catch (error) {
      if (error instanceof Refusal)
        this.send(response, this.answerError(error, request.url ?? ""));
      return; // otherwise the caller went away before it had said everything
    }
    let answer: Answer;
    try {
      answer = await this.answer(request, text);
    } catch (error) {
      answer = this.answerError(error, request.url ?? "");
    }
    this.send(response, answer);
  }

  protected answer(
    request: IncomingMessage,
    text: string,
  ): Answer | Promise<Answer> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const here = this.routes.filter(
      (route) => parameterOf(route, url.pathname) !== undefined,
    );
    const route = here.find((candidate) => candidate.method === request.method);
    if (route === undefined) {
      throw here.length > 0
        ? new Refusal(405, "method not allowed")
        : new Refusal(404, "not found");
    }
    if (url.pathname.startsWith("/increff/")) this.checkToken(request);
    return route.handle({
      parameter: parameterOf(route, url.pathname) ?? "",
      query: url.searchParams,
      body:
        route.method === "POST" && text !== "" ? parseJson(text) : undefined,
    });
  }

  protected answerError(error: unknown, url: string): Answer {
    const refused = error instanceof Refusal;
    if (!refused) console.error(url, error);
    return {
      status: refused ? error.status : 500,
      body: {
        hasError: true,
        errorMessage: refused ? error.message : "internal error",
      },
    };
  }

  protected send(response: ServerResponse, answer: Answer): void {
    const isJson = answer.body !== undefined;
    const body = isJson ? JSON.stringify(answer.body) : (answer.text ?? "");
    if (isJson) response.setHeader("content-type", "application/json");
    response.writeHead(answer.status, {
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  }

  protected checkToken(request: IncomingMessage): void {
    if (
      this.token !== undefined &&
      request.headers.authorization !== `Bearer ${this.token}`
    ) {
      throw new Refusal(401, "the credential is wrong");
    }
  }
}

/** The decoded last segment, "" for a route without one, or undefined when the path is another. */
function parameterOf(route: Route, path: string): string | undefined {
  if (!route.path.endsWith("*")) return route.path === path ? "" : undefined;
  const prefix = route.path.slice(0, -1);
  const rest = path.slice(prefix.length);
  if (!path.startsWith(prefix) || rest === "" || rest.includes("/"))
    return undefined;
  try {
    return decodeURIComponent(rest);
  } catch {
    throw new Refusal(400, "the address is not properly encoded");
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY)
    throw new Refusal(413, "the body is larger than 10 MB");
  return Buffer.concat(chunks).toString("utf8");
}
