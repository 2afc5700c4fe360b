/**
 * The vendors with one defect each: what is wrong with them, and which invariants of the
 * conformance rules that breaks. The kit must find every one of them, and nothing in the two
 * reference vendors.
 */

export interface Mutant {
  /** Also the name of its file, and what main.ts starts it by. */
  readonly name: string;
  readonly profile: "efs" | "erp";
  readonly defect: string;
  /** The invariant that it breaks first; others that fall with it follow. */
  readonly invariants: readonly `I${number}`[];
}

export const mutants: readonly Mutant[] = [
  {
    name: "efs-forgets-message-id",
    profile: "efs",
    defect:
      "Message ids are ignored, so every delivery of a SUBORDER_CREATE adds its quantities again.",
    invariants: ["I1", "I5"],
  },
  {
    name: "efs-checks-then-acts",
    profile: "efs",
    defect:
      "The look into the seen messages and the effect are two steps with a pause between, so copies that arrive together all take effect.",
    invariants: ["I1"],
  },
  {
    name: "efs-remembers-last-message",
    profile: "efs",
    defect:
      "Only the last message id is remembered, so a copy that comes after another message takes effect again.",
    invariants: ["I1", "I13"],
  },
  {
    name: "efs-remembers-ten-messages",
    profile: "efs",
    defect:
      "Only the last ten message ids are remembered, so a copy that comes after more messages than that takes effect again.",
    invariants: ["I1", "I13"],
  },
  {
    name: "efs-remembers-last-message-of-order",
    profile: "efs",
    defect:
      "For each order only its last message id is remembered, so a copy of an earlier one takes effect again.",
    invariants: ["I1", "I13"],
  },
  {
    name: "efs-forgets-finished-orders",
    profile: "efs",
    defect:
      "When an order is completed or cancelled, its message ids are cleared away, so a later copy of any of them takes effect again.",
    invariants: ["I1", "I13", "I6"],
  },
  {
    name: "efs-starts-over-on-repeated-create",
    profile: "efs",
    defect:
      "A repeated SUBORDER_CREATE changes nothing by itself, but makes the order's later messages forgotten, so a whole history that comes again cancels twice.",
    invariants: ["I1"],
  },
  {
    name: "efs-overflows-its-queue",
    profile: "efs",
    defect:
      "Events wait in a queue of thirty, and what comes when it is full is acknowledged and dropped.",
    invariants: ["I10", "I2"],
  },
  {
    name: "efs-shares-keys-between-families",
    profile: "efs",
    defect:
      "Orders and returns share one list of known codes, so a return with the code of an order is taken for a repetition and dropped.",
    invariants: ["I2"],
  },
  {
    name: "efs-forgets-on-restart",
    profile: "efs",
    defect:
      "The seen message ids are kept in memory only, so a copy that comes after a restart takes effect again.",
    invariants: ["I13", "I1"],
  },
  {
    name: "efs-answers-duplicates-with-409",
    profile: "efs",
    defect:
      "A repeated order event changes nothing, but is answered with 409 instead of a success.",
    invariants: ["I4"],
  },
  {
    name: "efs-answers-duplicates-with-500",
    profile: "efs",
    defect:
      "A repeated order event changes nothing, but is answered with 500 instead of a success.",
    invariants: ["I4"],
  },
  {
    name: "efs-applies-changed-payload",
    profile: "efs",
    defect:
      "A known message id with another content overwrites what the first delivery had said.",
    invariants: ["I5"],
  },
  {
    name: "efs-remembers-before-checking",
    profile: "efs",
    defect:
      "The message id is marked as seen before the message is checked, so after a rejection the corrected message is taken for a copy.",
    invariants: ["I3", "I12"],
  },
  {
    name: "efs-remembers-strangers",
    profile: "efs",
    defect:
      "A message is marked as seen before the credential is checked, so after a stranger's the message itself is taken for a copy.",
    invariants: ["I3", "I12"],
  },
  {
    name: "efs-lets-anybody-in",
    profile: "efs",
    defect:
      "The credential that Increff presents is not compared with anything, so a message from anybody takes effect.",
    invariants: ["I12"],
  },
  {
    name: "efs-loses-partial-cancellations",
    profile: "efs",
    defect: "A SUBORDER_PARTIAL_CANCEL is acknowledged and then dropped.",
    invariants: ["I2"],
  },
  {
    name: "efs-acknowledges-before-commit",
    profile: "efs",
    defect:
      "An order event is remembered and acknowledged at once and takes effect a second later, so a crash in between loses it for good.",
    invariants: ["I2"],
  },
  {
    name: "efs-ignores-seller-cancellations",
    profile: "efs",
    defect:
      "A seller's cancellation that Increff pushes is acknowledged and then dropped.",
    invariants: ["I2"],
  },
  {
    name: "efs-adds-seller-cancellations",
    profile: "efs",
    defect:
      "The total in a seller's cancellation is taken for a difference, so the same one pushed again cancels more.",
    invariants: ["I1"],
  },
  {
    name: "efs-revives-cancelled-order",
    profile: "efs",
    defect:
      "A SUBORDER_CREATE is a fresh start: one that arrives after a cancellation wipes the cancellation out.",
    invariants: ["I6", "I7"],
  },
  {
    name: "efs-reopens-completed-order",
    profile: "efs",
    defect:
      "A SUBORDER_CREATE that arrives after the SUBORDER_COMPLETE opens the order again.",
    invariants: ["I6"],
  },
  {
    name: "efs-takes-latest-status",
    profile: "efs",
    defect:
      "The event that arrives last decides what an order is: a partial cancellation that comes after the completion opens it again.",
    invariants: ["I7", "I6"],
  },
  {
    name: "efs-takes-latest-cancellation",
    profile: "efs",
    defect:
      "The cancelled quantity that arrives last wins, so a late message with a lower total gives cancelled units back.",
    invariants: ["I6", "I7"],
  },
  {
    name: "efs-adds-cancellations",
    profile: "efs",
    defect:
      "The cancelled quantity of an event is taken for a difference, so a second cancellation of a line cancels too much.",
    invariants: ["I8", "I7"],
  },
  {
    name: "efs-loses-events-before-create",
    profile: "efs",
    defect:
      "An event of an order whose SUBORDER_CREATE has not arrived yet is acknowledged and dropped.",
    invariants: ["I2", "I7"],
  },
  {
    name: "efs-loses-returns-before-order",
    profile: "efs",
    defect:
      "A return event whose forward order is not known is acknowledged and dropped.",
    invariants: ["I2", "I7"],
  },
  {
    name: "efs-repeats-return-items",
    profile: "efs",
    defect:
      "A RETURN_ORDER_CREATE that is delivered again adds its items a second time.",
    invariants: ["I1"],
  },
  {
    name: "efs-keys-orders-by-code",
    profile: "efs",
    defect:
      "Orders are kept by order code alone, so the same code at another location or channel is taken for the same order.",
    invariants: ["I9"],
  },
  {
    name: "efs-folds-order-codes",
    profile: "efs",
    defect:
      "Order codes are compared without regard to case, blanks and leading zeros, so codes that look alike become one order.",
    invariants: ["I9"],
  },
  {
    name: "efs-ignores-cancellations-when-packing",
    profile: "efs",
    defect:
      "Whoever packs what is left of an order packs what was cancelled, too.",
    invariants: ["I14"],
  },
  {
    name: "efs-packs-unknown-orders",
    profile: "efs",
    defect:
      "Any order is packed that somebody asks for, also one whose SUBORDER_CREATE was never delivered.",
    invariants: ["I14", "I9"],
  },
  {
    name: "efs-packs-twice",
    profile: "efs",
    defect:
      "What is packed already may be packed again: only cancellations are deducted.",
    invariants: ["I14", "I1"],
  },
  {
    name: "efs-cancels-after-pack",
    profile: "efs",
    defect: "Units that are packed, and so invoiced, can still be cancelled.",
    invariants: ["I14"],
  },
  {
    name: "efs-cancels-by-difference",
    profile: "efs",
    defect:
      "A second cancellation of a line states the difference to the first instead of the new total.",
    invariants: ["I14", "I8"],
  },
  {
    name: "efs-cancels-refused-packs",
    profile: "efs",
    defect:
      "When the OMS refuses a pack, everything that it asked for is taken for cancelled.",
    invariants: ["I8"],
  },
  {
    name: "efs-manifests-before-pack",
    profile: "efs",
    defect: "An order can be manifested before it is packed.",
    invariants: ["I14"],
  },
  {
    name: "efs-hands-over-before-pack",
    profile: "efs",
    defect: "An order can be handed over before it is packed.",
    invariants: ["I14"],
  },
  {
    name: "efs-hands-over-before-manifest",
    profile: "efs",
    defect:
      "An order can be handed over while its manifest is not confirmed yet, which the manifest then comes after.",
    invariants: ["I14"],
  },
  {
    name: "efs-manifests-after-handover",
    profile: "efs",
    defect:
      "A parcel that the carrier has taken can still be put on a manifest.",
    invariants: ["I14"],
  },
  {
    name: "efs-picks-unknown-orders",
    profile: "efs",
    defect: "A picklist is made of any codes, also of orders that never came.",
    invariants: ["I14"],
  },
  {
    name: "efs-picks-for-another-channel",
    profile: "efs",
    defect: "A picklist names the channel DEFAULT, whatever its orders' is.",
    invariants: ["I9"],
  },
  {
    name: "efs-processes-return-twice",
    profile: "efs",
    defect: "A return item that was processed can be processed again.",
    invariants: ["I14", "I1"],
  },
  {
    name: "efs-processes-unknown-return-item",
    profile: "efs",
    defect:
      "A return item that was never announced is processed with the others.",
    invariants: ["I14"],
  },
  {
    name: "efs-processes-unexpected-return",
    profile: "efs",
    defect: "A return can be processed before its expectation was delivered.",
    invariants: ["I14"],
  },
  {
    name: "efs-forgets-after-lost-answer",
    profile: "efs",
    defect:
      "A call whose answer was lost or an error is given up at once, and refused when it is asked for again.",
    invariants: ["I11"],
  },
  {
    name: "efs-forgets-owed-calls-on-restart",
    profile: "efs",
    defect:
      "The calls that are owed to the OMS are not taken up again after a restart, and count as made.",
    invariants: ["I11"],
  },
  {
    name: "efs-doubles-pack-on-retry",
    profile: "efs",
    defect: "A pack that is tried again asks for twice the quantity.",
    invariants: ["I11"],
  },
  {
    name: "efs-packs-less-on-retry",
    profile: "efs",
    defect:
      "A pack that is tried again asks for one unit less of each SKU, though nothing was cancelled.",
    invariants: ["I11"],
  },
  {
    name: "efs-packs-cancelled-units-on-retry",
    profile: "efs",
    defect:
      "A pack that the OMS put off is sent again as it was, though a cancellation has been acknowledged meanwhile.",
    invariants: ["I14"],
  },
  {
    name: "efs-retries-refused-calls",
    profile: "efs",
    defect: "A call that the OMS refused with a 4xx is tried again, unchanged.",
    invariants: ["I11"],
  },
  {
    name: "efs-ignores-retry-after",
    profile: "efs",
    defect:
      "A 429 is tried again after the usual pause, whatever Retry-After says.",
    invariants: ["I11"],
  },
  {
    name: "efs-retries-without-back-off",
    profile: "efs",
    defect:
      "A call that fails is tried again at once, eight times within a moment.",
    invariants: ["I11"],
  },
  {
    name: "efs-sends-500-skus",
    profile: "efs",
    defect:
      "The inventory goes out in batches of 500 SKUs, where 300 are allowed.",
    invariants: ["I15"],
  },
  {
    name: "efs-repeats-sku-in-inventory",
    profile: "efs",
    defect: "An inventory payload names one of its SKUs twice.",
    invariants: ["I15"],
  },
  {
    name: "efs-repeats-sku-in-pack",
    profile: "efs",
    defect: "A pack of several units of a SKU names the SKU twice.",
    invariants: ["I15"],
  },
  {
    name: "efs-repeats-sku-in-listing",
    profile: "efs",
    defect: "A listing names its first SKU twice.",
    invariants: ["I15"],
  },
  {
    name: "efs-sends-quantities-as-strings",
    profile: "efs",
    defect: "Quantities are sent as strings.",
    invariants: ["I15"],
  },
  {
    name: "efs-sends-negative-inventory",
    profile: "efs",
    defect:
      "One unit is held back from every inventory number, so what is sold out is sent as -1.",
    invariants: ["I15"],
  },
  {
    name: "efs-sends-overlong-string",
    profile: "efs",
    defect:
      "A pack carries a package SKU of 300 characters, where 255 are allowed.",
    invariants: ["I15"],
  },
  {
    name: "efs-omits-channel",
    profile: "efs",
    defect: "A pack does not say which channel the order is from.",
    invariants: ["I15"],
  },
  {
    name: "efs-sends-images-on-pass",
    profile: "efs",
    defect: "A return item that passed carries image URLs.",
    invariants: ["I15"],
  },
  {
    name: "efs-calls-v0-path",
    profile: "efs",
    defect: "The inventory goes to the path of the API's first version.",
    invariants: ["I15"],
  },
  {
    name: "efs-omits-content-type",
    profile: "efs",
    defect: "The calls to the OMS carry no Content-Type.",
    invariants: ["I15"],
  },
  {
    name: "efs-omits-password",
    profile: "efs",
    defect: "The calls to the OMS carry no authPassword.",
    invariants: ["I15"],
  },
  {
    name: "efs-omits-domain-name",
    profile: "efs",
    defect: "The calls to the OMS carry no authDomainName.",
    invariants: ["I15"],
  },
  {
    name: "efs-rejects-unknown-fields",
    profile: "efs",
    defect: "An order event with a field that is not documented is refused.",
    invariants: ["I16"],
  },
  {
    name: "efs-rejects-null-fields",
    profile: "efs",
    defect: "A null in an optional field of an order event is refused.",
    invariants: ["I16"],
  },
  {
    name: "efs-rejects-unknown-event-types",
    profile: "efs",
    defect:
      "An order event of a type that the vendor does not know is refused.",
    invariants: ["I16"],
  },
  {
    name: "efs-rejects-long-strings",
    profile: "efs",
    defect:
      "A string of more than 100 characters in an order event is refused.",
    invariants: ["I16"],
  },
  {
    name: "efs-rejects-large-message-ids",
    profile: "efs",
    defect: "A message id that does not fit into 32 bits is refused.",
    invariants: ["I16"],
  },
  {
    name: "efs-hides-failures-in-200",
    profile: "efs",
    defect:
      "A message that is refused is answered with 200 and an error in the body.",
    invariants: ["I17"],
  },
  {
    name: "efs-fails-without-envelope",
    profile: "efs",
    defect: "A message that is refused is answered with 500 and plain text.",
    invariants: ["I17"],
  },
  {
    name: "efs-answers-late",
    profile: "efs",
    defect:
      "A partial cancellation takes effect at once and is answered SLOW_MS later (60 s unless told).",
    invariants: ["I10"],
  },
  {
    name: "erp-books-every-delivery",
    profile: "erp",
    defect:
      "There is no key at all: every delivery of a posting books its shipments again.",
    invariants: ["I1"],
  },
  {
    name: "erp-keys-on-message-only",
    profile: "erp",
    defect:
      "Shipments have no key of their own: each is booked again with every later posting that shows it.",
    invariants: ["I1"],
  },
  {
    name: "erp-keys-orders-by-code",
    profile: "erp",
    defect:
      "An order code that has sales at one location is taken for that order wherever it comes up, so what another location ships is not booked.",
    invariants: ["I9", "I2"],
  },
  {
    name: "erp-checks-then-acts",
    profile: "erp",
    defect:
      "The look for a booked shipment and the booking are two steps with a pause between, so copies that arrive together are all booked.",
    invariants: ["I1"],
  },
  {
    name: "erp-starts-over-on-repeated-create",
    profile: "erp",
    defect:
      "A repeated OUTWARD_ORDER_CREATE books nothing by itself, but makes the order's later postings and shipments forgotten, so a whole history that comes again is booked twice.",
    invariants: ["I1"],
  },
  {
    name: "erp-skips-booking-under-load",
    profile: "erp",
    defect:
      "While thirty postings are being worked on, any further one is acknowledged for the sender's peace and not booked.",
    invariants: ["I10", "I2"],
  },
  {
    name: "erp-forgets-on-restart",
    profile: "erp",
    defect:
      "What was booked is known in memory only, so after a restart a posting books its shipments again.",
    invariants: ["I13", "I1"],
  },
  {
    name: "erp-answers-duplicates-with-409",
    profile: "erp",
    defect:
      "A repeated posting books nothing, but is answered with 409 instead of a success.",
    invariants: ["I4"],
  },
  {
    name: "erp-refuses-known-shipments",
    profile: "erp",
    defect:
      "A posting that shows a booked shipment again is refused with 409, so the new shipment beside it is never booked.",
    invariants: ["I4", "I6"],
  },
  {
    name: "erp-applies-changed-payload",
    profile: "erp",
    defect:
      "A known message id with another content books its shipments anew, over the first.",
    invariants: ["I5"],
  },
  {
    name: "erp-overwrites-booked-shipments",
    profile: "erp",
    defect:
      "A booked shipment that a later posting shows with other figures is booked over.",
    invariants: ["I5", "I6"],
  },
  {
    name: "erp-replaces-shipments",
    profile: "erp",
    defect:
      "An order has room for one shipment: the one that is booked last takes the place of the others.",
    invariants: ["I6", "I1"],
  },
  {
    name: "erp-takes-posting-for-whole",
    profile: "erp",
    defect:
      "Each posting is taken for all that there is: shipments that a late, older one does not show yet are erased.",
    invariants: ["I6", "I7"],
  },
  {
    name: "erp-keeps-first-status",
    profile: "erp",
    defect:
      "The posting that arrives first decides the status of a sale, and no later one changes it.",
    invariants: ["I7"],
  },
  {
    name: "erp-lets-status-regress",
    profile: "erp",
    defect:
      "The shipment status that arrives last wins, so a late dispatch takes a delivered shipment back.",
    invariants: ["I6", "I7"],
  },
  {
    name: "erp-revives-cancelled-order",
    profile: "erp",
    defect:
      "A late OUTWARD_ORDER_CREATE wipes out the cancelled quantities of its order.",
    invariants: ["I6", "I7"],
  },
  {
    name: "erp-loses-postings-before-create",
    profile: "erp",
    defect:
      "A posting of an order whose OUTWARD_ORDER_CREATE has not arrived yet is acknowledged and dropped.",
    invariants: ["I2", "I7"],
  },
  {
    name: "erp-acknowledges-before-commit",
    profile: "erp",
    defect:
      "A posting is remembered and acknowledged at once and booked a second later, so a crash in between loses it for good.",
    invariants: ["I2"],
  },
  {
    name: "erp-remembers-before-checking",
    profile: "erp",
    defect:
      "The message id is marked as seen before the posting is checked, so after a rejection the corrected posting is taken for a copy.",
    invariants: ["I3", "I12"],
  },
  {
    name: "erp-remembers-strangers",
    profile: "erp",
    defect:
      "A posting is marked as seen before the credential is checked, so after a stranger's the posting itself is taken for a copy.",
    invariants: ["I3", "I12"],
  },
  {
    name: "erp-lets-anybody-in",
    profile: "erp",
    defect:
      "The credential that Increff presents is not compared with anything, so a posting from anybody takes effect.",
    invariants: ["I12"],
  },
  {
    name: "erp-books-while-checking",
    profile: "erp",
    defect:
      "Each shipment is booked as it is read, so a posting that is refused for its last shipment leaves the first ones in the books.",
    invariants: ["I12"],
  },
  {
    name: "erp-folds-shipment-codes",
    profile: "erp",
    defect:
      "Shipment codes are compared without regard to case, so of two that look alike only one is booked.",
    invariants: ["I2", "I9"],
  },
  {
    name: "erp-reads-shipment-codes-as-numbers",
    profile: "erp",
    defect:
      "Leading zeros of shipment codes do not count, so of two that look alike only one is booked.",
    invariants: ["I2", "I9"],
  },
  {
    name: "erp-sums-unit-prices",
    profile: "erp",
    defect:
      "A sale's total adds up the prices of one unit of each line instead of the lines' totals.",
    invariants: ["I2"],
  },
  {
    name: "erp-rounds-totals",
    profile: "erp",
    defect: "A sale's total is booked in whole rupees.",
    invariants: ["I2"],
  },
  {
    name: "erp-ignores-repeated-sku",
    profile: "erp",
    defect:
      "Of several lines of a shipment with the same SKU only the last one's quantity is booked.",
    invariants: ["I2"],
  },
  {
    name: "erp-books-unshipped-orders",
    profile: "erp",
    defect:
      "An order is booked as a sale when it is created, before anything was shipped.",
    invariants: ["I9"],
  },
  {
    name: "erp-rejects-unknown-fields",
    profile: "erp",
    defect: "A posting with a field that is not documented is refused.",
    invariants: ["I16"],
  },
  {
    name: "erp-rejects-null-fields",
    profile: "erp",
    defect: "A null in an optional field of a posting is refused.",
    invariants: ["I16"],
  },
  {
    name: "erp-rejects-unknown-event-types",
    profile: "erp",
    defect:
      "A posting of an event type that the vendor does not know is refused.",
    invariants: ["I16"],
  },
  {
    name: "erp-rejects-long-strings",
    profile: "erp",
    defect:
      "A string of more than 100 characters in a posting is refused, except in documents.",
    invariants: ["I16"],
  },
  {
    name: "erp-rejects-numeric-shipment-ids",
    profile: "erp",
    defect: "A posting whose omsShipmentId is a number is refused.",
    invariants: ["I16"],
  },
  {
    name: "erp-rejects-unordered-skus",
    profile: "erp",
    defect:
      "A posting is refused when it ships a SKU that its order does not list, as in the documented sample.",
    invariants: ["I16"],
  },
  {
    name: "erp-hides-failures-in-200",
    profile: "erp",
    defect:
      "A posting that is refused is answered with 200 and an error in the body.",
    invariants: ["I17"],
  },
  {
    name: "erp-fails-without-envelope",
    profile: "erp",
    defect: "A posting that is refused is answered with 500 and plain text.",
    invariants: ["I17"],
  },
  {
    name: "erp-answers-late",
    profile: "erp",
    defect:
      "A dispatch posting is booked at once and answered SLOW_MS later (60 s unless told).",
    invariants: ["I10"],
  },
];
