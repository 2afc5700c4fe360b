/** Every alternative of what the OMS says and takes, with each of its values. */
import { describe, expect, it } from "vitest";
import {
  allEvents,
  bodiesOf,
  eventTypes,
  marketplace,
  packed,
  refusal,
  TestOms,
  told,
} from "../../../test/simulator/oms.js";
import { optionalFieldsMissing } from "../../../test/simulator/optional-fields.js";
import { validateRequest } from "../../contract/validate.js";
import { validateResponse } from "../../contract/validate-response.js";
import type { Alternatives } from "../settings.js";

/** Order A of two pieces, ordered at nine o'clock UTC, packed, handed over, delivered, one piece announced as returned. */
function lived(alternatives: Partial<Alternatives>): TestOms {
  const oms = new TestOms({ alternatives, delivery: { events: allEvents } });
  oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
  const packageDetails = { length: 50, breadth: 40, height: 10 };
  packed(oms.pack("A", { "SKU-1": 2 }, { packageDetails }));
  const place = { orderCode: "A", locationCode: "WH1" };
  oms.internally({ type: "handOverInHouse", ...place });
  oms.internally({ type: "deliverShipment", shipmentCode: "SH000001" });
  const item = { reason: "OTHER", channelSkuCode: "SKU-1" };
  const announced = {
    forwardOrderCode: "A",
    returnOrderCode: "R",
    locationCode: "WH1",
    orderItems: [{ ...item, itemCode: "R-1" }],
    orderType: "CUSTOMER_RETURN",
  };
  oms.must("createReturnOrder", announced, marketplace);
  return oms;
}

function expectContracts({ messages }: TestOms): void {
  for (const { operation, bodyText } of messages)
    expect(
      validateRequest(operation, JSON.parse(bodyText), { coerce: false }),
    ).toMatchObject({ ok: true });
}

/** The posting of the delivery, in which everything stands. */
function lastPosting(oms: TestOms) {
  expectContracts(oms);
  const posting = bodiesOf("outwardSalesPosting", oms.messages).at(-1);
  const shipment = posting?.shipments[0];
  if (posting === undefined || shipment === undefined)
    throw new Error("there is no posting with a shipment");
  return { posting, shipment };
}

describe("inventoryBatch", () => {
  it.each([300, 500] as const)(
    "%s products are taken, not one more",
    (most) => {
      const oms = new TestOms({ alternatives: { inventoryBatch: most } });
      const update = (size: number) => {
        const products = Array.from({ length: size }, (_, index) => ({
          channelSkuCode: `SKU-${index + 1}`,
          quantity: 1,
        }));
        return oms.call("updateInventory", { locationCode: "WH1", products });
      };
      expect(refusal(update(most))).toBeNull();
      expect(refusal(update(most + 1))).toBe(
        `400 [products: must have at most ${most} elements]`,
      );
      expect(update(most + 1).reply).toMatchObject({
        error: { code: "BAD_DATA", message: "Input validation failed" },
      });
    },
  );
});

describe("completeCancellation", () => {
  const cancel = (
    completeCancellation: Alternatives["completeCancellation"],
    cancelledQuantity: number,
  ) => {
    const oms = new TestOms({ alternatives: { completeCancellation } });
    oms.order("A", [
      { channelSkuCode: "SKU-1", quantity: 2 },
      { channelSkuCode: "SKU-1", quantity: 1, orderItemCode: "A-9" },
    ]);
    return oms.call("cancelOrderItems", {
      orderCode: "A",
      locationCode: "WH1",
      channelName: "DEMO",
      orderItems: [{ channelSkuCode: "SKU-1", cancelledQuantity }],
    });
  };

  it("accept takes all that was ordered", () => {
    expect(refusal(cancel("accept", 3))).toBeNull();
  });

  it("refuse takes less only, counted over the lines of the SKU", () => {
    expect(refusal(cancel("refuse", 2))).toBeNull();
    expect(refusal(cancel("refuse", 3))).toBe(
      "400 [cancelledQuantity: 3 of SKU-1 is all that was ordered, and this OMS takes less than that only (its setting alternatives.completeCancellation)]",
    );
    expect(refusal(cancel("refuse", 4))).toContain("of which 3 are ordered");
  });
});

describe("sellerCancellation", () => {
  const cancelled = (
    sellerCancellation: Alternatives["sellerCancellation"],
    quantity: number,
  ) => {
    const oms = new TestOms({ alternatives: { sellerCancellation } });
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
    const items = [{ channelSkuCode: "SKU-1", quantity }];
    const place = { orderCode: "A", locationCode: "WH1" };
    return oms.run({ type: "cancelBySeller", ...place, items }).messages;
  };

  it.each(["both", "outbound"] as const)(
    "%s tells the EFS by a seller cancellation",
    (setting) => {
      expect(told(cancelled(setting, 1))[0]).toBe(
        "DEMO_EFS SELLER_CANCELLATION",
      );
    },
  );

  it("inbound tells the EFS by an order event", () => {
    const [part] = bodiesOf("outwardOrderEvent", cancelled("inbound", 1));
    expect(part).toMatchObject({
      eventType: "SUBORDER_PARTIAL_CANCEL",
      orderItems: [{ cancelledQuantity: 1, sellerCancelledQty: 1 }],
    });
    expect(eventTypes(cancelled("inbound", 2))).toEqual([
      "SUBORDER_CANCEL",
      "OUTWARD_ORDER_CANCEL",
    ]);
  });
});

