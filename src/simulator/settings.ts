/** What one simulated OMS is made of: tenants, masters, and how it behaves where Increff lets one choose. */

/** An account of a partner system. It sees and touches only its own locations and channels. */
export interface Tenant {
  readonly role: "efs" | "marketplace" | "erp";
  readonly authUsername: string;
  readonly authPassword: string;
  readonly authDomainName: string;
  readonly locations: readonly string[];
  readonly channels: readonly string[];
  /** Where Increff calls this partner. A message without an address is kept and shown as `parked`. */
  readonly endpoints: Endpoints;
}

export interface Endpoints {
  readonly orderEvents?: string;
  readonly returnEvents?: string;
  readonly sellerCancellation?: string;
  readonly salesPosting?: string;
  /** Sent with every outbound call. Values are secrets and never reach the history. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A product of the master, listed under a channel SKU code. */
export interface Product {
  readonly barcode: string;
  readonly clientSkuId: string;
  readonly channelSkuCode: string;
  /** Available for sale at the start, per location. */
  readonly quantity: number;
  /** GST rate in per cent. */
  readonly gstRate: number;
  /** Base price per unit without tax, in rupees. */
  readonly basePrice: number;
}

export interface OmsSettings {
  readonly tenants: readonly Tenant[];
  readonly products: readonly Product[];
  /** Accepted in front of every `/usp/...` path, besides none. */
  readonly basePaths: readonly string[];
  /** Refuse what real clients are seen to do against the documentation (missing authDomainName, numbers as strings). */
  readonly strict: boolean;
  /** Largest request body, in bytes. */
  readonly bodyLimit: number;
  readonly delivery: DeliverySettings;
  /** The first messageId; each later message of the OMS has a larger one. */
  readonly firstMessageId: number;
  /** Put in front of shipment, invoice, picklist and manifest codes, so that two runs never share one. */
  readonly codePrefix: string;
  /** Calls that one account may make; null is no limit. Increff limits calls and does not publish the limit. */
  readonly rateLimit: RateLimit | null;
  readonly alternatives: Alternatives;
}

/** As many calls may come at once as the limit has; they are given back evenly over its seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly perSeconds: number;
}

/**
 * What the OMS does where Increff's sources disagree or leave it open. The list of quirks (src/contract/quirks.ts) says
 * for each why its default is what it is.
 */
export interface Alternatives {
  /** Most products in one inventory update: the present page, or the older one. */
  readonly inventoryBatch: 300 | 500;
  /** Whether an EFS may cancel all that was ordered of a SKU, or only less than that. */
  readonly completeCancellation: "accept" | "refuse";
  /** Who tells whom of a seller's cancellation: the EFS calls, the OMS calls, or both. */
  readonly sellerCancellation: "both" | "inbound" | "outbound";
  /** Whether the combined manifest and handover, which only the public pages have, is served. */
  readonly combinedHandover: "accept" | "refuse";
  /** Pictures of returned pieces that passed the check. */
  readonly picturesOfPassed: "accept" | "refuse";
  /** How the answers to pack, manifest and handover bring their documents. Handover has only the URL. */
  readonly documents: "url" | "base64";
  /** JSON type of `shipmentId` in the answer to a pack. */
  readonly packShipmentId: "text" | "number";
  /** Under which key the answer to a pack names the channel. */
  readonly packChannel: "both" | "channelId" | "channelName";
  /** JSON type of `isSplitRequired` in a sales posting. */
  readonly postingSplitFlag: "boolean" | "text";
  /** JSON type of `omsShipmentId` in a sales posting. */
  readonly postingShipmentId: "text" | "number";
  /** JSON type of `volWeight` in a sales posting. */
  readonly postingVolumetricWeight: "text" | "number";
  /** Optional fields that have nothing to say: left out, or null. */
  readonly emptyFields: "left-out" | "null";
  /** Times in bodies: `…28.000+00:00`, the same moment with `+05:30`, or Java's `…28Z[UTC]`. */
  readonly times: "utc" | "indian" | "java";
}

export interface DeliverySettings {
  /** An outbound call not answered within this many milliseconds has failed; Increff: 45 000. */
  readonly timeoutMs: number;
  /** Waits before the second, third, … attempt, in milliseconds; after the last the message is parked. */
  readonly retryDelaysMs: readonly number[];
  /** Most calls open at once, over all orders. */
  readonly concurrency: number;
  /** `auto` sends as soon as a message exists; `held` waits for release (the conformance runner decides). */
  readonly mode: "auto" | "held";
  /** With `auto`: milliseconds between two batches, as Increff's scheduled jobs send; 0 sends at once. */
  readonly batchEveryMs: number;
  /** Messages of one order wait for one another; without it they leave as they come and may overtake. */
  readonly inOrder: boolean;
  /** Event types that are switched on. */
  readonly events: readonly string[];
}
