/**
 * One call of a partner, from its arrival to its entry in the history.
 *
 * Promise: a call is recorded exactly once: when its answer was handed to the system, when the kit destroyed its
 * connection on purpose, or when the partner went away.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { envelopeOf, type OmsError } from "../../contract/errors.js";
import { emptyBody, recordBody } from "../../history/body.js";
import type {
  CredentialState,
  ExchangeEnding,
  RecordedBody,
} from "../../history/entry.js";
import type { Oms } from "../oms.js";
import { whenLeft } from "./left.js";

/** What is known of the call besides its bytes. */
export interface CallFacts {
  operation: string | null;
  credential?: CredentialState;
  tenant?: string;
  coerced?: readonly string[];
  fault?: number;
  problem?: string;
}

const cutOff = new WeakMap<object, string>();

/** To be told before the kit itself ends a connection that is too slow or not HTTP: the partner did not just leave. */
export function noteCutOff(socket: object, reason: string): void {
  cutOff.set(socket, reason);
}

export class InboundCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly facts: CallFacts = { operation: null };
  /** What was read of the body. */
  readonly received: Buffer[] = [];
  /** The whole body, once it was read as text: then it need not be read again. */
  text: string | undefined;
  readonly #oms: Oms;
  readonly #opened: number;
  readonly #at: number;
  #recorded = false;
  #status: number | null = null;
  #headers: Readonly<Record<string, string>> = {};
  #answer: RecordedBody = emptyBody;

  constructor(oms: Oms, request: IncomingMessage, response: ServerResponse) {
    this.#oms = oms;
    this.request = request;
    this.response = response;
    this.#opened = oms.history.open();
    this.#at = oms.clock.now();
    oms.calls.add(this);
    response.once("finish", () => {
      this.#record("answered");
    });
    whenLeft(request, response, () => {
      this.#record(
        "aborted",
        cutOff.get(request.socket) ??
          "the partner closed the connection before it had the answer",
      );
    });
  }

  /** The partner went away, or the answer is out. */
  get over(): boolean {
    return this.#recorded;
  }

  /** Decides on the answer without sending it yet. */
  decide(status: number, text: string): void {
    this.#status = status;
    this.#answer = recordBody(text);
  }

  send(
    status: number,
    text: string,
    headers: Readonly<Record<string, string>> = {},
  ): void {
    this.decide(status, text);
    if (this.#recorded || this.response.headersSent) return;
    this.#headers = { ...headersFor(Buffer.byteLength(text)), ...headers };
    this.response.writeHead(status, this.#headers);
    this.response.end(text);
  }

  refuse(error: OmsError, headers?: Readonly<Record<string, string>>): void {
    this.send(error.status, JSON.stringify(envelopeOf(error)), headers);
  }

  /** Destroys the connection with a TCP reset; what was decided is recorded and never sent. */
  reset(): void {
    this.#record("answer-lost", "the connection was reset on purpose");
    this.request.socket.resetAndDestroy();
  }

  /**
   * Sends the head and half of the body (half of the head where there is no body), then ends the connection: a reset could
   * overtake what was sent. What was decided is recorded whole.
   */
  cut(status: number, text: string): void {
    this.decide(status, text);
    if (this.#recorded || this.response.headersSent) return;
    const bytes = Buffer.from(text);
    this.#headers = headersFor(bytes.length);
    this.#record(
      "answer-lost",
      "the connection was ended on purpose in the middle of the answer",
    );
    const { socket } = this.request;
    const leave = (): void => {
      socket.destroy();
    };
    // Of an answer without a body only the head can be cut.
    if (bytes.length < 2)
      socket.write(`HTTP/1.1 ${status} OK\r\ncontent-`, leave);
    else {
      this.response.writeHead(status, this.#headers);
      this.response.write(bytes.subarray(0, bytes.length >> 1), leave);
    }
  }

  /** The OMS shuts down: the connection is about to be ended, and not by the partner. */
  abandon(): void {
    this.#record("answer-lost", "the OMS was closed while the call was open");
  }

  #record(ending: ExchangeEnding, problem = this.facts.problem): void {
    if (this.#recorded) return;
    this.#recorded = true;
    const oms = this.#oms;
    oms.calls.delete(this);
    const { operation, credential, tenant, coerced, fault } = this.facts;
    oms.history.append({
      kind: "exchange",
      opened: this.#opened,
      at: this.#at,
      durationMs: oms.clock.now() - this.#at,
      direction: "inbound",
      operation,
      method: this.request.method ?? "",
      url: oms.redaction.url(this.request.url ?? ""),
      requestHeaders: oms.redaction.headers(this.request.headers),
      requestBody: this.#body(),
      ending,
      status: this.#status,
      responseHeaders: oms.redaction.headers(this.#headers),
      responseBody: this.#answer,
      ...(credential === undefined ? {} : { credential }),
      ...(tenant === undefined ? {} : { tenant }),
      ...(fault === undefined ? {} : { fault }),
      ...(coerced === undefined || coerced.length === 0 ? {} : { coerced }),
      ...(problem === undefined ? {} : { problem }),
    });
  }

  #body(): RecordedBody {
    if (this.text !== undefined) return recordBody(this.text);
    if (this.received.length === 0) return emptyBody;
    return recordBody(Buffer.concat(this.received).toString("utf8"));
  }
}

/** @param size of the body, in bytes */
function headersFor(size: number): Readonly<Record<string, string>> {
  const length = { "content-length": String(size) };
  return size === 0
    ? length
    : { "content-type": "application/json", ...length };
}
