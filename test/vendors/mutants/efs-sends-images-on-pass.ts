/** Defect: A return item that passed carries image URLs. */
import {
  type ProcessedItem,
  ReturnProcessing,
} from "../reference-efs/return-processing.js";
import type { Fields } from "../shared/fields.js";

class SendsImagesOnPass extends ReturnProcessing {
  protected override readItem(item: Fields): ProcessedItem {
    return {
      imageUrls: ["https://example.com/item.png"],
      ...super.readItem(item),
    };
  }
}

export const parts = { ReturnProcessing: SendsImagesOnPass };
