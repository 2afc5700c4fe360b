/**
 * What can be asked of the OMS, and what it decides: `decide(state, command)` reads the state and returns a decision,
 * `evolve(state, fact)` alone changes it. A history of facts, evolved in order, rebuilds the same state.
 */
import type { OmsError } from "../../contract/errors.js";
import type { OutgoingMessage } from "../message.js";
import type { Tenant } from "../settings.js";
import type { Fact } from "./fact.js";
import type { OrderEventType } from "./messages/order-event.js";
import type { PostingEventType } from "./messages/sales-posting.js";
import type { SkuDefinitions } from "./order.js";

/** operationIds of the inbound contracts (efs.yaml, marketplace.yaml). */
export type PartnerOperation =
  | "createListing"
  | "updateInventory"
  | "cancelOrderItems"
  | "createPicklist"
  | "addOrdersToPicklist"
  | "packOrder"
  | "createManifest"
  | "notifyHandover"
  | "manifestAndHandover"
  | "processReturn"
  | "createOutwardOrder"
  | "cancelOutwardOrder"
  | "createReturnOrder"
  | "searchInventory";

/** A partner's call: credentials checked, body validated against the contract. */
export interface PartnerCommand {
  readonly type: PartnerOperation;
  readonly tenant: Tenant;
  readonly body: unknown;
  /** Values of path parameters, for example `orderCode`. */
  readonly path?: Readonly<Record<string, string>>;
  /** createOutwardOrder only: what virtual and bundled products of the order are made of. The channel's API has no field for it. */
  readonly skuDefinitions?: SkuDefinitions;
}

/** Units of one SKU. */
export interface SkuQuantity {
  readonly channelSkuCode: string;
  readonly quantity: number;
}

interface OrderRef {
  readonly orderCode: string;
  readonly locationCode: string;
  /** Needed only where two channels have an order of this code there. */
  readonly channelName?: string;
}

interface ReturnRef {
  readonly returnOrderCode: string;
  /** Both are needed only where several places have a return of this code. */
  readonly locationCode?: string;
  readonly channelName?: string;
}

/** What happens inside Increff or at a carrier, asked for by the control API or by a scenario. */
export type InternalCommand =
  /** The seller cancels in Increff's own screens; pushed to the EFS as the overview seed tells it. Cumulative quantities. */
  | ({
      readonly type: "cancelBySeller";
      readonly items: readonly SkuQuantity[];
    } & OrderRef)
  /** An order that was created on hold may be worked on (SUBORDER_PROPERTIES_UPDATE). */
  | ({ readonly type: "releaseHold" } & OrderRef)
  /** Increff's own warehouse packs (an order without an EFS, as an ERP sees it). */
  | ({
      readonly type: "packInHouse";
      readonly items: readonly SkuQuantity[];
    } & OrderRef)
  /** Increff's own warehouse hands over everything that is packed. */
  | ({ readonly type: "handOverInHouse" } & OrderRef)
  /** Goods came in for every product that runs short and whose stock nobody has reported. */
  | { readonly type: "restock" }
  /** The carrier delivered a shipment. */
  | { readonly type: "deliverShipment"; readonly shipmentCode: string }
  /** Return data changed at the marketplace (RETURN_ORDER_UPDATE). */
  | ({
      readonly type: "updateReturn";
      readonly awbNumber?: string;
      readonly transporter?: string;
    } & ReturnRef)
  /** Of some pieces, or of the whole return (RETURN_ORDER_PARTIAL_CANCEL, RETURN_ORDER_CANCEL). */
  | ({
      readonly type: "cancelReturn";
      /** All that are still expected where nothing is said. */
      readonly returnItemCodes?: readonly string[];
    } & ReturnRef)
  /** The order as it stands, sent as any event, whether the lifecycle or the toggles would send it or not. */
  | ({
      readonly type: "announceOrder";
      readonly eventType: OrderEventType | PostingEventType;
    } & OrderRef)
  /** The stock of a location is set by hand, in absolute figures. The channel is needed only where a code is ambiguous. */
  | {
      readonly type: "setStock";
      readonly locationCode: string;
      readonly channelName?: string;
      readonly items: readonly SkuQuantity[];
    };

export type Command = PartnerCommand | InternalCommand;

/** The answer to a command: the body of a 200 (undefined is an empty body), or the documented error. */
export type Reply =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly error: OmsError };

export interface Decision {
  readonly reply: Reply;
  /** What became true; JSON values only, empty when the command changed nothing. */
  readonly facts: readonly Fact[];
  /** What the partners are to be told because of it, in order. */
  readonly messages: readonly OutgoingMessage[];
  /**
   * Makes the facts true in the state that was decided on, which must not have changed since: what evolving them would do,
   * without working it out again. Absent when there are none.
   */
  commit?(): void;
}
