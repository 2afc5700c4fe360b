/** Calls to the mock as partners, as its control, and as a reader of documents; each says which answers it awaits. */
import { Pool } from "undici";
import { efs, marketplace, type Headers } from "../support/caller.js";
import type { Book, Tally } from "./tally.js";

/** Of the header that numbers a partner's call; the history keeps it. */
export const callHeader = "x-soak-call";

export interface Answer {
  /** null when the connection ended before the answer did. */
  readonly status: number | null;
  readonly text: string;
  readonly body: unknown;
}

export interface PartnerCall {
  readonly method: "POST" | "PUT";
  readonly path: string;
  readonly body: unknown;
  readonly as?: Headers;
  /** Answers that are right; null is none at all. 200 where nothing is said. */
  readonly right?: readonly (number | null)[];
}

export { efs, marketplace };

export class Calls {
  readonly #pool: Pool;

  constructor(
    readonly url: string,
    readonly tally: Tally,
  ) {
    this.#pool = new Pool(url, { connections: 24, keepAliveTimeout: 1_000 });
  }

  async partner(book: Book, call: PartnerCall): Promise<Answer> {
    this.tally.counts.partnerCalls += 1;
    book.calls += 1;
    const headers = {
      ...(call.as ?? efs),
      [callHeader]: String(book.calls),
    };
    const answer = await this.#send(
      call.method,
      book.base + call.path,
      call.body,
      headers,
    );
    const { right = [200] } = call;
    if (!right.includes(answer.status))
      this.#complain(book, call.method, call.path, answer);
    return answer;
  }

  /** As a partner that was told to try again does, until the call is taken. */
  async insist(book: Book, call: PartnerCall): Promise<Answer> {
    const right = [200, 429, 500, null];
    for (let pause = 50; ; pause *= 2) {
      const answer = await this.partner(book, { ...call, right });
      if (answer.status === 200 || pause > 4_000) {
        if (answer.status !== 200)
          this.#complain(book, call.method, call.path, answer);
        return answer;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async control<Body = unknown>(
    book: Book,
    method: "GET" | "POST" | "PUT" | "DELETE",
    path: string,
    body?: unknown,
    right: readonly number[] = [200, 201, 202, 204],
  ): Promise<Body> {
    this.tally.counts.controlCalls += 1;
    const target = `${book.base}/_kit${path}`;
    const answer = await this.#send(method, target, body, {});
    if (answer.status === null || !right.includes(answer.status))
      this.#complain(book, method, `/_kit${path}`, answer);
    return answer.body as Body;
  }

  /** @param address as the mock gave it */
  async document(book: Book, address: string): Promise<void> {
    this.tally.counts.documents += 1;
    const { pathname, search } = new URL(address);
    const answer = await this.#send("GET", pathname + search, undefined, {});
    if (answer.status !== 200 || !answer.text.startsWith("%PDF-"))
      this.#complain(book, "GET", pathname, answer);
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #send(
    method: "GET" | "POST" | "PUT" | "DELETE",
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    try {
      const response = await this.#pool.request({
        method,
        path,
        headers:
          body === undefined
            ? headers
            : { "content-type": "application/json", ...headers },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await response.body.text();
      const type = response.headers["content-type"];
      const isJson = typeof type === "string" && type.includes("json");
      return {
        status: response.statusCode,
        text,
        body: isJson && text !== "" ? (JSON.parse(text) as unknown) : undefined,
      };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return { status: null, text, body: undefined };
    }
  }

  #complain(book: Book, method: string, path: string, answer: Answer): void {
    const { status, text } = answer;
    const what =
      status !== null && status >= 500
        ? "an unexpected 5xx"
        : "an unexpected answer";
    const line = `${book.name}: ${method} ${path}: ${status ?? "none"} ${text}`;
    this.tally.complain(what, line);
  }
}
