// Generated from openapi/efs.yaml by `npm run generate`. Do not edit: change the source and generate again.
export interface paths {
    readonly "/usp/listing/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create listings
         * @description Maps a barcode to the code that the channel uses for the product. The product with that barcode must already exist in the OMS. Call it before the first stock or order of a product; where people keep the listings by hand, it is not needed. Repeating a listing with the same data changes nothing and is answered with 200.
         */
        readonly post: operations["createListing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/usp/inventories/absolute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Set the stock of products
         * @description Sets how many pieces of each product are available for sale at a location. The figure replaces the one before, so repeating a call is harmless and a lost call is repaired by the next one. A body holds at most 300 products, each once; only an OMS that is set up for the older limit takes up to 500. The answer sorts the products into those that were set and those that were not; a product without a listing fails alone and does not stop the others.
         */
        readonly put: operations["updateInventory"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/usp/order/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Cancel items as the seller
         * @description Tells the OMS that pieces of an order cannot be delivered. The quantity is absolute for each product, so repeating the call changes nothing, and a later call with a higher figure cancels the difference. It may reach the ordered quantity, which cancels the product completely. Allowed until the pieces are packed, because packing invoices them; afterwards the call is refused with 400.
         */
        readonly put: operations["cancelOrderItems"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/usp/picklist/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a picklist
         * @description Groups orders that the warehouse picks in one round. All of them belong to the location and the channel of the call. The answer carries the number under which more orders can be added. A vendor that picks order by order does not need it.
         */
        readonly post: operations["createPicklist"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/usp/picklist/add-order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Add orders to a picklist
         * @description Adds orders to a picklist that the OMS has made before. Only orders of that picklist's location and channel fit. An order that is already on it stays there once, so the call may be repeated.
         */
        readonly post: operations["addOrdersToPicklist"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/usp/order/pack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Pack an order and get its documents
         * @description Packs pieces of an order into one shipment, invoices them, and answers with the invoice and the shipping label. Call it when the goods are in the parcel, for an order that was delivered to the vendor and is not on hold, and never for more than what is ordered and neither cancelled nor packed. If the answer was lost, repeat the call: the OMS answers with the same shipment and makes no second one. Packing ends the time for cancellations of these pieces.
         */
        readonly post: operations["packOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/usp/manifest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Manifest packed orders
         * @description Lists packed orders of one carrier on a manifest, which the carrier signs when it collects them. Every order must be packed, and of the location and channel of the call. Repeating the call for the same orders answers with the same manifest. Many vendors go straight from pack to handover, and then it is not needed.
         */
        readonly post: operations["createManifest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/usp/handover": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Tell that the carrier has taken the orders
         * @description Marks packed orders as handed over to the carrier, which completes them. A manifest before it is usual but not required; an order that was never packed is refused with 400. Repeating the call for orders that are handed over already changes nothing and answers with the same document.
         */
        readonly post: operations["notifyHandover"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ewms/push/usp/handover/combined": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Manifest and hand over in one call
         * @description Does the work of the manifest and of the handover for packed orders at once, for vendors whose carrier collects without a separate manifest. The orders are completed afterwards. Repeating the call changes nothing and answers with the same document. Use either this call or the two single ones for an order, not both.
         */
        readonly post: operations["manifestAndHandover"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/usp/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report the result of a return
         * @description Reports what was found when a return was unpacked, one element for each piece. Call it only after the OMS has announced the return and the goods were received and checked; every item code must be one of the announced ones. A piece is processed once: repeating the same result changes nothing, another result for the same piece is refused with 400.
         */
        readonly post: operations["processReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface webhooks {
    readonly outwardOrderEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * An order was created or has changed
         * @description The OMS posts the order as it stands now, with the event that led to the message; which events are sent is configured for each vendor. Recognise a repetition by `messageId`. Messages may overtake each other: what concerns an order that is still unknown may be kept or refused, but must not be lost, and an old message must not undo a cancelled or completed order. An unknown event type is tolerated. The vendor chooses the headers with which the OMS identifies itself.
         */
        readonly post: operations["outwardOrderEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly returnOrderEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Goods will come back
         * @description The OMS announces a return before it arrives, and later tells changes of it. The message has no number of its own, so recognise a repetition by the return order's code together with the event. Each element of `orderItems` is one piece, whose code the vendor repeats when it reports the result of the check. The announcement can arrive before the vendor has seen the forward order's end. The vendor chooses the headers with which the OMS identifies itself.
         */
        readonly post: operations["returnOrderEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly sellerCancellation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The seller has cancelled items
         * @description One description of the seller's cancellation has the vendor call the OMS, another has the OMS call the vendor. This is the second one, with the body of the first. The quantity is absolute for each product, so a repetition changes nothing; the message has no number, and the order with its figures is the key. A figure lower than one already known is old and must not be applied. The vendor chooses the headers with which the OMS identifies itself.
         */
        readonly post: operations["sellerCancellation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Listings to create. */
        readonly CreateListingRequest: {
            readonly skuListings: readonly components["schemas"]["SkuListing"][];
        };
        /** @description The stock of products at one location, each product once. At present a batch holds at most 300 products; an older page allows 500, and an OMS may be set up that way. */
        readonly UpdateInventoryRequest: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly products: readonly components["schemas"]["InventoryProduct"][];
        };
        /** @description Which products were set. Both lists hold channel SKU codes. */
        readonly UpdateInventoryResponse: {
            readonly failureProducts: readonly components["schemas"]["ChannelSkuCode"][];
            readonly successProducts: readonly components["schemas"]["ChannelSkuCode"][];
        };
        /** @description A seller's cancellation in one order, each product once. */
        readonly CancelOrderItemsRequest: {
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly orderItems: readonly components["schemas"]["CancelItem"][];
        };
        /** @description Orders of one location and channel that are picked together. */
        readonly CreatePicklistRequest: {
            readonly channelName: components["schemas"]["ChannelName"];
            readonly locationCode: components["schemas"]["LocationCode"];
            /** @description The vendor's own reference of the picklist, or null. */
            readonly pickListCode?: string | null;
            readonly orderList: readonly components["schemas"]["PicklistOrder"][];
        };
        /** @description The new picklist. */
        readonly CreatePicklistResponse: {
            /** @description The OMS's number of the picklist. */
            readonly pickListId: number;
        };
        /** @description Orders to add to a picklist. */
        readonly AddOrdersToPicklistRequest: {
            /** @description The OMS's number of the picklist, from the answer that created it. */
            readonly pickListId: number;
            readonly channelName: components["schemas"]["ChannelName"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly orderList: readonly components["schemas"]["PicklistOrder"][];
        };
        /** @description An answer without content. */
        readonly NothingResponse: null;
        /** @description What is packed of one order, each product once. */
        readonly PackOrderRequest: {
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            /** @description The code of the packaging that was used, or null. */
            readonly packageSku?: string | null;
            /** @description The weight of the package in grams, or null. */
            readonly weight?: number | null;
            /**
             * @description Whether the whole order must go (`BLOCK_COMPLETE`), one partial shipment ends the order (`SINGLE_SHIPMENT_PARTIAL`), or more shipments may follow (`MULTI_SHIPMENT_PARTIAL`); null leaves it to the OMS.
             * @enum {string|null}
             */
            readonly fulfillmentType?: "BLOCK_COMPLETE" | "SINGLE_SHIPMENT_PARTIAL" | "MULTI_SHIPMENT_PARTIAL" | null;
            readonly packageDetails?: components["schemas"]["PackageDimensions"];
            readonly shipmentItems: readonly components["schemas"]["PackItem"][];
        };
        /** @description The carrier, its tracking number and the label, as an address or as base64. */
        readonly ShippingLabel: {
            readonly transporter: components["schemas"]["Transporter"];
            readonly awbNumber: components["schemas"]["AwbNumber"];
            readonly shippingLabelUrl?: components["schemas"]["OptionalUrl"];
            readonly shippingLabel?: components["schemas"]["OptionalBase64Document"];
        } & ({
            readonly shippingLabelUrl: components["schemas"]["Url"];
        } | {
            readonly shippingLabel: components["schemas"]["Base64Document"];
        });
        /** @description One line of the invoice. Each total is the figure per unit times the quantity, and the actual selling price is the base selling price plus the tax. */
        readonly InvoiceDetail: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly clientSkuId?: components["schemas"]["OptionalText"];
            readonly orderItemCode?: components["schemas"]["OptionalText"];
            readonly quantity: components["schemas"]["PositiveQuantity"];
            readonly netTaxAmountPerUnit: components["schemas"]["Amount"];
            readonly netTaxAmountTotal: components["schemas"]["Amount"];
            readonly baseSellingPricePerUnit: components["schemas"]["Amount"];
            readonly baseSellingPriceTotal: components["schemas"]["Amount"];
            readonly actualSellingPricePerUnit: components["schemas"]["Amount"];
            readonly actualSellingPriceTotal: components["schemas"]["Amount"];
            readonly taxItems: readonly components["schemas"]["TaxItem"][];
        };
        /** @description The shipment, its invoice and its label. */
        readonly PackOrderResponse: {
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            /** @description The code of the channel, or null. The published table speaks of its code or name, the published sample has this key. One of `channelId` and `channelName` is there. */
            readonly channelId?: string | null;
            /** @description The same channel under the key that every request uses, or null. */
            readonly channelName?: string | null;
            readonly shipmentCode: components["schemas"]["ShipmentCode"];
            readonly shipmentId: components["schemas"]["ShipmentNumber"];
            /** @description The label, or null where the vendor ships with its own carrier. */
            readonly shippingLabel?: components["schemas"]["ShippingLabel"] | null;
            readonly invoiceUrl?: components["schemas"]["OptionalUrl"];
            readonly invoice?: components["schemas"]["OptionalBase64Document"];
            /** @description The number of the invoice. */
            readonly invoiceCode: string;
            readonly invoiceDate: components["schemas"]["Timestamp"];
            readonly irn?: components["schemas"]["Irn"];
            readonly qrCode?: components["schemas"]["SignedQrCode"];
            readonly invoiceDetails: readonly components["schemas"]["InvoiceDetail"][];
        } & (({
            readonly channelId: string;
        } | {
            readonly channelName: string;
        }) & ({
            readonly invoiceUrl: components["schemas"]["Url"];
        } | {
            readonly invoice: components["schemas"]["Base64Document"];
        }));
        /** @description Packed orders that one carrier collects. */
        readonly CreateManifestRequest: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly transporter: components["schemas"]["Transporter"];
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
        };
        /** @description The manifest, its document as an address or as base64. */
        readonly CreateManifestResponse: {
            /** @description The OMS's code of the manifest. */
            readonly manifestCode: string;
            /** @description The marketplace's or carrier's code of the manifest. */
            readonly externalManifestCode: string;
            readonly manifestUrl?: components["schemas"]["OptionalUrl"];
            readonly manifest?: components["schemas"]["OptionalBase64Document"];
        } & ({
            readonly manifestUrl: components["schemas"]["Url"];
        } | {
            readonly manifest: components["schemas"]["Base64Document"];
        });
        /** @description Packed orders that the carrier has taken. */
        readonly NotifyHandoverRequest: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly transporter: components["schemas"]["Transporter"];
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
            /** @description The e-way bill of the transport, a document or its address, or null. Free of the limit of 255 characters. */
            readonly ewayBillDocument?: string | null;
            /** @description The number of the carrier's lorry receipt, or null. */
            readonly lrNumber?: string | null;
            /** @description A remark, or null. */
            readonly remarks?: string | null;
            /** @description The registration of the vehicle, or null. */
            readonly vehicleNumber?: string | null;
        };
        /** @description The proof of the handover. */
        readonly HandoverResponse: {
            readonly handoverDocumentUrl: components["schemas"]["Url"];
        };
        /** @description Packed orders that are manifested and handed over at once. */
        readonly ManifestAndHandoverRequest: {
            readonly channelName: components["schemas"]["ChannelName"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
            readonly transporter: components["schemas"]["Transporter"];
        };
        /** @description The result of receiving a return, one element for each piece. */
        readonly ProcessReturnRequest: {
            readonly returnOrderCode: components["schemas"]["ReturnOrderCode"];
            readonly forwardOrderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly awbNumber: components["schemas"]["AwbNumber"];
            readonly transporter: components["schemas"]["Transporter"];
            readonly orderItems: readonly components["schemas"]["ProcessedReturnItem"][];
        };
        /**
         * @description What happened to the order. These are the documented values; a receiver must take an event that it does not know without failing.
         * @enum {string}
         */
        readonly OutwardOrderEventType: "SUBORDER_CREATE" | "SUBORDER_PARTIAL_CANCEL" | "SUBORDER_CANCEL" | "SUBORDER_COMPLETE" | "SUBORDER_PROPERTIES_UPDATE" | "PACKED";
        /** @description One product of the order. The cancelled quantity is at most the ordered one, and the parts cancelled by the customer, cancelled by the seller and rejected by the seller never add up to more than it. */
        readonly OutwardOrderEventItem: {
            /** @description The order lines that this element stands for. */
            readonly orderItemCodes: readonly components["schemas"]["OrderItemCode"][];
            readonly clientSkuId?: components["schemas"]["OptionalText"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly barcode?: components["schemas"]["OptionalText"];
            readonly orderedQuantity: components["schemas"]["PositiveQuantity"];
            readonly cancelledQuantity: components["schemas"]["Quantity"];
            readonly customerCancelledQty?: components["schemas"]["OptionalQuantity"];
            readonly sellerCancelledQty?: components["schemas"]["OptionalQuantity"];
            readonly sellerRejectQty?: components["schemas"]["OptionalQuantity"];
            /** @description How many pieces moved to another location, or null. */
            readonly hoppedQuantity?: number | null;
            readonly channelDiscount?: components["schemas"]["OptionalNumber"];
            readonly sellingPricePerUnit?: components["schemas"]["OptionalNumber"];
            readonly giftChargePerUnit?: components["schemas"]["OptionalNumber"];
            readonly sellerDiscount?: components["schemas"]["OptionalNumber"];
            readonly shippingCharge?: components["schemas"]["OptionalNumber"];
            readonly isVirtual?: components["schemas"]["OptionalBoolean"];
            /** @description Codes of the pieces in other systems, or null. */
            readonly externalItemCodes?: readonly string[] | null;
            readonly orderItemCustomAttributes?: components["schemas"]["OrderItemCustomAttributes"];
        };
        /** @description An order as it stands, with the event that led to this message. */
        readonly OutwardOrderEvent: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly messageId: components["schemas"]["MessageId"];
            readonly orderCode: components["schemas"]["OrderCode"];
            /** @description The code of the order that this one was split from; null, empty, or shared by several orders. */
            readonly parentOrderCode?: string | null;
            readonly orderTime: components["schemas"]["Timestamp"];
            readonly startProcessingTime?: components["schemas"]["OptionalTimestamp"];
            readonly requiredBy?: components["schemas"]["OptionalTimestamp"];
            readonly paymentMethod?: components["schemas"]["OptionalPaymentMethod"];
            readonly isPriority?: components["schemas"]["OptionalBoolean"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly eventType: components["schemas"]["OutwardOrderEventType"];
            /** @description True while the order must not be worked on; null where the sender does not say. */
            readonly onHold?: boolean | null;
            readonly orderCustomAttributes?: components["schemas"]["OrderCustomAttributes"];
            readonly orderItems: readonly components["schemas"]["OutwardOrderEventItem"][];
            readonly shippingAddress?: components["schemas"]["OptionalAddress"];
            readonly billingAddress?: components["schemas"]["OptionalAddress"];
            readonly virtualSkuDefinitions?: components["schemas"]["VirtualSkuDefinitions"];
            readonly bundledSkuDefinitions?: components["schemas"]["OptionalBundledSkuDefinitions"];
        };
        /**
         * @description What happened to the return. These are the documented values; a receiver must take an event that it does not know without failing.
         * @enum {string}
         */
        readonly ReturnOrderEventType: "RETURN_ORDER_CREATE" | "RETURN_ORDER_UPDATE" | "RETURN_ORDER_CANCEL" | "RETURN_ORDER_PARTIAL_CANCEL" | "RETURN_ORDER_COMPLETE";
        /** @description One piece that comes back. */
        readonly ReturnOrderEventItem: {
            readonly returnItemCode: components["schemas"]["ReturnItemCode"];
            /** @description Why the piece comes back. */
            readonly reason: string;
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly status?: components["schemas"]["OptionalText"];
            readonly isBundled?: components["schemas"]["OptionalBoolean"];
        };
        /** @description A return as it stands, with the event that led to this message. */
        readonly ReturnOrderEvent: {
            readonly forwardOrderCode: components["schemas"]["OrderCode"];
            readonly returnOrderCode: components["schemas"]["ReturnOrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly eventType: components["schemas"]["ReturnOrderEventType"];
            readonly returnOrderTime?: components["schemas"]["OptionalTimestamp"];
            readonly orderItems: readonly components["schemas"]["ReturnOrderEventItem"][];
            readonly orderType: components["schemas"]["ReturnOrderType"];
            readonly awbNumber: components["schemas"]["AwbNumber"];
            readonly transporter: components["schemas"]["Transporter"];
            readonly status?: components["schemas"]["OptionalText"];
            readonly virtualSkuDefinitions?: components["schemas"]["VirtualSkuDefinitions"];
            readonly bundledSkuDefinitions?: components["schemas"]["OptionalBundledSkuDefinitions"];
        };
        /** @description The channel's own code of a product. Several lines of one order may name the same code. */
        readonly ChannelSkuCode: string;
        /** @description The barcode of the product master. */
        readonly Barcode: string;
        /** @description One product of the channel and the barcode that it stands for. */
        readonly SkuListing: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /** @description The channel's serial number of the listing. */
            readonly channelSerialNo: string;
            readonly barcode: components["schemas"]["Barcode"];
            /** @description How many days of shelf life the channel tolerates, or null. */
            readonly toleranceDays?: number | null;
        };
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
        /** @description The stock of one product. */
        readonly InventoryProduct: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /** @description How many pieces are available for sale now. Always the absolute figure, never a change. The OMS has been seen to take a text of digits as a number; do not rely on it. */
            readonly quantity: number;
        };
        /** @description The channel's code of an order. Unique for one set of credentials together with `locationCode`. */
        readonly OrderCode: string;
        /** @description The name of the sales channel, as it is set up in the OMS. */
        readonly ChannelName: string;
        /** @description How much of one product of the order is cancelled in all. */
        readonly CancelItem: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /** @description The quantity cancelled so far, absolute: sending 2 and later 3 cancels three pieces, not five. At most the ordered quantity. */
            readonly cancelledQuantity: number;
        };
        /** @description One order of a picklist. */
        readonly PicklistOrder: {
            readonly orderCode: components["schemas"]["OrderCode"];
        };
        /** @description A length or a weight, or null where it was not measured. */
        readonly Measure: number | null;
        /** @description The outer measures of the package, or null. */
        readonly PackageDimensions: {
            readonly length?: components["schemas"]["Measure"];
            readonly breadth?: components["schemas"]["Measure"];
            readonly height?: components["schemas"]["Measure"];
        } | null;
        /** @description How much of one product goes into the shipment. */
        readonly PackItem: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /** @description The pieces in this shipment; at most what is ordered, not cancelled and not packed yet. */
            readonly quantityToPack: number;
            /** @description The serial numbers of the packed pieces, or null. */
            readonly externalSerialCodes?: readonly string[] | null;
        };
        /** @description An absolute http or https address. The limit of 255 characters does not apply to it. */
        readonly Url: string;
        /** @description A document as base64 text. The limit of 255 characters does not apply to it. */
        readonly Base64Document: string;
        /** @description The code of a shipment, and the key under which a receiver books it once. */
        readonly ShipmentCode: string;
        /** @description The OMS's number of a shipment. The sources disagree whether it travels as a number or as text, so an integer and a string of digits both stand. */
        readonly ShipmentNumber: number | string;
        /** @description The name of the carrier. */
        readonly Transporter: string;
        /** @description The carrier's air waybill (tracking) number. */
        readonly AwbNumber: string;
        /** @description An absolute http or https address, or null. The limit of 255 characters does not apply to it. */
        readonly OptionalUrl: string | null;
        /** @description A document as base64 text, or null. The limit of 255 characters does not apply to it. */
        readonly OptionalBase64Document: string | null;
        /**
         * @description A point in time with its offset: `2020-10-16T20:22:28.000+00:00`, any other offset such as `+05:30`, `Z`, or the form in which Java prints a zoned time (`2020-10-16T20:22:28Z[UTC]`). The fraction of a second is optional and has one to nine digits.
         * @example 2020-10-16T20:22:28.000+00:00
         */
        readonly Timestamp: string;
        /** @description Invoice reference number of a GST e-invoice, 64 hexadecimal digits; null where no e-invoice was registered. */
        readonly Irn: string | null;
        /** @description The signed QR content of a GST e-invoice: a JWS in compact form whose payload repeats the key figures of the invoice and its IRN; null where no e-invoice was registered. The limit of 255 characters does not apply to it. */
        readonly SignedQrCode: string | null;
        /** @description A short text, or null. */
        readonly OptionalText: string | null;
        /** @description A count of pieces, at least one. */
        readonly PositiveQuantity: number;
        /** @description An amount of money in the currency of the order. */
        readonly Amount: number;
        /** @description One tax on a line. `taxPerUnit` is the base price times `rate` in per cent, to the paisa, and `taxTotal` is `taxPerUnit` times the quantity. */
        readonly TaxItem: {
            /** @description The name of the tax, such as `SGST`, `CGST` or `IGST`. */
            readonly type: string;
            /** @description The rate in per cent. */
            readonly rate: number;
            readonly taxPerUnit: components["schemas"]["Amount"];
            readonly taxTotal: components["schemas"]["Amount"];
        };
        /** @description The code of a return order. */
        readonly ReturnOrderCode: string;
        /** @description The code of one returned piece. */
        readonly ReturnItemCode: string;
        /**
         * @description The result of the quality check of one returned piece.
         * @enum {string}
         */
        readonly QcStatus: "PASS" | "FAIL";
        /** @description One returned piece after its quality check. */
        readonly ProcessedReturnItem: {
            readonly returnItemCode: components["schemas"]["ReturnItemCode"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly qcStatus: components["schemas"]["QcStatus"];
            /** @description Why the piece failed, or null. The usual reasons are PRODUCT_MISSING, EXPIRED, VIRTUAL_COMBO_FAIL, STAIN_DAMAGE, BROKEN_STITCH_DAMAGE, FABRIC_DEFECT_DAMAGE, PACKAGING_DAMAGE, WAREHOUSE_DAMAGE, OTHER_DAMAGE, COLOUR_MISMATCH, PAIR_MISMATCH, MRP_MISMATCH, SIZE_MISMATCH, PRODUCT_MISMATCH, LOGO_ISSUE, WARRANTY_CARD_MISSING, PART_MISSING, TAG_MISSING, FOOTWEAR_SOLE_SLIGHTLY_DIRTY, USED_PRODUCT, OTHER_BRAND, BATCH_MISMATCH, NEEDS_IRONING and NEEDS_OTHER_REFURBISHMENT. Brands add their own, so any text stands. */
            readonly qcReason?: string | null;
            /** @description Pictures of a piece that failed, or null. Not given for a piece that passed. */
            readonly imageUrls?: readonly components["schemas"]["Url"][] | null;
        };
        /** @description The number of a notification (a 64-bit integer), by which a receiver tells a repeated delivery from a new one. */
        readonly MessageId: number;
        /** @description A time, or null where it is not known. */
        readonly OptionalTimestamp: components["schemas"]["Timestamp"] | null;
        /**
         * @description `COD` is paid on delivery, `NCOD` is paid before; null where the sender does not say.
         * @enum {string|null}
         */
        readonly OptionalPaymentMethod: "COD" | "NCOD" | null;
        /** @description A flag, or null where the sender does not say. */
        readonly OptionalBoolean: boolean | null;
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
        /** @description The channel's code of one order line. No two lines of an order share it. */
        readonly OrderItemCode: string;
        /** @description A count of pieces. */
        readonly Quantity: number;
        /** @description A count of pieces, or null. */
        readonly OptionalQuantity: number | null;
        /** @description A number, or null. */
        readonly OptionalNumber: number | null;
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
        /** @description The bundles of the order, or null. The list may be empty. */
        readonly OptionalBundledSkuDefinitions: readonly components["schemas"]["BundledSkuDefinition"][] | null;
        /** @description Any JSON. The OMS does not read it, with one exception: an object whose `hasError` is true makes the delivery a failed one, whatever the status said. */
        readonly Acknowledgement: unknown;
        /** @description The body with which a receiver reports that it could not take a message. The OMS shows `errorMessage` to its users, so it should say what a person can do about it. */
        readonly ReceiverError: {
            /** @description True, for the message was not taken. */
            readonly hasError: boolean;
            /** @description The reason, for a person. It may be longer than 255 characters. */
            readonly errorMessage: string;
        };
        /**
         * @description How the goods come back: sent by the customer (`SELF_SHIP`), fetched from the customer (`CUSTOMER_RETURN`), or never delivered and sent back by the carrier (`RETURN_TO_ORIGIN`).
         * @enum {string}
         */
        readonly ReturnOrderType: "SELF_SHIP" | "CUSTOMER_RETURN" | "RETURN_TO_ORIGIN";
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
export type CreateListingRequest = components['schemas']['CreateListingRequest'];
export type UpdateInventoryRequest = components['schemas']['UpdateInventoryRequest'];
export type UpdateInventoryResponse = components['schemas']['UpdateInventoryResponse'];
export type CancelOrderItemsRequest = components['schemas']['CancelOrderItemsRequest'];
export type CreatePicklistRequest = components['schemas']['CreatePicklistRequest'];
export type CreatePicklistResponse = components['schemas']['CreatePicklistResponse'];
export type AddOrdersToPicklistRequest = components['schemas']['AddOrdersToPicklistRequest'];
export type NothingResponse = components['schemas']['NothingResponse'];
export type PackOrderRequest = components['schemas']['PackOrderRequest'];
export type ShippingLabel = components['schemas']['ShippingLabel'];
export type InvoiceDetail = components['schemas']['InvoiceDetail'];
export type PackOrderResponse = components['schemas']['PackOrderResponse'];
export type CreateManifestRequest = components['schemas']['CreateManifestRequest'];
export type CreateManifestResponse = components['schemas']['CreateManifestResponse'];
export type NotifyHandoverRequest = components['schemas']['NotifyHandoverRequest'];
export type HandoverResponse = components['schemas']['HandoverResponse'];
export type ManifestAndHandoverRequest = components['schemas']['ManifestAndHandoverRequest'];
export type ProcessReturnRequest = components['schemas']['ProcessReturnRequest'];
export type OutwardOrderEventType = components['schemas']['OutwardOrderEventType'];
export type OutwardOrderEventItem = components['schemas']['OutwardOrderEventItem'];
export type OutwardOrderEvent = components['schemas']['OutwardOrderEvent'];
export type ReturnOrderEventType = components['schemas']['ReturnOrderEventType'];
export type ReturnOrderEventItem = components['schemas']['ReturnOrderEventItem'];
export type ReturnOrderEvent = components['schemas']['ReturnOrderEvent'];
export type ChannelSkuCode = components['schemas']['ChannelSkuCode'];
export type Barcode = components['schemas']['Barcode'];
export type SkuListing = components['schemas']['SkuListing'];
export type ErrorEnvelope = components['schemas']['ErrorEnvelope'];
export type LocationCode = components['schemas']['LocationCode'];
export type InventoryProduct = components['schemas']['InventoryProduct'];
export type OrderCode = components['schemas']['OrderCode'];
export type ChannelName = components['schemas']['ChannelName'];
export type CancelItem = components['schemas']['CancelItem'];
export type PicklistOrder = components['schemas']['PicklistOrder'];
export type Measure = components['schemas']['Measure'];
export type PackageDimensions = components['schemas']['PackageDimensions'];
export type PackItem = components['schemas']['PackItem'];
export type Url = components['schemas']['Url'];
export type Base64Document = components['schemas']['Base64Document'];
export type ShipmentCode = components['schemas']['ShipmentCode'];
export type ShipmentNumber = components['schemas']['ShipmentNumber'];
export type Transporter = components['schemas']['Transporter'];
export type AwbNumber = components['schemas']['AwbNumber'];
export type OptionalUrl = components['schemas']['OptionalUrl'];
export type OptionalBase64Document = components['schemas']['OptionalBase64Document'];
export type Timestamp = components['schemas']['Timestamp'];
export type Irn = components['schemas']['Irn'];
export type SignedQrCode = components['schemas']['SignedQrCode'];
export type OptionalText = components['schemas']['OptionalText'];
export type PositiveQuantity = components['schemas']['PositiveQuantity'];
export type Amount = components['schemas']['Amount'];
export type TaxItem = components['schemas']['TaxItem'];
export type ReturnOrderCode = components['schemas']['ReturnOrderCode'];
export type ReturnItemCode = components['schemas']['ReturnItemCode'];
export type QcStatus = components['schemas']['QcStatus'];
export type ProcessedReturnItem = components['schemas']['ProcessedReturnItem'];
export type MessageId = components['schemas']['MessageId'];
export type OptionalTimestamp = components['schemas']['OptionalTimestamp'];
export type OptionalPaymentMethod = components['schemas']['OptionalPaymentMethod'];
export type OptionalBoolean = components['schemas']['OptionalBoolean'];
export type ChannelMetadata = components['schemas']['ChannelMetadata'];
export type ChannelMetadataMap = components['schemas']['ChannelMetadataMap'];
export type OrderCustomAttributes = components['schemas']['OrderCustomAttributes'];
export type OrderItemCode = components['schemas']['OrderItemCode'];
export type Quantity = components['schemas']['Quantity'];
export type OptionalQuantity = components['schemas']['OptionalQuantity'];
export type OptionalNumber = components['schemas']['OptionalNumber'];
export type OrderItemCustomAttributes = components['schemas']['OrderItemCustomAttributes'];
export type Address = components['schemas']['Address'];
export type OptionalAddress = components['schemas']['OptionalAddress'];
export type VirtualChildSku = components['schemas']['VirtualChildSku'];
export type VirtualSkuDefinition = components['schemas']['VirtualSkuDefinition'];
export type VirtualSkuDefinitions = components['schemas']['VirtualSkuDefinitions'];
export type BundledChildSku = components['schemas']['BundledChildSku'];
export type BundledSkuDefinition = components['schemas']['BundledSkuDefinition'];
export type OptionalBundledSkuDefinitions = components['schemas']['OptionalBundledSkuDefinitions'];
export type Acknowledgement = components['schemas']['Acknowledgement'];
export type ReceiverError = components['schemas']['ReceiverError'];
export type ReturnOrderType = components['schemas']['ReturnOrderType'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseAcknowledged = components['responses']['Acknowledged'];
export type ResponseReceiverRefused = components['responses']['ReceiverRefused'];
export type ResponseReceiverFailed = components['responses']['ReceiverFailed'];
export type $defs = Record<string, never>;
export interface operations {
    readonly createListing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateListingRequest"];
            };
        };
        readonly responses: {
            /** @description The listings exist. The body is empty. */
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
    readonly updateInventory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateInventoryRequest"];
            };
        };
        readonly responses: {
            /** @description The call was worked off. The body says which products were set. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UpdateInventoryResponse"];
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
    readonly cancelOrderItems: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelOrderItemsRequest"];
            };
        };
        readonly responses: {
            /** @description The quantity is cancelled. The body is empty. */
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
    readonly createPicklist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreatePicklistRequest"];
            };
        };
        readonly responses: {
            /** @description The picklist exists. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatePicklistResponse"];
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
    readonly addOrdersToPicklist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddOrdersToPicklistRequest"];
            };
        };
        readonly responses: {
            /** @description The orders are on the picklist. The body is empty or `null`. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NothingResponse"];
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
    readonly packOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PackOrderRequest"];
            };
        };
        readonly responses: {
            /** @description The shipment and its documents; the same ones when the call is a repetition. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PackOrderResponse"];
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
    readonly createManifest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateManifestRequest"];
            };
        };
        readonly responses: {
            /** @description The manifest, as an address or as base64. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreateManifestResponse"];
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
    readonly notifyHandover: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NotifyHandoverRequest"];
            };
        };
        readonly responses: {
            /** @description The orders are handed over. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HandoverResponse"];
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
    readonly manifestAndHandover: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ManifestAndHandoverRequest"];
            };
        };
        readonly responses: {
            /** @description The orders are manifested and handed over. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HandoverResponse"];
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
    readonly processReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProcessReturnRequest"];
            };
        };
        readonly responses: {
            /** @description The result is recorded. The body is empty. */
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
    readonly outwardOrderEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OutwardOrderEvent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Acknowledged"];
            readonly "4XX": components["responses"]["ReceiverRefused"];
            readonly "5XX": components["responses"]["ReceiverFailed"];
        };
    };
    readonly returnOrderEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReturnOrderEvent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Acknowledged"];
            readonly "4XX": components["responses"]["ReceiverRefused"];
            readonly "5XX": components["responses"]["ReceiverFailed"];
        };
    };
    readonly sellerCancellation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelOrderItemsRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Acknowledged"];
            readonly "4XX": components["responses"]["ReceiverRefused"];
            readonly "5XX": components["responses"]["ReceiverFailed"];
        };
    };
}
