import { describe, expect, it } from "vitest";
import { coerceScalar } from "./coercion.js";
import { validateRequest } from "./validate.js";

describe("a scalar of the wrong type", () => {
  it.each([
    ["integer", "40", 40],
    ["integer", "-3", -3],
    ["integer", "007", 7],
    ["integer", "-0", 0],
    ["integer", "9007199254740991", 9007199254740991],
    ["number", "1.25", 1.25],
    ["number", "1e3", 1000],
    ["boolean", "true", true],
    ["boolean", "false", false],
    ["string", 40, "40"],
    ["string", 1.5, "1.5"],
  ])("becomes %s: %j is %j", (type, value, expected) => {
    expect(coerceScalar(value, [type])).toBe(expected);
  });

  it.each([
    ["integer", ""],
    ["integer", " 40 "],
    ["integer", "1e3"],
    ["integer", "1.0"],
    ["integer", "+5"],
    ["integer", "0x10"],
    ["integer", "NaN"],
    ["integer", "٤٠"],
    ["integer", "9007199254740992"],
    ["integer", true],
    ["integer", null],
    ["number", ""],
    ["number", "NaN"],
    ["number", "Infinity"],
    ["number", "1e999"],
    ["number", "12345678901234567890"],
    ["boolean", "TRUE"],
    ["boolean", 1],
    ["string", true],
    ["string", 12345678901234567890],
    ["string", 1e21],
    ["string", Number.NaN],
    ["array", "[]"],
    ["object", "{}"],
  ])(
    "stays as it is where something would be guessed or lost: %s from %j",
    (type, value) => {
      expect(coerceScalar(value, [type])).toBeUndefined();
    },
  );

  it("is left alone where null would do and nothing else fits", () => {
    expect(coerceScalar("x", ["integer", "null"])).toBeUndefined();
    expect(coerceScalar("7", ["integer", "null"])).toBe(7);
  });
});

describe("coercion of a body", () => {
  const body = {
    locationCode: 132,
    products: [
      { channelSkuCode: "302", quantity: "40" },
      { channelSkuCode: "303", quantity: 5 },
    ],
  };

  it("returns every pointer that was changed, and what was meant", () => {
    expect(validateRequest("updateInventory", body, { coerce: true })).toEqual({
      ok: true,
      value: {
        locationCode: "132",
        products: [
          { channelSkuCode: "302", quantity: 40 },
          { channelSkuCode: "303", quantity: 5 },
        ],
      },
      coerced: ["/locationCode", "/products/0/quantity"],
    });
  });

  it("copies only what changes and leaves the input as it was", () => {
    const before = structuredClone(body);
    const validation = validateRequest("updateInventory", body, {
      coerce: true,
    });
    expect(body).toEqual(before);
    const value = validation.ok ? (validation.value as typeof body) : body;
    expect(value.products[0]).not.toBe(body.products[0]);
    expect(value.products[1]).toBe(body.products[1]);
  });

  it("takes a whole batch of texts", () => {
    const products = Array.from({ length: 300 }, (_, index) => ({
      channelSkuCode: index,
      quantity: "1",
    }));
    const validation = validateRequest(
      "updateInventory",
      { locationCode: "L", products },
      { coerce: true },
    );
    expect(validation.ok && validation.coerced.length).toBe(600);
  });

  it("does not hide the violation that remains", () => {
    const wrong = {
      locationCode: "L",
      products: [{ channelSkuCode: "302", quantity: "-40" }],
    };
    expect(
      validateRequest("updateInventory", wrong, { coerce: true }),
    ).toMatchObject({
      ok: false,
      violations: [
        {
          field: "products[0].quantity",
          message: "must be greater than or equal to 0",
        },
      ],
    });
  });
});
