/** One exchange as the tap saw it go by, from its first byte to its entry in the journal. */
import type { Clock } from "../history/clock.js";
import type { ExchangeEnding } from "../history/entry.js";
import type { Redaction } from "../history/redaction.js";
import { messageIn, pathOfContract } from "../audit/classify.js";
import { credentialIn } from "../audit/credential.js";
import type { OperationId } from "../contract/operations.js";
import { matchOperation } from "../contract/routing.js";
import { readJson } from "../history/body.js";
import { BodyCopy } from "./copy.js";
import { recordable, type RawHeaders } from "./headers.js";
import type { Journal } from "./journal.js";

/** In whose place the tap stands: whoever calls it means this one. */
export type Stands = "increff" | "vendor";

export interface ObserverOptions {
  readonly stands: Stands;
  readonly upstream: URL;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly redaction: Redaction;
}

export interface Head {
  readonly method: string;
  /** As it came: path and query. */
  readonly target: string;
  readonly headers: RawHeaders;
}

export class Observed {
  readonly request = new BodyCopy();
  readonly response = new BodyCopy();
  readonly #options: ObserverOptions;
  readonly #head: Head;
  readonly #opened: number;
  readonly #at: number;
  #status: number | null = null;
  #headers: RawHeaders = [];
  #problem: string | undefined;
  #over = false;

  constructor(head: Head, options: ObserverOptions) {
    this.#head = head;
    this.#options = options;
    this.#opened = options.journal.tick();
    this.#at = options.clock.now();
  }

  answered(status: number, headers: RawHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  /** The upstream was not there, and whoever called is told so in its place. */
  unreached(reason: string): void {
    const problem = `the upstream cannot be reached: ${reason}`;
    if (this.#options.stands === "vendor") this.end("unreachable", problem);
    else {
      this.#status = 502;
      this.#problem = problem;
    }
  }

  /** The upstream went away in the middle of its answer. */
  broken(problem: string): void {
    this.end(
      this.#options.stands === "vendor" ? "unreachable" : "answer-lost",
      problem,
    );
  }

  /** Whoever called went away; when the answer was out by then, nothing follows from it. */
  left(): void {
    if (this.#options.stands === "vendor")
      this.end("timeout", "Increff did not wait for the answer any longer");
    else this.end("aborted", "the vendor did not wait for the answer");
  }

  /** Once; whatever is told later is too late. Never throws: what went by has gone by. */
  end(ending: ExchangeEnding, problem = this.#problem): void {
    if (this.#over) return;
    this.#over = true;
    const durationMs = this.#options.clock.now() - this.#at;
    this.#options.journal.track(this.#record(ending, durationMs, problem));
  }

  async #record(
    ending: ExchangeEnding,
    durationMs: number,
    problem: string | undefined,
  ): Promise<void> {
    const { stands, upstream, journal, redaction } = this.#options;
    const { method, target } = this.#head;
    const requestHeaders = recordable(this.#head.headers);
    const responseHeaders = recordable(this.#headers);
    const [requestBody, responseBody] = await Promise.all([
      this.request.body(requestHeaders["content-encoding"]?.join(",")),
      this.response.body(responseHeaders["content-encoding"]?.join(",")),
    ]);
    const path = target.split("?", 1)[0] ?? target;
    const inbound = stands === "increff";
    const operation = inbound
      ? operationAt(method, path)
      : messageIn(readJson(requestBody), true);
    const unreadable = !inbound && readJson(requestBody) === undefined;
    const mayMatter = method !== "GET" && method !== "HEAD";
    if (operation === undefined && !(unreadable && mayMatter)) {
      journal.ignore();
      return;
    }
    const headers = redaction.headers(requestHeaders);
    const credential = inbound
      ? credentialIn(headers, this.#status, { whole: true })
      : undefined;
    journal.record({
      kind: "exchange",
      opened: this.#opened,
      at: this.#at,
      durationMs,
      direction: inbound ? "inbound" : "outbound",
      operation: operation ?? null,
      method,
      url: redaction.url(
        inbound ? target : `${upstream.origin}${targetAt(upstream, target)}`,
      ),
      requestHeaders: headers,
      requestBody,
      ending,
      status: this.#status,
      responseHeaders: redaction.headers(responseHeaders),
      responseBody,
      ...(credential === undefined ? {} : { credential }),
      ...(problem === undefined ? {} : { problem }),
    });
  }
}

/** The path at the upstream: behind whatever path its own address has. */
export function targetAt({ pathname }: URL, target: string): string {
  return `${pathname.replace(/\/+$/, "")}${target}`;
}

/** Null for a path that the contract has given up; undefined for one that is none of its business. */
function operationAt(
  method: string,
  path: string,
): OperationId | null | undefined {
  const match = matchOperation(method, path);
  const known =
    match.kind === "unknown"
      ? matchOperation(method, pathOfContract(method, path) ?? path)
      : match;
  if (known.kind === "unknown") return undefined;
  return known.kind === "operation" || known.kind === "malformed"
    ? known.operationId
    : null;
}
