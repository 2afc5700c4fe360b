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
}

export interface DeliverySettings {
  /** An outbound call not answered within this many milliseconds has failed; Increff: 45 000. */
  readonly timeoutMs: number;
  /** Waits before the second, third, … attempt, in milliseconds; after the last the message is parked. */
  readonly retryDelaysMs: readonly number[];
  /** Most calls open at once, over all orders. Messages of one order never overlap. */
  readonly concurrency: number;
  /** `auto` sends as soon as a message exists; `held` waits for release (the conformance runner decides). */
  readonly mode: "auto" | "held";
  /** Event types that are switched on. */
  readonly events: readonly string[];
}
