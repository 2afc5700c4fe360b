/** Quirks of the calls to the OMS and of their answers. */
import type { Quirk } from "./quirk.js";

export const callQuirks = [
  {
    id: "listing-repetition",
    kind: "silent",
    operations: ["createListing"],
    sourcesSay:
      "Repeating a create with the same data changes nothing: documented for masters, not for listings.",
    kitAccepts: "The same repetition of a listing with 200.",
    why: "A listing is created like a master, and a lost answer leaves the vendor no other way.",
  },
  {
    id: "inventory-batch",
    kind: "sources",
    operations: ["updateInventory"],
    field: "products",
    side: "request",
    sourcesSay: "At most 300 products in a batch; an older page says 500.",
    kitAccepts:
      "300, or 500 where the OMS is set up so; the contract admits 500.",
    why: "Who keeps to 300 is right under both.",
    setting: "alternatives.inventoryBatch",
  },
  {
    id: "complete-cancellation",
    kind: "sources",
    operations: ["cancelOrderItems"],
    field: "orderItems[].cancelledQuantity",
    side: "request",
    sourcesSay:
      "The cancelled quantity is less than the ordered one, yet a complete cancellation is described too.",
    kitAccepts: "Up to and including the ordered quantity.",
    why: "Without equality nothing could ever be cancelled completely.",
    setting: "alternatives.completeCancellation",
  },
  {
    id: "seller-cancellation-direction",
    kind: "sources",
    operations: ["cancelOrderItems", "sellerCancellation"],
    sourcesSay:
      "The overview has Increff push the seller's cancellation to the vendor; the API page has the vendor call Increff.",
    kitAccepts: "Both directions with the same body.",
    why: "Either may be what an installation uses, so a vendor is tried on what it offers.",
    setting: "alternatives.sellerCancellation",
  },
  {
    id: "pack-channel",
    kind: "sources",
    operations: ["packOrder"],
    field: "channelId",
    side: "response",
    sourcesSay:
      "The table describes the channel's code, the sample's key is channelId, every request says channelName.",
    kitAccepts: "Answers with channelId, and with channelName beside it.",
    why: "A client that reads either key finds it.",
    setting: "alternatives.packChannel",
  },
  {
    id: "pack-shipment-id",
    kind: "sources",
    operations: ["packOrder"],
    field: "shipmentId",
    side: "response",
    sourcesSay: "Long in the table, text in the sample.",
    kitAccepts: "A whole number, or a text of digits; answers with the text.",
    why: "Neither source outranks the other, and a sample is what clients were written against.",
    setting: "alternatives.packShipmentId",
  },
  {
    id: "documents-form",
    kind: "sources",
    operations: ["packOrder", "createManifest"],
    sourcesSay:
      "A document comes as the address of a PDF or as the document itself in base64; when it is which is not said.",
    kitAccepts:
      "Answers with the address, or with the document where the OMS is set up so.",
    why: "A client has to cope with either, and an address keeps the answers short.",
    setting: "alternatives.documents",
  },
  {
    id: "pack-repetition",
    kind: "silent",
    operations: ["packOrder"],
    sourcesSay:
      "That a repeated pack answers with the same shipment is documented only for the mirrored call, in which Increff packs at a vendor.",
    kitAccepts:
      "A repeated pack, however late, and answers it with the shipment of the first. In a business order with MULTI_SHIPMENT_PARTIAL, other serial codes, packaging, weight or measures make it another parcel.",
    why: "After a lost answer the vendor cannot know whether it packed; two equal parcels differ in what is on or in them.",
  },
  {
    id: "combined-handover",
    kind: "sources",
    operations: ["manifestAndHandover"],
    sourcesSay:
      "On the public pages under /ewms/push, missing in the overview.",
    kitAccepts: "The call, as an optional one of the handover group.",
    why: "Vendors in the field use it instead of the two single calls.",
    setting: "alternatives.combinedHandover",
  },
  {
    id: "return-reasons",
    kind: "sources",
    operations: ["processReturn"],
    field: "orderItems[].qcReason",
    side: "request",
    sourcesSay:
      "A list of reasons is published, brands may configure others, and the published sample uses one that is not on the list.",
    kitAccepts: "Any text.",
    why: "The list is open by its own account.",
  },
  {
    id: "return-images",
    kind: "silent",
    operations: ["processReturn"],
    field: "orderItems[].imageUrls",
    side: "request",
    sourcesSay:
      "Pictures belong to pieces that failed the check; what happens to others is not said.",
    kitAccepts: "Pictures of any piece.",
    why: "Nothing says that the OMS refuses them.",
    setting: "alternatives.picturesOfPassed",
  },
  {
    id: "return-carrier",
    kind: "sources",
    operations: ["createReturnOrder", "returnOrderEvent", "processReturn"],
    field: "awbNumber",
    side: "request",
    sourcesSay:
      "Optional when the marketplace creates a return, mandatory in the event about it and in the report of its result.",
    kitAccepts:
      "A return without a carrier from the marketplace; the other two always have one.",
    why: "Each contract is kept as it is written.",
  },
  {
    id: "former-paths",
    kind: "sources",
    operations: [
      "createListing",
      "updateInventory",
      "cancelOrderItems",
      "createPicklist",
      "addOrdersToPicklist",
      "packOrder",
      "createManifest",
      "notifyHandover",
    ],
    sourcesSay:
      "Pages of the former version still show other paths, such as /sellfast/inventories/absolute-update.",
    kitAccepts:
      "Only the present paths; a former one is answered with 404 that names its successor.",
    why: "The bodies differ, so accepting the path would hide the work that is left.",
  },
] as const satisfies readonly Quirk[];
