import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "./json.js";

function problemOf(text: string): string {
  const parsed = parseJson(Buffer.from(text));
  return parsed.ok ? "none" : parsed.problem;
}

describe("parseJson", () => {
  it.each([
    ['{"a":1,}', 'line 1, column 8: unexpected "}"'],
    ["{'a':1}", 'line 1, column 2: unexpected "\'"'],
    ['{"a" 1}', 'line 1, column 6: unexpected "1"'],
    ['{"a":1 "b":2}', 'line 1, column 8: unexpected "\\""'],
    ["[1,2", "line 1, column 5: the body ends too early"],
    ["[1,]", 'line 1, column 4: unexpected "]"'],
    ["{}\n\n  x", 'line 3, column 3: unexpected "x"'],
    ['{\n  "a": tru\n}', 'line 2, column 8: unexpected "t"'],
    ['["a\nb"]', 'line 1, column 4: unexpected "\\n"'],
    ['["\\x"]', 'line 1, column 4: unexpected "x"'],
    ['["abc', "line 1, column 6: the body ends too early"],
    ["01", 'line 1, column 2: unexpected "1"'],
    ["NaN", 'line 1, column 1: unexpected "N"'],
    ["{]", 'line 1, column 2: unexpected "]"'],
    ["😀", 'line 1, column 1: unexpected "😀"'],
  ])("%j", (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it.each(["", '"}', '\\x"'])(
    "names the place behind a text of ten million characters and %j",
    (end) => {
      const long = `"${"x".repeat(10_000_000)}`;
      expect(problemOf(long + end)).toMatch(/^line 1, column 1000000\d: /);
    },
  );

  it("takes an empty body for nothing, and a byte order mark for nothing too", () => {
    expect(parseJson(Buffer.from(" \n"))).toMatchObject({
      ok: true,
      value: undefined,
    });
    expect(parseJson(Buffer.from("\uFEFF1"))).toMatchObject({
      ok: true,
      value: 1,
    });
  });

  it("names a place inside the text, or its end, whatever is broken", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", "x", ",", '"', "}", "\\"),
        (text, at, put) => {
          const cut = at % (text.length + 1);
          const problem = problemOf(
            text.slice(0, cut) + put + text.slice(cut + 1),
          );
          expect(problem).toMatch(
            /^none$|^line \d+, column \d+: (the body ends too early|unexpected ".*")$/s,
          );
        },
      ),
    );
  });
});
