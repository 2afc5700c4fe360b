/** Defect: An order can be handed over before it is packed. */
import { refuse } from "../reference-efs/desk.js";
import { Dispatching } from "../reference-efs/dispatching.js";
import type { Order } from "../reference-efs/order-book.js";

class HandsOverBeforePack extends Dispatching {
  protected override checkHandover(order: Order): void {
    if (order.handedOver) refuse("it is handed over already");
  }
}

export const parts = { Dispatching: HandsOverBeforePack };
