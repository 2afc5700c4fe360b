import { describe, expect, it } from "vitest";
import { clip, columns, wrap } from "./wrap.js";

describe("wrapping", () => {
  it("counts columns, not characters", () => {
    expect(["abc", "漢字", "e\u0301", "🚚", "₹"].map(columns)).toEqual([
      3, 4, 1, 2, 1,
    ]);
  });

  it("breaks at blanks, and inside words that are longer than a line", () => {
    expect(wrap("the quick brown fox", 9)).toEqual(["the quick", "brown fox"]);
    expect(wrap("a 0123456789", 4)).toEqual(["a", "0123", "4567", "89"]);
    expect(wrap("漢字漢字", 5)).toEqual(["漢字", "漢字"]);
    expect(wrap("a\n\nb", 9)).toEqual(["a", "", "b"]);
    expect(wrap("漢字", 1)).toEqual(["漢", "字"]);
  });

  it("clips", () => {
    expect(clip("abcdef", 6)).toBe("abcdef");
    expect(clip("abcdefg", 6)).toBe("abcde…");
    expect(clip("漢字漢字", 6)).toBe("漢字…");
  });
});