describe("the answer to a pack", () => {
  const answer = (alternatives: Partial<Alternatives>) => {
    const oms = new TestOms({ alternatives });
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
    const body = packed(oms.pack("A", { "SKU-1": 2 }));
    expect(validateResponse("packOrder", 200, body)).toMatchObject({
      ok: true,
    });
    expect(packed(oms.pack("A", { "SKU-1": 2 }))).toEqual(body);
    return body;
  };

  it("has its shipmentId as packShipmentId says", () => {
    expect(answer({ packShipmentId: "text" }).shipmentId).toBe("1");
    expect(answer({ packShipmentId: "number" }).shipmentId).toBe(1);
  });

  it("names the channel as packChannel says", () => {
    const keys = (packChannel: Alternatives["packChannel"]) => {
      const { channelId, channelName } = answer({ packChannel });
      return [channelId, channelName];
    };
    expect(keys("both")).toEqual(["DEMO", "DEMO"]);
    expect(keys("channelId")).toEqual(["DEMO", undefined]);
    expect(keys("channelName")).toEqual([undefined, "DEMO"]);
  });
});

describe("a sales posting", () => {
  it("has isSplitRequired as postingSplitFlag says", () => {
    const flag = (postingSplitFlag: Alternatives["postingSplitFlag"]) =>
      lastPosting(lived({ postingSplitFlag })).posting.isSplitRequired;
    expect(flag("boolean")).toBe(false);
    expect(flag("text")).toBe("false");
    const oms = new TestOms({ alternatives: { postingSplitFlag: "text" } });
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 1 }], {
      isSplitRequired: true,
    });
    const [posting] = bodiesOf("outwardSalesPosting", oms.messages);
    expect(posting?.isSplitRequired).toBe("true");
  });

  it("has omsShipmentId as postingShipmentId says", () => {
    const id = (postingShipmentId: Alternatives["postingShipmentId"]) =>
      lastPosting(lived({ postingShipmentId })).shipment.omsShipmentId;
    expect(id("text")).toBe("1");
    expect(id("number")).toBe(1);
  });

  it("has volWeight as postingVolumetricWeight says", () => {
    const weight = (
      postingVolumetricWeight: Alternatives["postingVolumetricWeight"],
    ) =>
      lastPosting(lived({ postingVolumetricWeight })).shipment.shipmentDetails
        ?.packboxDetailsList?.[0]?.volWeight;
    expect(weight("text")).toBe("4.0");
    expect(weight("number")).toBe(4);
  });
});

describe("emptyFields", () => {
  it("left-out leaves no null in any message", () => {
    const { messages } = lived({ emptyFields: "left-out" });
    for (const { bodyText } of messages) expect(bodyText).not.toMatch(/:null/);
  });

  it("null names every documented field, and keeps the contracts", () => {
    const oms = lived({ emptyFields: "null" });
    expectContracts(oms);
    expect(lastPosting(oms).shipment).toMatchObject({
      externalInvoiceId: null,
      packageSku: null,
    });
    const missing = oms.messages.flatMap((message) =>
      optionalFieldsMissing(message.operation, JSON.parse(message.bodyText)),
    );
    expect(missing).toEqual([]);
    // The measure itself is true: what is left out is seen.
    const [first] = lived({ emptyFields: "left-out" }).messages;
    expect(
      optionalFieldsMissing(
        "outwardOrderEvent",
        JSON.parse(first?.bodyText ?? ""),
      ),
    ).toContain("parentOrderCode");
  });
});

describe("times", () => {
  const written = (times: Alternatives["times"]) => {
    const oms = lived({ times });
    const { posting, shipment } = lastPosting(oms);
    const [event] = bodiesOf("outwardOrderEvent", oms.messages);
    const [returned] = bodiesOf("returnOrderEvent", oms.messages);
    const reply = packed(oms.pack("A", { "SKU-1": 2 }));
    return {
      ordered: event?.orderTime,
      all: [
        event?.orderTime,
        event?.startProcessingTime,
        event?.requiredBy,
        returned?.returnOrderTime,
        posting.orderTime,
        posting.eventTime,
        posting.turnAroundTime,
        shipment.generatedInvoiceDate,
        shipment.packedAt,
        shipment.deliveredAt,
        reply.invoiceDate,
      ].map(String),
      facts: oms.facts,
    };
  };
  const utc = written("utc");

  it.each([
    ["utc", "2024-05-06T09:00:00.000+00:00", /\.000\+00:00$/],
    ["indian", "2024-05-06T14:30:00.000+05:30", /\.000\+05:30$/],
    ["java", "2024-05-06T09:00:00Z[UTC]", /:\d\dZ\[UTC\]$/],
  ] as const)("%s is the form of every time in every body", (form, at, end) => {
    const { ordered, all, facts } = written(form);
    expect(ordered).toBe(at);
    for (const time of all) expect(time).toMatch(end);
    const moments = (times: readonly string[]) =>
      times.map((time) => Date.parse(time.replace("[UTC]", "")));
    expect(moments(all)).toEqual(moments(utc.all));
    // What the OMS knows does not depend on how it says it.
    expect(facts).toEqual(utc.facts);
  });
});
