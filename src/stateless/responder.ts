/**
 * One call to the stateless mock, from its arrival to its answer: path, type and size as in the mock with a state, then
 * Prism for credentials, contract and example.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { omsError } from "../contract/errors.js";
import { readBody } from "../simulator/inbound/body.js";
import { parseJson } from "../simulator/inbound/json.js";
import {
  contentTypeProblem,
  readTarget,
  tooLarge,
} from "../simulator/inbound/route.js";
import { answerOf, refusal, type Answer } from "./answer.js";
import {
  loadPrism,
  readOperations,
  silentLog,
  type Prism,
  type PrismInstance,
  type PrismOperation,
  type PrismRequest,
} from "./prism.js";

export interface ResponderSettings {
  /** Prefixes that installations put before a path, for example `/assure-magic2`. */
  readonly basePaths: readonly string[];
  /** Most bytes of a body. */
  readonly bodyLimit: number;
}

export class Responder {
  readonly #prism: Prism;
  readonly #instance: PrismInstance;
  readonly #operations: ReadonlyMap<string, PrismOperation>;
  readonly #settings: ResponderSettings;

  private constructor(
    prism: Prism,
    operations: readonly PrismOperation[],
    settings: ResponderSettings,
  ) {
    this.#prism = prism;
    this.#instance = prism.createInstance({}, { logger: silentLog });
    this.#operations = new Map(operations.map((one) => [one.iid, one]));
    this.#settings = settings;
  }

  /**
   * Takes seconds: to be done once.
   *
   * @throws PrismMissingError when Prism is not installed
   */
  static async load(
    settings: ResponderSettings,
    load: () => Prism = loadPrism,
  ): Promise<Responder> {
    const prism = load();
    return new Responder(prism, await readOperations(prism), settings);
  }

  /** Never rejects. */
  async serve(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    let answer: Answer | undefined;
    try {
      answer = await this.#answer(request);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      answer = refusal(omsError("internal", `a bug of the kit: ${reason}`));
    }
    if (answer === undefined || response.headersSent) return;
    response.writeHead(answer.status, {
      ...answer.headers,
      "content-length": String(Buffer.byteLength(answer.text)),
    });
    response.end(answer.text);
  }

  /** Undefined when the caller went away. */
  async #answer(request: IncomingMessage): Promise<Answer | undefined> {
    const target = readTarget(request, this.#settings.basePaths);
    const body = await readBody(request, this.#settings.bodyLimit);
    if (body.kind === "gone") return undefined;
    if (target.refusal !== undefined)
      return refusal(target.refusal.error, target.refusal.headers);
    const type = contentTypeProblem(request);
    if (type !== undefined) return refusal(omsError("notJsonType", type));
    if (body.kind === "too-large")
      return refusal(tooLarge(this.#settings).error);
    const parsed = parseJson(body.bytes);
    if (!parsed.ok) return refusal(omsError("unreadableBody", parsed.problem));
    const call: PrismRequest = {
      method: (request.method ?? "").toLowerCase(),
      url: { path: target.path, query: queryOf(request) },
      headers: headersOf(request),
      body: parsed.value,
    };
    return this.#ask(target.operation, call);
  }

  async #ask(operationId: string, call: PrismRequest): Promise<Answer> {
    const operation = this.#operations.get(operationId);
    if (operation === undefined)
      throw new Error(`Prism did not find ${operationId} in the contract`);
    const preferences = this.#prism.preferencesOf(call);
    if (preferences._tag === "Left") return answerOf(call, preferences);
    const result = await this.#instance.request(call, [operation], {
      isProxy: false,
      errors: true,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: false,
      mock: { dynamic: false, ...defined(preferences.right) },
    })();
    return answerOf(call, result);
  }
}

/** Like the other mock, it answers in JSON whatever a client says that it accepts. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === "string" && name !== "accept" ? [[name, value]] : [],
    ),
  );
}

function queryOf({ url = "/" }: IncomingMessage): Record<string, string> {
  const start = url.indexOf("?");
  return start < 0
    ? {}
    : Object.fromEntries(new URLSearchParams(url.slice(start + 1)));
}

function defined(preferences: object): object {
  return Object.fromEntries(
    Object.entries(preferences).filter(([, value]) => value !== undefined),
  );
}
