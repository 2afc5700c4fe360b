import { describe, expect, it, vi } from "vitest";
import { once, onceForMoment } from "./once.js";

describe("once", () => {
  it("does the work on each object a single time, whatever comes of it", () => {
    const work = vi.fn((of: { readonly size: number }) =>
      of.size > 1 ? of.size : undefined,
    );
    const sizeOf = once(work);
    const [small, large] = [Object.freeze({ size: 1 }), { size: 2 }];
    expect([small, large, small, large].map(sizeOf)).toEqual([
      undefined,
      2,
      undefined,
      2,
    ]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("keeps works on one object apart", () => {
    const of = { text: "ab" };
    const lengthOf = once(({ text }: typeof of) => text.length);
    const loud = once(({ text }: typeof of) => text.toUpperCase());
    expect([lengthOf(of), loud(of), lengthOf(of)]).toEqual([2, "AB", 2]);
  });

  it("leaves nothing to be seen on the object, and nothing to its copies", () => {
    const of = { size: 1 };
    const sizeOf = once((one: typeof of) => one.size);
    sizeOf(of);
    expect(JSON.stringify(of)).toBe('{"size":1}');
    expect(Reflect.ownKeys(of)).toEqual(["size"]);
    expect(sizeOf({ ...of, size: 2 })).toBe(2);
  });

  it("does not keep what failed", () => {
    let tries = 0;
    const flaky = once((): number => {
      tries += 1;
      if (tries === 1) throw new Error("not yet");
      return tries;
    });
    const of = { size: 1 };
    expect(() => flaky(of)).toThrow("not yet");
    expect([flaky(of), flaky(of)]).toEqual([2, 2]);
  });
});

describe("onceForMoment", () => {
  it("tells moments apart, the end of time among them", () => {
    const work = vi.fn((of: readonly number[], moment: number) =>
      of.filter((one) => one < moment),
    );
    const before = onceForMoment(work);
    const of = [1, 2, 3];
    expect(before(of, 2)).toEqual([1]);
    expect(before(of)).toEqual(of);
    expect(before(of, 2)).toBe(before(of, 2));
    expect(before(of)).toBe(before(of, Infinity));
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("answers rightly for any number of moments, and keeps only some", () => {
    const work = vi.fn((of: readonly number[], moment: number) => of[moment]);
    const at = onceForMoment(work);
    const of = Array.from({ length: 1_000 }, (_, index) => index);
    for (const moment of of) expect(at(of, moment)).toBe(moment);
    for (const moment of of) expect(at(of, moment)).toBe(moment);
    expect(work.mock.calls.length).toBeGreaterThan(1_900);
    expect(work.mock.calls.length).toBeLessThan(2_000);
  });
});
