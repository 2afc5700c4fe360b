/** A partner that writes its calls byte by byte over TCP, and sees how the OMS answers and how it leaves. */
import { connect, type Socket } from "node:net";
import type { Headers } from "./caller.js";

export class WireClient {
  /** Everything that came back so far. */
  received = "";
  /** Settles when the connection is over: `end` for an orderly end, else the error's code. */
  readonly left: Promise<string>;
  readonly #socket: Socket;
  #came: (() => void)[] = [];

  constructor(port: number) {
    const socket = connect(port, "127.0.0.1");
    this.#socket = socket;
    let how = "end";
    socket.on("data", (chunk) => {
      this.received += chunk.toString();
      for (const tell of this.#came.splice(0)) tell();
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      how = error.code ?? "error";
    });
    this.left = new Promise((resolve) => {
      socket.on("close", () => {
        for (const tell of this.#came.splice(0)) tell();
        resolve(how);
      });
    });
  }

  /** Settles when all of it is with the system. */
  write(text: string): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.write(text, () => {
        resolve();
      });
    });
  }

  /** Settles when so much has come that the text matches, or the connection is over. */
  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.received) && !this.#socket.closed)
      await new Promise<void>((resolve) => this.#came.push(resolve));
    return this.received;
  }

  /** The status of the first answer that came whole or in part. */
  get status(): number {
    return Number(/^HTTP\/1\.1 (\d+)/.exec(this.received)?.[1] ?? NaN);
  }

  /** Leaves as one that gives up waiting: an orderly end, or a reset. */
  leave(how: "end" | "reset" = "end"): void {
    if (how === "reset") this.#socket.resetAndDestroy();
    else this.#socket.destroy();
  }
}

/** A call as it stands on the wire. */
export function callText(
  method: string,
  path: string,
  headers: Headers,
  body: string,
): string {
  const head = Object.entries({
    host: "oms",
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n${body}`;
}
