import { expect, it } from "vitest";
import { milliseconds, rate } from "./duration.js";

it.each([
  ["500ms", 500],
  ["5s", 5_000],
  ["0.5s", 500],
  ["2m", 120_000],
  ["1h", 3_600_000],
  ["5", undefined],
  ["-1s", undefined],
  ["5 s", undefined],
])("%s is %s milliseconds", (text, expected) => {
  expect(milliseconds(text)).toBe(expected);
});

it.each([
  ["100/1s", { requests: 100, perSeconds: 1 }],
  ["100/s", { requests: 100, perSeconds: 1 }],
  ["3/500ms", { requests: 3, perSeconds: 0.5 }],
  ["0/1s", undefined],
  ["1/0s", undefined],
  ["100", undefined],
])("%s is a rate", (text, expected) => {
  expect(rate(text)).toEqual(expected);
});
