/** One message from the OMS to a partner, decided once and then delivered, perhaps many times. */

export type MessageFamily = "order" | "return" | "cancellation" | "posting";

export interface OutgoingMessage {
  /** Unique in this OMS, for example `order-17`. */
  readonly key: string;
  readonly family: MessageFamily;
  /** operationId of the webhook in the contract. */
  readonly operation:
    | "outwardOrderEvent"
    | "returnOrderEvent"
    | "sellerCancellation"
    | "outwardSalesPosting";
  /** authUsername of the tenant that it is for. */
  readonly tenant: string;
  readonly eventType: string;
  /** Return events and seller cancellations have none. */
  readonly messageId: number | null;
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly returnOrderCode?: string;
  /** The body, frozen when the message was decided: every attempt sends these very bytes. */
  readonly bodyText: string;
}
