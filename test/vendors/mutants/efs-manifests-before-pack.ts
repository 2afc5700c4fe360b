/** Defect: An order can be manifested before it is packed. */
import { refuse } from "../reference-efs/desk.js";
import { Dispatching } from "../reference-efs/dispatching.js";
import type { Order } from "../reference-efs/order-book.js";

class ManifestsBeforePack extends Dispatching {
  protected override checkManifest(order: Order): void {
    if (order.manifested) refuse("it is manifested already");
    if (order.handedOver) refuse("it is handed over already");
  }
}

export const parts = { Dispatching: ManifestsBeforePack };
