/**
 * Defect: A pack that is tried again asks for one unit less of each SKU,
 * though nothing was cancelled.
 */
import { type CallRow, Outbox, type Task } from "../reference-efs/outbox.js";
import type { PackBody } from "../reference-efs/reservations.js";

class PacksLessOnRetry extends Outbox {
  protected override refresh(row: CallRow, task: Task): unknown {
    const body = super.refresh(row, task);
    if (row.task !== "pack" || row.tries === 0 || body === undefined) {
      return body;
    }
    const pack = body as PackBody;
    const shipmentItems = pack.shipmentItems.map((item) => ({
      ...item,
      quantityToPack: Math.max(item.quantityToPack - 1, 1),
    }));
    return { ...pack, shipmentItems };
  }
}

export const parts = { Outbox: PacksLessOnRetry };
