/** Who else calls a mock: a console that listens all day, and programs that connect and vanish. */
import { connect } from "node:net";
import { request } from "node:http";
import type { Random } from "../../src/simulator/random.js";
import type { Book, Tally } from "./tally.js";

/** Listens to the changes of one OMS, as an open page of the console does. @returns what closes the page */
export function follow(url: string, book: Book, tally: Tally): () => void {
  let closed = false;
  const listening = request(`${url}${book.base}/_kit/changes`, (response) => {
    if (response.statusCode !== 200)
      tally.complain(
        "a stream of changes that was refused",
        `${book.name}: ${String(response.statusCode)}`,
      );
    response.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes("event: changed")) tally.counts.changesHeard += 1;
    });
    response.on("close", () => {
      if (!closed) tally.complain("a stream of changes that ended", book.name);
    });
    response.on("error", () => undefined);
  });
  listening.on("error", (error) => {
    if (!closed)
      tally.complain(
        "a stream of changes that broke",
        `${book.name}: ${error.message}`,
      );
  });
  listening.end();
  return () => {
    closed = true;
    listening.destroy();
  };
}

const body = '{"locationCode":"WH1","products":[{"channelSkuCode":"SKU-1",';

/** Ways to vanish: what is sent before the connection is destroyed. */
const beginnings: readonly string[] = [
  "",
  "PUT /usp/invent",
  "PUT /usp/inventories/absolute HTTP/1.1\r\nhost: mock\r\n",
  `PUT /usp/inventories/absolute HTTP/1.1\r\nhost: mock\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n${body}`,
  "GET /_kit/changes HTTP/1.1\r\nhost: mock\r\n\r\n",
  "GET /_kit/history?limit=1000 HTTP/1.1\r\nhost: mock\r\n\r\n",
];

/** Connects, says the beginning of something, and is gone, with a reset every second time. */
export function vanish(url: string, random: Random, tally: Tally): void {
  const { hostname, port } = new URL(url);
  const said = beginnings[Math.floor(random.next() * beginnings.length)] ?? "";
  const byReset = random.next() < 0.5;
  tally.counts.vanished += 1;
  const socket = connect(Number(port), hostname, () => {
    socket.write(said);
    setTimeout(() => {
      if (byReset) socket.resetAndDestroy();
      else socket.destroy();
    }, 30);
  });
  socket.on("error", () => undefined);
  socket.resume();
}
