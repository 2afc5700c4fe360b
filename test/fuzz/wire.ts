/** Sends requests over connections of our own, byte for byte as they were made, and says how each ended. */
import { connect, type Socket } from "node:net";
import { AnswerReader, type Answer } from "./answers.js";
import type { Manner } from "./manner.js";

export interface Ending {
  readonly answers: readonly Answer[];
  /** `hung`: neither an answer nor an end of the connection within the time. */
  readonly how: "answered" | "closed" | "hung" | "nonsense";
  /** What was wrong with the answer. */
  readonly problem?: string;
  readonly milliseconds: number;
}

/** Milliseconds in which every request has to end, those that trickle included. */
export const longest = 20_000;

export class Wire {
  readonly #port: number;
  readonly #idle: Socket[] = [];

  constructor(port: number) {
    this.#port = port;
  }

  close(): void {
    for (const socket of this.#idle.splice(0)) socket.destroy();
  }

  /** Never rejects. */
  async send(method: string, bytes: Buffer, manner: Manner): Promise<Ending> {
    if (manner.connection !== "shared")
      return exchange(this.#open(), method, bytes, manner);
    const kept = this.#idle.pop();
    const socket = kept ?? this.#open();
    const ending = await exchange(socket, method, bytes, manner);
    if (keeps(socket, ending)) this.#idle.push(socket);
    else socket.destroy();
    // The server may have closed the kept connection just as the request left.
    if (
      kept !== undefined &&
      ending.how === "closed" &&
      ending.milliseconds < 5
    )
      return this.send(method, bytes, { ...manner, connection: "own" });
    return ending;
  }

  #open(): Socket {
    return connect({
      port: this.#port,
      host: "127.0.0.1",
      allowHalfOpen: true,
      noDelay: true,
    });
  }
}

function keeps(socket: Socket, { how, answers: [answer] }: Ending): boolean {
  return (
    how === "answered" &&
    !socket.destroyed &&
    answer?.endless === false &&
    answer.headers.get("connection") !== "close"
  );
}

function exchange(
  socket: Socket,
  method: string,
  bytes: Buffer,
  { connection, pieces, pauseMs, end, answers: wanted }: Manner,
): Promise<Ending> {
  const begun = performance.now();
  const reader = new AnswerReader([method]);
  const answers: Answer[] = [];
  return new Promise((resolve) => {
    let over = false;
    const finish = (how: Ending["how"], problem?: string): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      socket.removeAllListeners();
      socket.on("error", () => undefined);
      if (connection !== "shared") socket.destroy();
      resolve({
        answers,
        how,
        milliseconds: performance.now() - begun,
        ...(problem === undefined ? {} : { problem }),
      });
    };
    const timer = setTimeout(() => {
      finish("hung");
    }, longest);
    const read = (ended: boolean): void => {
      try {
        for (;;) {
          const answer = reader.take(ended);
          if (answer === undefined) break;
          answers.push(answer);
          if (answers.length >= Math.max(wanted, 1) || answer.endless) {
            finish("answered");
            return;
          }
        }
        if (ended && reader.rest)
          finish("closed", "the connection ended in the middle of an answer");
        else if (ended) finish("closed");
      } catch (error) {
        finish("nonsense", (error as Error).message);
      }
    };
    socket.on("data", (chunk: Buffer) => {
      reader.add(chunk);
      read(false);
    });
    socket.on("end", () => {
      read(true);
    });
    socket.on("error", () => {
      finish("closed");
    });
    socket.on("close", () => {
      read(true);
    });
    void write(socket, bytes, pieces, pauseMs, () => over).then(() => {
      if (over) return;
      if (end === "half-close") socket.end();
      else if (end === "abort") {
        socket.resetAndDestroy();
        finish("closed");
      }
    });
  });
}

async function write(
  socket: Socket,
  bytes: Buffer,
  pieces: number,
  pauseMs: number,
  over: () => boolean,
): Promise<void> {
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  for (let at = 0; at < bytes.length && !over(); at += size) {
    await new Promise((resolve) => {
      socket.write(bytes.subarray(at, at + size), resolve);
    });
    if (at + size >= bytes.length) return;
    await new Promise((resolve) => {
      if (pauseMs === 0) setImmediate(resolve);
      else setTimeout(resolve, pauseMs);
    });
  }
  // A connection that was reset before anything was written still has to be opened.
  if (bytes.length === 0 && socket.connecting)
    await new Promise((resolve) => socket.once("connect", resolve));
}
