/**
 * Defect: An order can be handed over while its manifest is not confirmed yet,
 * which the manifest then comes after.
 */
import { Dispatching } from "../reference-efs/dispatching.js";
import { refuse } from "../reference-efs/desk.js";
import { isPacked, type Order } from "../reference-efs/order-book.js";

class HandsOverBeforeManifest extends Dispatching {
  protected override checkHandover(order: Order): void {
    if (!isPacked(order)) refuse("it is not packed");
    if (order.handedOver) refuse("it is handed over already");
  }
}

export const parts = { Dispatching: HandsOverBeforeManifest };
