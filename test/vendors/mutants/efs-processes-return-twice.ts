/** Defect: A return item that was processed can be processed again. */
import type { ReturnOrder } from "../reference-efs/return-book.js";
import {
  type ProcessedItem,
  ReturnProcessing,
} from "../reference-efs/return-processing.js";

class ProcessesReturnTwice extends ReturnProcessing {
  protected override checkItem(
    order: ReturnOrder,
    processed: ProcessedItem,
  ): void {
    const items = order.items.map((item) => ({ ...item, qcStatus: null }));
    super.checkItem({ ...order, items }, processed);
  }
}

export const parts = { ReturnProcessing: ProcessesReturnTwice };
