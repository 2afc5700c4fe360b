import { describe, expect, it } from "vitest";
import { style } from "./style.js";

type Palette = ReadonlyMap<string, string>;

function palette(block: string): Palette {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
}

/** The first two blocks of colours are light and dark, the third is paper. */
const blocks = [...style.matchAll(/:root \{([^}]*)\}/g)].map(([, block = ""]) =>
  palette(block),
);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Palette, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other]
    .map((name) => luminance(colours.get(name) ?? ""))
    .sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

describe.each([
  ["light", blocks[0]],
  ["dark", blocks[1]],
  ["paper", blocks[2]],
])("the colours in %s", (_, colours = new Map()) => {
  const tones = ["fail", "warn", "inconclusive", "pass", "none", "harness"];
  const pairs = [
    ...["text", "muted", "accent", ...tones].flatMap((tone) =>
      ["card", "sunk", "page"].map((ground) => [tone, ground]),
    ),
    ...tones.map((tone) => [tone, `${tone}-soft`]),
    ...tones.map((tone) => ["text", `${tone}-soft`]),
  ];

  it("can be told apart by everybody: at least 4.5 to 1", () => {
    for (const [one = "", other = ""] of pairs) {
      expect(
        `${one} on ${other}: ${contrast(colours, one, other) >= 4.5}`,
      ).toBe(`${one} on ${other}: true`);
    }
  });
});
