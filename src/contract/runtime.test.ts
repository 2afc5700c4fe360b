import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTooDeep } from "./depth.js";
import type { SchemaError } from "./compiled.js";
import { characters, forget, mostErrors, report, same } from "./runtime.js";

describe("what the compiled validators call", () => {
  it("counts characters as a string iterator does", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("a", "é", "😀", "\ud800", "\udc00"),
        }),
        (text) => {
          expect(characters(text)).toBe(Array.from(text).length);
        },
      ),
    );
  });

  it("compares values, not the order of their keys", () => {
    expect(
      same({ a: [1, { b: null }], c: 2 }, { c: 2, a: [1, { b: null }] }),
    ).toBe(true);
    expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(same({ a: 1 }, { b: 1 })).toBe(false);
    expect(same([], {})).toBe(false);
    expect(same(null, {})).toBe(false);
    expect(same({}, JSON.parse('{"__proto__":1}'))).toBe(false);
  });

  it("keeps a bounded list of errors, and takes back only what is in it", () => {
    let errors: SchemaError[] | null = null;
    for (let index = 0; index < mostErrors + 5; index += 1)
      errors = report(errors, `/${index}`, "#/type", "type", {});
    expect(errors).toHaveLength(mostErrors);
    forget(errors ?? [], mostErrors + 2);
    expect(errors).toHaveLength(mostErrors);
    forget(errors ?? [], 3);
    expect(errors).toHaveLength(3);
  });
});

describe("the bound on nesting", () => {
  const nested = (levels: number): unknown =>
    JSON.parse("[".repeat(levels) + "]".repeat(levels)) as unknown;

  it("is exact and safe", () => {
    expect(isTooDeep(nested(200))).toBe(false);
    expect(isTooDeep(nested(201))).toBe(true);
    expect(isTooDeep(nested(500_000))).toBe(true);
    expect(isTooDeep("x")).toBe(false);
  });
});
