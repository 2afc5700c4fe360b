/**
 * A vendor on a plain TCP port that sees what the kit really sends: every byte, on which connection, in which order things
 * began and ended, and how a connection was left.
 */
import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";

/** One request, as it stood on the wire. Ticks count everything that this vendor saw, so the smaller one was earlier. */
export interface WireRequest {
  /** Counted from 1. */
  readonly connection: number;
  readonly socket: Socket;
  readonly head: string;
  readonly body: string;
  /** Tick of its first byte. */
  readonly begun: number;
  /** Tick of its last byte. */
  readonly whole: number;
  /** Tick at which this vendor began its answer; none for one that it kept back. */
  answered?: number;
}

/** How the other side left: `reset` is a TCP reset, `end` an orderly end. */
export type Leaving = "not yet" | "end" | "reset";

export type Answering = (request: WireRequest) => void;

export class WireVendor {
  readonly requests: WireRequest[] = [];
  /** How each connection was left, the first one first. */
  readonly left: Leaving[] = [];
  /** What is done with a whole request; by itself it is acknowledged. */
  answer: Answering = (request) => {
    this.say(request);
  };
  #server: Server | undefined;
  #port = 0;
  #ticks = 0;
  readonly #sockets = new Set<Socket>();
  readonly #leavings = new Set<() => void>();

  static async listen(): Promise<WireVendor> {
    const vendor = new WireVendor();
    await vendor.open();
    return vendor;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get bodies(): string[] {
    return this.requests.map(({ body }) => body);
  }

  /** On the port that it had before, if it had one. */
  open(): Promise<void> {
    const server = createServer((socket) => {
      this.#serve(socket);
    });
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.#port, "127.0.0.1", () => {
        this.#port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  /** As the death of its process: every connection is reset, and nobody listens any more. */
  close(): Promise<void> {
    for (const socket of this.#sockets) socket.resetAndDestroy();
    return new Promise((resolve) => {
      if (this.#server === undefined) resolve();
      else
        this.#server.close(() => {
          resolve();
        });
    });
  }

  /** Answers a request; an empty 200 unless said otherwise. */
  say(request: WireRequest, status = 200, body = ""): void {
    this.#ticks += 1;
    request.answered = this.#ticks;
    request.socket.write(
      `HTTP/1.1 ${status} X\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }

  /** Acknowledges nothing before so many requests stand whole on their connections, and then all of them. */
  holdUntil(count: number): void {
    const waiting: WireRequest[] = [];
    this.answer = (request) => {
      waiting.push(request);
      if (waiting.length < count) return;
      for (const one of waiting.splice(0)) this.say(one);
    };
  }

  /** Settles when that connection (counted from 1) was left. */
  async leaving(connection: number): Promise<Leaving> {
    while ((this.left[connection - 1] ?? "not yet") === "not yet")
      await new Promise<void>((resolve) => {
        this.#leavings.add(resolve);
      });
    return this.left[connection - 1] ?? "not yet";
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    const index = this.left.push("not yet") - 1;
    let bytes = Buffer.alloc(0);
    let begun = 0;
    socket.on("data", (chunk) => {
      this.#ticks += 1;
      if (bytes.length === 0) begun = this.#ticks;
      bytes = Buffer.concat([bytes, chunk]);
      const request = wholeIn(bytes);
      if (request === undefined) return;
      bytes = bytes.subarray(request.size);
      const { head, body } = request;
      const seen: WireRequest = {
        connection: index + 1,
        socket,
        head,
        body,
        begun,
        whole: this.#ticks,
      };
      this.requests.push(seen);
      this.answer(seen);
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNRESET") this.left[index] = "reset";
    });
    socket.on("end", () => {
      this.left[index] = "end";
    });
    socket.on("close", () => {
      this.#sockets.delete(socket);
      for (const tell of this.#leavings) tell();
      this.#leavings.clear();
    });
  }
}

/** The request at the beginning of these bytes, once its body is there to the last byte. */
function wholeIn(
  bytes: Buffer,
):
  | { readonly head: string; readonly body: string; readonly size: number }
  | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = bytes.subarray(0, end).toString();
  const length = Number(/\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  const size = end + 4 + length;
  if (bytes.length < size) return undefined;
  return { head, body: bytes.subarray(end + 4, size).toString(), size };
}

/** The value of a header on the wire. */
export function headerOf(
  { head }: WireRequest,
  name: string,
): string | undefined {
  const line = head
    .split("\r\n")
    .find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}
