// Generated from openapi/erp.yaml by `npm run generate`. Do not edit: change the source and generate again.
export type paths = Record<string, never>;
export interface webhooks {
    readonly outwardSalesPosting: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A sales order and its shipments as they stand
         * @description The OMS posts an order when it is created, cancelled, partly cancelled or completed, and when a shipment is dispatched or delivered. Postings come from a scheduled job, at least once each, and may overtake each other. Book a shipment once, by its `shipmentCode`, however many messages carry it; treat a known `messageId` as done and answer it with success. A late message must not take back a cancellation, a completion or a delivery. The receiver has 45 seconds and chooses the headers with which the OMS identifies itself.
         */
        readonly post: operations["outwardSalesPosting"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description What led to the posting. These are the documented values; a receiver must take an event that it does not know without failing.
         * @enum {string}
         */
        readonly OutwardSalesPostingEventType: "OUTWARD_ORDER_CREATE" | "OUTWARD_ORDER_CANCEL" | "OUTWARD_ORDER_PARTIAL_CANCEL" | "OUTWARD_ORDER_COMPLETE" | "OUTWARD_ORDER_SHIPMENT_DISPATCH" | "OUTWARD_ORDER_SHIPMENT_DELIVER";
        /** @description Whether the OMS may split the order. The table has a boolean, the sample has the boolean as text; both stand. */
        readonly SplitRequired: boolean | ("true" | "false");
        /** @description The volumetric weight of a box. The sample has it as text; a number and a numeric text both stand, and null. */
        readonly VolumetricWeight: number | string | null;
        /** @description One line of the order. The cancelled quantity is at most the ordered one, and the parts cancelled by the customer, cancelled by the seller and rejected by the seller never add up to more than it. */
        readonly SalesPostingOrderItem: {
            readonly orderItemCode: components["schemas"]["OrderItemCode"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly orderedQuantity: components["schemas"]["Quantity"];
            readonly cancelledQuantity: components["schemas"]["Quantity"];
            readonly customerCancelledQty?: components["schemas"]["OptionalQuantity"];
            readonly sellerCancelledQty?: components["schemas"]["OptionalQuantity"];
            readonly sellerRejectQty?: components["schemas"]["OptionalQuantity"];
            /** @description What the channel takes off each piece, or null. */
            readonly channelDiscount?: number | null;
            readonly sellingPricePerUnit: components["schemas"]["Amount"];
            readonly giftChargePerUnit?: components["schemas"]["OptionalNumber"];
            /** @description What the seller takes off each piece, or null. */
            readonly sellerDiscount?: number | null;
            /** @description The shipping charge of the line, or null. Only the sample has this field. */
            readonly shippingCharge?: number | null;
            readonly omsItemId?: components["schemas"]["OptionalIdentifier"];
            readonly barcode: components["schemas"]["Barcode"];
            readonly clientSkuCode?: components["schemas"]["OptionalText"];
            readonly orderItemCustomAttributes?: components["schemas"]["OrderItemCustomAttributes"];
        };
        /** @description One line of a shipment and of its invoice. The selling price is the base price plus the tax, the tax per unit is the sum of the taxes per unit, and each total is the figure per unit times the quantity. Discounts are not taken off these prices. */
        readonly SalesPostingShipmentItem: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly orderItemCode: components["schemas"]["OrderItemCode"];
            readonly netTaxAmountPerUnit: components["schemas"]["Amount"];
            readonly netTaxAmountTotal: components["schemas"]["Amount"];
            readonly baseSellingPricePerUnit: components["schemas"]["Amount"];
            readonly baseSellingPriceTotal: components["schemas"]["Amount"];
            readonly sellingPricePerUnit: components["schemas"]["Amount"];
            readonly sellingPriceTotal: components["schemas"]["Amount"];
            readonly quantity: components["schemas"]["Quantity"];
            readonly shippingChargePerUnit?: components["schemas"]["OptionalNumber"];
            readonly channelDiscount?: components["schemas"]["OptionalNumber"];
            /** @description The taxes of the line. The table calls it an object, the sample has a list; the list stands. */
            readonly taxItems: readonly components["schemas"]["TaxItem"][];
            readonly barcode?: components["schemas"]["OptionalText"];
            readonly clientSkuCode?: components["schemas"]["OptionalText"];
        };
        /** @description How many pieces of one product are in the box. */
        readonly SkuQuantity: {
            readonly globalSkuId?: components["schemas"]["OptionalIdentifier"];
            readonly clientSkuId?: components["schemas"]["OptionalText"];
            readonly count?: components["schemas"]["OptionalQuantity"];
        };
        /** @description One box of the shipment. */
        readonly PackBoxDetails: {
            readonly length?: components["schemas"]["Measure"];
            readonly breadth?: components["schemas"]["Measure"];
            readonly height?: components["schemas"]["Measure"];
            readonly weight?: components["schemas"]["Measure"];
            readonly boxId?: components["schemas"]["OptionalIdentifier"];
            readonly awbNumber?: components["schemas"]["OptionalText"];
            readonly packBoxRemarks?: components["schemas"]["OptionalText"];
            readonly volWeight?: components["schemas"]["VolumetricWeight"];
            readonly boxSkuId?: components["schemas"]["OptionalText"];
            readonly boxCode?: components["schemas"]["OptionalText"];
            readonly skuQuantityDataList?: readonly components["schemas"]["SkuQuantity"][] | null;
        };
        /** @description The measures and the boxes of a shipment, or null. The table ends inside this object; the sample has the rest. */
        readonly ShipmentDetails: {
            readonly length?: components["schemas"]["Measure"];
            readonly breadth?: components["schemas"]["Measure"];
            readonly height?: components["schemas"]["Measure"];
            readonly weight?: components["schemas"]["Measure"];
            readonly shipmentId?: components["schemas"]["OptionalShipmentNumber"];
            readonly totalItemQuantity?: components["schemas"]["OptionalQuantity"];
            readonly packboxDetailsList?: readonly components["schemas"]["PackBoxDetails"][] | null;
        } | null;
        /** @description One shipment of the order. `shipmentCode` is the key under which it is booked once: every further posting of the order shows it again, and a second shipment joins the first one instead of replacing it. */
        readonly SalesPostingShipment: {
            readonly shipmentCode: components["schemas"]["ShipmentCode"];
            readonly omsShipmentId?: components["schemas"]["OptionalShipmentNumber"];
            readonly locationCode: components["schemas"]["LocationCode"];
            /** @description The number of the invoice that the OMS made, or null. */
            readonly generatedInvoiceId?: string | null;
            readonly generatedInvoiceDate?: components["schemas"]["OptionalTimestamp"];
            /** @description The number of the invoice that the marketplace made, or null. */
            readonly externalInvoiceId?: string | null;
            readonly externalInvoiceDate?: components["schemas"]["OptionalTimestamp"];
            readonly invoiceDocumentUrl?: components["schemas"]["OptionalUrl"];
            readonly shippingLabelDocumentUrl?: components["schemas"]["OptionalUrl"];
            readonly irn?: components["schemas"]["Irn"];
            readonly qrCode?: components["schemas"]["SignedQrCode"];
            /** @description How far the shipment has come, such as `PACKED`, `DISPATCHED` or `DELIVERED`, or null. The list is open. */
            readonly shipmentStatus?: string | null;
            readonly awbNumber?: components["schemas"]["OptionalText"];
            readonly transporter?: components["schemas"]["OptionalText"];
            /** @description The code of the packaging that was used, or null. */
            readonly packageSku?: string | null;
            readonly deliveredAt?: components["schemas"]["OptionalTimestamp"];
            readonly packedAt?: components["schemas"]["OptionalTimestamp"];
            readonly shipmentItems: readonly components["schemas"]["SalesPostingShipmentItem"][];
            readonly shipmentDetails?: components["schemas"]["ShipmentDetails"];
        };
        /** @description A sales order and all its invoiced shipments, with the event that led to this posting. */
        readonly OutwardSalesPosting: {
            /** @description The partner to whom the order went. For a marketplace order, the ERP's name of the channel. */
            readonly partnerCode: string;
            /** @description The partner's location to which the order went. */
            readonly partnerLocationCode: string;
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly orderCode: components["schemas"]["OrderCode"];
            /** @description The code of the order that this one was split from; null, empty, or shared by several orders. */
            readonly parentOrderCode?: string | null;
            /** @description Whether the order is handled before others. */
            readonly isPriority: boolean;
            readonly channelName: components["schemas"]["ChannelName"];
            readonly orderTime: components["schemas"]["Timestamp"];
            readonly orderType: components["schemas"]["OrderType"];
            readonly messageId: components["schemas"]["MessageId"];
            readonly paymentMethod?: components["schemas"]["OptionalPaymentMethod"];
            readonly eventType: components["schemas"]["OutwardSalesPostingEventType"];
            readonly eventTime?: components["schemas"]["OptionalTimestamp"];
            readonly omsOrderId?: components["schemas"]["OptionalIdentifier"];
            /** @description The time by which the order has to be processed, or null. */
            readonly turnAroundTime?: components["schemas"]["Timestamp"] | null;
            readonly virtualSkuDefinitions?: components["schemas"]["VirtualSkuDefinitions"];
            readonly bundledSkuDefinitions: components["schemas"]["BundledSkuDefinitions"];
            readonly isSplitRequired: components["schemas"]["SplitRequired"];
            /** @description The shipping charges of the whole order, or null. */
            readonly shippingCharges?: number | null;
            /** @description The kind of channel, such as `ERP`, or null. */
            readonly channelType?: string | null;
            readonly orderItems: readonly components["schemas"]["SalesPostingOrderItem"][];
            /** @description The shipments invoiced so far. Empty before the first one. */
            readonly shipments: readonly components["schemas"]["SalesPostingShipment"][];
            readonly shippingAddress?: components["schemas"]["OptionalAddress"];
            readonly billingAddress?: components["schemas"]["OptionalAddress"];
            readonly orderCustomAttributes?: components["schemas"]["OrderCustomAttributes"];
        };
        /** @description The code of the warehouse or store that fulfils the order. */
        readonly LocationCode: string;
        /** @description The channel's code of an order. Unique for one set of credentials together with `locationCode`. */
        readonly OrderCode: string;
        /** @description The name of the sales channel, as it is set up in the OMS. */
        readonly ChannelName: string;
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
        /** @description The number of a notification (a 64-bit integer), by which a receiver tells a repeated delivery from a new one. */
        readonly MessageId: number;
        /**
         * @description `COD` is paid on delivery, `NCOD` is paid before; null where the sender does not say.
         * @enum {string|null}
         */
        readonly OptionalPaymentMethod: "COD" | "NCOD" | null;
        /** @description A time, or null where it is not known. */
        readonly OptionalTimestamp: components["schemas"]["Timestamp"] | null;
        /** @description An internal number of the OMS (a 64-bit integer), or null. */
        readonly OptionalIdentifier: number | null;
        /** @description A short text, or null. */
        readonly OptionalText: string | null;
        /** @description A count of pieces, or null. */
        readonly OptionalQuantity: number | null;
        /** @description One product inside a virtual product. */
        readonly VirtualChildSku: {
            readonly channelSkuCode?: components["schemas"]["OptionalText"];
            readonly barcode?: components["schemas"]["OptionalText"];
            readonly clientSkuCode?: components["schemas"]["OptionalText"];
            readonly qty?: components["schemas"]["OptionalQuantity"];
        };
        /** @description A virtual product (sold as one, kept as several) and the products that it stands for. */
        readonly VirtualSkuDefinition: {
            readonly virtualParentChannelSkuId?: components["schemas"]["OptionalText"];
            readonly virtualParentBarcode?: components["schemas"]["OptionalText"];
            readonly virtualParentClientSkuCode?: components["schemas"]["OptionalText"];
            readonly childSkus?: readonly components["schemas"]["VirtualChildSku"][] | null;
        };
        /** @description The virtual products of the order, or null. The list may be empty. */
        readonly VirtualSkuDefinitions: readonly components["schemas"]["VirtualSkuDefinition"][] | null;
        /** @description The channel's own code of a product. Several lines of one order may name the same code. */
        readonly ChannelSkuCode: string;
        /** @description One product inside a bundle. */
        readonly BundledChildSku: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly barcode?: components["schemas"]["OptionalText"];
            readonly clientSkuCode?: components["schemas"]["OptionalText"];
            readonly qty?: components["schemas"]["OptionalQuantity"];
        };
        /** @description A bundle and the products in it. */
        readonly BundledSkuDefinition: {
            readonly bundledParentChannelSkuId: components["schemas"]["ChannelSkuCode"];
            readonly bundledParentBarcode?: components["schemas"]["OptionalText"];
            readonly bundledParentClientSkuCode?: components["schemas"]["OptionalText"];
            readonly childSkus: readonly components["schemas"]["BundledChildSku"][];
        };
        /** @description The bundles of the order. The list may be empty. */
        readonly BundledSkuDefinitions: readonly components["schemas"]["BundledSkuDefinition"][];
        /** @description The channel's code of one order line. No two lines of an order share it. */
        readonly OrderItemCode: string;
        /** @description A count of pieces. */
        readonly Quantity: number;
        /** @description An amount of money in the currency of the order. */
        readonly Amount: number;
        /** @description A number, or null. */
        readonly OptionalNumber: number | null;
        /** @description The barcode of the product master. */
        readonly Barcode: string;
        /** @description Further fields that the channel gave with the order, of any shape, handed through unchanged. */
        readonly ChannelMetadata: {
            readonly [key: string]: unknown;
        } | null;
        /** @description Further fields of the channel as pairs of texts. */
        readonly ChannelMetadataMap: {
            readonly [key: string]: string | null;
        } | null;
        /** @description Ten free texts of an order line and what the channel sent along, or null. */
        readonly OrderItemCustomAttributes: {
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
            readonly channelMetadata?: components["schemas"]["ChannelMetadata"];
            readonly channelMetadataMap?: components["schemas"]["ChannelMetadataMap"];
        } | null;
        /** @description The code of a shipment, and the key under which a receiver books it once. */
        readonly ShipmentCode: string;
        /** @description The OMS's number of a shipment. The sources disagree whether it travels as a number or as text, so an integer and a string of digits both stand. */
        readonly ShipmentNumber: number | string;
        /** @description The OMS's number of a shipment as an integer or as a string of digits, or null. */
        readonly OptionalShipmentNumber: components["schemas"]["ShipmentNumber"] | null;
        /** @description An absolute http or https address, or null. The limit of 255 characters does not apply to it. */
        readonly OptionalUrl: string | null;
        /** @description Invoice reference number of a GST e-invoice, 64 hexadecimal digits; null where no e-invoice was registered. */
        readonly Irn: string | null;
        /** @description The signed QR content of a GST e-invoice: a JWS in compact form whose payload repeats the key figures of the invoice and its IRN; null where no e-invoice was registered. The limit of 255 characters does not apply to it. */
        readonly SignedQrCode: string | null;
        /** @description One tax on a line. `taxPerUnit` is the base price times `rate` in per cent, to the paisa, and `taxTotal` is `taxPerUnit` times the quantity. */
        readonly TaxItem: {
            /** @description The name of the tax, such as `SGST`, `CGST` or `IGST`. */
            readonly type: string;
            /** @description The rate in per cent. */
            readonly rate: number;
            readonly taxPerUnit: components["schemas"]["Amount"];
            readonly taxTotal: components["schemas"]["Amount"];
        };
        /** @description A length or a weight, or null where it was not measured. */
        readonly Measure: number | null;
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
        /** @description A postal address, or null. */
        readonly OptionalAddress: components["schemas"]["Address"] | null;
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
        /** @description Any JSON. The OMS does not read it, with one exception: an object whose `hasError` is true makes the delivery a failed one, whatever the status said. */
        readonly Acknowledgement: unknown;
        /** @description The body with which a receiver reports that it could not take a message. The OMS shows `errorMessage` to its users, so it should say what a person can do about it. */
        readonly ReceiverError: {
            /** @description True, for the message was not taken. */
            readonly hasError: boolean;
            /** @description The reason, for a person. It may be longer than 255 characters. */
            readonly errorMessage: string;
        };
    };
    responses: {
        /** @description The message was taken and its effect is durable. Any 2xx counts, with no body or with any JSON. One exception: a receiver that cannot answer 4xx or 5xx may say its failure in a 200 with `hasError` true. That is discouraged, and the OMS counts it as a failed delivery. */
        readonly Acknowledged: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        /** @description The receiver refuses the message. It must leave no effect and must not spoil the key: the corrected message, or the same one later, can still be taken. */
        readonly ReceiverRefused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ReceiverError"];
            };
        };
        /** @description The receiver failed. The message was not taken and is delivered again later. */
        readonly ReceiverFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ReceiverError"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type OutwardSalesPostingEventType = components['schemas']['OutwardSalesPostingEventType'];
