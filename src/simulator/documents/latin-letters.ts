/**
 * Texts in the letters that the built-in fonts of PDF have: those of Western Europe.
 *
 * A font for the scripts of India would be megabytes of the package, so names in them are spelled in Latin letters, near
 * to how they are said: आशा राव becomes Asha Rav. What cannot be spelled either, for example Chinese, becomes a visible
 * question mark, never a wrong letter and never a gap.
 */

/** The nine scripts whose blocks in Unicode stand one after the other and share one order of letters. */
const firstBlock = 0x0900;
const blockSize = 0x80;
const blocks = 9;

/** Scripts of the south write every vowel that is said; in the others a word's last unwritten `a` is silent. */
const southern = new Set([0x0b80, 0x0c00, 0x0c80, 0x0d00]);

const vowels: Readonly<Record<number, string>> = lettersFrom(
  [0x05, "a a i i u u ri l e e e ai o o o au"],
  [0x60, "ri l"],
);
const consonants: Readonly<Record<number, string>> = lettersFrom(
  [0x15, "k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m"],
  [0x2f, "y r r l l zh v sh sh s h"],
  [0x58, "q kh g z r rh f y"],
);
const vowelSigns: Readonly<Record<number, string>> = lettersFrom(
  [0x3e, "a i i u u ri ri e e e ai o o o au"],
  [0x56, "ai au"],
);
const others: Readonly<Record<number, string>> = lettersFrom(
  [0x01, "n n h"],
  [0x50, "om"],
  [0x64, ". ."],
  [0x66, "0 1 2 3 4 5 6 7 8 9"],
);
const virama = 0x4d;
const nukta = 0x3c;
/** What a consonant becomes with a nukta, the dot below, where that is another sound. */
const dotted: Readonly<Record<string, string>> = {
  k: "q",
  j: "z",
  d: "r",
  dh: "rh",
  ph: "f",
};
/** Letters outside the common order, written with letters inside it. */
const rare: ReadonlyMap<string, string> = new Map([
  ["\u09CE", "\u09A4\u09CD"],
  ["\u09F0", "\u09B0"],
  ["\u09F1", "\u09B5"],
  ["\u0A70", "\u0A02"],
  ["\u0D7A", "\u0D23\u0D4D"],
  ["\u0D7B", "\u0D28\u0D4D"],
  ["\u0D7C", "\u0D30\u0D4D"],
  ["\u0D7D", "\u0D32\u0D4D"],
  ["\u0D7E", "\u0D33\u0D4D"],
  ["\u0D7F", "\u0D15\u0D4D"],
]);

function lettersFrom(
  ...rows: readonly (readonly [number, string])[]
): Record<number, string> {
  return Object.fromEntries(
    rows.flatMap(([first, letters]) =>
      letters.split(" ").map((letter, index) => [first + index, letter]),
    ),
  );
}

/** Letters that Unicode does not take apart into a plain one and a mark. */
const relatives: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i", "₹": "Rs " }),
);

/** What the encoding of the built-in fonts has beyond ASCII and Latin-1. */
const drawable =
  /[\u0020-\u007E\u00A0-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u20AC\u2122]/u;

/** One line: every run of white space, line ends among them, is one space. */
export function latinLetters(text: string): string {
  const line = text
    .normalize("NFC")
    // Joiners, direction marks and variants are instructions for scripts that are spelled out here.
    .replace(
      /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/gu,
      "",
    )
    .replace(/\s+/gu, " ");
  return line
    .replace(/[\u0900-\u0D7F]+/gu, spelled)
    .replace(/[^\u0020-\u007E]/gu, drawn);
}

function drawn(letter: string): string {
  if (drawable.test(letter)) return letter;
  const relative = relatives.get(letter);
  if (relative !== undefined) return relative;
  const plain = letter
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^\u0020-\u007E]/gu, "");
  return plain === "" ? "?" : plain;
}

/** A word of an Indian script. A consonant is said with an `a` unless a vowel sign or a virama follows it. */
function spelled(word: string): string {
  const letters = Array.from(word, (letter) => rare.get(letter) ?? letter);
  const signs = Array.from(letters.join(""), positionOf);
  let latin = "";
  for (const [index, { at, block }] of signs.entries()) {
    const consonant = consonants[at];
    if (consonant === undefined) {
      latin += vowels[at] ?? vowelSigns[at] ?? others[at] ?? unknown(at);
      continue;
    }
    const hasDot = signs[index + 1]?.at === nukta;
    latin += (hasDot ? dotted[consonant] : undefined) ?? consonant;
    const next = signs[index + (hasDot ? 2 : 1)];
    const last = next === undefined;
    const silent = last && index > 0 && !southern.has(block);
    const bare = last || (next.at !== virama && !(next.at in vowelSigns));
    if (bare && !silent) latin += "a";
  }
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

function unknown(at: number): string {
  return at === virama || at === nukta ? "" : "?";
}

function positionOf(letter: string): { at: number; block: number } {
  const offset = (letter.codePointAt(0) ?? 0) - firstBlock;
  const number = Math.min(Math.floor(offset / blockSize), blocks - 1);
  const block = firstBlock + number * blockSize;
  return { at: offset - number * blockSize, block };
}
