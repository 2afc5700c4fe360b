import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyText } from "./body-text.js";

/** The same by the engine: slower, and surely right. */
function byReplacer(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, field: unknown): unknown => field ?? undefined,
  );
}

describe("bodyText", () => {
  it("is what JSON.stringify writes without the empty fields", () => {
    const bodies = fc.dictionary(
      fc.string({ unit: "binary" }),
      fc.jsonValue({ stringUnit: "binary" }),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        expect(bodyText(body, "left-out")).toBe(byReplacer(body));
        expect(bodyText(body, "null")).toBe(JSON.stringify(body));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("leaves out null and undefined in fields, and keeps their places in lists", () => {
    const body = {
      a: null,
      b: undefined,
      c: [null, 1, undefined],
      d: { e: null },
      f: "\ud800",
      ["__proto__"]: 1,
      g: Number.NaN,
      h: -0,
      i: 1e21,
      j: true,
    };
    expect(bodyText(body, "left-out")).toBe(
      '{"c":[null,1,null],"d":{},"f":"\\ud800","__proto__":1,"g":null,"h":0,"i":1e+21,"j":true}',
    );
  });
});
