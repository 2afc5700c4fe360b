import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  doubling,
  findThreshold,
  type Threshold,
  type Try,
} from "./threshold.js";

function vendor(
  answer: (size: number, time: number) => Try<undefined>["answer"],
  { sizes = doubling(1, 1_000), tries = 3, isOver = (): boolean => false } = {},
): Promise<Threshold<undefined>> & { asked: number[] } {
  const asked: number[] = [];
  const found = findThreshold<undefined>({
    sizes,
    tries,
    isOver,
    isFine: (low, high) => high - low <= 1,
    attempt: (size) => {
      asked.push(size);
      const time = asked.filter((one) => one === size).length;
      return Promise.resolve({
        answer: answer(size, time),
        reason: "nobody looked",
        measured: size,
        evidence: undefined,
      });
    },
  });
  return Object.assign(found, { asked });
}

describe("the search for the end of a strength", () => {
  it("finds every capacity exactly, and tries both ends as often as asked", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 999 }), async (capacity) => {
        const { withstood, failed, stopped } = await vendor((size) =>
          size <= capacity ? "withstood" : "failed",
        );
        expect([withstood?.size, failed?.size]).toEqual([
          capacity,
          capacity + 1,
        ]);
        expect([withstood?.tries.length, failed?.tries.length]).toEqual([3, 3]);
        expect(stopped).toBeUndefined();
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("finds no end where there is none, and says what was tried most", async () => {
    const { withstood, failed } = await vendor(() => "withstood");
    expect(failed).toBeUndefined();
    expect(withstood).toMatchObject({ size: 1_000, tries: [{}, {}, {}] });
  });

  it("knows no strength where the smallest size fails", async () => {
    const { withstood, failed } = await vendor(() => "failed");
    expect(withstood).toBeUndefined();
    expect(failed?.size).toBe(1);
  });

  it("goes on below a size that was withstood at first and failed when it was tried again", async () => {
    const { withstood, failed } = await vendor((size, time) =>
      size < 5 || (size < 9 && time === 1) ? "withstood" : "failed",
    );
    expect([withstood?.size, failed?.size]).toEqual([4, 5]);
    expect(failed?.tries.map(({ answer }) => answer)).toContain("failed");
  });

  it("stops where nothing could be judged, and claims no more than it saw", async () => {
    const { withstood, failed, stopped } = await vendor((size) =>
      size < 8 ? "withstood" : "not-judged",
    );
    expect([withstood?.size, failed, stopped]).toEqual([
      4,
      undefined,
      "nobody looked",
    ]);
  });

  it("stops when there is no more time", async () => {
    let left = 2;
    const { withstood, stopped, samples } = await vendor(() => "withstood", {
      isOver: () => left-- === 0,
    });
    expect([withstood?.size, samples]).toEqual([2, 2]);
    expect(stopped).toContain("time");
  });
});
