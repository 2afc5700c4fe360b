import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginningOf } from "./json.js";

describe("the beginning of a JSON text that was cut", () => {
  it.each([
    ['{"a":[{"b":1},{"b":2},{"b', { a: [{ b: 1 }, { b: 2 }] }],
    ['{"x":"}]\\"[{","a":[[1],[2', { x: '}]"[{', a: [[1]] }],
    ['{"a":{"b":1}}', { a: { b: 1 } }],
  ])("of %s is what is whole in it", (text, value) => {
    expect(beginningOf(text)).toEqual(value);
  });

  it.each(["", '{"a":1,"b', "<xml>", '{"a":[1]]', "}".repeat(100)])(
    "is none in %s",
    (text) => {
      expect(beginningOf(text)).toBeUndefined();
    },
  );

  it("has a list of the whole text as far as it goes", () => {
    const value = fc.array(fc.object({ maxDepth: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(value, fc.nat(), (list, at) => {
        const text = JSON.stringify({ list });
        const shown = beginningOf(text.slice(0, at % (text.length + 1)));
        if (shown === undefined) return;
        const found = (shown as { list: unknown[] }).list;
        const whole = (JSON.parse(text) as { list: unknown[] }).list;
        expect(found.length).toBeLessThanOrEqual(whole.length);
        // The last one may be cut itself.
        expect(found.slice(0, -1)).toEqual(whole.slice(0, found.length - 1));
      }),
      { seed: 20261126 },
    );
  });
});
