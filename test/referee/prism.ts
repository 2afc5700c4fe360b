/**
 * Prism as a referee: it reads the same contracts, finds the operation of a call by itself, and judges the call and the
 * answer to it. It runs inside the test, without a socket.
 *
 * Both sides use ajv in the end, so what is independent here is everything around it: reading and resolving the
 * documents, routing, the treatment of headers, media types and statuses, and our generated code with its own runtime.
 */
import {
  loadPrism,
  readOperations,
  silentLog,
  type Diagnostic,
  type Prism,
  type PrismInstance,
  type PrismOperation,
} from "../../src/stateless/prism.js";

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

export class Referee {
  readonly operations: readonly PrismOperation[];
  readonly #prism: PrismInstance;

  private constructor(prism: Prism, operations: readonly PrismOperation[]) {
    this.operations = operations;
    this.#prism = prism.createInstance(
      {},
      {
        logger: silentLog,
        // In place of an example it gives the answer that is to be judged.
        mock: ({ config }) => {
          const { answer } = config as { answer: Answer };
          return () => ({ _tag: "Right", right: answer });
        },
      },
    );
  }

  /** Takes seconds: to be done once. */
  static async load(): Promise<Referee> {
    const prism = loadPrism();
    return new Referee(prism, await readOperations(prism));
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

/** Also what Prism only warns of: an undocumented 4xx is one. */
function messages(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ message }) => message);
}
