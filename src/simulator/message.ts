/** One message from the OMS to a partner, decided once and then delivered, perhaps many times. */

export type MessageFamily = "order" | "return" | "cancellation" | "posting";

/** What a message says, and about what. */
export interface MessageSubject {
  readonly family: MessageFamily;
  /** operationId of the webhook in the contract. */
  readonly operation:
    | "outwardOrderEvent"
    | "returnOrderEvent"
    | "sellerCancellation"
    | "outwardSalesPosting";
  readonly eventType: string;
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly returnOrderCode?: string;
}

/** What makes a message one of its own. */
export interface MessageIdentity {
  /** Unique in this OMS, for example `order-17`. */
  readonly key: string;
  /** authUsername of the tenant that it is for. */
  readonly tenant: string;
  /** Return events and seller cancellations have none. */
  readonly messageId: number | null;
}

export interface OutgoingMessage extends MessageSubject, MessageIdentity {
  /** The body, as it was when the message was decided: every attempt sends these very bytes. */
  readonly bodyText: string;
}

/**
 * A message whose body is written out when somebody first asks for it: many are held, or go to nobody.
 *
 * @param write gives the same text whenever it is called
 */
export function messageOf(
  subject: MessageSubject,
  { key, tenant, messageId }: MessageIdentity,
  write: () => string,
): OutgoingMessage {
  let text: string | undefined;
  let unwritten: (() => string) | undefined = write;
  const { returnOrderCode } = subject;
  return {
    family: subject.family,
    operation: subject.operation,
    eventType: subject.eventType,
    orderCode: subject.orderCode,
    locationCode: subject.locationCode,
    channelName: subject.channelName,
    ...(returnOrderCode === undefined ? {} : { returnOrderCode }),
    key,
    tenant,
    messageId,
    get bodyText() {
      if (unwritten !== undefined) text = unwritten();
      unwritten = undefined;
      return text ?? "";
    },
  };
}
