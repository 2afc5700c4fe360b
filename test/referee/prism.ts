/**
 * Prism as a referee: it reads the same contracts, finds the operation of a call by itself, and judges the call and the
 * answer to it. It runs inside the test, without a socket.
 *
 * Both sides use ajv in the end, so what is independent here is everything around it: reading and resolving the
 * documents, routing, the treatment of headers, media types and statuses, and our generated code with its own runtime.
 */
import { createRequire } from "node:module";
import path from "node:path";
import { inboundDocuments, openapiFolder } from "./contract-requests.js";

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As read from JSON; undefined when there is none. */
  readonly body: unknown;
}

export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Prism's objections, as texts; none is an agreement. */
export type Judgement =
  | {
      readonly routed: true;
      readonly call: readonly string[];
      readonly answer: readonly string[];
    }
  /** It finds no operation, and would answer so itself. */
  | {
      readonly routed: false;
      readonly status: number;
      readonly reason: string;
    };

/** The part of @stoplight/prism-http that is used here. */
interface PrismHttp {
  getHttpOperationsFromSpec(file: string): Promise<PrismOperation[]>;
  createInstance(
    config: object,
    components: {
      logger: object;
      mock: (request: { config: PrismMock }) => () => Right<Answer>;
    },
  ): PrismInstance;
}
interface PrismInstance {
  request(
    call: object,
    operations: readonly PrismOperation[],
    config: object,
  ): () => Promise<Right<PrismOutput> | Left<PrismError>>;
}
interface PrismOperation {
  readonly iid: string;
}
interface PrismMock {
  readonly answer: Answer;
}
interface PrismOutput {
  readonly validations: {
    readonly input: readonly Diagnostic[];
    readonly output: readonly Diagnostic[];
  };
}
interface PrismError {
  readonly status?: number;
  readonly message: string;
}
interface Diagnostic {
  readonly message: string;
}
interface Right<T> {
  readonly _tag: "Right";
  readonly right: T;
}
interface Left<T> {
  readonly _tag: "Left";
  readonly left: T;
}

const silent = { child: () => silent };

export class Referee {
  readonly operations: readonly PrismOperation[];
  readonly #prism: PrismInstance;

  private constructor(prism: PrismHttp, operations: readonly PrismOperation[]) {
    this.operations = operations;
    this.#prism = prism.createInstance(
      {},
      {
        logger: silent,
        // In place of an example it gives the answer that is to be judged.
        mock: ({ config }) => {
          const given: Right<Answer> = { _tag: "Right", right: config.answer };
          return () => given;
        },
      },
    );
  }

  /** Takes seconds: to be done once. */
  static async load(): Promise<Referee> {
    const prism = prismHttp();
    const operations = await Promise.all(
      inboundDocuments.map((file) =>
        prism.getHttpOperationsFromSpec(path.join(openapiFolder, file)),
      ),
    );
    return new Referee(prism, operations.flat());
  }

  async judge(call: Call, answer: Answer): Promise<Judgement> {
    const { method, headers, body } = call;
    const judged = await this.#prism.request(
      {
        method: method.toLowerCase(),
        url: { path: call.path },
        headers: lowerCased(headers),
        body,
      },
      this.operations,
      {
        isProxy: false,
        errors: true,
        checkSecurity: true,
        validateRequest: true,
        validateResponse: true,
        mock: { answer },
      },
    )();
    if (judged._tag === "Left") {
      const { status, message } = judged.left;
      if (status === undefined) throw new Error(message);
      return { routed: false, status, reason: message };
    }
    const { input, output } = judged.right.validations;
    return { routed: true, call: messages(input), answer: messages(output) };
  }
}

/** As a server of Node gives them; Prism looks for credentials in no other spelling. */
function lowerCased(
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** It is a part of the command line tool, which is what is installed. */
function prismHttp(): PrismHttp {
  const own = createRequire(import.meta.url);
  const tool = createRequire(own.resolve("@stoplight/prism-cli/package.json"));
  return tool("@stoplight/prism-http") as PrismHttp;
}

/** Also what Prism only warns of: an undocumented 4xx is one. */
function messages(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ message }) => message);
}
