/**
 * What became true. A fact carries everything that was decided (codes, numbers, times, texts), so evolving a state
 * with it needs neither a clock nor chance nor settings. Facts hold JSON values only: they can be written down, read
 * back and replayed.
 */
import type { LineUnits, CancelledPart, Order } from "./order.js";
import type { OfOrder, OfReturn } from "./place.js";
import type { ProcessedPiece, ReturnOrder } from "./return-order.js";
import type { Shipment } from "./shipment.js";
import type { SkuQuantity } from "./command.js";

/** A product of the master under the code that a channel uses for it. */
export interface Listing {
  readonly channelName: string;
  readonly channelSkuCode: string;
  readonly channelSerialNo: string;
  readonly barcode: string;
  readonly toleranceDays: number | null;
}

/** Units of a product that a location can sell: reported, less what open orders hold. */
export interface Stock {
  readonly locationCode: string;
  readonly barcode: string;
  readonly available: number;
  /** When the figure was last reported; null while it is the one that the settings began with. */
  readonly reportedAt: number | null;
}

export interface Picklist {
  readonly pickListId: number;
  /** The vendor's own reference. */
  readonly pickListCode: string | null;
  readonly locationCode: string;
  readonly channelName: string;
  readonly createdAt: number;
  /** The orders that it was created with, by which a repeated creation is recognised. */
  readonly firstOrderCodes: readonly string[];
  readonly orderCodes: readonly string[];
}

interface Collection {
  readonly locationCode: string;
  readonly channelName: string;
  readonly transporter: string;
  readonly orderCodes: readonly string[];
  readonly shipmentCodes: readonly string[];
  readonly documentUrl: string;
  readonly at: number;
}

export interface Manifest extends Collection {
  readonly manifestCode: string;
  readonly externalManifestCode: string;
}

export interface Handover extends Collection {
  readonly handoverCode: string;
  readonly vehicleNumber: string | null;
  readonly lrNumber: string | null;
  readonly remarks: string | null;
}

export type Fact =
  | { readonly type: "listingCreated"; readonly listing: Listing }
  | { readonly type: "stockSet"; readonly stock: Stock }
  | { readonly type: "orderCreated"; readonly order: Order }
  /** The open units of the order were taken out of the available stock. */
  | ({ readonly type: "orderAllocated"; readonly at: number } & OfOrder)
  | ({ readonly type: "holdReleased" } & OfOrder)
  | ({
      readonly type: "unitsCancelled";
      readonly part: CancelledPart;
      readonly units: readonly LineUnits[];
      /** The units are on the shelf and can be sold again. */
      readonly restock: boolean;
      /** What the seller's side asked for, when it did. */
      readonly totals: readonly SkuQuantity[];
      readonly at: number;
    } & OfOrder)
  | ({ readonly type: "orderCompleted"; readonly at: number } & OfOrder)
  | { readonly type: "picklistCreated"; readonly picklist: Picklist }
  | {
      readonly type: "picklistExtended";
      readonly pickListId: number;
      readonly orderCodes: readonly string[];
    }
  | { readonly type: "shipmentPacked"; readonly shipment: Shipment }
  | { readonly type: "manifestCreated"; readonly manifest: Manifest }
  | { readonly type: "handedOver"; readonly handover: Handover }
  | {
      readonly type: "shipmentDelivered";
      readonly shipmentCode: string;
      readonly at: number;
    }
  | { readonly type: "returnCreated"; readonly returnOrder: ReturnOrder }
  | ({
      readonly type: "returnUpdated";
      readonly awbNumber: string;
      readonly transporter: string;
    } & OfReturn)
  | ({ readonly type: "returnCancelled"; readonly at: number } & OfReturn)
  /** Some pieces do not come; others still do, or came. */
  | ({
      readonly type: "returnItemsCancelled";
      readonly returnItemCodes: readonly string[];
      readonly at: number;
    } & OfReturn)
  | ({
      readonly type: "returnProcessed";
      readonly pieces: readonly CheckedPiece[];
    } & OfReturn)
  /** Numbers of messages were used up. */
  | { readonly type: "messagesNumbered"; readonly count: number };

export interface CheckedPiece {
  readonly returnItemCode: string;
  readonly processed: ProcessedPiece;
}
