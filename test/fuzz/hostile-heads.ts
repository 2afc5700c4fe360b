/** Heads that are HTTP and all the same a trial: the reader of the mock gets through, and what stands in them is strange. */
import type { Dice } from "./dice.js";
import { hostilePieces } from "./hostile-values.js";

export type Header = readonly [name: string, value: string];

const strangeTypes: readonly string[] = [
  "text/plain",
  "application/xml",
  "application/json; charset=utf-16",
  "application/json; charset=latin1",
  'application/json; charset="utf-8"',
  "application/json;;;",
  "application/json, text/plain",
  "APPLICATION/JSON",
  "multipart/form-data; boundary=x",
  "application/x-www-form-urlencoded",
  `application/json; a=${"b".repeat(4000)}`,
  "",
  "*/*",
];

/** Some bytes of a gzip stream that would grow a thousandfold. */
const encodings = ["gzip", "br", "deflate", "identity", "gzip, gzip", "x", ""];

const strangeHosts = [
  "evil.example",
  "localhost",
  "127.0.0.1",
  "127.0.0.1:99999",
  "[::1]",
  "[",
  "a b",
  "",
  "127.0.0.1.evil.example",
  "user@localhost",
  "0x7f.1",
];

const changes: Readonly<Record<string, (dice: Dice) => readonly Header[]>> = {
  type: (dice) => [["content-type", dice.pick(strangeTypes)]],
  encoding: (dice) => [["content-encoding", dice.pick(encodings)]],
  host: (dice) => [["host", dice.pick(strangeHosts)]],
  origin: (dice) => [
    ["origin", dice.pick(["null", "http://evil.example", "file://", "x y"])],
  ],
  credentials: (dice) => [
    [
      dice.pick(["authUsername", "authPassword", "authDomainName"]),
      dice.pick(["", "__proto__", "constructor", "\xff\xfe", "x".repeat(5000)]),
    ],
  ],
  twice: (dice) => [
    [
      dice.pick(["authUsername", "content-type", "x-kit-session", "origin"]),
      dice.pick(["DEMO_EFS", "application/json", "fz-a", "x"]),
    ],
  ],
  session: (dice) => [
    [
      "x-kit-session",
      dice.pick([
        "__proto__",
        "constructor",
        "",
        "fz-a, fz-b",
        "../",
        "x".repeat(999),
      ]),
    ],
  ],
  flood: (dice) =>
    Array.from({ length: dice.pick([50, 400]) }, (_, index) => [
      `x-flood-${index}`,
      "y",
    ]),
  long: (dice) => [["x-long", "z".repeat(dice.pick([2000, 9000]))]],
  cookie: () => [["cookie", "a=b; ".repeat(500)]],
  accept: (dice) => [
    ["accept", dice.pick(["text/html", "*/*;q=nonsense", ",,,", "\xff"])],
    [
      "accept-encoding",
      dice.pick(["br;q=x", "gzip;q=2", "*", ",", "br, gzip"]),
    ],
  ],
  forwarded: () => [
    ["x-forwarded-for", "8.8.8.8"],
    ["x-http-method-override", "DELETE"],
    ["forwarded", "for=evil;host=evil.example"],
  ],
  range: () => [
    ["range", "bytes=0-0,1-1,-9999999999"],
    ["if-none-match", '*, "x"'],
    ["if-modified-since", "yesterday"],
  ],
  upgrade: (dice) => [
    ["connection", "upgrade"],
    ["upgrade", dice.pick(["websocket", "h2c", "x"])],
  ],
  authorization: (dice) => [
    ["authorization", dice.pick(["Bearer", "Bearer x", "Basic %", "\xff"])],
  ],
  lastEvent: (dice) => [
    ["last-event-id", dice.pick(hostilePieces.slice(0, 9))],
  ],
};

/** The headers with one to three strange ones added; one of the same name gives way, half of the time. */
export function strangeHeaders(
  headers: readonly Header[],
  dice: Dice,
): readonly Header[] {
  let result = headers;
  for (let turn = 0; turn <= dice.below(3); turn += 1) {
    const added = changes[dice.pick(Object.keys(changes))]?.(dice) ?? [];
    const names = new Set(added.map(([name]) => name.toLowerCase()));
    const kept = dice.chance(0.6)
      ? result.filter(([name]) => !names.has(name.toLowerCase()))
      : result;
    result = [...kept, ...added];
  }
  return result;
}
