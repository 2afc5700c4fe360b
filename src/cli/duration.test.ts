import { expect, it } from "vitest";
import { parseDuration } from "./duration.js";

it.each([
  ["0s", 0],
  ["500ms", 500],
  ["5s", 5000],
  ["2m", 120_000],
  ["1h", 3_600_000],
  ["24h", 86_400_000],
])("reads %s", (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

it.each(["", "5", "s", "5 s", "-5s", "1.5s", "5S", "5d", "25h", "999999999ms"])(
  "does not take %j",
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);
