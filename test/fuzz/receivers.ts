/** Where the mock's messages go: one receiver that is as it should be, and one that does to the mock what no partner should. */
import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";
import { gzipSync } from "node:zlib";
import { Dice } from "./dice.js";
import { seededRandom } from "../../src/simulator/random.js";

export interface Receivers {
  /** For messages that are to arrive. */
  readonly healthy: string;
  readonly hostile: string;
  /** Order codes that the healthy one was told of, with the time of the first message (`performance.now`). */
  readonly arrived: ReadonlyMap<string, number>;
  /** How often the hostile one did what. */
  readonly done: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

type Habit = (socket: Socket, dice: Dice) => void;

const json = "content-type: application/json\r\n";
const answer = (body: string, head = json): string =>
  `HTTP/1.1 200 OK\r\n${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const bomb = gzipSync(Buffer.alloc(8_000_000, "0"));

const bodies: readonly string[] = [
  "{",
  "nonsense",
  '{"hasError":"yes"}',
  '{"__proto__":{"hasError":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  String.raw`{"errorMessage":"\ud800","hasError":true}`,
  '{"errorMessage":"\u0000"}',
  `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`,
  `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
  "[1e400,-0,9007199254740993]",
  "null",
  `"${"x".repeat(3_000_000)}"`,
];

const habits: Readonly<Record<string, Habit>> = {
  "says nothing": () => undefined,
  resets: (socket) => socket.resetAndDestroy(),
  closes: (socket) => socket.end(),
  "half a status line": (socket) => socket.end("HTTP/1.1 20"),
  "half a head": (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-le"),
  "no HTTP": (socket) => socket.end("SSH-2.0-x\r\n\r\n"),
  "length too long": (socket) =>
    socket.end(answer("{}").replace("length: 2", "length: 500")),
  "length too short": (socket) =>
    socket.write(answer("{}").replace("length: 2", "length: 1")),
  "strange length": (socket, dice) =>
    socket.write(
      `HTTP/1.1 200 OK\r\ncontent-length: ${dice.pick(["-1", "1e3", "x", "99999999999999999999"])}\r\n\r\n{}`,
    ),
  "two lengths": (socket) =>
    socket.write(
      "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}x",
    ),
  "strange chunks": (socket, dice) =>
    socket.write(
      `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${dice.pick(["zz\r\n{}\r\n", "-1\r\n", "ffffffffff\r\n{}", "2\r\n{}"])}`,
    ),
  "endless body": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
    const piece = `10000\r\n${"x".repeat(65_536)}\r\n`;
    const pour = (): void => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on("drain", pour);
    pour();
  },
  "large head": (socket, dice) =>
    socket.write(
      answer(
        "",
        `x-large: ${"y".repeat(dice.pick([10_000, 20_000, 900_000]))}\r\n`,
      ),
    ),
  "many headers": (socket) => socket.write(answer("", "a: b\r\n".repeat(3000))),
  "strange headers": (socket) =>
    socket.write(
      answer("{}", "__proto__: 1\r\nconstructor: 2\r\n: 3\r\n\xff: \x00\r\n"),
    ),
  "own headers": (socket) =>
    socket.write(
      answer("{}", "__proto__: 1\r\nconstructor: 2\r\ntoString: 3\r\n"),
    ),
  "interim answers": (socket) =>
    socket.write(
      `${"HTTP/1.1 102 Processing\r\n\r\n".repeat(3000)}HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${answer("")}`,
    ),
  "other protocol": (socket) =>
    socket.write(
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
    ),
  "zip bomb": (socket) => {
    socket.write(
      `HTTP/1.1 200 OK\r\n${json}content-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`,
    );
    socket.write(bomb);
  },
  "strange body": (socket, dice) => socket.write(answer(dice.pick(bodies))),
  "no text": (socket) => {
    socket.write(`HTTP/1.1 200 OK\r\n${json}content-length: 4\r\n\r\n`);
    socket.write(Buffer.from([0xff, 0xfe, 0xed, 0xa0]));
  },
  "leads to itself": (socket, dice) =>
    socket.write(
      `HTTP/1.1 ${dice.pick([301, 302, 307, 308])} X\r\nlocation: ${dice.pick(["/h", "//", "http://[", "javascript:1"])}\r\ncontent-length: 0\r\n\r\n`,
    ),
  "asks to wait": (socket, dice) =>
    socket.write(
      `HTTP/1.1 ${dice.pick([429, 503])} X\r\nretry-after: ${dice.pick(["-1", "1e9", "soon", "99999999999", "Fri, 99 Foo 2024", "0", "\xff"])}\r\ncontent-length: 0\r\n\r\n`,
    ),
  "strange status": (socket, dice) =>
    socket.write(
      `HTTP/1.1 ${dice.pick(["000", "999", "2000", "-1", "204", "304", "599"])} X\r\ncontent-length: 2\r\n\r\n{}`,
    ),
  trickles: (socket) => {
    const text = answer(" ".repeat(5000));
    let at = 0;
    const timer = setInterval(() => {
      if (socket.destroyed || at >= text.length) clearInterval(timer);
      else socket.write(text[at++] ?? "");
    }, 20);
    timer.unref();
  },
  "two answers": (socket) => socket.write(answer("{}") + answer("{}")),
  "as it should": (socket) => socket.write(answer("")),
};

export async function startReceivers(seed: number): Promise<Receivers> {
  const arrived = new Map<string, number>();
  const done = new Map<string, number>();
  const dice = new Dice(seededRandom(seed));
  const healthy = await listening((socket, body) => {
    const code = /"(?:parentO|o)rderCode":"([^"]+)"/.exec(body)?.[1];
    if (code !== undefined && !arrived.has(code))
      arrived.set(code, performance.now());
    socket.write(answer(""));
  });
  const hostile = await listening((socket) => {
    const name = dice.pick(Object.keys(habits));
    done.set(name, (done.get(name) ?? 0) + 1);
    habits[name]?.(socket, dice);
  });
  return {
    healthy: healthy.url,
    hostile: hostile.url,
    arrived,
    done,
    close: async () => {
      await Promise.all([healthy.close(), hostile.close()]);
    },
  };
}

/** What a receiver of hostile habits can do, for the count. */
export const habitNames: readonly string[] = Object.keys(habits);

async function listening(
  serve: (socket: Socket, body: string) => void,
): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    let text = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      // A call of the mock is a head with a length, and a body.
      const end = text.indexOf("\r\n\r\n");
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (end < 0 || Buffer.byteLength(text.slice(end + 4)) < length) return;
      const body = text.slice(end + 4);
      text = "";
      serve(socket, body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/h`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
