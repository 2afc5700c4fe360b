/** Defect: An order can be handed over before it is packed. */
import { Dispatching } from "../reference-efs/dispatching.js";
import { isPacked, type Order } from "../reference-efs/order-book.js";

class HandsOverBeforePack extends Dispatching {
  protected override checkHandover(order: Order): void {
    if (isPacked(order)) super.checkHandover(order);
  }
}

export const parts = { Dispatching: HandsOverBeforePack };
