import { expect, it } from "vitest";
import { advice, nearest } from "./nearest.js";

it("finds what was probably meant, and no more", () => {
  expect(nearest("prot", ["port", "host", "products"])).toEqual(["port"]);
  expect(nearest("RATELIMIT", ["rateLimit", "strict"])).toEqual(["rateLimit"]);
  expect(nearest("zebra", ["port", "host"])).toEqual([]);
});

it("advises in words, or not at all", () => {
  expect(advice("prot", ["port"])).toBe("; did you mean port?");
  expect(advice("zebra", ["port"])).toBe("");
});
