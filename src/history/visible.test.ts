import { describe, expect, it } from "vitest";
import { shortened, visible, visibleLines } from "./visible.js";

describe("visible", () => {
  it.each([
    [
      "terminal escapes",
      "a\u001b[31mred\u001b[0m",
      "a\\u001b[31mred\\u001b[0m",
    ],
    [
      "NUL, DEL and C1 controls",
      "\u0000\u007f\u009b2J",
      "\\u0000\\u007f\\u009b2J",
    ],
    ["line breaks and tabs", "a\r\n\tb", "a\\u000d\\u000a\\u0009b"],
    ["bidirectional overrides", "abc\u202egpj.exe", "abc\\u202egpj.exe"],
    ["zero width characters", "K\u200b-1\ufeff", "K\\u200b-1\\ufeff"],
    ["line separators", "a\u2028b\u2029", "a\\u2028b\\u2029"],
    ["lone surrogates", "a\ud800b", "a\\ud800b"],
    ["non-characters", "\ufffe\uffff", "\\ufffe\\uffff"],
    ["tag characters beyond the BMP", "\u{e0041}", "\\udb40\\udc41"],
  ])("shows %s", (_, hostile, shown) => {
    expect(visible(hostile)).toBe(shown);
  });

  it("leaves ordinary text of any script alone", () => {
    const text = "Größe ₹ 1,200 · हिन्दी · 漢字 · 🚚";
    expect(visible(text)).toBe(text);
    expect(visibleLines(text)).toBe(text);
  });

  it("keeps the layout of a block, and nothing else of the controls", () => {
    expect(visibleLines("a\r\n\tb\u001b\r\u0000")).toBe(
      "a\n\tb\\u001b\\u000d\\u0000",
    );
  });
});

describe("shortened", () => {
  it("cuts with an ellipsis and keeps surrogate pairs whole", () => {
    expect(shortened("abc", 3)).toBe("abc");
    expect(shortened("abcd", 3)).toBe("abc…");
    expect(shortened("ab🚚d", 3)).toBe("ab…");
  });
});
