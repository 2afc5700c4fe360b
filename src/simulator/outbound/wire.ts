/**
 * The way out with a connection of its own, for what a pool cannot do: holding back the end of a request until others
 * are ready too, and resetting the connection at a chosen moment.
 *
 * Promise: `ready` settles once the connection stands and everything but the last byte is with the system; `finish`
 * hands over that byte in the same turn in which it is called; a lost answer is a real TCP reset.
 */
import {
  request as startRequest,
  type ClientRequest,
  type IncomingMessage,
} from "node:http";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Clock } from "../../history/clock.js";
import type { OutboundCall } from "./call.js";
import type { AttemptFault } from "./delivery.js";
import {
  Conclusion,
  connectionProblem,
  timeoutProblem,
  tooLong,
} from "./outcome.js";

export class WireCall {
  readonly conclusion = new Conclusion();
  /** Settles when all but the last byte is written, or when there is nothing left to wait for. Never rejects. */
  readonly ready: Promise<void>;
  readonly #call: OutboundCall;
  readonly #clock: Clock;
  readonly #lose: AttemptFault["loseAnswer"];
  readonly #body: Buffer;
  /** The TCP connection itself, below TLS where there is some: only it can be reset. */
  readonly #tcp: Socket;
  #request: ClientRequest | undefined;
  #stopTimer: () => void;
  #markReady: () => void = () => undefined;

  constructor(
    call: OutboundCall,
    clock: Clock,
    lose?: AttemptFault["loseAnswer"],
  ) {
    this.#call = call;
    this.#clock = clock;
    this.#lose = lose;
    this.#body = Buffer.from(call.bodyText);
    this.ready = new Promise((resolve) => {
      this.#markReady = resolve;
    });
    this.#stopTimer = this.#startTimer();
    this.#tcp = this.#connect();
    void this.conclusion.outcome.then(() => {
      this.#stopTimer();
      this.#markReady();
    });
  }

  /** Lets the last byte go; the time-out counts from here. */
  finish(): void {
    if (!this.conclusion.open) return;
    this.#stopTimer();
    this.#stopTimer = this.#startTimer();
    const request = this.#request;
    if (request === undefined) return;
    if (this.#lose === "after-request") {
      request.once("finish", () => {
        this.#reset(
          "the connection was reset as soon as the request was written",
        );
      });
    }
    if (this.#body.length === 0) request.end();
    else request.end(this.#body.subarray(-1));
  }

  cancel(reason: string): void {
    this.#reset(reason);
  }

  #connect(): Socket {
    const { url } = this.#call;
    const secure = url.protocol === "https:";
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const port = url.port === "" ? (secure ? 443 : 80) : Number(url.port);
    const tcp = connectTcp({ host, port, noDelay: true });
    const top = secure
      ? connectTls({
          socket: tcp,
          ...(isIP(host) === 0 ? { servername: host } : {}),
        })
      : tcp;
    const fail = (error: Error): void => {
      this.#fail(error);
    };
    tcp.on("error", fail);
    if (top !== tcp) top.on("error", fail);
    top.once(secure ? "secureConnect" : "connect", () => {
      this.#prime(top);
    });
    return tcp;
  }

  #prime(socket: Socket): void {
    if (!this.conclusion.open) return;
    const { url, headers } = this.#call;
    if (this.#lose === "after-answer") {
      socket.once("data", () => {
        this.#reset(
          "the connection was reset at the first byte of the answer, the answer unread",
        );
      });
    }
    let request: ClientRequest;
    try {
      request = startRequest({
        method: "POST",
        path: `${url.pathname}${url.search}`,
        headers: {
          host: url.host,
          ...headers,
          "content-length": this.#body.length,
        },
        createConnection: () => socket,
      });
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#request = request;
    request.on("error", (error) => {
      this.#fail(error);
    });
    request.on("response", (response) => {
      this.#receive(response);
    });
    // Of a shorter body nothing can be sent ahead: its headers alone would end the request.
    if (this.#body.length < 2) this.#markReady();
    else
      request.write(this.#body.subarray(0, -1), () => {
        this.#markReady();
      });
  }

  #receive(response: IncomingMessage): void {
    if (!this.conclusion.open) return;
    this.conclusion.status = response.statusCode ?? null;
    this.conclusion.headers = response.headers;
    response.on("data", (chunk: Buffer) => {
      if (this.conclusion.reader.add(chunk)) return;
      this.conclusion.end("answered", tooLong);
      this.#tcp.destroy();
    });
    response.on("end", () => {
      this.conclusion.end("answered");
      this.#tcp.destroy();
    });
    response.on("error", (error) => {
      this.#fail(error);
    });
  }

  #startTimer(): () => void {
    const { timeoutMs } = this.#call;
    return this.#clock.after(timeoutMs, () => {
      this.conclusion.end(
        "timeout",
        timeoutProblem(timeoutMs, this.conclusion.status),
      );
      this.#tcp.destroy();
    });
  }

  #fail(error: unknown): void {
    this.conclusion.end(
      "unreachable",
      connectionProblem(error, this.#call.url.host, this.conclusion.status),
    );
    this.#tcp.destroy();
  }

  #reset(reason: string): void {
    if (!this.conclusion.open) return;
    this.conclusion.lose(reason);
    this.#tcp.resetAndDestroy();
  }
}
