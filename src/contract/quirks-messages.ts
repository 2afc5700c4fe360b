/** Quirks of the messages from the OMS to its partners. */
import type { Quirk } from "./quirk.js";

export const messageQuirks = [
  {
    id: "order-event-types",
    kind: "sources",
    operations: ["outwardOrderEvent"],
    field: "eventType",
    side: "request",
    sourcesSay:
      "Older revisions know four events; newer ones add SUBORDER_PROPERTIES_UPDATE and PACKED.",
    kitAccepts:
      "Sends those that are switched on, and expects a vendor to take one that it does not know.",
    why: "Payloads may grow at any time, and so may the events.",
    setting: "delivery.events",
  },
  {
    id: "return-event-types",
    kind: "sources",
    operations: ["returnOrderEvent"],
    field: "eventType",
    side: "request",
    sourcesSay:
      "The first revision has only RETURN_ORDER_CREATE; newer ones add four more.",
    kitAccepts: "Sends those that are switched on.",
    why: "As for order events.",
    setting: "delivery.events",
  },
  {
    id: "messages-without-number",
    kind: "sources",
    operations: ["returnOrderEvent", "sellerCancellation"],
    sourcesSay:
      "Receivers are told to recognise repetitions by messageId, but these messages have none.",
    kitAccepts:
      "Recognition by the return order's code and the event, and by the order and its cumulative quantities.",
    why: "Nothing else in them identifies a repetition.",
  },
  {
    id: "empty-fields",
    kind: "silent",
    operations: [
      "outwardOrderEvent",
      "returnOrderEvent",
      "sellerCancellation",
      "outwardSalesPosting",
    ],
    sourcesSay:
      "Fields are optional and nullable; whether one that has nothing to say is left out or null is not said.",
    kitAccepts:
      "Leaves them out, or sends null where the OMS is set up so; a receiver must take both.",
    why: "A receiver that needs a key to be there shows itself either way: null is tried by a scenario.",
    setting: "alternatives.emptyFields",
  },
  {
    id: "posting-split-flag",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "isSplitRequired",
    side: "request",
    sourcesSay: 'Boolean in the table, "false" as text in the sample.',
    kitAccepts: "Both; sends the boolean.",
    why: "An ERP meets whichever its installation sends.",
    setting: "alternatives.postingSplitFlag",
  },
  {
    id: "posting-volumetric-weight",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "shipments[].shipmentDetails.packboxDetailsList[].volWeight",
    side: "request",
    sourcesSay:
      '"0.0" as text in the sample, between measures that are numbers.',
    kitAccepts: "A number, a numeric text, or null; sends the text.",
    why: "The table ends before this field.",
    setting: "alternatives.postingVolumetricWeight",
  },
  {
    id: "posting-order-type",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "orderType",
    side: "request",
    sourcesSay: "One of several kinds; the sample prints SO/STO/RTV.",
    kitAccepts: "Any kind in capitals, and the sample's notation as it stands.",
    why: "The sample is a documented body and has to satisfy its own contract.",
  },
  {
    id: "posting-shipment-id",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "shipments[].omsShipmentId",
    side: "request",
    sourcesSay: 'Long in the table, "121" in the sample.',
    kitAccepts: "A whole number, a text of digits, or null; sends the text.",
    why: "Neither source outranks the other.",
    setting: "alternatives.postingShipmentId",
  },
  {
    id: "posting-tax-items",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "shipments[].shipmentItems[].taxItems",
    side: "request",
    sourcesSay: "Object in the table, a list in the sample.",
    kitAccepts: "The list.",
    why: "One line has several taxes.",
  },
  {
    id: "posting-sku-definitions",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "virtualSkuDefinitions",
    side: "request",
    sourcesSay:
      "Object in the table, a list in the sample; optional for virtual products, mandatory for bundles.",
    kitAccepts: "Lists; that of the bundles must be there and may be empty.",
    why: "Most orders have no bundle, and an empty list is a list.",
  },
  {
    id: "posting-shipment-location",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "shipments[].locationCode",
    side: "request",
    sourcesSay:
      "The table has the location among the fields of a shipment's line, the sample on the shipment itself.",
    kitAccepts:
      "The shipment's; one on a line is an unknown field and does no harm.",
    why: "A shipment leaves from one place.",
  },
  {
    id: "posting-table-end",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "shipments[].shipmentDetails",
    side: "request",
    sourcesSay:
      "The table breaks off at the height of the shipment; names of its fields are missing throughout.",
    kitAccepts:
      "What the sample has, all of it optional where the table is silent.",
    why: "Where the table stops, the sample decides.",
  },
  {
    id: "posting-sample-quantities",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "orderItems[].cancelledQuantity",
    side: "request",
    sourcesSay:
      "The sample orders 2, cancels 1 and ships 2, and ships a line that the order does not have.",
    kitAccepts: "The sample as a body; the OMS never makes one like it.",
    why: "It shows the form, not the life of an order.",
  },
  {
    id: "posting-sample-qr-code",
    kind: "sources",
    operations: ["outwardSalesPosting"],
    field: "shipments[].qrCode",
    side: "request",
    sourcesSay:
      "The sample's QR code is damaged: its first part is not JSON, and the IRN inside is not the one beside it.",
    kitAccepts: "Any text; the OMS makes whole ones that agree with their IRN.",
    why: "A check of the signature would refuse the documented sample.",
  },
] as const satisfies readonly Quirk[];
