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

  it.each([
    ["[", "]"],
    ['{"a":', "}"],
    ['[\n"[\\"[",', "]"],
  ])("refuses a long body of %j that nests too deep", (open, end) => {
    const nested = (levels: number): string =>
      `${open.repeat(levels)}1${end.repeat(levels)}${" ".repeat(100_000)}`;
    expect(problemOf(nested(1_000))).toBe("none");
    expect(problemOf(nested(1_001))).toMatch(
      /^line \d+, column \d+: nested more than 1000 levels deep$/,
    );
    expect(problemOf(open.repeat(10_000_000 / open.length))).toContain(
      "nested more than 1000 levels deep",
    );
  });

  it("does not take brackets beside each other, or in a text, for levels", () => {
    const many = JSON.stringify([
      Array.from({ length: 50_000 }, () => [{}]),
      '[{"\\['.repeat(50_000),
    ]);
    expect(problemOf(many)).toBe("none");
    expect(problemOf("[".repeat(5_000) + "]".repeat(5_000))).toBe("none");
  });

  it("names the place of the bracket that is too deep", () => {
    const text = `${"[".repeat(999)}"é",\n  [[${" ".repeat(100_000)}`;
    expect(problemOf(text)).toBe(
      "line 2, column 4: nested more than 1000 levels deep",
    );
  });

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
