/** What came of one outbound call, and how it is put into words. */
import { createHash } from "node:crypto";
import { beginningOf, emptyBody, recordBody } from "../../history/body.js";
import type { ExchangeEnding, RecordedBody } from "../../history/entry.js";
import type { RawHeaders } from "../../history/redaction.js";

export interface Outcome {
  readonly ending: Exclude<ExchangeEnding, "aborted">;
  readonly status: number | null;
  readonly headers: RawHeaders;
  readonly body: RecordedBody;
  readonly problem?: string;
}

/** Most bytes of an answer that are read; nothing that a partner may say needs more. */
export const answerLimit = 1024 * 1024;

/** Collects an answer up to the limit. */
export class AnswerReader {
  readonly #chunks: Buffer[] = [];
  #size = 0;

  /** False once the limit is passed: stop reading. */
  add(chunk: Buffer): boolean {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    return this.#size <= answerLimit;
  }

  read(): RecordedBody {
    if (this.#size === 0) return emptyBody;
    const bytes =
      this.#chunks.length === 1 && this.#chunks[0]
        ? this.#chunks[0]
        : Buffer.concat(this.#chunks);
    const text = bytes.toString("utf8");
    if (this.#size <= answerLimit) return recordBody(text);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return {
      text: beginningOf(text),
      cut: { bytes: this.#size, sha256 },
    };
  }
}

/** The one place where an attempt ends: the first to say how wins, and the time-out is one of them. */
export class Conclusion {
  readonly outcome: Promise<Outcome>;
  readonly reader = new AnswerReader();
  status: number | null = null;
  headers: RawHeaders = {};
  #resolve: (outcome: Outcome) => void = () => undefined;
  #open = true;

  constructor() {
    this.outcome = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  get open(): boolean {
    return this.#open;
  }

  /** The end of a call whose answer, or the part of it that came, is worth keeping. */
  end(ending: Outcome["ending"], problem?: string): void {
    if (!this.#open) return;
    this.#open = false;
    this.#resolve({
      ending,
      status: this.status,
      headers: this.headers,
      body: this.reader.read(),
      ...(problem === undefined ? {} : { problem }),
    });
  }

  /** The kit destroyed the connection: nothing of the answer counts as seen. */
  lose(problem: string): void {
    if (!this.#open) return;
    this.#open = false;
    this.#resolve({
      ending: "answer-lost",
      status: null,
      headers: {},
      body: emptyBody,
      problem,
    });
  }
}

export function timeoutProblem(
  timeoutMs: number,
  status: number | null,
): string {
  return status === null
    ? `no answer within ${timeoutMs} ms`
    : `the answer began (status ${status}) and was not complete within ${timeoutMs} ms`;
}

export const tooLong = `the answer is longer than ${answerLimit} bytes: reading stopped there`;

/** Why there was no whole answer, from the error of the transport. */
export function connectionProblem(
  error: unknown,
  host: string,
  status: number | null,
): string {
  const { code, message } = describe(error);
  switch (code) {
    case "ECONNREFUSED":
      return `connection refused: nothing listens at ${host}`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `the name in ${host} cannot be resolved`;
    case "ETIMEDOUT":
    case "UND_ERR_CONNECT_TIMEOUT":
      return `no connection to ${host} could be made in time`;
    case "ECONNRESET":
    case "EPIPE":
    case "UND_ERR_SOCKET":
    case "UND_ERR_RES_CONTENT_LENGTH_MISMATCH":
      return status === null
        ? `${host} closed the connection without an answer (${code})`
        : `${host} closed the connection in the middle of its answer (${code})`;
    default:
      if (code.startsWith("HPE_"))
        return `what ${host} answered is not HTTP (${code}: ${message})`;
      return `${host} could not be called: ${message}${code === "" ? "" : ` (${code})`}`;
  }
}

function describe(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: "", message: String(error) };
  const code =
    "code" in error && typeof error.code === "string" ? error.code : "";
  const message = error.message === "" ? error.name : error.message;
  return { code, message };
}
