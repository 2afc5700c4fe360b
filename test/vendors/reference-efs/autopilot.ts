/**
 * The warehouse at work by itself: whenever an order has changed it takes the order's next step,
 * and a return is processed as soon as it is expected. What the OMS refused is not asked again.
 */
import { Refusal } from "../shared/fields.js";
import { knownOrder, laneOf, type Desk } from "./desk.js";
import type { Dispatching } from "./dispatching.js";
import { type Order, isPacked, openOf } from "./order-book.js";
import { type Packing, readPack } from "./packing.js";
import type { ReturnOrder } from "./return-book.js";
import type { ReturnProcessing } from "./return-processing.js";

export class Autopilot {
  constructor(
    private readonly desk: Desk,
    private readonly packing: Packing,
    private readonly dispatching: Dispatching,
    private readonly returnProcessing: ReturnProcessing,
  ) {}

  orderChanged(order: Order): void {
    if (!order.created || order.completed || order.handedOver) return;
    this.attempt(() => {
      this.nextStep(knownOrder(this.desk, order));
    });
  }

  returnChanged(order: ReturnOrder): void {
    const waiting = order.items.filter(
      (item) => item.qcStatus === null && !item.cancelled,
    );
    if (!order.expected || waiting.length === 0) return;
    this.attempt(() => {
      this.returnProcessing.process(
        {
          ...placeOf(order),
          returnOrderCode: order.returnOrderCode,
          orderItems: waiting.map((item) => ({
            returnItemCode: item.item,
            channelSkuCode: item.sku,
            qcStatus: "PASS",
          })),
        },
        "autopilot",
      );
    });
  }

  private nextStep(order: Order): void {
    const open = order.lines.filter((line) => openOf(order, line) > 0);
    if (this.desk.outbox.owed("pack", laneOf(order)).length > 0) return;
    if (open.length > 0) {
      const body = readPack({
        ...placeOf(order),
        orderCode: order.orderCode,
        shipmentItems: open.map((line) => ({
          channelSkuCode: line.sku,
          quantityToPack: openOf(order, line),
        })),
      });
      this.packing.pack(body, "autopilot");
    } else if (isPacked(order)) {
      const body = {
        ...placeOf(order),
        transporter: order.transporter ?? "SELF",
        orderCodes: [order.orderCode],
      };
      if (order.manifested) this.dispatching.handover(body, "autopilot");
      else this.dispatching.manifest(body, "autopilot");
    }
  }

  /** A step that is not possible now is simply not taken. */
  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

function placeOf(order: {
  readonly locationCode: string;
  readonly channelName: string;
}) {
  return { locationCode: order.locationCode, channelName: order.channelName };
}
