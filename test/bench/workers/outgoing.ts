/** A message of an order of its own, with this body. */
import type { OutgoingMessage } from "../../../src/simulator/message.js";

export function outgoing(number: number, bodyText: string): OutgoingMessage {
  return {
    key: `order-${number}`,
    family: "order",
    operation: "outwardOrderEvent",
    tenant: "DEMO_EFS",
    eventType: "SUBORDER_CREATE",
    messageId: number,
    orderCode: `B${number}`,
    locationCode: "WH1",
    channelName: "DEMO",
    bodyText,
  };
}
