import { describe, expect, it } from "vitest";
import { validateFile } from "./validate-file.js";
import { validateResponse } from "./validate-response.js";
import {
  describeViolations,
  validateRequest,
  type Validation,
} from "./validate.js";

function saidOf(validation: Validation): string {
  return validation.ok
    ? "ok"
    : describeViolations(validation.violations, validation.more);
}

const packed = {
  orderCode: "O",
  locationCode: "L",
  channelId: "C",
  shipmentCode: "S",
  shipmentId: "1",
  invoiceCode: "I",
  invoiceDate: "2020-10-16T20:22:28.000+00:00",
  invoiceDetails: [
    {
      channelSkuCode: "302",
      quantity: 1,
      netTaxAmountPerUnit: 60,
      netTaxAmountTotal: 60,
      baseSellingPricePerUnit: 500,
      baseSellingPriceTotal: 500,
      actualSellingPricePerUnit: 560,
      actualSellingPriceTotal: 560,
      taxItems: [],
    },
  ],
};
const pack = (more: object): string =>
  saidOf(validateResponse("packOrder", 200, { ...packed, ...more }));

describe("a failed choice is one thing to say", () => {
  it("neither of two documents", () => {
    expect(pack({})).toBe("[one of invoiceUrl or invoice must be present]");
    expect(pack({ invoiceUrl: null, invoice: null })).toBe(
      "[one of invoiceUrl or invoice must be present]",
    );
    expect(pack({ invoiceUrl: "http://127.0.0.1/i.pdf" })).toBe("ok");
  });

  it("the branch that was meant", () => {
    expect(pack({ invoiceUrl: "ftp://x" })).toBe(
      "[invoiceUrl: must match ^https?://]",
    );
  });

  it("inside an optional object", () => {
    const shippingLabel = { transporter: "T", awbNumber: "1" };
    expect(pack({ invoiceUrl: "http://x/i", shippingLabel })).toBe(
      "[shippingLabel: one of shippingLabelUrl or shippingLabel must be present]",
    );
  });

  it("several types", () => {
    expect(pack({ invoiceUrl: "http://x/i", shipmentId: true })).toBe(
      "[shipmentId: must be a whole number or a string, not a boolean]",
    );
    expect(pack({ invoiceUrl: "http://x/i", shipmentId: "x1" })).toBe(
      "[shipmentId: must match ^[0-9]+$]",
    );
  });

  it("a pattern is shown by its example", () => {
    expect(pack({ invoiceUrl: "http://x/i", invoiceDate: "yesterday" })).toBe(
      "[invoiceDate: must be written like 2020-10-16T20:22:28.000+00:00]",
    );
  });
});

const scenario = (step: unknown): string =>
  saidOf(
    validateFile("scenario", {
      scenario: "one",
      profile: "efs",
      title: "t",
      about: "a",
      exercises: ["EFS-IDEM-01"],
      steps: [step],
    }),
  );

describe("steps of a scenario", () => {
  it("are named when nothing tells which was meant", () => {
    expect(scenario({ crate: "A" })).toMatch(
      /^\[steps\[0\]: one of create, cancel, .* or together must be present, steps\[0\]\.crate: is not a known field\]$/,
    );
  });

  it("are judged as what they say they are", () => {
    expect(scenario({ deliver: "A.SUBORDER_CREATE", copies: 51 })).toBe(
      "[steps[0].copies: must be less than or equal to 50]",
    );
    expect(scenario({ deliver: "A.SUBORDER_CREATE", copeis: 5 })).toBe(
      "[steps[0].copeis: is not a known field]",
    );
    expect(scenario({ return: "R", of: "A" })).toBe(
      "[steps[0].lines: may not be null]",
    );
  });

  it("may be together, and those inside are judged too", () => {
    expect(
      scenario({ together: [{ create: "A" }, { drive: "pack", order: "A" }] }),
    ).toBe("ok");
    expect(scenario({ together: [{ create: "A" }, { drive: "fly" }] })).toMatch(
      /^\[steps\[0\]\.together\[1\]\.drive: must be one of create-listing, .*\]$/,
    );
  });
});

const fault = (more: object): string =>
  saidOf(
    validateRequest(
      "addFault",
      { kind: "answer-500", ...more },
      { coerce: false },
    ),
  );

describe("a list of values, or null to leave the field empty", () => {
  it.each(["packOrderr", 5, ["packOrder"]])("%j is none", (operation) => {
    expect(fault({ operation })).toMatch(
      /^\[operation: must be one of createListing, .*packOrder, .* and \d+ more\]$/,
    );
  });

  it("takes both", () => {
    expect(fault({ operation: "packOrder" })).toBe("ok");
    expect(fault({ operation: null })).toBe("ok");
  });

  it("other types beside null are named as ever", () => {
    expect(fault({ orderCode: 5 })).toBe(
      "[orderCode: must be a string, not a number]",
    );
  });
});
