/**
 * Defect: An order event is remembered and acknowledged at once and takes
 * effect a second later, so a crash in between loses it for good.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { pause } from "./pause.js";

class AcknowledgesBeforeCommit extends OrderEvents {
  protected override apply(event: OrderEvent): void {
    void pause(1_000)
      .then(() => {
        this.store.transaction(() => {
          super.apply(event);
        });
      })
      .catch(() => undefined); // and nobody will ever know
  }
}

export const parts = { OrderEvents: AcknowledgesBeforeCommit };
