import { describe, expect, it } from "vitest";
import { statusRank } from "./shipment-status.js";
import { spelling } from "./spelling.js";

describe("the status of a shipment", () => {
  it("goes from packed over dispatched to delivered, in any case", () => {
    expect(["Packed", "SHIPPED", "delivered"].map(statusRank)).toEqual([
      1, 2, 3,
    ]);
  });

  it("has no place for a word that nobody knows", () => {
    for (const word of ["INVOICED", "", "toString", undefined])
      expect(statusRank(word)).toBeUndefined();
  });
});

describe("near-misses", () => {
  it("differ only in case or leading zeros", () => {
    expect(spelling("AB-007")).toBe(spelling("ab-7"));
    expect(spelling("0AB-7")).toBe(spelling("ab-7"));
    expect(spelling("0")).toBe("0");
    for (const other of ["AB-70", "AB-70 ", "AB7", "B-7"])
      expect(spelling(other)).not.toBe(spelling("AB-7"));
  });
});
