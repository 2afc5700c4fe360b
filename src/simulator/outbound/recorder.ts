/** Puts outbound calls and the faults that shape them into the history. */
import type { Clock } from "../../history/clock.js";
import { recordBody } from "../../history/body.js";
import type { ExchangeEntry, RecordedHeaders } from "../../history/entry.js";
import type { History } from "../../history/history.js";
import type { Redaction } from "../../history/redaction.js";
import type { OutgoingMessage } from "../message.js";
import type { OutboundCall } from "./call.js";
import type { AttemptFault } from "./delivery.js";
import type { Outcome } from "./outcome.js";

/** Lengths of bodies, for one set of headers, whose headers are remembered. */
const mostLengths = 1_000;

/** A call that has begun. */
export interface OpenCall {
  readonly number: number;
  /** Counts the duration from now on, not from the opening: the request was held back until now. */
  restart(): void;
  end(outcome: Outcome): ExchangeEntry;
}

export class OutboundRecorder {
  readonly #clock: Clock;
  readonly #history: History;
  readonly #redaction: Redaction;
  /** Thousands of messages go to one address with the same headers but for their length: what is shown of these is made once. */
  #urls = new WeakMap<URL, string>();
  #headers = new WeakMap<
    OutboundCall["headers"],
    { readonly url: URL; readonly byLength: Map<number, RecordedHeaders> }
  >();
  #generation = 0;

  constructor(clock: Clock, history: History, redaction: Redaction) {
    this.#clock = clock;
    this.#history = history;
    this.#redaction = redaction;
  }

  /** Appends the fault entry that the attempts after it refer to; returns its `seq`. */
  fault(message: OutgoingMessage, fault: AttemptFault, copies: number): number {
    const parameters: Record<string, string | number | boolean> = {
      ...fault.parameters,
    };
    if (fault.loseAnswer !== undefined)
      parameters["loseAnswer"] = fault.loseAnswer;
    if (fault.timeoutMs !== undefined)
      parameters["timeoutMs"] = fault.timeoutMs;
    if (fault.bodyText !== undefined) parameters["otherBody"] = true;
    if (fault.headers !== undefined)
      parameters["otherHeaders"] = Object.keys(fault.headers).sort().join(", ");
    if (copies > 1) parameters["copies"] = copies;
    return this.#history.append({
      kind: "fault",
      fault: fault.fault,
      description: fault.description,
      orderCode: message.orderCode,
      locationCode: message.locationCode,
      message: message.key,
      operation: message.operation,
      parameters,
    }).seq;
  }

  begin(
    message: OutgoingMessage,
    call: OutboundCall,
    number: number,
    fault: number | undefined,
  ): OpenCall {
    const opened = this.#history.open();
    let at = this.#clock.now();
    return {
      number,
      restart: () => {
        at = this.#clock.now();
      },
      end: (outcome) => {
        this.#forgetOlder();
        return this.#history.append({
          kind: "exchange",
          opened,
          at,
          durationMs: this.#clock.now() - at,
          direction: "outbound",
          operation: message.operation,
          method: "POST",
          url: this.#urlOf(call),
          requestHeaders: this.#headersOf(call),
          requestBody: recordBody(call.bodyText),
          ending: outcome.ending,
          status: outcome.status,
          responseHeaders: this.#redaction.headers(outcome.headers),
          responseBody: outcome.body,
          message: message.key,
          attempt: number,
          ...(fault === undefined ? {} : { fault }),
          ...(outcome.problem === undefined
            ? {}
            : { problem: outcome.problem }),
        });
      },
    };
  }

  /** What was made before the redaction learned of another secret may show it. */
  #forgetOlder(): void {
    const { generation } = this.#redaction;
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#urls = new WeakMap();
    this.#headers = new WeakMap();
  }

  #urlOf({ url }: OutboundCall): string {
    let known = this.#urls.get(url);
    if (known === undefined) {
      known = this.#redaction.url(url.href);
      this.#urls.set(url, known);
    }
    return known;
  }

  #headersOf({ url, headers, bodyText }: OutboundCall): RecordedHeaders {
    let known = this.#headers.get(headers);
    if (known?.url !== url) {
      known = { url, byLength: new Map() };
      this.#headers.set(headers, known);
    }
    const length = Buffer.byteLength(bodyText);
    const { byLength } = known;
    let recorded = byLength.get(length);
    if (recorded === undefined) {
      recorded = this.#redaction.headers({
        host: url.host,
        ...headers,
        "content-length": String(length),
      });
      if (byLength.size >= mostLengths) byLength.clear();
      byLength.set(length, recorded);
    }
    return recorded;
  }
}
