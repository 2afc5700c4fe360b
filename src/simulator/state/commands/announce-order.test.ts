import { describe, expect, it } from "vitest";
import {
  bodiesOf,
  refusal,
  TestOms,
  told,
} from "../../../../test/simulator/oms.js";
import { demoSettings } from "../../demo.js";
import type { InternalCommand } from "../command.js";

type EventType = Extract<
  InternalCommand,
  { type: "announceOrder" }
>["eventType"];

const announce = (oms: TestOms, eventType: EventType, orderCode = "A") =>
  oms.run({
    type: "announceOrder",
    orderCode,
    locationCode: "WH1",
    eventType,
  });

describe("announceOrder", () => {
  it("tells the EFS or the ERP under any type, and records nothing but the number of the message", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 3 }]);
    const event = announce(oms, "SUBORDER_COMPLETE");
    expect(told(event.messages)).toEqual(["DEMO_EFS SUBORDER_COMPLETE"]);
    expect(event.facts).toEqual([{ type: "messagesNumbered", count: 1 }]);
    expect(bodiesOf("outwardOrderEvent", event.messages)).toMatchObject([
      { eventType: "SUBORDER_COMPLETE", orderItems: [{ orderedQuantity: 3 }] },
    ]);
    const posting = announce(oms, "OUTWARD_ORDER_SHIPMENT_DELIVER");
    expect(told(posting.messages)).toEqual([
      "DEMO_ERP OUTWARD_ORDER_SHIPMENT_DELIVER",
    ]);
    expect(bodiesOf("outwardSalesPosting", posting.messages)).toHaveLength(1);
  });

  it("sends types that are switched off, and orders that nobody has heard of", () => {
    const oms = new TestOms(demoSettings({ delivery: { events: [] } }));
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 101 }]);
    expect(told(announce(oms, "SUBORDER_CREATE").messages)).toEqual([
      "DEMO_EFS SUBORDER_CREATE",
    ]);
  });

  it("refuses an order that does not exist, and a message that nobody would get", () => {
    expect(refusal(announce(new TestOms(), "PACKED"))).toContain("no order A");
    const { tenants } = demoSettings();
    const alone = new TestOms(
      demoSettings({ tenants: tenants.filter(({ role }) => role !== "efs") }),
    );
    alone.order("A", [{ channelSkuCode: "SKU-1", quantity: 1 }]);
    expect(refusal(announce(alone, "PACKED"))).toContain("role efs");
  });
});
