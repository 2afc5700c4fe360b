/** Asks the vendor's observer; an answer that makes no sense is `failed`, with the reason, and never a verdict. */
import { execFile } from "node:child_process";
import { request } from "undici";
import type { ObservedResource } from "../history/entry.js";
import { createRedaction } from "../history/redaction.js";

export interface Question {
  readonly resource: ObservedResource;
  readonly orderCode: string;
  readonly returnOrderCode?: string;
  readonly locationCode: string;
  readonly channelName: string;
}

export type Answer =
  | { readonly result: "found"; readonly body: unknown }
  | { readonly result: "unknown" }
  | { readonly result: "failed"; readonly problem: string };

export interface Observer {
  ask(question: Question): Promise<Answer>;
}

const answerLimit = 4 * 1024 * 1024;
const answerWithin = 10_000;

/** Over HTTP, as the contract of the vendor hooks says. */
export class HttpObserver implements Observer {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.#url = url.replace(/\/+$/, "");
    this.#headers = headers;
  }

  async ask(question: Question): Promise<Answer> {
    const { path, query } = addressOf(question);
    const url = `${this.#url}${path}?${new URLSearchParams(query).toString()}`;
    const shown = `GET ${createRedaction().url(url)}`;
    try {
      const { statusCode, body } = await request(url, {
        headers: { accept: "application/json", ...this.#headers },
        headersTimeout: answerWithin,
        bodyTimeout: answerWithin,
      });
      const text = await limitedText(body);
      if (statusCode === 404) return { result: "unknown" };
      if (statusCode < 200 || statusCode > 299)
        return failed(`the observer answered ${statusCode} to ${shown}`);
      return found(text, shown);
    } catch (error) {
      return failed(`${shown}: ${(error as Error).message}`);
    }
  }
}

/** As a command: `COMMAND resource key=value …` prints the same JSON; it prints nothing or `null` for a 404. */
export class CommandObserver implements Observer {
  readonly #command: string;
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string | undefined>>;

  constructor(
    command: string,
    folder: string,
    env: Readonly<Record<string, string | undefined>>,
  ) {
    this.#command = command;
    this.#folder = folder;
    this.#env = env;
  }

  ask(question: Question): Promise<Answer> {
    const { resource, key, query } = addressOf(question);
    const words = [
      resource,
      ...Object.entries({ ...key, ...query }).map(
        ([name, value]) => `${name}=${value}`,
      ),
    ];
    return new Promise((resolve) => {
      execFile(
        "/bin/sh",
        ["-c", `${this.#command} "$@"`, "observer", ...words],
        {
          cwd: this.#folder,
          env: this.#env,
          timeout: answerWithin,
          maxBuffer: answerLimit,
        },
        (error, stdout, stderr) => {
          const text = stdout.trim();
          if (error !== null && error.code !== 4)
            resolve(
              failed(
                `${this.#command} ${words.join(" ")}: ${error.message} ${stderr.slice(0, 500)}`,
              ),
            );
          else if (error?.code === 4 || text === "" || text === "null")
            resolve({ result: "unknown" });
          else resolve(found(text, `${this.#command} ${words.join(" ")}`));
        },
      );
    });
  }
}

function addressOf(question: Question): {
  resource: string;
  path: string;
  key: Record<string, string>;
  query: Record<string, string>;
} {
  const scope = {
    locationCode: question.locationCode,
    channelName: question.channelName,
  };
  const { orderCode, returnOrderCode = "" } = question;
  switch (question.resource) {
    case "order":
      return {
        resource: "orders",
        path: `/orders/${encodeURIComponent(orderCode)}`,
        key: { orderCode },
        query: scope,
      };
    case "sales":
      return {
        resource: "sales",
        path: "/sales",
        key: {},
        query: { orderCode, ...scope },
      };
    case "return":
      return {
        resource: "returns",
        path: `/returns/${encodeURIComponent(returnOrderCode)}`,
        key: { returnOrderCode },
        query: scope,
      };
  }
}

async function limitedText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > answerLimit)
      throw new Error(`the answer is longer than ${answerLimit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function found(text: string, what: string): Answer {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null)
      return { result: "found", body };
    return failed(`${what}: the answer is not a JSON object`);
  } catch {
    return failed(`${what}: the answer is not JSON: ${text.slice(0, 200)}`);
  }
}

function failed(problem: string): Answer {
  return { result: "failed", problem };
}
