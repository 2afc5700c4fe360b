// Generated from openapi/control.yaml by `npm run generate`. Do not edit: change the source and generate again.
export interface paths {
    readonly "/_kit/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Ask whether the mock is ready
         * @description Answers as soon as the mock can take calls. Use it as the readiness check when a script starts the mock. The answer names the version, the seed of the session and the number of the last entry of the history.
         */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List orders
         * @description Lists the orders of the session in the order in which they were made. The filters narrow the list together. `total` counts what the filters leave, also beyond the limit.
         */
        readonly get: operations["listOrders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders/generate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make orders
         * @description Makes orders of the channel with invented customers and products, as if a marketplace had sent them, and queues their first messages. The same seed on a fresh session makes the same orders. Codes are never used twice within a session.
         */
        readonly post: operations["generateOrders"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/orders/{orderCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show an order
         * @description Shows one order with its lines and its shipments. An order code is unique only together with its location; name the location, and the channel if need be, when several orders share the code. Without it such a query is refused with 409.
         */
        readonly get: operations["getOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List outbound messages
         * @description Lists the messages to the vendor with all attempts to deliver them, in the order in which they were queued. A message is `queued` until its turn comes, `delivering` while a call runs, `delivered` once it was taken, `failed` while it waits for another attempt, `parked` when no attempt is left, and `held` while it is kept back on purpose. The filters narrow the list together.
         */
        readonly get: operations["listMessages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/messages/{messageKey}/redeliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Deliver a message again
         * @description Sends a message again, byte for byte, whatever its state. With `copies` it is sent several times, one after the other, or all at the same moment with `together`. It is the quickest way to see whether a receiver recognises repetitions. The answer comes when the copies are queued; their attempts show in the list of messages.
         */
        readonly post: operations["redeliverMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history
         * @description Reads what happened, oldest first: calls of the vendor, deliveries to it, and what the mock did by itself. Ask again with `after` set to `lastSequence` to follow it. Entries are numbered without gaps, so a missed one shows.
         */
        readonly get: operations["listHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/inventory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the stock
         * @description Lists what the vendor has reported as available for sale, for each location and product, with the time of the report. A product that was never reported is not listed.
         */
        readonly get: operations["listInventory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/picklists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List picklists
         * @description Lists the picklists that the vendor has made, each with its orders in the order in which they were added. Orders that are picked without one do not show here.
         */
        readonly get: operations["listPicklists"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/shipments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List shipments
         * @description Lists the shipments that packing has made, with their invoices and how far they have come. Use the code of a shipment to let the carrier take or deliver it.
         */
        readonly get: operations["listShipments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/shipments/{shipmentCode}/dispatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let the carrier take a shipment
         * @description Does what a carrier would do when it collects the parcel, and queues the message of it. Repeating it changes nothing. A shipment that is delivered already is refused with 409.
         */
        readonly post: operations["dispatchShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/shipments/{shipmentCode}/deliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let the carrier deliver a shipment
         * @description Does what a carrier would do at the customer's door, and queues the message of it. A shipment that was not dispatched is dispatched first. Repeating it changes nothing.
         */
        readonly post: operations["deliverShipment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/manifests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List manifests
         * @description Lists the manifests that the vendor has made, with their orders and whether these were handed over. A combined manifest and handover shows here too.
         */
        readonly get: operations["listManifests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/returns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List returns
         * @description Lists the returns with their pieces. The result of a piece is null until the vendor has reported it.
         */
        readonly get: operations["listReturns"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List planned faults
         * @description Lists the faults that are planned, with how often each has struck. A fault that is used up stays in the list until the faults are cleared.
         */
        readonly get: operations["listFaults"];
        readonly put?: never;
        /**
         * Plan a fault
         * @description Plans a failure of a call of the vendor. It strikes calls of the named operation, of one order if a code is given, from the `nth` matching call on, `times` in all. The kinds are an answer 500, an answer 429 with `Retry-After`, a connection broken after or before the call took effect, and a first byte that comes late. An answer 500 or 429 is given before the call takes effect.
         */
        readonly post: operations["addFault"];
        /**
         * Clear the faults
         * @description Forgets all planned faults. A call that is being delayed at the moment is answered as planned. Clearing when there is none is fine.
         */
        readonly delete: operations["clearFaults"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_kit/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start afresh
         * @description Forgets all orders, messages, documents, faults and the history, and starts a new session. The master data stays. A delivery that runs at the moment is abandoned. With a seed, what the mock makes from here on can be repeated.
         */
        readonly post: operations["resetSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The state of the mock. */
        readonly Health: {
            /**
             * @description Always `ok`; a mock that is not ready does not answer.
             * @enum {string}
             */
            readonly status: "ok";
            /** @description The version of the kit. */
            readonly version: string;
            /**
             * @description What kind of vendor the mock talks to, or null.
             * @enum {string|null}
             */
            readonly profile?: "efs" | "erp" | null;
            /** @description The seed of the session, or null. */
            readonly seed?: number | null;
            readonly startedAt: components["schemas"]["Timestamp"];
            /** @description The number of the last entry of the history; 0 when there is none. */
            readonly lastSequence: number;
        };
        /** @description How to start afresh. */
        readonly ResetRequest: {
            /** @description The seed of the new session; null chooses one. */
            readonly seed?: number | null;
        };
        /**
         * @description A point in time with its offset: `2020-10-16T20:22:28.000+00:00`, any other offset such as `+05:30`, `Z`, or the form in which Java prints a zoned time (`2020-10-16T20:22:28Z[UTC]`). The fraction of a second is optional and has one to nine digits.
         * @example 2020-10-16T20:22:28.000+00:00
         */
        readonly Timestamp: string;
        /** @description The body with which the OMS reports an error. The texts may be longer than 255 characters. */
        readonly ErrorEnvelope: {
            /**
             * @description The kind of error, for programs. `BAD_DATA` stands for a body that breaks a rule.
             * @example BAD_DATA
             */
            readonly code: string;
            /** @description One sentence for a person. */
            readonly message: string;
            /** @description What exactly was wrong. All violations of a body stand in one list between square brackets. */
            readonly description: string;
        };
        /** @description The code of the warehouse or store that fulfils the order. */
        readonly LocationCode: string;
        /** @description The name of the sales channel, as it is set up in the OMS. */
        readonly ChannelName: string;
        /**
         * @description How far the order has come: `OPEN` before anything is packed, `PARTIALLY_PACKED` while something is left, `PACKED` when nothing is, `MANIFESTED`, `COMPLETED` after the handover, `CANCELLED` when everything is cancelled.
         * @enum {string}
         */
        readonly KitOrderStatus: "OPEN" | "PARTIALLY_PACKED" | "PACKED" | "MANIFESTED" | "COMPLETED" | "CANCELLED";
        /** @description How many elements the filters leave, also beyond the limit. */
        readonly Total: number;
        /** @description The channel's code of an order. Unique for one set of credentials together with `locationCode`. */
        readonly OrderCode: string;
        /** @description A short text, or null. */
        readonly OptionalText: string | null;
        /** @description A flag, or null where the sender does not say. */
        readonly OptionalBoolean: boolean | null;
        /**
         * @description `COD` is paid on delivery, `NCOD` is paid before; null where the sender does not say.
         * @enum {string|null}
         */
        readonly OptionalPaymentMethod: "COD" | "NCOD" | null;
        /** @description A time, or null where it is not known. */
        readonly OptionalTimestamp: components["schemas"]["Timestamp"] | null;
        /** @description The channel's code of one order line. No two lines of an order share it. */
        readonly OrderItemCode: string;
        /** @description The channel's own code of a product. Several lines of one order may name the same code. */
        readonly ChannelSkuCode: string;
        /** @description A count of pieces. */
        readonly Quantity: number;
        /** @description One line of the order. What is neither cancelled nor packed is open. */
        readonly KitOrderLine: {
            readonly orderItemCode: components["schemas"]["OrderItemCode"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly orderedQuantity: components["schemas"]["Quantity"];
            readonly cancelledQuantity: components["schemas"]["Quantity"];
            readonly packedQuantity: components["schemas"]["Quantity"];
        };
        /** @description The code of a shipment, and the key under which a receiver books it once. */
        readonly ShipmentCode: string;
        /** @description An order as the mock holds it. */
        readonly KitOrder: {
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly parentOrderCode?: components["schemas"]["OptionalText"];
            readonly status: components["schemas"]["KitOrderStatus"];
            /** @description True while the order must not be worked on. */
            readonly onHold: boolean;
            readonly isPriority?: components["schemas"]["OptionalBoolean"];
            readonly paymentMethod?: components["schemas"]["OptionalPaymentMethod"];
            readonly orderTime?: components["schemas"]["OptionalTimestamp"];
            readonly lines: readonly components["schemas"]["KitOrderLine"][];
            readonly shipmentCodes: readonly components["schemas"]["ShipmentCode"][];
        };
        /** @description Orders. */
        readonly KitOrderList: {
            readonly total: components["schemas"]["Total"];
            readonly orders: readonly components["schemas"]["KitOrder"][];
        };
        /** @description How many orders to make. */
        readonly GenerateOrdersRequest: {
            /** @description How many orders. */
            readonly count: number;
            /** @description The seed of the orders; without it, the seed of the session goes on. */
            readonly seed?: number | null;
            /** @description The location of all these orders; null lets the mock choose. */
            readonly locationCode?: string | null;
            /** @description The channel of all these orders; null lets the mock choose. */
            readonly channelName?: string | null;
        };
        /** @description The orders that were made. */
        readonly GenerateOrdersResponse: {
            /** @description The seed that was used, or null. */
            readonly seed?: number | null;
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
        };
        /** @description The name of an event, such as `SUBORDER_CREATE`. */
        readonly EventTypeName: string;
        /**
         * @description How far the delivery has come.
         * @enum {string}
         */
        readonly MessageState: "queued" | "delivering" | "delivered" | "failed" | "parked" | "held";
        /** @description The mock's own key of a message. It has nothing to do with the `messageId` that the vendor sees. */
        readonly MessageKey: string;
        /**
         * @description Which of the vendor's addresses the message goes to.
         * @enum {string}
         */
        readonly MessageFamily: "outward-order" | "return-order" | "seller-cancellation" | "sales-posting";
        /** @description An absolute http or https address, or null. The limit of 255 characters does not apply to it. */
        readonly OptionalUrl: string | null;
        /**
         * @description How an attempt ended: taken, an answer outside 2xx, a 2xx whose body says `hasError`, no answer in time, or a connection that was refused or broke.
         * @enum {string}
         */
        readonly AttemptOutcome: "success" | "http-error" | "hidden-failure" | "timeout" | "connection-error";
        /** @description One attempt to deliver a message. */
        readonly MessageAttempt: {
            /** @description Counted from 1. */
            readonly number: number;
            readonly startedAt: components["schemas"]["Timestamp"];
            readonly finishedAt?: components["schemas"]["OptionalTimestamp"];
            /** @description How it ended; null while it runs. */
            readonly outcome?: components["schemas"]["AttemptOutcome"] | null;
            /** @description The status of the answer, or null where there was none. */
            readonly httpStatus?: number | null;
            /** @description What the vendor said, or what broke; may be longer than 255 characters. */
            readonly errorMessage?: string | null;
        };
        /** @description A message to the vendor and its attempts. */
        readonly KitMessage: {
            readonly messageKey: components["schemas"]["MessageKey"];
            readonly family: components["schemas"]["MessageFamily"];
            readonly eventType: components["schemas"]["EventTypeName"];
            readonly orderCode?: components["schemas"]["OptionalText"];
            readonly returnOrderCode?: components["schemas"]["OptionalText"];
            readonly locationCode?: components["schemas"]["OptionalText"];
            readonly channelName?: components["schemas"]["OptionalText"];
            /** @description The `messageId` inside the body, or null for a family that has none. */
            readonly messageId?: number | null;
            readonly state: components["schemas"]["MessageState"];
            readonly url?: components["schemas"]["OptionalUrl"];
            readonly createdAt: components["schemas"]["Timestamp"];
            readonly nextAttemptAt?: components["schemas"]["OptionalTimestamp"];
            readonly attempts: readonly components["schemas"]["MessageAttempt"][];
            /** @description The body as it is sent. */
            readonly body?: {
                readonly [key: string]: unknown;
            } | null;
        };
        /** @description Messages. */
        readonly KitMessageList: {
            readonly total: components["schemas"]["Total"];
            readonly messages: readonly components["schemas"]["KitMessage"][];
        };
        /** @description How to send the message again. */
        readonly RedeliverRequest: {
            /** @description How many times; once where nothing is said. */
            readonly copies?: number;
            /** @description True sends all copies at the same moment; otherwise they go one after the other. */
            readonly together?: boolean;
        };
        /** @description What was queued. */
        readonly RedeliverResponse: {
            readonly messageKey: components["schemas"]["MessageKey"];
            /** @description How many copies. */
            readonly copies: number;
        };
        /**
         * @description Whether the vendor called, the mock called, or the mock did something by itself.
         * @enum {string}
         */
        readonly HistoryDirection: "inbound" | "outbound" | "internal";
        /** @description The kind of the entry, such as `call` or `delivery`. The list is open. */
        readonly HistoryKind: string;
        /** @description One thing that happened. */
        readonly HistoryEntry: {
            /** @description The number of the entry, counted from 1 without gaps. */
            readonly sequence: number;
            readonly at: components["schemas"]["Timestamp"];
            readonly direction: components["schemas"]["HistoryDirection"];
            readonly kind: components["schemas"]["HistoryKind"];
            readonly operation?: components["schemas"]["OptionalText"];
            readonly orderCode?: components["schemas"]["OptionalText"];
            readonly locationCode?: components["schemas"]["OptionalText"];
            readonly channelName?: components["schemas"]["OptionalText"];
            readonly messageKey?: components["schemas"]["OptionalText"];
            /** @description The status of the answer, or null where there was none. */
            readonly httpStatus?: number | null;
            /** @description More of it, by kind; never a credential. */
            readonly detail?: {
                readonly [key: string]: unknown;
            } | null;
        };
        /** @description Entries of the history, oldest first. */
        readonly History: {
            readonly entries: readonly components["schemas"]["HistoryEntry"][];
            /** @description The number of the last entry in this answer; that of `after` when there is none. */
            readonly lastSequence: number;
            /** @description True when further entries follow. */
            readonly more: boolean;
        };
        /** @description The stock of one product at one location. */
        readonly KitInventory: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly barcode?: components["schemas"]["OptionalText"];
            readonly quantity: components["schemas"]["Quantity"];
            readonly updatedAt?: components["schemas"]["OptionalTimestamp"];
        };
        /** @description The stock. */
        readonly KitInventoryList: {
            readonly total: components["schemas"]["Total"];
            readonly inventory: readonly components["schemas"]["KitInventory"][];
        };
        /** @description A picklist and its orders. */
        readonly KitPicklist: {
            /** @description The OMS's number of the picklist. */
            readonly pickListId: number;
            readonly pickListCode?: components["schemas"]["OptionalText"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
            readonly createdAt?: components["schemas"]["OptionalTimestamp"];
        };
        /** @description Picklists. */
        readonly KitPicklistList: {
            readonly total: components["schemas"]["Total"];
            readonly picklists: readonly components["schemas"]["KitPicklist"][];
        };
        /** @description The OMS's number of a shipment. The sources disagree whether it travels as a number or as text, so an integer and a string of digits both stand. */
        readonly ShipmentNumber: number | string;
        /**
         * @description How far the shipment has come.
         * @enum {string}
         */
        readonly KitShipmentStatus: "PACKED" | "MANIFESTED" | "HANDED_OVER" | "DISPATCHED" | "DELIVERED";
        /** @description What the shipment holds of one order line. */
        readonly KitShipmentItem: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly orderItemCode?: components["schemas"]["OptionalText"];
            readonly quantity: components["schemas"]["Quantity"];
        };
        /** @description A shipment as the mock holds it. */
        readonly KitShipment: {
            readonly shipmentCode: components["schemas"]["ShipmentCode"];
            readonly shipmentId: components["schemas"]["ShipmentNumber"];
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly status: components["schemas"]["KitShipmentStatus"];
            readonly invoiceCode?: components["schemas"]["OptionalText"];
            readonly transporter?: components["schemas"]["OptionalText"];
            readonly awbNumber?: components["schemas"]["OptionalText"];
            readonly packedAt?: components["schemas"]["OptionalTimestamp"];
            readonly dispatchedAt?: components["schemas"]["OptionalTimestamp"];
            readonly deliveredAt?: components["schemas"]["OptionalTimestamp"];
            readonly items: readonly components["schemas"]["KitShipmentItem"][];
        };
        /** @description Shipments. */
        readonly KitShipmentList: {
            readonly total: components["schemas"]["Total"];
            readonly shipments: readonly components["schemas"]["KitShipment"][];
        };
        /** @description The name of the carrier. */
        readonly Transporter: string;
        /** @description A manifest and its orders. */
        readonly KitManifest: {
            /** @description The OMS's code of the manifest. */
            readonly manifestCode: string;
            /** @description The marketplace's or carrier's code of the manifest. */
            readonly externalManifestCode: string;
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly transporter: components["schemas"]["Transporter"];
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
            readonly createdAt?: components["schemas"]["OptionalTimestamp"];
            readonly handedOverAt?: components["schemas"]["OptionalTimestamp"];
        };
        /** @description Manifests. */
        readonly KitManifestList: {
            readonly total: components["schemas"]["Total"];
            readonly manifests: readonly components["schemas"]["KitManifest"][];
        };
        /** @description The code of a return order. */
        readonly ReturnOrderCode: string;
        /**
         * @description How the goods come back: sent by the customer (`SELF_SHIP`), fetched from the customer (`CUSTOMER_RETURN`), or never delivered and sent back by the carrier (`RETURN_TO_ORIGIN`).
         * @enum {string}
         */
        readonly ReturnOrderType: "SELF_SHIP" | "CUSTOMER_RETURN" | "RETURN_TO_ORIGIN";
        /**
         * @description How far the return has come.
         * @enum {string}
         */
        readonly KitReturnStatus: "EXPECTED" | "PARTIALLY_PROCESSED" | "PROCESSED" | "CANCELLED";
        /** @description The code of one returned piece. */
        readonly ReturnItemCode: string;
        /** @description One piece of the return. */
        readonly KitReturnItem: {
            readonly returnItemCode: components["schemas"]["ReturnItemCode"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly reason?: components["schemas"]["OptionalText"];
            /**
             * @description The result of the check; null until the vendor has reported it.
             * @enum {string|null}
             */
            readonly qcStatus: "PASS" | "FAIL" | null;
            readonly qcReason?: components["schemas"]["OptionalText"];
        };
        /** @description A return as the mock holds it. */
        readonly KitReturn: {
            readonly returnOrderCode: components["schemas"]["ReturnOrderCode"];
            readonly forwardOrderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly orderType?: components["schemas"]["ReturnOrderType"];
            readonly status: components["schemas"]["KitReturnStatus"];
            readonly awbNumber?: components["schemas"]["OptionalText"];
            readonly transporter?: components["schemas"]["OptionalText"];
            readonly items: readonly components["schemas"]["KitReturnItem"][];
        };
        /** @description Returns. */
        readonly KitReturnList: {
            readonly total: components["schemas"]["Total"];
            readonly returns: readonly components["schemas"]["KitReturn"][];
        };
        /**
         * @description The call of the vendor that fails, by its `operationId`.
         * @enum {string}
         */
        readonly FaultOperation: "createListing" | "updateInventory" | "cancelOrderItems" | "createPicklist" | "addOrdersToPicklist" | "packOrder" | "createManifest" | "notifyHandover" | "manifestAndHandover" | "processReturn";
        /**
         * @description What happens to the call: an answer 500, an answer 429, the connection broken after the call took effect, the connection broken before it did, or a first byte that comes late.
         * @enum {string}
         */
        readonly FaultKind: "answer-500" | "answer-429" | "reset-after-commit" | "reset-before-commit" | "slow-first-byte";
        /** @description A planned fault and how often it has struck. */
        readonly Fault: {
            /** @description The mock's key of the fault. */
            readonly faultId: string;
            readonly operation: components["schemas"]["FaultOperation"];
            readonly orderCode?: components["schemas"]["OptionalText"];
            /** @description The first matching call that it strikes. */
            readonly nth: number;
            /** @description How many matching calls it strikes. */
            readonly times: number;
            readonly kind: components["schemas"]["FaultKind"];
            /** @description The `Retry-After` of an answer 429, or null. */
            readonly retryAfterSeconds?: number | null;
            /** @description How late a slow first byte comes, or null. */
            readonly delayMilliseconds?: number | null;
            /** @description How many calls it has struck. */
            readonly struck: number;
        };
        /** @description Planned faults. */
        readonly FaultList: {
            readonly faults: readonly components["schemas"]["Fault"][];
        };
        /** @description A fault to plan. */
        readonly FaultPlan: {
            readonly operation: components["schemas"]["FaultOperation"];
            /** @description Only calls that name this order; null for all. */
            readonly orderCode?: string | null;
            /** @description The first matching call that it strikes, counted from 1; null is the same as 1. */
            readonly nth?: number | null;
            /** @description How many matching calls it strikes; null is the same as 1. */
            readonly times?: number | null;
            readonly kind: components["schemas"]["FaultKind"];
            /** @description The `Retry-After` of an answer 429, or null for the mock's own choice. */
            readonly retryAfterSeconds?: number | null;
            /** @description How late a slow first byte comes, or null for the mock's own choice. */
            readonly delayMilliseconds?: number | null;
        };
    };
    responses: {
        /** @description The call is not one that the mock takes here. */
        readonly Refused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description What the call asks for does not fit to the state of the mock. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The OMS failed, and does not say whether the call took effect. Retry it with the same content after a pause; repeating a call never doubles its effect. */
        readonly ServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The body breaks a rule. Sending it again unchanged cannot succeed. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description What the call names does not exist at this location and channel, or the path is not one of the OMS. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: {
        /**
         * @description Only what belongs to this location.
         * @example IN132
         */
        readonly LocationCode: components["schemas"]["LocationCode"];
        /**
         * @description Only what belongs to this channel.
         * @example WEBSHOP
         */
        readonly ChannelName: components["schemas"]["ChannelName"];
        /**
         * @description Only what belongs to the order of this code.
         * @example WEB-1001
         */
        readonly Order: components["schemas"]["OrderCode"];
        /**
         * @description At most so many elements.
         * @example 100
         */
        readonly Limit: number;
        /**
         * @description The code of the shipment.
         * @example SHP-1
         */
        readonly ShipmentCode: components["schemas"]["ShipmentCode"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Health = components['schemas']['Health'];
export type ResetRequest = components['schemas']['ResetRequest'];
export type Timestamp = components['schemas']['Timestamp'];
export type ErrorEnvelope = components['schemas']['ErrorEnvelope'];
export type LocationCode = components['schemas']['LocationCode'];
export type ChannelName = components['schemas']['ChannelName'];
export type KitOrderStatus = components['schemas']['KitOrderStatus'];
export type Total = components['schemas']['Total'];
export type OrderCode = components['schemas']['OrderCode'];
export type OptionalText = components['schemas']['OptionalText'];
export type OptionalBoolean = components['schemas']['OptionalBoolean'];
export type OptionalPaymentMethod = components['schemas']['OptionalPaymentMethod'];
export type OptionalTimestamp = components['schemas']['OptionalTimestamp'];
export type OrderItemCode = components['schemas']['OrderItemCode'];
export type ChannelSkuCode = components['schemas']['ChannelSkuCode'];
export type Quantity = components['schemas']['Quantity'];
export type KitOrderLine = components['schemas']['KitOrderLine'];
export type ShipmentCode = components['schemas']['ShipmentCode'];
export type KitOrder = components['schemas']['KitOrder'];
export type KitOrderList = components['schemas']['KitOrderList'];
export type GenerateOrdersRequest = components['schemas']['GenerateOrdersRequest'];
export type GenerateOrdersResponse = components['schemas']['GenerateOrdersResponse'];
export type EventTypeName = components['schemas']['EventTypeName'];
export type MessageState = components['schemas']['MessageState'];
export type MessageKey = components['schemas']['MessageKey'];
export type MessageFamily = components['schemas']['MessageFamily'];
export type OptionalUrl = components['schemas']['OptionalUrl'];
export type AttemptOutcome = components['schemas']['AttemptOutcome'];
export type MessageAttempt = components['schemas']['MessageAttempt'];
export type KitMessage = components['schemas']['KitMessage'];
export type KitMessageList = components['schemas']['KitMessageList'];
export type RedeliverRequest = components['schemas']['RedeliverRequest'];
export type RedeliverResponse = components['schemas']['RedeliverResponse'];
export type HistoryDirection = components['schemas']['HistoryDirection'];
export type HistoryKind = components['schemas']['HistoryKind'];
export type HistoryEntry = components['schemas']['HistoryEntry'];
export type History = components['schemas']['History'];
export type KitInventory = components['schemas']['KitInventory'];
export type KitInventoryList = components['schemas']['KitInventoryList'];
export type KitPicklist = components['schemas']['KitPicklist'];
export type KitPicklistList = components['schemas']['KitPicklistList'];
export type ShipmentNumber = components['schemas']['ShipmentNumber'];
export type KitShipmentStatus = components['schemas']['KitShipmentStatus'];
export type KitShipmentItem = components['schemas']['KitShipmentItem'];
export type KitShipment = components['schemas']['KitShipment'];
export type KitShipmentList = components['schemas']['KitShipmentList'];
export type Transporter = components['schemas']['Transporter'];
export type KitManifest = components['schemas']['KitManifest'];
export type KitManifestList = components['schemas']['KitManifestList'];
export type ReturnOrderCode = components['schemas']['ReturnOrderCode'];
export type ReturnOrderType = components['schemas']['ReturnOrderType'];
export type KitReturnStatus = components['schemas']['KitReturnStatus'];
export type ReturnItemCode = components['schemas']['ReturnItemCode'];
export type KitReturnItem = components['schemas']['KitReturnItem'];
export type KitReturn = components['schemas']['KitReturn'];
export type KitReturnList = components['schemas']['KitReturnList'];
export type FaultOperation = components['schemas']['FaultOperation'];
export type FaultKind = components['schemas']['FaultKind'];
export type Fault = components['schemas']['Fault'];
export type FaultList = components['schemas']['FaultList'];
export type FaultPlan = components['schemas']['FaultPlan'];
export type ResponseRefused = components['responses']['Refused'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ParameterLocationCode = components['parameters']['LocationCode'];
export type ParameterChannelName = components['parameters']['ChannelName'];
export type ParameterOrder = components['parameters']['Order'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterShipmentCode = components['parameters']['ShipmentCode'];
export type $defs = Record<string, never>;
export interface operations {
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The mock is ready. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly listOrders: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description Only orders of this status.
                 * @example OPEN
                 */
                readonly status?: components["schemas"]["KitOrderStatus"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The orders. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitOrderList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly generateOrders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GenerateOrdersRequest"];
            };
        };
        readonly responses: {
            /** @description The orders exist and their messages are queued. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GenerateOrdersResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly getOrder: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The channel's code of the order.
                 * @example WEB-1001
                 */
                readonly orderCode: components["schemas"]["OrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The order. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitOrder"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listMessages: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to the order of this code.
                 * @example WEB-1001
                 */
                readonly order?: components["parameters"]["Order"];
                /**
                 * @description Only messages of this event type.
                 * @example SUBORDER_CREATE
                 */
                readonly eventType?: components["schemas"]["EventTypeName"];
                /**
                 * @description Only messages in this state.
                 * @example delivered
                 */
                readonly state?: components["schemas"]["MessageState"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The messages. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitMessageList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly redeliverMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The mock's key of the message.
                 * @example msg-1
                 */
                readonly messageKey: components["schemas"]["MessageKey"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RedeliverRequest"];
            };
        };
        readonly responses: {
            /** @description The copies are queued. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedeliverResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listHistory: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only entries with a higher number.
                 * @example 0
                 */
                readonly after?: number;
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
                /**
                 * @description Only what belongs to the order of this code.
                 * @example WEB-1001
                 */
                readonly order?: components["parameters"]["Order"];
                /**
                 * @description Only entries of this direction.
                 * @example inbound
                 */
                readonly direction?: components["schemas"]["HistoryDirection"];
                /**
                 * @description Only entries of this kind.
                 * @example call
                 */
                readonly kind?: components["schemas"]["HistoryKind"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The entries. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["History"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listInventory: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitInventoryList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listPicklists: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The picklists. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitPicklistList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listShipments: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to the order of this code.
                 * @example WEB-1001
                 */
                readonly order?: components["parameters"]["Order"];
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipments. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitShipmentList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly dispatchShipment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The code of the shipment.
                 * @example SHP-1
                 */
                readonly shipmentCode: components["parameters"]["ShipmentCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipment is on its way. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitShipment"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly deliverShipment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The code of the shipment.
                 * @example SHP-1
                 */
                readonly shipmentCode: components["parameters"]["ShipmentCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The shipment is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitShipment"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listManifests: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifests. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitManifestList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listReturns: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what belongs to the order of this code.
                 * @example WEB-1001
                 */
                readonly order?: components["parameters"]["Order"];
                /**
                 * @description Only what belongs to this location.
                 * @example IN132
                 */
                readonly locationCode?: components["parameters"]["LocationCode"];
                /**
                 * @description Only what belongs to this channel.
                 * @example WEBSHOP
                 */
                readonly channelName?: components["parameters"]["ChannelName"];
                /**
                 * @description At most so many elements.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The returns. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KitReturnList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly listFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The faults. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FaultList"];
                };
            };
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly addFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FaultPlan"];
            };
        };
        readonly responses: {
            /** @description The fault is planned. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Fault"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly clearFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No fault is planned. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 500: components["responses"]["ServerError"];
            readonly "4XX": components["responses"]["Refused"];
        };
    };
    readonly resetSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResetRequest"];
            };
        };
        readonly responses: {
            /** @description The new session. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
}
