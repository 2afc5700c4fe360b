/**
 * Defect: A return item that was never announced is processed with the others.
 */
import type { ReturnOrder } from "../reference-efs/return-book.js";
import {
  type ProcessedItem,
  ReturnProcessing,
} from "../reference-efs/return-processing.js";

class ProcessesUnknownReturnItem extends ReturnProcessing {
  protected override checkItem(
    order: ReturnOrder,
    processed: ProcessedItem,
  ): void {
    const code = processed.returnItemCode;
    if (order.items.some((item) => item.item === code)) {
      super.checkItem(order, processed);
    }
  }
}

export const parts = { ReturnProcessing: ProcessesUnknownReturnItem };
