/**
 * Makes text from outside harmless and honest to look at: every character that would steer a terminal, reorder or hide
 * text, or be illegal in XML is written as the escape that JSON uses for it (`\u001b`). What is left can be printed.
 */

/**
 * Controls, format characters (bidirectional overrides, zero width, byte order mark), lone surrogates,
 * line and paragraph separators, and the two non-characters that XML forbids.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{fffe}\u{ffff}]/gu;
const hiddenExceptLayout =
  /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{fffe}\u{ffff}]/gu;

/** For one line: line breaks and tabs are shown as escapes too. */
export function visible(text: string): string {
  return text.replace(hidden, escaped);
}

/** For a block of text: line breaks (`\n`, `\r\n`) and tabs stay what they are. */
export function visibleLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(hiddenExceptLayout, escaped);
}

/** The first `limit` characters, with an ellipsis where something was left out; never splits a surrogate pair. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 1))
    ? limit - 1
    : limit;
  return `${text.slice(0, end)}…`;
}

function escaped(character: string): string {
  let result = "";
  for (let index = 0; index < character.length; index += 1) {
    result += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return result;
}
