import { describe, expect, it } from "vitest";
import {
  amountText,
  multipleOf,
  quantitiesText,
  sameAmount,
  sameQuantities,
  sumBySku,
  sumOf,
} from "./quantities.js";

const of = (quantities: Record<string, number>) =>
  new Map(Object.entries(quantities));

describe("quantities by SKU", () => {
  it("sums lines that repeat a SKU, and reads numbers written as text", () => {
    const lines = [
      { channelSkuCode: "A", quantity: 1 },
      { channelSkuCode: "A", quantity: "2" },
      { channelSkuCode: 7, quantity: 0 },
    ];
    expect(sumBySku(lines)).toEqual(of({ A: 3, 7: 0 }));
  });

  it("reads nothing from what is no list of lines", () => {
    for (const lines of [
      undefined,
      null,
      "A",
      {},
      [null],
      [{ channelSkuCode: "A" }],
      [{ quantity: 1 }],
    ])
      expect(sumBySku(lines)).toBeUndefined();
    expect(sumBySku([])).toEqual(of({}));
  });

  it("compares them, with zero for what is left out", () => {
    expect(sameQuantities(of({ A: 1, B: 0 }), of({ A: 1 }))).toBe(true);
    expect(sameQuantities(of({}), of({ B: 0 }))).toBe(true);
    expect(sameQuantities(of({ A: 1 }), of({}))).toBe(false);
    expect(sameQuantities(of({ A: 2 }), of({ A: 1 }))).toBe(false);
  });

  it("knows whole multiples that hold for every SKU", () => {
    expect(multipleOf(of({ A: 4, B: 2 }), of({ A: 2, B: 1 }))).toBe(2);
    for (const [whole, part] of [
      [
        { A: 4, B: 1 },
        { A: 2, B: 1 },
      ],
      [{ A: 3 }, { A: 2 }],
      [{ A: 1 }, { A: 2 }],
      [{ A: -2 }, { A: 2 }],
      [{ A: 2, B: 2 }, { A: 1 }],
    ] as const)
      expect(multipleOf(of(whole), of(part))).toBeUndefined();
  });

  it("are shown in a line", () => {
    expect(quantitiesText(of({ A: 2, B: 1 }))).toBe("A ×2, B ×1");
    expect(quantitiesText(of({}))).toBe("no lines");
    expect(quantitiesText(undefined)).toBe("lines that cannot be read");
  });
});

describe("amounts", () => {
  it("add up over lines, and only if each line says one", () => {
    expect(sumOf([{ total: 0.1 }, { total: "0.2" }], "total")).toBeCloseTo(0.3);
    expect(sumOf([{ total: 0.1 }, {}], "total")).toBeUndefined();
    expect(sumOf(undefined, "total")).toBeUndefined();
  });

  it("are equal to the paisa", () => {
    expect(sameAmount(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameAmount(1e9 + 0.1, 1e9 + 0.11)).toBe(false);
    expect(sameAmount(10, 10.01)).toBe(false);
  });

  it("are shown without noise", () => {
    expect([0.1 + 0.2, 1120, 5.5].map(amountText)).toEqual([
      "0.3",
      "1120",
      "5.5",
    ]);
  });
});
