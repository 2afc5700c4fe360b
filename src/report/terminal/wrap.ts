/** Breaking text into lines by the columns that it takes on a terminal. */

/** Fullwidth and wide characters: two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Marks that stand on the character before them: no column. */
const mark = /\p{Mn}|\p{Me}/u;

export function columns(text: string): number {
  let total = 0;
  for (const character of text) total += columnsOf(character);
  return total;
}

/** Lines of at most `width` columns. Breaks at blanks, inside a word only where it is longer than a line. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

/** As much of the beginning as fits into `width` columns, with an ellipsis where something was left out. */
export function clip(text: string, width: number): string {
  if (columns(text) <= width) return text;
  return `${split(text, width - 1)[0]}…`;
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/[ \t]+/)) {
    const joined = current === "" ? word : `${current} ${word}`;
    if (columns(joined) <= width) {
      current = joined;
      continue;
    }
    if (current !== "") lines.push(current);
    let rest = word;
    while (columns(rest) > width) {
      const [head, tail] = split(rest, width);
      if (tail === "") break;
      lines.push(head);
      rest = tail;
    }
    current = rest;
  }
  return [...lines, current];
}

/** At least one character stands in the first part, so that splitting always ends. */
function split(text: string, width: number): [string, string] {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > width && end > 0) break;
    end += character.length;
  }
  return [text.slice(0, end), text.slice(end)];
}

function columnsOf(character: string): number {
  if (mark.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
