import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, known, Overlay, UnknownSubject } from "./table.js";

describe("Overlay", () => {
  it("reads through, and keeps its writes to itself", () => {
    const below = new Map([["a", 1]]);
    const overlay = new Overlay(below);
    overlay.set("b", 2);
    overlay.set("a", 3);
    expect([
      overlay.get("a"),
      overlay.get("b"),
      overlay.has("b"),
      overlay.has("c"),
    ]).toEqual([3, 2, true, false]);
    expect([...below]).toEqual([["a", 1]]);
  });
});

describe("keyOf", () => {
  it("is the JSON text of the codes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }),
        (codes) => {
          expect(keyOf(...codes)).toBe(JSON.stringify(codes));
          expect(keyOf(...codes)).toBe(JSON.stringify(codes));
        },
      ),
      { seed: 1 },
    );
    for (const odd of ['"', "\\", "\u0000", "\ud800", "\udc00", "\u{1f4a9}"])
      expect(keyOf(odd, "a")).toBe(JSON.stringify([odd, "a"]));
  });

  it("stays right however many pairs there were", () => {
    for (let number = 0; number < 45_000; number += 1)
      keyOf("WH", String(number));
    expect(keyOf("WH", "7")).toBe('["WH","7"]');
  });

  it("never gives two lists of codes one key", () => {
    const codes = fc.array(fc.string(), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(codes, codes, (one, other) => {
        const same =
          one.length === other.length &&
          one.every((code, at) => code === other[at]);
        expect(keyOf(...one) === keyOf(...other)).toBe(same);
      }),
    );
    expect(keyOf("a", "b,c")).not.toBe(keyOf("a,b", "c"));
  });
});

describe("known", () => {
  it("says which fact cannot be", () => {
    expect(() => known(new Map<string, number>(), "x")).toThrow(UnknownSubject);
  });
});
