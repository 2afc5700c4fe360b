import { describe, expect, it } from "vitest";
import type { OutgoingMessage } from "../message.js";
import { Register } from "./register.js";

function message(key: string, channelName: string): OutgoingMessage {
  return {
    key,
    family: "order",
    operation: "outwardOrderEvent",
    tenant: "vendor",
    eventType: "SUBORDER_CREATE",
    messageId: 1,
    orderCode: "A",
    locationCode: "WH1",
    channelName,
    bodyText: "{}",
  };
}

describe("the orders of the register", () => {
  it("are others in another channel: one does not wait for the other", () => {
    const register = new Register();
    const first = register.add(message("order-1", "DEMO"), 0);
    const second = register.add(message("order-2", "SECOND"), 0);
    const third = register.add(message("order-3", "DEMO"), 0);
    expect(first.lane).toBe(third.lane);
    expect(first.lane).not.toBe(second.lane);
    const keysOf = (more: object) =>
      register
        .list({ orderCode: "A", ...more })
        .map((parcel) => parcel.message.key);
    expect(keysOf({ channelName: "DEMO" })).toEqual(["order-1", "order-3"]);
    expect(keysOf({ locationCode: "WH1" })).toEqual([
      "order-1",
      "order-3",
      "order-2",
    ]);
    second.resting = "queued";
    register.tell(second);
    expect(register.isIdle({ orderCode: "A", channelName: "DEMO" })).toBe(true);
    expect(register.isIdle({ orderCode: "A" })).toBe(false);
  });

  it("are listed by channel without an order code too", () => {
    const register = new Register();
    register.add(message("order-1", "DEMO"), 0);
    register.add(message("order-2", "SECOND"), 0);
    expect(register.list({ channelName: "SECOND" })).toHaveLength(1);
  });
});
