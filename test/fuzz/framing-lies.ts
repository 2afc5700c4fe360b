/** Where a request begins and ends, told wrongly or strangely: each lie is one way, by its name. */
import { gzipSync } from "node:zlib";
import type { Dice } from "./dice.js";
import { bytesOfDraft, lengthOf, text, type Draft } from "./draft.js";
import type { Header } from "./hostile-heads.js";
import type { Manner } from "./manner.js";

/** What is other than in a right request. */
export interface Lie {
  /** In the place of Content-Length. */
  readonly headers?: readonly Header[];
  readonly body?: Buffer;
  readonly start?: string;
  readonly bytes?: Buffer;
  readonly manner?: Partial<Manner>;
}

const chunked: Header = ["transfer-encoding", "chunked"];
const chunk = (body: Buffer, size = body.length.toString(16)): Buffer =>
  Buffer.concat([text(`${size}\r\n`), body, text("\r\n")]);
const bomb = gzipSync(Buffer.alloc(4_000_000));
/** A body for calls that have none. */
const some = (body: Buffer): Buffer => (body.length > 0 ? body : text("{}"));

export const lies: Readonly<Record<string, (draft: Draft, dice: Dice) => Lie>> =
  {
    "length too long": ({ body }) => ({ headers: [lengthOf(body, 100)] }),
    "length too short": ({ body }) => ({
      body: some(body),
      headers: [lengthOf(some(body), -1)],
    }),
    "strange length": (_, dice) => ({
      headers: [
        [
          "content-length",
          dice.pick([
            "-1",
            "abc",
            "1e3",
            "99999999999999999999",
            "0x10",
            "",
            "+2",
            "2 2",
          ]),
        ],
      ],
    }),
    "two lengths": ({ body }) => ({
      headers: [lengthOf(body), lengthOf(body, 5)],
    }),
    "length and chunks": ({ body }) => ({
      headers: [lengthOf(body), chunked],
      body: Buffer.concat([chunk(some(body)), text("0\r\n\r\n")]),
    }),
    chunks: ({ body }, dice) => {
      const at = dice.below(some(body).length) || 1;
      const parts = [some(body).subarray(0, at), some(body).subarray(at)];
      return {
        headers: [chunked],
        body: Buffer.concat([
          ...parts.filter((part) => part.length > 0).map((part) => chunk(part)),
          text("0\r\nx-trailer: 1\r\n\r\n"),
        ]),
        manner: { answers: 1, pieces: 1 + dice.below(3) },
      };
    },
    "strange chunks": ({ body }, dice) => ({
      headers: [chunked],
      body: chunk(
        some(body),
        dice.pick([
          "zz",
          "-1",
          "ffffffffffffffff",
          "fffffff0",
          "",
          " 2",
          `2;${"x".repeat(20_000)}`,
          "0x2",
        ]),
      ),
    }),
    "chunks without an end": ({ body }) => ({
      headers: [chunked],
      body: chunk(some(body)),
    }),
    "many small chunks": () => ({
      headers: [chunked],
      body: Buffer.concat([
        ...Array.from({ length: 3000 }, () => chunk(text("  "))),
        text("0\r\n\r\n"),
      ]),
      manner: { answers: 1 },
    }),
    "strange coding": ({ body }, dice) => ({
      headers: [
        [
          "transfer-encoding",
          dice.pick([
            "gzip, chunked",
            "chunked, gzip",
            "xchunked",
            "chunked, chunked",
            "identity",
            "\x0bchunked",
          ]),
        ],
      ],
      body: Buffer.concat([chunk(some(body)), text("0\r\n\r\n")]),
    }),
    "body that was not asked for": ({ body }) => ({
      headers: [lengthOf(body), ["expect", "100-continue"]],
      manner: { answers: 1, pieces: 2, pauseMs: 5 },
    }),
    "strange expectation": ({ body }) => ({
      headers: [lengthOf(body), ["expect", "200-ok"]],
      manner: { answers: 1 },
    }),
    "zip bomb": () => ({
      body: bomb,
      headers: [lengthOf(bomb), ["content-encoding", "gzip"]],
      manner: { answers: 1 },
    }),
    "not zipped": ({ body }) => ({
      headers: [lengthOf(body), ["content-encoding", "gzip"]],
      manner: { answers: 1 },
    }),
    "head of many": (_, dice) => ({
      headers: Array.from(
        { length: dice.pick([1500, 5000]) },
        (__, index): Header => [`x-${index}`, "y"],
      ),
    }),
    "head too large": (_, dice) => ({
      headers: [["x-large", "z".repeat(dice.pick([16_000, 20_000, 300_000]))]],
    }),
    "target too large": ({ method }) => ({
      start: `${method} /${"t".repeat(40_000)} HTTP/1.1`,
    }),
    "strange head": (_, dice) => ({
      headers: [
        [
          "x-a",
          dice.pick(["a\x00b", "a\rb", "a\n b", "\x7f", "a\r\n\tfolded"]),
        ],
        [dice.pick(["x b", "x\x00", "", ":", "\xff", "__proto__"]), "1"],
      ],
    }),
    "strange start": (_, dice) => ({
      start: dice.pick([
        "GET / HTTP/0.9",
        "GET /",
        "GET / HTTP/9.9",
        "GET / HTTP/1.0",
        "get / HTTP/1.1",
        "GET  / HTTP/1.1",
        "GET /a b HTTP/1.1",
        "BREW /_kit/health HTTP/1.1",
        "CONNECT 127.0.0.1:1 HTTP/1.1",
        "TRACE / HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "PRI * HTTP/2.0",
        "GET _kit/health HTTP/1.1",
        "GET \xff\xfe HTTP/1.1",
        "\r\n\r\nGET / HTTP/1.1",
      ]),
    }),
    "absolute target": ({ method, target, body }, dice) => ({
      start: `${method} ${dice.pick(["http://127.0.0.1", "HTTP://evil.example:80", "https://x", "ftp://x", "http://"])}${target} HTTP/1.1`,
      headers: [lengthOf(body)],
    }),
    "no host": ({ method, target }) => ({
      bytes: text(`${method} ${target} HTTP/1.1\r\n\r\n`),
    }),
    "two hosts": ({ body }) => ({
      headers: [lengthOf(body), ["host", "evil.example"]],
    }),
    "one after the other": (draft, dice) => {
      const times = 2 + dice.below(20);
      return {
        bytes: Buffer.concat(
          Array.from({ length: times }, () => bytesOfDraft(draft)),
        ),
        // A call of another kind may end the connection with its first answer.
        manner: { answers: 1 },
      };
    },
    "health, many at once": () => ({
      bytes: Buffer.concat(
        Array.from({ length: 25 }, () =>
          text("GET /_kit/health HTTP/1.1\r\nhost: localhost\r\n\r\n"),
        ),
      ),
      manner: { answers: 25, end: "open" },
    }),
    "call in the body of another": ({ body }) => ({
      headers: [lengthOf(body), ["transfer-encoding", "identity"]],
      body: text("GET /_kit/reset HTTP/1.1\r\n\r\n"),
    }),
    "left in the middle": (draft, dice) => {
      const whole = bytesOfDraft(draft);
      return {
        bytes: whole.subarray(0, 1 + dice.below(whole.length)),
        manner: { end: "abort" },
      };
    },
    "ended in the middle": (draft, dice) => {
      const whole = bytesOfDraft(draft);
      return { bytes: whole.subarray(0, dice.below(whole.length)) };
    },
    "left before the answer": (draft) => ({
      bytes: bytesOfDraft(draft),
      manner: { end: "abort" },
    }),
    "nothing said": () => ({ bytes: Buffer.alloc(0) }),
    "no HTTP": (_, dice) => ({
      bytes: dice.pick([
        Buffer.from("1603010200010001fc0303", "hex"),
        text("\x00".repeat(500)),
        text("SSH-2.0-OpenSSH_9\r\n"),
        text("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Buffer.from(Array.from({ length: 300 }, () => dice.below(256))),
        text(`*1\r\n$4\r\nPING\r\n`),
      ]),
    }),
    "in small pieces": (draft, dice) => ({
      bytes: bytesOfDraft(draft),
      manner: { pieces: 2 + dice.below(40), answers: 1, end: "open" },
    }),
    "body of a question": (draft) => ({
      start: `GET ${draft.target} HTTP/1.1`,
      body: text('{"orderCode":"F-1"}'),
      headers: [["content-length", "19"]],
      manner: { answers: 1 },
    }),
  };
