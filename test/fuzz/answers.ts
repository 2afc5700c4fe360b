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

/** A head whose body is not whole yet. */
interface Begun {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** Bytes of chunks that were whole. */
  readonly parts: Buffer[];
}

export class AnswerReader {
  #bytes: Buffer = none;
  #chunks: Buffer[] = [];
  #size = 0;
  /** With fewer bytes than these there is nothing to be found. */
  #needed = 0;
  #begun: Begun | undefined;
  readonly #methods: string[];

  /** @param methods of the requests whose answers come, in their order; after the last of them GET is taken for granted */
  constructor(methods: readonly string[]) {
    this.#methods = [...methods];
  }

  /** Whether bytes are there that belong to no whole answer. */
  get rest(): boolean {
    return this.#size > 0 || this.#begun !== undefined;
  }

  add(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.#size += bytes.length;
  }

  /**
   * The next whole answer, or undefined while it is not there yet. Interim answers (1xx) are passed over.
   * @param ended no more bytes come
   * @throws Error when the bytes are no answer
   */
  take(ended = false): Answer | undefined {
    if (this.#size < this.#needed && !ended) return undefined;
    if (this.#chunks.length > 0) {
      this.#bytes = Buffer.concat([this.#bytes, ...this.#chunks]);
      this.#chunks = [];
    }
    while (this.#begun === undefined) {
      const end = this.#bytes.indexOf("\r\n\r\n");
      if (end < 0) {
        if (this.#size > 100_000)
          throw new Error("the head of the answer has no end");
        return undefined;
      }
      const head = headOf(this.#bytes.subarray(0, end).toString("latin1"));
      this.#drop(end + 4);
      if (head.status >= 200) this.#begun = { ...head, parts: [] };
    }
    const { status, headers } = this.#begun;
    const body = this.#body(this.#begun, ended);
    if (body === undefined) return undefined;
    this.#begun = undefined;
    this.#methods.shift();
    return { status, headers, ...body };
  }

  #body(
    { status, headers, parts }: Begun,
    ended: boolean,
  ): Pick<Answer, "body" | "endless"> | undefined {
    if (this.#methods[0] === "HEAD" || status === 204 || status === 304)
      return { body: none, endless: false };
    if (headers.get("content-type")?.startsWith("text/event-stream") === true)
      return { body: none, endless: true };
    if (headers.get("transfer-encoding") === "chunked")
      return this.#unchunk(parts)
        ? { body: Buffer.concat(parts), endless: false }
        : undefined;
    const length = headers.get("content-length");
    if (length !== undefined && !/^\d+$/.test(length))
      throw new Error(`the answer's Content-Length is ${length}`);
    // Without a length the end of the connection is the end of the answer.
    const size =
      length === undefined ? (ended ? this.#size : Infinity) : Number(length);
    const body = this.#dropped(size);
    return body === undefined ? undefined : { body, endless: false };
  }

  /** Whether the last chunk is there. */
  #unchunk(parts: Buffer[]): boolean {
    for (;;) {
      const lineEnd = this.#bytes.indexOf("\r\n");
      if (lineEnd < 0) return false;
      const line = this.#bytes.subarray(0, lineEnd).toString("latin1");
      if (!/^[\da-f]{1,8}$/i.test(line))
        throw new Error(
          `no size of a chunk: ${JSON.stringify(line.slice(0, 50))}`,
        );
      const size = Number.parseInt(line, 16);
      const whole = this.#dropped(lineEnd + 2 + size + 2);
      if (whole === undefined) return false;
      if (whole.subarray(-2).toString("latin1") !== "\r\n")
        throw new Error("a chunk does not end where it says");
      if (size === 0) return true;
      parts.push(whole.subarray(lineEnd + 2, -2));
    }
  }

  #dropped(size: number): Buffer | undefined {
    this.#needed = this.#size < size ? size : 0;
    if (this.#needed > 0) return undefined;
    const bytes = this.#bytes.subarray(0, size);
    this.#drop(size);
    return bytes;
  }

  #drop(size: number): void {
    this.#bytes = this.#bytes.subarray(size);
    this.#size -= size;
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
