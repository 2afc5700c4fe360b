import { describe, expect, it } from "vitest";
import { inWords } from "./words.js";

describe("inWords", () => {
  it.each([
    [0, "Rupees Zero Only"],
    [1, "Rupees Zero and One Paise Only"],
    [56_000, "Rupees Five Hundred Sixty Only"],
    [
      12_345_678,
      "Rupees One Lakh Twenty Three Thousand Four Hundred Fifty Six and Seventy Eight Paise Only",
    ],
    [1_000_000_000, "Rupees One Crore Only"],
    [100_000_000_019_00, "Rupees Ten Thousand Crore Nineteen Only"],
    [101_000_90, "Rupees One Lakh One Thousand and Ninety Paise Only"],
  ])("says %d paise", (paise, words) => {
    expect(inWords(paise)).toBe(words);
  });
});
