/** Defect: A parcel that the carrier has taken can still be put on a manifest. */
import { Dispatching } from "../reference-efs/dispatching.js";
import { refuse } from "../reference-efs/desk.js";
import { isPacked, type Order } from "../reference-efs/order-book.js";

class ManifestsAfterHandover extends Dispatching {
  protected override checkManifest(order: Order): void {
    if (!isPacked(order)) refuse("it is not packed");
    if (order.manifested) refuse("it is manifested already");
  }
}

export const parts = { Dispatching: ManifestsAfterHandover };
