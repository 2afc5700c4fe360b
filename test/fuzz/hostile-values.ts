/** JSON texts that a careless reader stumbles over, and bytes that are none. */
import type { Dice } from "./dice.js";

/** Characters that become bytes which no UTF-8 text has; see `bytesOf`. */
const rawBytes = {
  "\uE000": "\xED\xA0\x80", // a lone surrogate, encoded as if it were a character
  "\uE001": "\xFF",
  "\uE002": "\x00",
  "\uE003": "\xC0\xAF", // a slash in two bytes
} as const;

const usual: readonly string[] = [
  "null",
  "true",
  "[]",
  "{}",
  '""',
  '" "',
  "0",
  "-0",
  "-1",
  "0.5",
  "1e400",
  "-1e400",
  "1e-400",
  "9007199254740993",
  "-9007199254740993",
  "2147483648",
  "123456789012345678901234567890",
  '"1"',
  '"NaN"',
  '"Infinity"',
  String.raw`"\u0000"`,
  String.raw`"a\u0000b"`,
  String.raw`"\ud800"`,
  String.raw`"\udc00\ud800"`,
  String.raw`"x\ud83d"`,
  String.raw`"\u202eabc"`,
  String.raw`"\r\nX-Injected: 1"`,
  String.raw`"\uffff"`,
  '"😀"',
  '"\uE000"',
  '"\uE001"',
  '"\uE002"',
  '"__proto__"',
  '"constructor"',
  '"prototype"',
  '"toString"',
  '"hasOwnProperty"',
  '"valueOf"',
  '{"__proto__":{"polluted":true}}',
  '{"__proto__":null}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":2}',
  '{"toJSON":"x"}',
  '{"length":1e9}',
  '{"then":1}',
  '{"a":1,"a":2}',
  "[null]",
  "[[]]",
  "[{}]",
  '["__proto__"]',
  '"../../../etc/passwd"',
  '"..%2f..%2f"',
  '"%00"',
  '"%"',
  '"<script>alert(1)</script>"',
  `"' OR 1=1 --"`,
  '"${7*7}"',
  '"2024-13-45T99:99:99Z"',
  '"+275760-09-13T00:00:00.001Z"',
  '"9999-12-31T23:59:60Z"',
];

/** A JSON text; one in fifty is large. */
export function hostileJson(dice: Dice): string {
  return dice.chance(0.02) ? large(dice) : dice.pick(usual);
}

const sizes = { long: 6, list: 4, arrays: 4, objects: 4, huge: 0.3, pit: 0.5 };

function large(dice: Dice): string {
  switch (dice.weighted(sizes)) {
    case "long":
      return longText(dice.pick([256, 4000, 70_000]));
    case "list":
      return `[${"0,".repeat(5000)}0]`;
    case "arrays":
      return nested(dice.pick([198, 199, 200, 201, 5000]));
    case "objects":
      return `${'{"a":'.repeat(250)}1${"}".repeat(250)}`;
    case "huge":
      return longText(2_000_000);
    case "pit":
      return nested(100_000);
  }
}

function longText(length: number): string {
  return `"${"x".repeat(length)}"`;
}

function nested(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth);
}

/** Pieces for paths and queries, as they stand in the request: some are no valid encoding. */
export const hostilePieces: readonly string[] = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "%00",
  "%",
  "%zz",
  "%E0%A4%A",
  "%ed%a0%80",
  "%ff",
  "%c0%af",
  "%2e%2e%2f",
  "..%2f..%2f..%2fetc%2fpasswd",
  "..",
  "../../package.json",
  "%2F",
  "a%0d%0aX-Injected:%201",
  "a;b=c",
  "a,b",
  "*",
  "'",
  "-1",
  "0",
  "1e400",
  "9007199254740993",
  "NaN",
  "%F0%9F%98%80",
  "%E2%80%AE",
  "x".repeat(300),
  "x".repeat(6000),
  "[object%20Object]",
  "null",
  "undefined",
  "~",
  ".",
];

/** The bytes of a text, its private characters turned into what no text can hold. */
export function bytesOf(text: string): Buffer {
  let bytes = Buffer.from(text).toString("latin1");
  for (const [mark, raw] of Object.entries(rawBytes))
    bytes = bytes.replaceAll(Buffer.from(mark).toString("latin1"), raw);
  return Buffer.from(bytes, "latin1");
}
