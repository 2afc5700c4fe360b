import { describe, expect, it } from "vitest";
import { validateResponse } from "./validate-response.js";

const refusal = { hasError: true, errorMessage: "unknown product" };
const envelope = { code: "BAD_DATA", message: "m", description: "[d]" };

describe("an answer", () => {
  it.each([
    [
      "of a partner, any 2xx without a body",
      "outwardOrderEvent",
      204,
      undefined,
      true,
    ],
    [
      "of a partner, 200 with any JSON",
      "outwardOrderEvent",
      200,
      { whatever: 1 },
      true,
    ],
    [
      "of a partner, a refusal in the documented form",
      "outwardOrderEvent",
      422,
      refusal,
      true,
    ],
    [
      "of a partner, a refusal without a reason",
      "outwardOrderEvent",
      422,
      {},
      false,
    ],
    [
      "of a partner, a failure without a body",
      "returnOrderEvent",
      503,
      undefined,
      false,
    ],
    [
      "of the OMS, empty where nothing is announced",
      "createListing",
      200,
      undefined,
      true,
    ],
    [
      "of the OMS, null where null is announced",
      "addOrdersToPicklist",
      200,
      null,
      true,
    ],
    [
      "of the OMS, empty where null is announced",
      "addOrdersToPicklist",
      200,
      undefined,
      true,
    ],
    [
      "of the OMS, empty where a body is announced",
      "updateInventory",
      200,
      undefined,
      false,
    ],
    ["of the OMS, an error in its envelope", "packOrder", 400, envelope, true],
    [
      "of the OMS, an error in another form",
      "packOrder",
      500,
      "Internal Server Error",
      false,
    ],
  ] as const)("%s: %s %d", (_, operationId, status, body, ok) => {
    expect(validateResponse(operationId, status, body).ok).toBe(ok);
  });

  it("with a status that the contract does not have is a violation", () => {
    expect(validateResponse("packOrder", 302, undefined)).toEqual({
      ok: false,
      more: 0,
      violations: [
        {
          pointer: "",
          field: "",
          message: "the contract has no answer with status 302",
        },
      ],
    });
  });
});
