/** What the scenarios of the sample run share: addresses, order events, and where the decisive entries stand. */
import type { Recorder } from "./recorder.js";

export const orders = "http://127.0.0.1:9000/increff/orders";
export const returns = "http://127.0.0.1:9000/increff/returns";

/** What a vendor may send to spoil a terminal, a page or an XML file. */
export const hostile =
  "<script>alert(1)</script> \u001b[31mred\u001b[0m ]]> \u0000 \u202e\"'&amp; --><!--";

/** Places that the sample's findings point at. */
export interface Seqs {
  lostPack: number;
  retriedPack: number;
  cancel: number;
  lateCreate: number;
  reopened: number;
  hiddenFailure: number;
}

export function orderEvent(
  eventType: string,
  orderCode: string,
  messageId: number,
  ordered: number,
  cancelled = 0,
) {
  return {
    locationCode: "BLR-1",
    messageId,
    orderCode,
    orderTime: "2026-01-15T12:00:00.000+05:30",
    paymentMethod: "NCOD",
    isPriority: false,
    channelName: "WEBSTORE",
    eventType,
    onHold: false,
    orderItems: [
      {
        orderItemCodes: [`${orderCode}-1`],
        channelSkuCode: "TEE-M",
        barcode: "8901234567890",
        orderedQuantity: ordered,
        cancelledQuantity: cancelled,
        sellingPricePerUnit: 499.5,
      },
    ],
    shippingAddress: {
      name: "Asha Rao",
      line1: "14, 3rd Cross",
      city: "Bengaluru",
      state: "Karnataka",
      zip: "560076",
      country: "INDIA",
    },
  };
}

/** Starts a scenario that has one order. */
export function begin(
  run: Recorder,
  scenario: string,
  title: string,
  exercises: string[],
  orderCode: string,
): void {
  run.mark({ type: "scenario-start", scenario, title, exercises });
  run.mark({
    type: "subject",
    scenario,
    orderCode,
    locationCode: "BLR-1",
    alias: "order",
  });
}