export type SplitRequired = components['schemas']['SplitRequired'];
export type VolumetricWeight = components['schemas']['VolumetricWeight'];
export type SalesPostingOrderItem = components['schemas']['SalesPostingOrderItem'];
export type SalesPostingShipmentItem = components['schemas']['SalesPostingShipmentItem'];
export type SkuQuantity = components['schemas']['SkuQuantity'];
export type PackBoxDetails = components['schemas']['PackBoxDetails'];
export type ShipmentDetails = components['schemas']['ShipmentDetails'];
export type SalesPostingShipment = components['schemas']['SalesPostingShipment'];
export type OutwardSalesPosting = components['schemas']['OutwardSalesPosting'];
export type LocationCode = components['schemas']['LocationCode'];
export type OrderCode = components['schemas']['OrderCode'];
export type ChannelName = components['schemas']['ChannelName'];
export type Timestamp = components['schemas']['Timestamp'];
export type OrderType = components['schemas']['OrderType'];
export type MessageId = components['schemas']['MessageId'];
export type OptionalPaymentMethod = components['schemas']['OptionalPaymentMethod'];
export type OptionalTimestamp = components['schemas']['OptionalTimestamp'];
export type OptionalIdentifier = components['schemas']['OptionalIdentifier'];
export type OptionalText = components['schemas']['OptionalText'];
export type OptionalQuantity = components['schemas']['OptionalQuantity'];
export type VirtualChildSku = components['schemas']['VirtualChildSku'];
export type VirtualSkuDefinition = components['schemas']['VirtualSkuDefinition'];
export type VirtualSkuDefinitions = components['schemas']['VirtualSkuDefinitions'];
export type ChannelSkuCode = components['schemas']['ChannelSkuCode'];
export type BundledChildSku = components['schemas']['BundledChildSku'];
export type BundledSkuDefinition = components['schemas']['BundledSkuDefinition'];
export type BundledSkuDefinitions = components['schemas']['BundledSkuDefinitions'];
export type OrderItemCode = components['schemas']['OrderItemCode'];
export type Quantity = components['schemas']['Quantity'];
export type Amount = components['schemas']['Amount'];
export type OptionalNumber = components['schemas']['OptionalNumber'];
export type Barcode = components['schemas']['Barcode'];
export type ChannelMetadata = components['schemas']['ChannelMetadata'];
export type ChannelMetadataMap = components['schemas']['ChannelMetadataMap'];
export type OrderItemCustomAttributes = components['schemas']['OrderItemCustomAttributes'];
export type ShipmentCode = components['schemas']['ShipmentCode'];
export type ShipmentNumber = components['schemas']['ShipmentNumber'];
export type OptionalShipmentNumber = components['schemas']['OptionalShipmentNumber'];
export type OptionalUrl = components['schemas']['OptionalUrl'];
export type Irn = components['schemas']['Irn'];
export type SignedQrCode = components['schemas']['SignedQrCode'];
export type TaxItem = components['schemas']['TaxItem'];
export type Measure = components['schemas']['Measure'];
export type Address = components['schemas']['Address'];
export type OptionalAddress = components['schemas']['OptionalAddress'];
export type OrderCustomAttributes = components['schemas']['OrderCustomAttributes'];
export type Acknowledgement = components['schemas']['Acknowledgement'];
export type ReceiverError = components['schemas']['ReceiverError'];
export type ResponseAcknowledged = components['responses']['Acknowledged'];
export type ResponseReceiverRefused = components['responses']['ReceiverRefused'];
export type ResponseReceiverFailed = components['responses']['ReceiverFailed'];
export type $defs = Record<string, never>;
export interface operations {
    readonly outwardSalesPosting: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OutwardSalesPosting"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Acknowledged"];
            readonly "4XX": components["responses"]["ReceiverRefused"];
            readonly "5XX": components["responses"]["ReceiverFailed"];
        };
    };
}
