// Generated from openapi/vendor-hooks.yaml by `npm run generate`. Do not edit: change the source and generate again.
export interface paths {
    readonly "/orders/{orderCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show an order
         * @description Shows an order as the vendor holds it, with what was ordered, cancelled and packed. The kit asks after each message and each call, and waits for an effect that may come late. An order that the vendor does not know is answered with 404; so is one at another location or channel than the query names.
         */
        readonly get: operations["observeOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sales": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the booked sales of an order
         * @description Shows every sale that was booked for an order, one element for each booking. A sale that was booked twice shows as two elements, which is how the kit sees it. An order without sales is answered with an empty list.
         */
        readonly get: operations["observeSales"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/returns/{returnOrderCode}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a return
         * @description Shows a return as the vendor holds it. The result of a piece is null until the piece was processed. The kit judges the pieces and not the status word. A return that the vendor does not know is answered with 404.
         */
        readonly get: operations["observeReturn"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/actions/{action}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Do one piece of warehouse work
         * @description Makes the vendor do what the matching call to the OMS reports. The vendor answers 200 or 202 when it accepts the task, and its call to the OMS may follow later. It answers 409 when it refuses or has nothing to do, and then no call follows; where the lifecycle forbids the action, that is the right answer. The body depends on the action, and `x-increff-action-bodies` names its schema. `reset` is optional and forgets everything.
         */
        readonly post: operations["driveAction"];
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
        /** @description Any JSON. The kit looks at the status only and keeps the body for its report. */
        readonly HookAnswer: unknown;
        /**
         * @description `OPEN` while anything is left to do, partly packed orders too; `PACKED` when nothing is open and something is packed; `COMPLETED` when completed or handed over; `CANCELLED` when everything is cancelled and nothing packed.
         * @enum {string}
         */
        readonly ObservedOrderStatus: "OPEN" | "PACKED" | "COMPLETED" | "CANCELLED";
        /** @description What is ordered, cancelled and packed of one product, or of one line of it. */
        readonly ObservedOrderLine: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly orderedQuantity: components["schemas"]["Quantity"];
            readonly cancelledQuantity: components["schemas"]["Quantity"];
            readonly packedQuantity: components["schemas"]["Quantity"];
        };
        /** @description An order as the vendor holds it. */
        readonly ObservedOrder: {
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName?: components["schemas"]["OptionalText"];
            readonly status: components["schemas"]["ObservedOrderStatus"];
            readonly lines: readonly components["schemas"]["ObservedOrderLine"][];
        };
        /** @description How many pieces of one product the sale holds. */
        readonly ObservedSaleLine: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            readonly quantity: components["schemas"]["Quantity"];
        };
        /** @description One booking of a shipment. */
        readonly ObservedSale: {
            readonly shipmentCode: components["schemas"]["ShipmentCode"];
            readonly orderCode: components["schemas"]["OrderCode"];
            /** @description Either of the two invoice numbers of the posting, or null. */
            readonly invoiceCode?: string | null;
            readonly shipmentStatus?: components["schemas"]["OptionalText"];
            /** @description The sum of `sellingPriceTotal` over the lines, or null. */
            readonly total?: number | null;
            readonly lines: readonly components["schemas"]["ObservedSaleLine"][];
        };
        /** @description The sales that were booked. */
        readonly ObservedSales: {
            readonly sales: readonly components["schemas"]["ObservedSale"][];
        };
        /** @description One piece of the return. */
        readonly ObservedReturnItem: {
            readonly returnItemCode: components["schemas"]["ReturnItemCode"];
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /**
             * @description The result of the check; null until the piece was processed.
             * @enum {string|null}
             */
            readonly qcStatus: "PASS" | "FAIL" | null;
        };
        /** @description A return as the vendor holds it. */
        readonly ObservedReturn: {
            readonly returnOrderCode: components["schemas"]["ReturnOrderCode"];
            readonly status?: components["schemas"]["OptionalText"];
            readonly items: readonly components["schemas"]["ObservedReturnItem"][];
        };
        /**
         * @description The work that the driver can be asked for.
         * @enum {string}
         */
        readonly DriverAction: "create-listing" | "update-inventory" | "create-picklist" | "add-to-picklist" | "pack" | "manifest" | "handover" | "cancel" | "process-return" | "reset";
        readonly DriveCreateListing: components["schemas"]["CreateListingRequest"];
        readonly DriveUpdateInventory: components["schemas"]["UpdateInventoryRequest"];
        readonly DriveCreatePicklist: components["schemas"]["CreatePicklistRequest"];
        readonly DriveAddToPicklist: components["schemas"]["AddOrdersToPicklistRequest"];
        readonly DrivePack: components["schemas"]["PackOrderRequest"];
        readonly DriveManifest: components["schemas"]["CreateManifestRequest"];
        readonly DriveHandover: components["schemas"]["NotifyHandoverRequest"];
        readonly DriveCancel: components["schemas"]["CancelOrderItemsRequest"];
        readonly DriveProcessReturn: components["schemas"]["ProcessReturnRequest"];
        /** @description Nothing is needed to forget everything. */
        readonly DriveReset: Record<string, never>;
        /** @description The channel's code of an order. Unique for one set of credentials together with `locationCode`. */
        readonly OrderCode: string;
        /** @description The code of the warehouse or store that fulfils the order. */
        readonly LocationCode: string;
        /** @description The name of the sales channel, as it is set up in the OMS. */
        readonly ChannelName: string;
        /** @description A short text, or null. */
        readonly OptionalText: string | null;
        /** @description The channel's own code of a product. Several lines of one order may name the same code. */
        readonly ChannelSkuCode: string;
        /** @description A count of pieces. */
        readonly Quantity: number;
        /** @description The code of a shipment, and the key under which a receiver books it once. */
        readonly ShipmentCode: string;
        /** @description The code of a return order. */
        readonly ReturnOrderCode: string;
        /** @description The code of one returned piece. */
        readonly ReturnItemCode: string;
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
        /** @description Listings to create. */
        readonly CreateListingRequest: {
            readonly skuListings: readonly components["schemas"]["SkuListing"][];
        };
        /** @description The stock of one product. */
        readonly InventoryProduct: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /** @description How many pieces are available for sale now. Always the absolute figure, never a change. The OMS has been seen to take a text of digits as a number; do not rely on it. */
            readonly quantity: number;
        };
        /** @description The stock of products at one location, each product once. At present a batch holds at most 300 products; an older page allows 500, and an OMS may be set up that way. */
        readonly UpdateInventoryRequest: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly products: readonly components["schemas"]["InventoryProduct"][];
        };
        /** @description One order of a picklist. */
        readonly PicklistOrder: {
            readonly orderCode: components["schemas"]["OrderCode"];
        };
        /** @description Orders of one location and channel that are picked together. */
        readonly CreatePicklistRequest: {
            readonly channelName: components["schemas"]["ChannelName"];
            readonly locationCode: components["schemas"]["LocationCode"];
            /** @description The vendor's own reference of the picklist, or null. */
            readonly pickListCode?: string | null;
            readonly orderList: readonly components["schemas"]["PicklistOrder"][];
        };
        /** @description Orders to add to a picklist. */
        readonly AddOrdersToPicklistRequest: {
            /** @description The OMS's number of the picklist, from the answer that created it. */
            readonly pickListId: number;
            readonly channelName: components["schemas"]["ChannelName"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly orderList: readonly components["schemas"]["PicklistOrder"][];
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
        /** @description The name of the carrier. */
        readonly Transporter: string;
        /** @description Packed orders that one carrier collects. */
        readonly CreateManifestRequest: {
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly transporter: components["schemas"]["Transporter"];
            readonly orderCodes: readonly components["schemas"]["OrderCode"][];
        };
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
        /** @description How much of one product of the order is cancelled in all. */
        readonly CancelItem: {
            readonly channelSkuCode: components["schemas"]["ChannelSkuCode"];
            /** @description The quantity cancelled so far, absolute: sending 2 and later 3 cancels three pieces, not five. At most the ordered quantity. */
            readonly cancelledQuantity: number;
        };
        /** @description A seller's cancellation in one order, each product once. */
        readonly CancelOrderItemsRequest: {
            readonly orderCode: components["schemas"]["OrderCode"];
            readonly locationCode: components["schemas"]["LocationCode"];
            readonly channelName: components["schemas"]["ChannelName"];
            readonly orderItems: readonly components["schemas"]["CancelItem"][];
        };
        /** @description The carrier's air waybill (tracking) number. */
        readonly AwbNumber: string;
        /**
         * @description The result of the quality check of one returned piece.
         * @enum {string}
         */
        readonly QcStatus: "PASS" | "FAIL";
        /** @description An absolute http or https address. The limit of 255 characters does not apply to it. */
        readonly Url: string;
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
    };
    responses: {
        /** @description The vendor does not know what the query names. Any JSON, or no body. */
        readonly Unknown: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["HookAnswer"];
            };
        };
        /** @description The hook itself is broken. The kit reports that and judges nothing from it. */
        readonly HookBroken: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["HookAnswer"];
            };
        };
    };
    parameters: {
        /**
         * @description The channel's code of the order.
         * @example WEB-1001
         */
        readonly OrderCode: components["schemas"]["OrderCode"];
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
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type HookAnswer = components['schemas']['HookAnswer'];
export type ObservedOrderStatus = components['schemas']['ObservedOrderStatus'];
export type ObservedOrderLine = components['schemas']['ObservedOrderLine'];
export type ObservedOrder = components['schemas']['ObservedOrder'];
export type ObservedSaleLine = components['schemas']['ObservedSaleLine'];
export type ObservedSale = components['schemas']['ObservedSale'];
export type ObservedSales = components['schemas']['ObservedSales'];
export type ObservedReturnItem = components['schemas']['ObservedReturnItem'];
export type ObservedReturn = components['schemas']['ObservedReturn'];
export type DriverAction = components['schemas']['DriverAction'];
export type DriveCreateListing = components['schemas']['DriveCreateListing'];
export type DriveUpdateInventory = components['schemas']['DriveUpdateInventory'];
export type DriveCreatePicklist = components['schemas']['DriveCreatePicklist'];
export type DriveAddToPicklist = components['schemas']['DriveAddToPicklist'];
export type DrivePack = components['schemas']['DrivePack'];
export type DriveManifest = components['schemas']['DriveManifest'];
export type DriveHandover = components['schemas']['DriveHandover'];
export type DriveCancel = components['schemas']['DriveCancel'];
export type DriveProcessReturn = components['schemas']['DriveProcessReturn'];
export type DriveReset = components['schemas']['DriveReset'];
export type OrderCode = components['schemas']['OrderCode'];
export type LocationCode = components['schemas']['LocationCode'];
export type ChannelName = components['schemas']['ChannelName'];
export type OptionalText = components['schemas']['OptionalText'];
export type ChannelSkuCode = components['schemas']['ChannelSkuCode'];
export type Quantity = components['schemas']['Quantity'];
export type ShipmentCode = components['schemas']['ShipmentCode'];
export type ReturnOrderCode = components['schemas']['ReturnOrderCode'];
export type ReturnItemCode = components['schemas']['ReturnItemCode'];
export type Barcode = components['schemas']['Barcode'];
export type SkuListing = components['schemas']['SkuListing'];
export type CreateListingRequest = components['schemas']['CreateListingRequest'];
export type InventoryProduct = components['schemas']['InventoryProduct'];
export type UpdateInventoryRequest = components['schemas']['UpdateInventoryRequest'];
export type PicklistOrder = components['schemas']['PicklistOrder'];
export type CreatePicklistRequest = components['schemas']['CreatePicklistRequest'];
export type AddOrdersToPicklistRequest = components['schemas']['AddOrdersToPicklistRequest'];
export type Measure = components['schemas']['Measure'];
export type PackageDimensions = components['schemas']['PackageDimensions'];
export type PackItem = components['schemas']['PackItem'];
export type PackOrderRequest = components['schemas']['PackOrderRequest'];
export type Transporter = components['schemas']['Transporter'];
export type CreateManifestRequest = components['schemas']['CreateManifestRequest'];
export type NotifyHandoverRequest = components['schemas']['NotifyHandoverRequest'];
export type CancelItem = components['schemas']['CancelItem'];
export type CancelOrderItemsRequest = components['schemas']['CancelOrderItemsRequest'];
export type AwbNumber = components['schemas']['AwbNumber'];
export type QcStatus = components['schemas']['QcStatus'];
export type Url = components['schemas']['Url'];
export type ProcessedReturnItem = components['schemas']['ProcessedReturnItem'];
export type ProcessReturnRequest = components['schemas']['ProcessReturnRequest'];
export type ResponseUnknown = components['responses']['Unknown'];
export type ResponseHookBroken = components['responses']['HookBroken'];
export type ParameterOrderCode = components['parameters']['OrderCode'];
export type ParameterLocationCode = components['parameters']['LocationCode'];
export type ParameterChannelName = components['parameters']['ChannelName'];
export type $defs = Record<string, never>;
export interface operations {
    readonly observeOrder: {
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
                readonly orderCode: components["parameters"]["OrderCode"];
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
                    readonly "application/json": components["schemas"]["ObservedOrder"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly "5XX": components["responses"]["HookBroken"];
        };
    };
    readonly observeSales: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The channel's code of the order.
                 * @example WEB-1001
                 */
                readonly orderCode: components["schemas"]["OrderCode"];
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
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sales, perhaps none. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ObservedSales"];
                };
            };
            readonly "4XX": components["responses"]["Unknown"];
            readonly "5XX": components["responses"]["HookBroken"];
        };
    };
    readonly observeReturn: {
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
                 * @description The code of the return order.
                 * @example RET-1
                 */
                readonly returnOrderCode: components["schemas"]["ReturnOrderCode"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The return. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ObservedReturn"];
                };
            };
            readonly 404: components["responses"]["Unknown"];
            readonly "5XX": components["responses"]["HookBroken"];
        };
    };
    readonly driveAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The work to do.
                 * @example pack
                 */
                readonly action: components["schemas"]["DriverAction"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateListingRequest"] | components["schemas"]["UpdateInventoryRequest"] | components["schemas"]["CreatePicklistRequest"] | components["schemas"]["AddOrdersToPicklistRequest"] | components["schemas"]["PackOrderRequest"] | components["schemas"]["CreateManifestRequest"] | components["schemas"]["NotifyHandoverRequest"] | components["schemas"]["CancelOrderItemsRequest"] | components["schemas"]["ProcessReturnRequest"] | components["schemas"]["DriveReset"];
            };
        };
        readonly responses: {
            /** @description Accepted; the call to the OMS was made or follows. Any JSON, or no body. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HookAnswer"];
                };
            };
            /** @description Accepted; the call to the OMS follows later. Any JSON, or no body. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HookAnswer"];
                };
            };
            /** @description The body is malformed. Any JSON, or no body. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HookAnswer"];
                };
            };
            /** @description The vendor does not offer this action. Any JSON, or no body. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HookAnswer"];
                };
            };
            /** @description The vendor refuses, or has nothing to do. No call to the OMS follows. Any JSON, or no body. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HookAnswer"];
                };
            };
            readonly "5XX": components["responses"]["HookBroken"];
        };
    };
}
