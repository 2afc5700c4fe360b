/** What an OMS says to calls that it is set up without, and that it takes them otherwise. */
import { afterEach, describe, expect, it } from "vitest";
import {
  Caller,
  marketplace,
  startQuiet,
} from "../../../test/support/caller.js";
import { plainOrder } from "../orders/plain-order.js";
import type { Alternatives } from "../settings.js";
import type { RunningOms } from "../start.js";

let running: RunningOms | undefined;
afterEach(() => running?.close());

async function callerOf(alternatives: Partial<Alternatives>): Promise<Caller> {
  running = await startQuiet({ alternatives });
  const caller = new Caller(running);
  const order = plainOrder("A", [{ channelSkuCode: "SKU-1", quantity: 2 }], {
    at: 0,
  });
  await caller.call("POST", "/orders/outward", order, marketplace).expect(200);
  return caller;
}

const place = { locationCode: "WH1", channelName: "DEMO" };
const cancellation = {
  ...place,
  orderCode: "A",
  orderItems: [{ channelSkuCode: "SKU-1", cancelledQuantity: 1 }],
};

describe("the seller cancellation", () => {
  it.each(["both", "inbound"] as const)(
    "is taken where the setting is %s",
    async (sellerCancellation) => {
      const caller = await callerOf({ sellerCancellation });
      await caller.call("PUT", "/usp/order/cancel", cancellation).expect(200);
    },
  );

  it("is refused with the setting's name where it goes the other way round", async () => {
    const caller = await callerOf({ sellerCancellation: "outbound" });
    const refused = await caller
      .call("PUT", "/usp/order/cancel", cancellation)
      .expect(404);
    expect(refused.body).toMatchObject({
      code: "NOT_FOUND",
      message: "In this OMS the call goes the other way round",
    });
    expect((refused.body as { description: string }).description).toContain(
      "alternatives.sellerCancellation",
    );
    expect(caller.last).toMatchObject({
      operation: "cancelOrderItems",
      tenant: "DEMO_EFS",
    });
    await caller
      .call("PUT", "/usp/order/cancel", cancellation, marketplace)
      .expect(403);
  });
});

describe("the combined manifest and handover", () => {
  const path = "/ewms/push/usp/handover/combined";
  const collected = { ...place, transporter: "BLUEDART", orderCodes: ["A"] };

  it("is served where the setting is accept", async () => {
    const caller = await callerOf({ combinedHandover: "accept" });
    await caller.call("POST", path, collected).expect(400);
    expect(caller.last.operation).toBe("manifestAndHandover");
  });

  it("is a path that does not exist where the setting is refuse", async () => {
    const caller = await callerOf({ combinedHandover: "refuse" });
    const refused = await caller.call("POST", path, collected).expect(404);
    expect(refused.body).toMatchObject({
      code: "NOT_FOUND",
      message: "The OMS has no such path",
    });
    expect((refused.body as { description: string }).description).toContain(
      "alternatives.combinedHandover",
    );
    expect(caller.last.operation).toBeNull();
  });
});
