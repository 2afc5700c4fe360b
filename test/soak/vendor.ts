/**
 * A vendor that takes messages for many sessions at once, and is no better than vendors are: some attempts it refuses, answers
 * late, or breaks off, and at times it is down altogether. All of it from a seed, and only for as long as it may.
 */
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { seededRandom, type Random } from "../../src/simulator/random.js";
import type { Book, Tally } from "./tally.js";

/** How likely an attempt meets one of the vendor's moods. */
const moodiness = 0.06;
const moods = [
  "answers 500",
  "answers 429",
  "hides a failure",
  "resets",
  "breaks off",
  "answers late",
] as const;
type Mood = (typeof moods)[number] | "well";

const families = ["orders", "returns", "seller-cancel", "sales"] as const;

/** What a message is about, as `Book.heard` has it. */
interface Told {
  readonly eventType?: string;
  readonly orderCode?: string;
  readonly returnOrderCode?: string;
}

export class Vendor {
  /** False when faults are over: whatever comes is taken. */
  moody = true;
  readonly #books = new Map<string, Book>();
  readonly #random: Random;
  readonly #tally: Tally;
  #server: Server;
  #port = 0;
  /** Requests that are being worked on. */
  #open = 0;

  constructor(seed: number, tally: Tally) {
    this.#random = seededRandom(seed);
    this.#tally = tally;
    this.#server = this.#make();
  }

  async listen(): Promise<void> {
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  serve(book: Book): void {
    this.#books.set(book.name, book);
  }

  forget(book: Book): void {
    this.#books.delete(book.name);
  }

  endpoints(book: Book): Readonly<Record<string, string>> {
    const base = `http://127.0.0.1:${this.#port}/${book.name}`;
    return {
      orderEvents: `${base}/orders`,
      returnEvents: `${base}/returns`,
      sellerCancellation: `${base}/seller-cancel`,
      salesPosting: `${base}/sales`,
    };
  }

  /** Not there, for so long. */
  async outage(milliseconds: number): Promise<void> {
    this.#tally.counts.outages += 1;
    await this.close();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    this.#server = this.#make();
    await this.listen();
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, "close");
    this.#server.close();
    // Whatever is being answered is answered: who says "taken" must not break off then.
    while (this.#open > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    this.#server.closeAllConnections();
    await closed;
  }

  #make(): Server {
    return createServer((request, response) => {
      this.#open += 1;
      response.once("close", () => (this.#open -= 1));
      this.#take(request, response).catch((error: unknown) => {
        // The mock broke a call off, or the vendor went down within it.
        if ((error as NodeJS.ErrnoException).code !== "ECONNRESET")
          this.#tally.complain("a mistake of the soak's vendor", String(error));
      });
    });
  }

  async #take(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    let text = "";
    request.setEncoding("utf8");
    for await (const piece of request) text += piece as string;
    const [, name = "", family = ""] = (request.url ?? "").split("/");
    const book = this.#books.get(name);
    if (book === undefined || !families.some((known) => known === family)) {
      this.#tally.complain("a message to nobody", request.url ?? "");
      response.writeHead(404).end();
      return;
    }
    const mood = this.#mood();
    if (mood !== "well") this.#tally.counts.refusedDeliveries += 1;
    switch (mood) {
      case "answers 500":
        fail(response, 500);
        return;
      case "answers 429":
        response.setHeader("retry-after", "1");
        fail(response, 429);
        return;
      case "hides a failure":
        fail(response, 200);
        return;
      case "resets":
        request.socket.resetAndDestroy();
        return;
      case "breaks off":
        response.writeHead(200, { "content-length": "40" });
        response.write('{"hasError":');
        setTimeout(() => request.socket.destroy(), 20);
        return;
      case "answers late":
        await new Promise((resolve) => setTimeout(resolve, 700));
        break;
      case "well":
        break;
    }
    response.once("finish", () => {
      this.#tally.counts.deliveries += 1;
      book.taken += 1;
      const told = JSON.parse(text) as Told;
      const code = told.returnOrderCode ?? told.orderCode ?? "";
      book.heard(`${family} ${told.eventType ?? ""} ${code}`);
    });
    response
      .writeHead(200, { "content-type": "application/json" })
      .end('{"hasError":false}');
  }

  #mood(): Mood {
    const [whether, which] = [this.#random.next(), this.#random.next()];
    if (!this.moody || whether >= moodiness) return "well";
    return moods[Math.floor(which * moods.length)] ?? "well";
  }
}

function fail(response: ServerResponse, status: number): void {
  response
    .writeHead(status, { "content-type": "application/json" })
    .end('{"hasError":true,"errorMessage":"not now"}');
}
