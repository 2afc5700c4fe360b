/** Reads JSON, and says where it breaks: the engine's own message names the place only sometimes. */
import { isUtf8 } from "node:buffer";

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** Bytes up to which a body may nest as it likes: parsing it takes no longer than some hundredths of a second. */
const unscannedBytes = 100_000;

/** Levels that a longer body may have. No documented one has ten, and ten million keep everybody waiting for seconds. */
const mostLevels = 1_000;

/** An empty body is `undefined`. `text` is what the bytes say. */
export function parseJson(bytes: Buffer): ParsedJson {
  if (!isUtf8(bytes)) return { ok: false, problem: "the body is not UTF-8" };
  const deep = bytes.length > unscannedBytes ? tooDeepAt(bytes) : -1;
  if (deep >= 0)
    return {
      ok: false,
      problem: `${inWords(placeBehind(bytes.toString("utf8", 0, deep)))}: nested more than ${mostLevels} levels deep`,
    };
  const whole = bytes.toString("utf8");
  const text = whole.startsWith("\uFEFF") ? whole.slice(1) : whole;
  try {
    return { ok: true, value: JSON.parse(text) as unknown, text: whole };
  } catch {
    if (text.trim() === "") return { ok: true, value: undefined, text: whole };
    const found = jsonBreakIn(text);
    return { ok: false, problem: `${inWords(found)}: ${found.problem}` };
  }
}

/** The first bracket that opens one level too many, or −1. */
function tooDeepAt(bytes: Buffer): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === ascii.quote) inString = !inString;
    else if (inString) {
      if (byte === ascii.backslash) at += 1;
    } else if (byte === ascii.bracket || byte === ascii.brace) {
      depth += 1;
      if (depth > mostLevels) return at;
    } else if (byte === ascii.endBracket || byte === ascii.endBrace) depth -= 1;
  }
  return -1;
}

const ascii = {
  quote: 0x22,
  backslash: 0x5c,
  bracket: 0x5b,
  endBracket: 0x5d,
  brace: 0x7b,
  endBrace: 0x7d,
} as const;

/** Where a text stops being JSON. */
export interface JsonBreak {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong there, in words. */
  readonly problem: string;
}

/** @param text one that `JSON.parse` refuses */
export function jsonBreakIn(text: string): JsonBreak {
  const position = breakOf(text);
  const problem =
    position >= text.length
      ? "the body ends too early"
      : `unexpected ${JSON.stringify(String.fromCodePoint(text.codePointAt(position) ?? 0))}`;
  return { ...placeBehind(text.slice(0, position)), problem };
}

function placeBehind(before: string): Pick<JsonBreak, "line" | "column"> {
  const line = before.split("\n").length;
  return { line, column: before.length - before.lastIndexOf("\n") };
}

function inWords({ line, column }: Pick<JsonBreak, "line" | "column">): string {
  return `line ${line}, column ${column}`;
}

/** What may come next. */
type Expectation =
  "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

const blank = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The position of the first character that cannot stand where it stands; the length of the text when it ends too early. */
function breakOf(text: string): number {
  const open: ("[" | "{")[] = [];
  let expected: Expectation = "value";
  let at = 0;
  for (;;) {
    at += lengthOf(blank, text, at);
    const character = text[at];
    if (character === undefined) return text.length;
    if (expected === ":") {
      if (character !== ":") return at;
      at += 1;
      expected = "value";
    } else if (expected === ", or end") {
      const inside = open.at(-1);
      if (inside !== undefined && character === ",")
        expected = inside === "[" ? "value" : "key";
      else if (
        inside !== undefined &&
        character === (inside === "[" ? "]" : "}")
      )
        open.pop();
      else return at;
      at += 1;
    } else if (expected === "key" || expected === "key or }") {
      if (expected === "key or }" && character === "}") {
        open.pop();
        at += 1;
        expected = ", or end";
        continue;
      }
      if (character !== '"') return at;
      const key = readString(text, at);
      if (!key.whole) return key.end;
      at = key.end;
      expected = ":";
    } else if (character === "[" || character === "{") {
      open.push(character);
      at += 1;
      expected = character === "[" ? "value or ]" : "key or }";
    } else if (expected === "value or ]" && character === "]") {
      open.pop();
      at += 1;
      expected = ", or end";
    } else if (character === '"') {
      const value = readString(text, at);
      if (!value.whole) return value.end;
      at = value.end;
      expected = ", or end";
    } else {
      const length = lengthOf(scalar, text, at);
      if (length === 0) return at;
      at += length;
      expected = ", or end";
    }
  }
}

const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

/**
 * Behind the string that begins at `start`; or where it breaks: at a control character, a wrong escape, or the end of the text.
 * Character by character, for a pattern would run out of stack on a string of megabytes.
 */
function readString(
  text: string,
  start: number,
): { readonly whole: boolean; readonly end: number } {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { whole: true, end: at + 1 };
    if (code < 0x20) return { whole: false, end: at };
    if (code !== 0x5c) continue;
    const length = lengthOf(escape, text, at + 1);
    if (length === 0)
      return { whole: false, end: Math.min(at + 1, text.length) };
    at += length;
  }
  return { whole: false, end: text.length };
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
