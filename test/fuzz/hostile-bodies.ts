/** Turns a body into a wrong one: values of another kind in its places, or a text that is no JSON. */
import type { Json } from "../referee/json.js";
import type { Dice } from "./dice.js";
import { hostileJson } from "./hostile-values.js";

/** The body as text, with up to three values in the place of others. */
export function withHostileValues(body: Json, dice: Dice): string {
  const count = 1 + dice.below(3);
  let text = JSON.stringify(body);
  for (let turn = 0; turn < count; turn += 1) text = replaced(text, dice);
  return text;
}

/** A value: a text, a number or a word; also what stands in braces, one time in five. */
const value =
  /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/gi;

function replaced(text: string, dice: Dice): string {
  // What is very long already is hostile enough.
  if (text.length > 100_000) return text;
  const places = [...text.matchAll(value)];
  if (places.length === 0 || dice.chance(0.05)) return hostileJson(dice);
  const place = dice.pick(places);
  const start = place.index;
  if (dice.chance(0.2)) {
    // The whole list or object that the value stands in.
    const from = Math.max(text.lastIndexOf("[", start), 0);
    const to = text.indexOf("]", start);
    if (to > from)
      return text.slice(0, from) + hostileJson(dice) + text.slice(to + 1);
  }
  return (
    text.slice(0, start) +
    hostileJson(dice) +
    text.slice(start + place[0].length)
  );
}

const breaks = {
  cutShort: 3,
  twice: 1,
  mark: 1,
  rubbish: 1,
  comma: 1,
  duplicateKey: 3,
  strangeKey: 3,
  quote: 1,
  control: 1,
  flipped: 3,
  encoded: 1,
  blank: 1,
  manyBytes: 0.1,
};

/** A text that is no JSON any more, or JSON that a reader may take in two ways. */
export function brokenText(body: Json, dice: Dice): string {
  const text = JSON.stringify(body);
  const at = dice.below(text.length);
  switch (dice.weighted(breaks)) {
    case "cutShort":
      return text.slice(0, at);
    case "twice":
      return text + text;
    case "mark":
      return `\uFEFF${text}`;
    case "rubbish":
      return `${text}${dice.pick(["}", "]", "\uE001", "//", "\uE002", "NaN"])}`;
    case "comma":
      return text.replace(/\}$/, ",}");
    case "duplicateKey":
      return text.replace(/"(\w+)":/, `"$1":${hostileJson(dice)},"$1":`);
    case "strangeKey":
      return text.replace(
        "{",
        `{"${dice.pick(["__proto__", "constructor", "toString", "\\u0000", "\\ud800", "", "\uE001"])}":${hostileJson(dice)}${text.startsWith("{}") ? "" : ","}`,
      );
    case "quote":
      return text.replaceAll('"', "'");
    case "control":
      return `${text.slice(0, at)}\n\t\u0001\uE002${text.slice(at)}`;
    case "flipped":
      return (
        text.slice(0, at) +
        String.fromCharCode(text.charCodeAt(at) ^ (1 << dice.below(7))) +
        text.slice(at + 1)
      );
    case "encoded":
      return JSON.stringify(text);
    case "blank":
      return dice.pick(["", " ", "\n", "\uFEFF", "{", "[", '"', "-"]);
    case "manyBytes":
      return dice.pick([
        `"${"x".repeat(10_400_000)}`,
        `{"a":"${"\\n".repeat(600_000)}`,
        "[".repeat(1_000_000),
        '{"a":'.repeat(300_000),
        " ".repeat(11_000_000),
        `[${'{"a":1},'.repeat(300_000)}`,
      ]);
  }
}
