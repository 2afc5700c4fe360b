import { describe, expect, it } from "vitest";
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
