/** Defect: A pack that is tried again asks for twice the quantity. */
import { type CallRow, Outbox, type Task } from "../reference-efs/outbox.js";
import type { PackBody } from "../reference-efs/reservations.js";

class DoublesPackOnRetry extends Outbox {
  protected override refresh(row: CallRow, task: Task): unknown {
    if (row.task !== "pack" || row.tries === 0) return super.refresh(row, task);
    const body = JSON.parse(row.body) as PackBody;
    const shipmentItems = body.shipmentItems.map((item) => ({
      ...item,
      quantityToPack: 2 * item.quantityToPack,
    }));
    return { ...body, shipmentItems };
  }
}

export const parts = { Outbox: DoublesPackOnRetry };
