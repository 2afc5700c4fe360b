import { describe, expect, it } from "vitest";
import {
  envelopeOf,
  errorCatalogue,
  omsError,
  type ErrorReason,
} from "./errors.js";
import { validateRequest, describeViolations } from "./validate.js";
import { validateResponse } from "./validate-response.js";

const reasons = Object.keys(errorCatalogue) as ErrorReason[];

describe("the catalogue of errors", () => {
  it("gives the documented envelope for a missing field", () => {
    const body = { skuListings: [{ channelSerialNo: "1", barcode: "2" }] };
    const validation = validateRequest("createListing", body, { coerce: true });
    const violations = validation.ok ? [] : validation.violations;
    expect(describeViolations(violations)).toBe(
      "[skuListings[0].channelSkuCode: may not be null]",
    );
    expect(
      envelopeOf(omsError("invalidBody", "channelSkuCode: may not be null")),
    ).toEqual({
      code: "BAD_DATA",
      message: "Input validation failed",
      description: "[channelSkuCode: may not be null]",
    });
  });

  it.each(reasons)(
    "%s satisfies the contract of every answer with its status",
    (reason) => {
      const error = omsError(
        reason,
        "orderCode: no such order",
        "locationCode: not yours",
      );
      expect(error.description).toBe(
        "[orderCode: no such order, locationCode: not yours]",
      );
      const documented = { 400: 1, 401: 1, 404: 1, 429: 1, 500: 1 } as Readonly<
        Record<number, number>
      >;
      if (documented[error.status] === undefined) return;
      expect(
        validateResponse("packOrder", error.status, envelopeOf(error)).ok,
      ).toBe(true);
    },
  );

  it("says once what is wrong twice in the same words", () => {
    expect(
      omsError("notAllowedNow", "a: one", "b: two", "a: one"),
    ).toMatchObject({ description: "[a: one, b: two]" });
  });

  it("uses one status for a code wherever it appears", () => {
    const statuses = new Map<string, number>();
    for (const { code, status } of Object.values(errorCatalogue)) {
      expect(statuses.get(code) ?? status).toBe(status);
      statuses.set(code, status);
    }
  });
});
