import { describe, expect, it } from "vitest";
import { allOperations, isOperationId } from "./operations.js";
import {
  describeViolations,
  validateRequest,
  type Validation,
} from "./validate.js";

const strictly = { coerce: false };
const leniently = { coerce: true };

function saidOf(validation: Validation): string {
  return validation.ok
    ? "ok"
    : describeViolations(validation.violations, validation.more);
}

const stock = (products: unknown): unknown => ({
  locationCode: "IN132",
  products,
});
const product = (quantity: unknown): unknown => ({
  channelSkuCode: "302",
  quantity,
});

describe("a valid body", () => {
  it("is handed back as it is", () => {
    const body = stock([product(40)]);
    const validation = validateRequest("updateInventory", body, leniently);
    expect(validation).toEqual({ ok: true, value: body, coerced: [] });
    expect(validation.ok && validation.value).toBe(body);
  });

  it("may have fields that the contract does not know", () => {
    const body = {
      ...(stock([product(1)]) as object),
      fromTheFuture: { a: [null] },
    };
    expect(validateRequest("updateInventory", body, strictly).ok).toBe(true);
  });
});

describe("the words for what is wrong", () => {
  it("are Increff's documented example for a missing field of the body", () => {
    const body = {
      locationCode: "L",
      channelName: "C",
      orderItems: [{ cancelledQuantity: 1, channelSkuCode: "S" }],
    };
    expect(saidOf(validateRequest("cancelOrderItems", body, strictly))).toBe(
      "[orderCode: may not be null]",
    );
  });

  it("name the element of a list", () => {
    const validation = validateRequest(
      "updateInventory",
      stock([product(1), { quantity: -1 }]),
      strictly,
    );
    expect(validation).toEqual({
      ok: false,
      more: 0,
      violations: [
        {
          pointer: "/products/1/channelSkuCode",
          field: "products[1].channelSkuCode",
          message: "may not be null",
        },
        {
          pointer: "/products/1/quantity",
          field: "products[1].quantity",
          message: "must be greater than or equal to 0",
        },
      ],
    });
  });

  it("treat null in a mandatory field like a missing one", () => {
    const body = { locationCode: null, products: [product(1)] };
    expect(saidOf(validateRequest("updateInventory", body, leniently))).toBe(
      "[locationCode: may not be null]",
    );
  });

  it.each([
    ["no body", undefined, "[the body may not be empty]"],
    ["null", null, "[the body may not be empty]"],
    ["a list", [], "[must be an object, not a list]"],
    ["a text", "x", "[must be an object, not a string]"],
    ["no elements", stock([]), "[products: may not be empty]"],
    [
      "a fraction",
      stock([product(1.5)]),
      "[products[0].quantity: must be a whole number]",
    ],
    [
      "a text for a number",
      stock([product("40")]),
      "[products[0].quantity: must be a whole number, not a string]",
    ],
    [
      "an object for a number",
      stock([product({})]),
      "[products[0].quantity: must be a whole number, not an object]",
    ],
    [
      "an empty text",
      { ...(stock([product(1)]) as object), locationCode: "" },
      "[locationCode: may not be empty]",
    ],
  ])("say it plainly: %s", (_, body, expected) => {
    expect(saidOf(validateRequest("updateInventory", body, strictly))).toBe(
      expected,
    );
  });

  it("list the values of an enumeration", () => {
    const item = {
      returnItemCode: "R-1",
      channelSkuCode: "302",
      qcStatus: "MAYBE",
    };
    const body = {
      returnOrderCode: "R",
      forwardOrderCode: "O",
      locationCode: "L",
      channelName: "C",
      awbNumber: "A",
      transporter: "T",
      orderItems: [item],
    };
    expect(saidOf(validateRequest("processReturn", body, strictly))).toBe(
      "[orderItems[0].qcStatus: must be one of PASS, FAIL]",
    );
  });
});

describe("documented limits", () => {
  it("are 255 characters, counted as characters", () => {
    const named = (locationCode: string): unknown => ({
      locationCode,
      products: [product(1)],
    });
    expect(
      validateRequest("updateInventory", named("x".repeat(255)), strictly).ok,
    ).toBe(true);
    expect(
      validateRequest("updateInventory", named("😀".repeat(255)), strictly).ok,
    ).toBe(true);
    expect(
      saidOf(
        validateRequest("updateInventory", named("x".repeat(256)), strictly),
      ),
    ).toBe("[locationCode: length must be at most 255]");
  });

  it("are 500 products in a batch, of which an OMS may allow fewer", () => {
    const batch = (size: number): unknown =>
      stock(Array.from({ length: size }, () => product(1)));
    expect(validateRequest("updateInventory", batch(500), strictly).ok).toBe(
      true,
    );
    expect(
      saidOf(validateRequest("updateInventory", batch(501), strictly)),
    ).toBe("[products: must have at most 500 elements]");
  });
});

describe("many violations", () => {
  it("are listed up to twenty, the others counted", () => {
    const validation = validateRequest(
      "updateInventory",
      stock(Array.from({ length: 300 }, () => ({}))),
      strictly,
    );
    expect(validation.ok ? [] : validation.violations).toHaveLength(20);
    expect(validation.ok ? 0 : validation.more).toBe(580);
    expect(saidOf(validation)).toMatch(/, and 580 more\]$/);
  });
});

describe("every operation with a body", () => {
  it("has its compiled validator", () => {
    for (const { operationId, requestSchema } of allOperations) {
      if (requestSchema === null || !isOperationId(operationId)) continue;
      expect(
        () => validateRequest(operationId, 0, strictly),
        operationId,
      ).not.toThrow();
    }
  });
});
