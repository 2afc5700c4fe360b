import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allOperations, isOperationId } from "./operations.js";
import { mostErrors } from "./runtime.js";
import { validateRequest } from "./validate.js";
import { validateResponse } from "./validate-response.js";

const operationIds = allOperations
  .map(({ operationId }) => operationId)
  .filter(isOperationId);
const fields = [
  "orderCode",
  "locationCode",
  "products",
  "orderItems",
  "channelSkuCode",
  "quantity",
  "__proto__",
];

/** JSON as a parser makes it, rich in the contract's own field names. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("", "40", "true", "1e3", "\u0000", "x".repeat(300)),
    fc.jsonValue(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(
          fc.oneof(fc.constantFrom(...fields), fc.string()),
          tie("value"),
        ),
        { maxLength: 6 },
      )
      .map(
        (pairs) =>
          JSON.parse(
            `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}`,
          ) as unknown,
      ),
  ),
})).value;

const nested = (levels: number): unknown =>
  JSON.parse(
    `${'{"orderItems":['.repeat(levels)}1${"]}".repeat(levels)}`,
  ) as unknown;

describe("whatever a sender sends", () => {
  it("validation neither throws nor changes it, and what it accepts by coercion it accepts as it is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...operationIds),
        json,
        fc.boolean(),
        (operationId, body, coerce) => {
          const before = JSON.stringify(body);
          const validation = validateRequest(operationId, body, { coerce });
          expect(JSON.stringify(body)).toBe(before);
          if (validation.ok) {
            expect(
              validateRequest(operationId, validation.value, { coerce: false })
                .ok,
            ).toBe(true);
          } else {
            expect(validation.violations.length).toBeGreaterThan(0);
            expect(validation.violations.length).toBeLessThanOrEqual(20);
          }
          validateResponse(operationId, 200, body);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("deep nesting is answered", () => {
    for (const { operationId } of allOperations) {
      if (!isOperationId(operationId)) continue;
      expect(
        () => validateRequest(operationId, nested(50_000), { coerce: true }),
        operationId,
      ).not.toThrow();
    }
  });

  it("deep elements of a list without repetitions are answered", () => {
    const deep = (): unknown =>
      JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) as unknown;
    const body = { orderItems: [{ orderItemCodes: [deep(), deep()] }] };
    expect(
      validateRequest("outwardOrderEvent", body, { coerce: true }).ok,
    ).toBe(false);
  });

  it("depth in a part of any shape is bounded, for others will walk it", () => {
    const posting = JSON.parse(
      readFileSync(
        new URL(
          "../../openapi/examples/outward-sales-posting.seed.json",
          import.meta.url,
        ),
        "utf8",
      ),
    ) as Record<string, unknown>;
    const holding = (depth: number): unknown => ({
      ...posting,
      orderCustomAttributes: { channelMetadata: nested(depth) },
    });
    expect(
      validateRequest("outwardSalesPosting", holding(20), { coerce: false }).ok,
    ).toBe(true);
    expect(
      validateRequest("outwardSalesPosting", holding(50_000), {
        coerce: false,
      }),
    ).toEqual({
      ok: false,
      violations: [{ pointer: "", field: "", message: "is nested too deeply" }],
      more: 0,
    });
  });

  it("a key called __proto__ stays a key", () => {
    const body = JSON.parse(
      '{"locationCode":5,"__proto__":{"polluted":1},"products":[]}',
    ) as object;
    const validation = validateRequest("updateInventory", body, {
      coerce: true,
    });
    expect(validation).toMatchObject({
      ok: false,
      violations: [{ field: "products" }],
    });
    expect(Object.hasOwn({}, "polluted")).toBe(false);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("inherited names do not stand in for fields", () => {
    const attributes = '{"__proto__":7,"constructor":7}';
    const body = JSON.parse(
      `{"orderCode":"O","orderCustomAttributes":{"channelMetadataMap":${attributes}}}`,
    ) as unknown;
    const validation = validateRequest("createOutwardOrder", body, {
      coerce: true,
    });
    expect(validation.ok).toBe(false);
  });

  it("a huge list is answered, and only so many of its violations are counted", () => {
    const products = Array.from({ length: 200_000 }, () => null);
    const validation = validateRequest(
      "updateInventory",
      { locationCode: "L", products },
      { coerce: true },
    );
    expect(validation.ok ? [] : validation.violations[0]).toEqual({
      pointer: "/products",
      field: "products",
      message: "must have at most 500 elements",
    });
    expect(
      validation.ok ? 0 : validation.violations.length + validation.more,
    ).toBe(mostErrors);
  });

  it("errors beyond the limit do not spoil a choice that fits", () => {
    const wrong = Array.from({ length: mostErrors + 10 }, () => ({}));
    const item = { channelSkuCode: "S", quantity: null, orderItemCode: null };
    const body = {
      orderItems: [...wrong, item],
      orderTime: "x",
      dispatchByTime: null,
    };
    expect(() =>
      validateRequest("createOutwardOrder", body, { coerce: true }),
    ).not.toThrow();
    expect(() =>
      validateRequest("outwardSalesPosting", body, { coerce: true }),
    ).not.toThrow();
  });
});
