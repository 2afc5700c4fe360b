import { describe, expect, it } from "vitest";
import { ruleCases } from "../literal-cases.js";
import { LiteralHistory } from "../literal-history.js";
import { rule } from "./erp-changed-shipment.js";

const posting = (messageId: number, quantity: number) => ({
  messageId,
  eventType: "OUTWARD_ORDER_SHIPMENT_DISPATCH",
  orderCode: "K-1",
  locationCode: "BLR",
  channelName: "WEB",
  shipments: [
    {
      shipmentCode: "S-1",
      shipmentItems: [
        { channelSkuCode: "A", quantity, sellingPriceTotal: 100 * quantity },
      ],
    },
  ],
});
const sales = (...quantities: number[]) => ({
  sales: quantities.map((quantity) => ({
    shipmentCode: "S-1",
    orderCode: "K-1",
    lines: [{ channelSkuCode: "A", quantity }],
  })),
});
const operation = "outwardSalesPosting";

function judge(shown: unknown, answer = {}) {
  const history = new LiteralHistory();
  history.deliver(
    { ...posting(1, 2), eventType: "OUTWARD_ORDER_CREATE", shipments: [] },
    { operation },
  );
  history.deliver(posting(2, 2), { operation });
  history.deliver(posting(9, 5), {
    operation,
    fault: history.fault("F6", { variant: "changed-shipment" }),
    ...answer,
  });
  if (shown !== undefined) history.observe("sales", shown);
  return rule.judge(history.life());
}

ruleCases(rule, {
  passes: [
    {
      when: "the quantities that came first stay",
      told: (books) => {
        books.post(posting(2, 2));
        books.post(posting(9, 5), {
          fault: books.fault("F6", { variant: "changed-shipment" }),
        });
        books.observe("sales", sales(2));
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "the other quantities are booked over the first",
      told: (books) => {
        books.post(posting(2, 2));
        books.post(posting(9, 5), {
          fault: books.fault("F6", { variant: "changed-shipment" }),
        });
        books.observe("sales", sales(5));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×2 for 200.",
          actual: "One sale of shipment S-1: A ×5.",
          evidence: [2, 5, 6],
        },
      ],
    },
    {
      when: "the other quantities are booked besides",
      told: (books) => {
        books.post(posting(2, 2));
        books.post(posting(9, 5), {
          fault: books.fault("F6", { variant: "changed-shipment" }),
        });
        books.observe("sales", sales(2, 5));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×2 for 200.",
          actual: "2 sales of shipment S-1: A ×2; A ×5.",
          evidence: [2, 5, 6],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.post(posting(2, 2));
        books.post(posting(9, 5), {
          fault: books.fault("F6", { variant: "changed-shipment" }),
        });
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the later posting says the same",
      told: (books) => {
        books.post(posting(2, 2));
        books.post(posting(9, 2));
        books.observe("sales", sales(2));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-14", () => {
  it.each([
    ["acknowledged", {}],
    [
      "refused",
      { status: 409, answer: { hasError: true, errorMessage: "differs" } },
    ],
  ])(
    "holds when the other content was %s and the first one stays",
    (_, answer) => {
      expect(judge(sales(2), answer)).toMatchObject({
        findings: [],
        witnesses: [{}],
      });
    },
  );

  it("is violated when the other content replaced the first or stands beside it", () => {
    expect(judge(sales(5)).findings).toHaveLength(1);
    expect(judge(sales(2, 5)).findings).toHaveLength(1);
  });

  it("is not judged without an observation", () => {
    expect(judge(undefined)).toMatchObject({
      findings: [],
      witnesses: [],
      unjudged: [{}],
    });
  });
});
