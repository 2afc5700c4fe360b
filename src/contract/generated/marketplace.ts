// Generated from openapi/marketplace.yaml by `npm run generate`. Do not edit: change the source and generate again.
export interface paths {
    readonly "/orders/outward": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create an order
         * @description Brings an order of the channel into the OMS. The answer only says that the order was taken; mapping, allocation to a location and the event to the vendor follow by themselves. An order has at most 2500 lines and no two lines share an `orderItemCode`, while two lines may name the same product. Repeating an order with the same data changes nothing and is answered with 200.
         */
        readonly post: operations["createOutwardOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{orderCode}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Cancel items as the customer
         * @description The customer takes back pieces of an order. Each element names one order line and how many of its pieces are cancelled. Pieces that are packed can no longer be cancelled, and the call is then refused with 400. The vendor learns of it from a cancel event.
         */
        readonly put: operations["cancelOutwardOrder"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/return/return-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a return
         * @description Announces that pieces of an order come back, one element for each piece. The order must exist and its pieces must have been shipped. The vendor learns of it from a return event. Repeating a return with the same data changes nothing and is answered with 200.
         */
        readonly post: operations["createReturnOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/inventories": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Look up stock
         * @description Answers how many good pieces of the named products a location can sell. It reads and changes nothing, although it is a POST. A product that the location does not know is left out of the answer.
         */
        readonly post: operations["searchInventory"];
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
        /** @description One tax on a product of the order. */
        readonly TaxItemForm: {
            /** @description The name of the tax, such as `SGST`, `CGST` or `IGST`. */
            readonly type: string;
            /** @description The rate in per cent. */
            readonly rate: number;
            readonly taxPerUnit: components["schemas"]["Amount"];
        };
        /** @description The base price and the taxes of one product of the order. */
        readonly TaxBreakupForm: {
            readonly channelSkuId: components["schemas"]["ChannelSkuCode"];
            readonly baseSellingPricePerUnit: components["schemas"]["Amount"];
            readonly taxItemForms: readonly components["schemas"]["TaxItemForm"][];
        };
        /** @description One line of the order. */
        readonly OutwardOrderItem: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly orderItemCode: components["schemas"]["OrderItemCode"];
            readonly quantity: components["schemas"]["PositiveQuantity"];
            readonly sellerDiscountPerUnit?: components["schemas"]["OptionalNumber"];
            readonly channelDiscountPerUnit?: components["schemas"]["OptionalNumber"];
            readonly sellingPricePerUnit: components["schemas"]["Amount"];
            readonly shippingChargePerUnit?: components["schemas"]["OptionalNumber"];
            /** @description How the line is wrapped and what the card says, of any shape, or null. */
            readonly giftOptions?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description The earliest expiry that the customer takes, as a time, or null. */
            readonly minExpiry?: string | null;
        };
        /** @description An order of the channel. */
        readonly CreateOutwardOrderRequest: {
            readonly parentOrderCode?: components["schemas"]["OptionalText"];
            /** @description The location that shall fulfil the order; null leaves the choice to the OMS. */
            readonly locationCode?: string | null;
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly orderTime: components["schemas"]["Timestamp"];
            readonly orderType: components["schemas"]["OrderType"];
            /** @description True if the order must not be worked on yet. */
            readonly onHold: boolean;
            readonly isPriority?: components["schemas"]["OptionalBoolean"];
            readonly gift?: components["schemas"]["OptionalBoolean"];
            /**
             * @description Whether good (`PASS`) or faulty (`FAIL`) stock is ordered, or null.
             * @enum {string|null}
             */
            readonly qcStatus?: "PASS" | "FAIL" | null;
            readonly dispatchByTime: components["schemas"]["Timestamp"];
            readonly startProcessingTime: components["schemas"]["Timestamp"];
            readonly paymentMethod: components["schemas"]["PaymentMethod"];
            readonly isSplitRequired?: components["schemas"]["OptionalBoolean"];
            /**
             * @description Whether the order is packed piece by piece or in bulk, or null.
             * @enum {string|null}
             */
            readonly packType?: "PIECE" | "BULK" | null;
            readonly taxBreakupForms?: readonly components["schemas"]["TaxBreakupForm"][] | null;
            readonly shippingAddress: components["schemas"]["Address"];
            readonly billingAddress: components["schemas"]["Address"];
            readonly orderItems: readonly components["schemas"]["OutwardOrderItem"][];
            readonly orderCustomAttributes?: components["schemas"]["OrderCustomAttributes"];
        };
        /** @description How much of one order line the customer cancels. */
        readonly OutwardCancelItem: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly orderItemCode: components["schemas"]["OrderItemCode"];
            /** @description The quantity of the line cancelled by the customer so far, absolute. */
            readonly cancelledQuantity: number;
        };
        /** @description A customer's cancellation in one order. */
        readonly CancelOutwardOrderRequest: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly orderItems: readonly components["schemas"]["OutwardCancelItem"][];
        };
        /** @description One piece that comes back. */
        readonly ReturnOrderItem: {
            readonly itemCode: components["schemas"]["ReturnItemCode"];
            /** @description Why the piece comes back. */
            readonly reason: string;
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
        };
        /** @description A return of the channel. */
        readonly CreateReturnOrderRequest: {
            readonly forwardOrderCode: components["schemas"]["OrderCode"];
            readonly returnOrderCode: components["schemas"]["ReturnOrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly returnOrderTime?: components["schemas"]["OptionalTimestamp"];
            readonly orderItems: readonly components["schemas"]["ReturnOrderItem"][];
            readonly orderType: components["schemas"]["ReturnOrderType"];
            readonly awbNumber?: components["schemas"]["OptionalText"];
            readonly transporter?: components["schemas"]["OptionalText"];
            readonly pickupAddress?: components["schemas"]["OptionalAddress"];
            readonly dropAddress?: components["schemas"]["OptionalAddress"];
        };
        /** @description The products to look up at one location. */
        readonly SearchInventoryRequest: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelSkuCodes: readonly components["schemas"]["ChannelSkuCode"][];
        };
        /** @description The stock of one product. */
        readonly ChannelInventory: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /** @description How many good pieces can be sold. */
            readonly qcPassAvailableQuantity: number;
        };
        /** @description The stock that was found. */
        readonly SearchInventoryResponse: {
            readonly inventories: readonly components["schemas"]["ChannelInventory"][];
        };
        /** @description A short text, or null. */
        readonly OptionalText: string | null;
        /** @description The channel's code of an order. Unique for one set of credentials together with `locationCode`. */
        readonly OrderCode: string;
        /**
         * @description A point in time with its offset: `2020-10-16T20:22:28.000+00:00`, any other offset such as `+05:30`, `Z`, or the form in which Java prints a zoned time (`2020-10-16T20:22:28Z[UTC]`). The fraction of a second is optional and has one to nine digits.
         * @example 2020-10-16T20:22:28.000+00:00
         */
        readonly Timestamp: string;
        /**
         * @description The kind of order. Known kinds are `SO` (sales order), `STO` (stock transfer order), `RTV` (return to vendor) and `PO` (purchase order); the list is open. The published sample prints several of them with slashes between, and that form is accepted as it stands.
         * @example SO
         */
        readonly OrderType: string;
        /** @description A flag, or null where the sender does not say. */
        readonly OptionalBoolean: boolean | null;
        /**
         * @description `COD` is paid on delivery, `NCOD` is paid before.
         * @enum {string}
         */
        readonly PaymentMethod: "COD" | "NCOD";
        /** @description The channel's own code of a product. Several lines of one order may name the same code. */
        readonly ChannelSkuCode: string;
        /** @description An amount of money in the currency of the order. */
        readonly Amount: number;
        /** @description A postal address with its contact. No source marks a part of it as mandatory. */
        readonly Address: {
            readonly name?: components["schemas"]["OptionalText"];
            readonly line1?: components["schemas"]["OptionalText"];
            readonly line2?: components["schemas"]["OptionalText"];
            readonly line3?: components["schemas"]["OptionalText"];
            readonly city?: components["schemas"]["OptionalText"];
            readonly state?: components["schemas"]["OptionalText"];
            readonly zip?: components["schemas"]["OptionalText"];
            readonly country?: components["schemas"]["OptionalText"];
            readonly email?: components["schemas"]["OptionalText"];
            readonly phone?: components["schemas"]["OptionalText"];
        };
        /** @description The channel's code of one order line. No two lines of an order share it. */
        readonly OrderItemCode: string;
        /** @description A count of pieces, at least one. */
        readonly PositiveQuantity: number;
        /** @description A number, or null. */
        readonly OptionalNumber: number | null;
        /** @description Further fields that the channel gave with the order, of any shape, handed through unchanged. */
        readonly ChannelMetadata: {
            readonly [key: string]: unknown;
        } | null;
        /** @description Further fields of the channel as pairs of texts. */
        readonly ChannelMetadataMap: {
            readonly [key: string]: string | null;
        } | null;
        /** @description Ten free texts of an order, its currency and what the channel sent along, or null. */
        readonly OrderCustomAttributes: {
            readonly attribute1?: components["schemas"]["OptionalText"];
            readonly attribute2?: components["schemas"]["OptionalText"];
            readonly attribute3?: components["schemas"]["OptionalText"];
            readonly attribute4?: components["schemas"]["OptionalText"];
            readonly attribute5?: components["schemas"]["OptionalText"];
            readonly attribute6?: components["schemas"]["OptionalText"];
            readonly attribute7?: components["schemas"]["OptionalText"];
            readonly attribute8?: components["schemas"]["OptionalText"];
            readonly attribute9?: components["schemas"]["OptionalText"];
            readonly attribute10?: components["schemas"]["OptionalText"];
            readonly currency?: components["schemas"]["OptionalText"];
            readonly channelMetadata?: components["schemas"]["ChannelMetadata"];
            readonly channelMetadataMap?: components["schemas"]["ChannelMetadataMap"];
        } | null;
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
        /** @description The code of a return order. */
        readonly ReturnOrderCode: string;
        /** @description A time, or null where it is not known. */
        readonly OptionalTimestamp: components["schemas"]["Timestamp"] | null;
        /** @description The code of one returned piece. */
        readonly ReturnItemCode: string;
        /**
         * @description How the goods come back: sent by the customer (`SELF_SHIP`), fetched from the customer (`CUSTOMER_RETURN`), or never delivered and sent back by the carrier (`RETURN_TO_ORIGIN`).
         * @enum {string}
         */
        readonly ReturnOrderType: "SELF_SHIP" | "CUSTOMER_RETURN" | "RETURN_TO_ORIGIN";
        /** @description A postal address, or null. */
        readonly OptionalAddress: components["schemas"]["Address"] | null;
    };
    responses: {
        /** @description The body breaks a rule. Sending it again unchanged cannot succeed. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The credentials are missing or wrong. Nothing was done. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The credentials are right, but their role has no part in this operation: an ERP does not pack, a warehouse places no orders. Nothing was done. */
        readonly Forbidden: {
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
        /** @description The body is larger than the OMS reads. Nothing was done. Send less at once. */
        readonly PayloadTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The body is not sent as `application/json` in UTF-8, or is compressed. Nothing was done. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Too many calls in a short time; the limit is not published. Wait as long as `Retry-After` says and send the same call again. */
        readonly TooManyRequests: {
            headers: {
                /**
                 * @description How many seconds to wait.
                 * @example 2
                 */
                readonly "Retry-After": number;
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
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type TaxItemForm = components['schemas']['TaxItemForm'];
export type TaxBreakupForm = components['schemas']['TaxBreakupForm'];
export type OutwardOrderItem = components['schemas']['OutwardOrderItem'];
export type CreateOutwardOrderRequest = components['schemas']['CreateOutwardOrderRequest'];
export type OutwardCancelItem = components['schemas']['OutwardCancelItem'];
export type CancelOutwardOrderRequest = components['schemas']['CancelOutwardOrderRequest'];
export type ReturnOrderItem = components['schemas']['ReturnOrderItem'];
export type CreateReturnOrderRequest = components['schemas']['CreateReturnOrderRequest'];
export type SearchInventoryRequest = components['schemas']['SearchInventoryRequest'];
export type ChannelInventory = components['schemas']['ChannelInventory'];
export type SearchInventoryResponse = components['schemas']['SearchInventoryResponse'];
export type OptionalText = components['schemas']['OptionalText'];
export type OrderCode = components['schemas']['OrderCode'];
export type Timestamp = components['schemas']['Timestamp'];
export type OrderType = components['schemas']['OrderType'];
export type OptionalBoolean = components['schemas']['OptionalBoolean'];
export type PaymentMethod = components['schemas']['PaymentMethod'];
export type ChannelSkuCode = components['schemas']['ChannelSkuCode'];
export type Amount = components['schemas']['Amount'];
export type Address = components['schemas']['Address'];
export type OrderItemCode = components['schemas']['OrderItemCode'];
export type PositiveQuantity = components['schemas']['PositiveQuantity'];
export type OptionalNumber = components['schemas']['OptionalNumber'];
export type ChannelMetadata = components['schemas']['ChannelMetadata'];
export type ChannelMetadataMap = components['schemas']['ChannelMetadataMap'];
export type OrderCustomAttributes = components['schemas']['OrderCustomAttributes'];
export type ErrorEnvelope = components['schemas']['ErrorEnvelope'];
export type LocationCode = components['schemas']['LocationCode'];
export type ReturnOrderCode = components['schemas']['ReturnOrderCode'];
export type OptionalTimestamp = components['schemas']['OptionalTimestamp'];
export type ReturnItemCode = components['schemas']['ReturnItemCode'];
export type ReturnOrderType = components['schemas']['ReturnOrderType'];
export type OptionalAddress = components['schemas']['OptionalAddress'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServerError = components['responses']['ServerError'];
export type $defs = Record<string, never>;
export interface operations {
    readonly createOutwardOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateOutwardOrderRequest"];
            };
        };
        readonly responses: {
            /** @description The order is taken. The body is empty. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly cancelOutwardOrder: {
        readonly parameters: {
            readonly query?: never;
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
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelOutwardOrderRequest"];
            };
        };
        readonly responses: {
            /** @description The pieces are cancelled. The body is empty. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly createReturnOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateReturnOrderRequest"];
            };
        };
        readonly responses: {
            /** @description The return is taken. The body is empty. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly searchInventory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchInventoryRequest"];
            };
        };
        readonly responses: {
            /** @description The stock of the products that were found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchInventoryResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
}
