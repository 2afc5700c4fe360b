import { describe, expect, it } from "vitest";
import { latinLetters } from "./latin-letters.js";

describe("latinLetters", () => {
  it.each([
    ["आशा राव", "Asha Rav"],
    ["महात्मा गांधी मार्ग, १२", "Mahatma Gandhi Marg, 12"],
    ["तमिऴ", "Tamizh"],
    ["தமிழ் செல்வி", "Tamizh Chelvi"],
    ["ಬೆಂಗಳೂರು", "Bengaluru"],
    ["హైదరాబాద్", "Haidarabad"],
    ["കൊച്ചി", "Kochchi"],
    ["কলকাতা", "Kalakata"],
    ["ગુજરાત", "Gujarat"],
    ["ਪੰਜਾਬ", "Panjab"],
    ["അനിൽ", "Anil"],
    ["উৎপল", "Utpal"],
    ["ज़ोया", "Zoya"],
  ])("spells %s as %s", (name, latin) => {
    expect(latinLetters(name)).toBe(latin);
  });

  it("keeps what the fonts have, and takes marks off what they have not", () => {
    expect(latinLetters("Café Müller – “Łódź” €5, Šárka, Győr, ﬁn")).toBe(
      "Café Müller – “Lódz” €5, Šárka, Gyor, fin",
    );
    expect(latinLetters("₹500")).toBe("Rs 500");
  });

  it("shows what it cannot spell as a question mark", () => {
    expect(latinLetters("東京 🚚 x\u0000y")).toBe("?? ? x?y");
  });

  it("makes one line of many, and drops what only steers other scripts", () => {
    expect(latinLetters("a\r\n\tb\u2028c\u202Ed\u200D")).toBe("a b cd");
  });

  it("never gives back a letter that the fonts lack, whatever comes", () => {
    for (let code = 0; code < 0x3000; code += 1) {
      const letters = latinLetters(String.fromCodePoint(code));
      expect(letters).toMatch(/^[\u0020-\u007E\u00A0-\u00FF\u0152-\u2122]*$/u);
    }
  });
});
