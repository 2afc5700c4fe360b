import { describe, expect, it } from "vitest";
import { prettyJson } from "./pretty-json.js";

const whole = Number.MAX_SAFE_INTEGER;

describe("laying out JSON", () => {
  it.each([
    '{"a":1,"b":[true,null,{"c":"x"}],"d":{},"e":[]}',
    "[]",
    '"text with \\" and { [ , : ] }"',
    "[1.50,-0,1e3]",
  ])("agrees with the usual layout for %s", (text) => {
    expect(JSON.parse(prettyJson(text, whole))).toEqual(JSON.parse(text));
  });

  it("indents by two", () => {
    const value = { a: 1, b: [true, null, { c: "x" }], d: {}, e: [] };
    expect(prettyJson(JSON.stringify(value), whole)).toBe(
      JSON.stringify(value, null, 2),
    );
  });

  it("keeps every literal as it was sent", () => {
    const text =
      '{ "id" : 90071992547409931,\n"price":1.10, "id":"\\u00e9\\/" }';
    expect(prettyJson(text, whole)).toBe(
      '{\n  "id": 90071992547409931,\n  "price": 1.10,\n  "id": "\\u00e9\\/"\n}',
    );
  });

  it("stays small for hostile nesting and stops at its limit", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(prettyJson(deep, 5000).length).toBeLessThan(5100);
    expect(prettyJson(deep, whole).length).toBeLessThan(200_000 * 60);
  });
});
