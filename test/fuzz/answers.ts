/** Reads answers from the bytes of a connection, and takes nothing that HTTP/1.1 does not allow. */

export interface Answer {
  readonly status: number;
  /** Names in small letters; of several with one name the last. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** The answer has no end of its own, and was not read further than its head. */
  readonly endless: boolean;
}

const none = Buffer.alloc(0);

export class AnswerReader {
  #bytes: Buffer = none;
  #chunks: Buffer[] = [];
  readonly #methods: string[];

  /** @param methods of the requests whose answers come, in their order; after the last of them GET is taken for granted */
  constructor(methods: readonly string[]) {
    this.#methods = [...methods];
  }

  expect(method: string): void {
    this.#methods.push(method);
  }

  /** Whether bytes are there that belong to no whole answer. */
  get rest(): boolean {
    return this.#bytes.length > 0 || this.#chunks.length > 0;
  }

  add(bytes: Buffer): void {
    this.#chunks.push(bytes);
  }

  /**
   * The next whole answer, or undefined while it is not there yet. Interim answers (1xx) are passed over.
   * @param ended no more bytes come
   * @throws Error when the bytes are no answer
   */
  take(ended = false): Answer | undefined {
    if (this.#chunks.length > 0) {
      this.#bytes = Buffer.concat([this.#bytes, ...this.#chunks]);
      this.#chunks = [];
    }
    for (;;) {
      const end = this.#bytes.indexOf("\r\n\r\n");
      if (end < 0) {
        if (this.#bytes.length > 100_000)
          throw new Error("the head of the answer has no end");
        return undefined;
      }
      const { status, headers } = headOf(
        this.#bytes.subarray(0, end).toString("latin1"),
      );
      if (status < 200) {
        this.#bytes = this.#bytes.subarray(end + 4);
        continue;
      }
      const body = this.#bodyFrom(end + 4, status, headers, ended);
      if (body === undefined) return undefined;
      this.#bytes = this.#bytes.subarray(body.end);
      this.#methods.shift();
      return { status, headers, body: body.bytes, endless: body.endless };
    }
  }

  #bodyFrom(
    start: number,
    status: number,
    headers: ReadonlyMap<string, string>,
    ended: boolean,
  ):
    | {
        readonly bytes: Buffer;
        readonly end: number;
        readonly endless: boolean;
      }
    | undefined {
    const whole = { bytes: none, end: start, endless: false };
    if (this.#methods[0] === "HEAD" || status === 204 || status === 304)
      return whole;
    if (headers.get("content-type")?.startsWith("text/event-stream") === true)
      return { ...whole, endless: true };
    if (headers.get("transfer-encoding") === "chunked")
      return unchunked(this.#bytes, start);
    const length = headers.get("content-length");
    if (length === undefined) {
      const bytes = this.#bytes.subarray(start);
      return ended ? { ...whole, bytes, end: this.#bytes.length } : undefined;
    }
    if (!/^\d+$/.test(length))
      throw new Error(`the answer's Content-Length is ${length}`);
    const end = start + Number(length);
    return this.#bytes.length < end
      ? undefined
      : { ...whole, bytes: this.#bytes.subarray(start, end), end };
  }
}

function headOf(text: string): {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
} {
  const [first = "", ...lines] = text.split("\r\n");
  const status = /^HTTP\/1\.1 ([1-5]\d\d) [\t\x20-\x7e]*$/.exec(first)?.[1];
  if (status === undefined)
    throw new Error(`no status line: ${JSON.stringify(first.slice(0, 100))}`);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const found = /^([!#$%&'*+.^_`|~\w-]+): ?([\t\x20-\x7e\x80-\xff]*)$/.exec(
      line,
    );
    if (found === null)
      throw new Error(`no header: ${JSON.stringify(line.slice(0, 100))}`);
    const name = found[1]?.toLowerCase() ?? "";
    if (
      headers.has(name) &&
      /^(?:content-length|content-type|transfer-encoding)$/.test(name)
    )
      throw new Error(`the answer has the header ${name} twice`);
    headers.set(name, found[2] ?? "");
  }
  return { status: Number(status), headers };
}

function unchunked(
  bytes: Buffer,
  start: number,
):
  | { readonly bytes: Buffer; readonly end: number; readonly endless: boolean }
  | undefined {
  const parts: Buffer[] = [];
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf("\r\n", at);
    if (lineEnd < 0) return undefined;
    const line = bytes.subarray(at, lineEnd).toString("latin1");
    if (!/^[\da-f]{1,8}$/i.test(line))
      throw new Error(
        `no size of a chunk: ${JSON.stringify(line.slice(0, 50))}`,
      );
    const from = lineEnd + 2;
    const to = from + Number.parseInt(line, 16);
    if (bytes.length < to + 2) return undefined;
    if (bytes[to] !== 13 || bytes[to + 1] !== 10)
      throw new Error("a chunk does not end where it says");
    if (to === from)
      return { bytes: Buffer.concat(parts), end: to + 2, endless: false };
    parts.push(bytes.subarray(from, to));
    at = to + 2;
  }
}
