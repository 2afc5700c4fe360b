/** Mutants that no delivery schedule can reveal, each with the reason. All others are in reach. */
const otherContent =
  "needs a message with another content, and a schedule changes only when messages go out";
const unlikeAnyOther =
  "needs a message of a form that the OMS does not send by itself";
const refusedMessage = "needs a message that the contract forbids";
const stranger =
  "needs a message with a wrong credential, and a schedule changes only when messages go out";
const stock =
  "shows in a stock report or a listing, which have nothing to do with orders";
const slow =
  "answers after the time-out of 45 s; a matter of time, not of a schedule";

export const outOfReach: Readonly<Record<string, string>> = {
  "efs-lets-anybody-in": stranger,
  "efs-remembers-strangers": stranger,
  "erp-lets-anybody-in": stranger,
  "erp-remembers-strangers": stranger,
  "efs-applies-changed-payload": otherContent,
  "efs-remembers-before-checking": refusedMessage,
  "efs-hides-failures-in-200": refusedMessage,
  "efs-fails-without-envelope": refusedMessage,
  "efs-rejects-unknown-fields": unlikeAnyOther,
  "efs-rejects-null-fields": unlikeAnyOther,
  "efs-rejects-unknown-event-types": unlikeAnyOther,
  "efs-rejects-long-strings": unlikeAnyOther,
  "efs-sends-500-skus": stock,
  "efs-repeats-sku-in-inventory": stock,
  "efs-repeats-sku-in-listing": stock,
  "efs-sends-negative-inventory": stock,
  "efs-calls-v0-path": stock,
  "efs-processes-unknown-return-item":
    "needs a task that names an item which does not exist",
  "efs-hands-over-before-manifest":
    "shows only while the answer to the manifest is outstanding; the kill matrix has no requirement for it",
  "efs-answers-late": slow,
  "erp-applies-changed-payload": otherContent,
  "erp-overwrites-booked-shipments": otherContent,
  "erp-remembers-before-checking": refusedMessage,
  "erp-books-while-checking": refusedMessage,
  "erp-hides-failures-in-200": refusedMessage,
  "erp-fails-without-envelope": refusedMessage,
  "erp-folds-shipment-codes":
    "needs shipment codes that look alike, and the OMS numbers its shipments",
  "erp-reads-shipment-codes-as-numbers":
    "needs shipment codes that look alike, and the OMS numbers its shipments",
  "erp-rejects-unknown-fields": unlikeAnyOther,
  "erp-rejects-null-fields": unlikeAnyOther,
  "erp-rejects-unknown-event-types": unlikeAnyOther,
  "erp-revives-cancelled-order":
    "shows in the orders of an ERP, which no requirement is about",
  "erp-answers-late": slow,
};
