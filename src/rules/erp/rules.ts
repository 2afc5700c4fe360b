/** All rules about an ERP, in the order of the register. */
import type { Rule } from "../rule.js";
import { rule as changedPayload } from "../idempotency/erp-changed-payload.js";
import { rule as copyAcknowledged } from "../idempotency/erp-copy-acknowledged.js";
import { rule as lateCopy } from "../idempotency/erp-late-copy.js";
import { rule as lostAnswer } from "../idempotency/erp-lost-answer.js";
import { rule as nearMiss } from "../idempotency/erp-near-miss.js";
import { rule as otherScope } from "../idempotency/erp-other-scope.js";
import { rule as overlappingCopies } from "../idempotency/erp-overlapping-copies.js";
import { rule as overlappingPostings } from "../idempotency/erp-overlapping-postings.js";
import { rule as rejectedFirst } from "../idempotency/erp-rejected-first.js";
import { rule as restartCopy } from "../idempotency/erp-restart-copy.js";
import { rule as serialCopy } from "../idempotency/erp-serial-copy.js";
import { rule as shipmentRepeated } from "../idempotency/erp-shipment-repeated.js";
import { rule as twinCopy } from "../idempotency/erp-twin-copy.js";
import { rule as acknowledgedIsBooked } from "../ordering/erp-acknowledged-is-booked.js";
import { rule as nothingUnasked } from "../ordering/erp-nothing-unasked.js";
import { rule as olderPostingLate } from "../ordering/erp-older-posting-late.js";
import { rule as postingBeforeCreate } from "../ordering/erp-posting-before-create.js";
import { rule as quantities } from "../ordering/erp-quantities.js";
import { rule as shipmentsAddUp } from "../ordering/erp-shipments-add-up.js";
import { rule as statusForward } from "../ordering/erp-status-forward.js";
import { rule as answerInTime } from "../payload/erp-answer-in-time.js";
import { rule as failureNotHidden } from "../payload/erp-failure-not-hidden.js";
import { rule as longStrings } from "../payload/erp-long-strings.js";
import { rule as nullFields } from "../payload/erp-null-fields.js";
import { rule as refusalEnvelope } from "../payload/erp-refusal-envelope.js";
import { rule as sample } from "../payload/erp-sample.js";
import { rule as scalarForms } from "../payload/erp-scalar-forms.js";
import { rule as total } from "../payload/erp-total.js";
import { rule as unknownEvent } from "../payload/erp-unknown-event.js";
import { rule as unknownFields } from "../payload/erp-unknown-fields.js";

export const erpRules: readonly Rule[] = [
  serialCopy,
  overlappingCopies,
  shipmentRepeated,
  copyAcknowledged,
  changedPayload,
  lostAnswer,
  rejectedFirst,
  lateCopy,
  otherScope,
  twinCopy,
  restartCopy,
  nearMiss,
  overlappingPostings,
  acknowledgedIsBooked,
  shipmentsAddUp,
  postingBeforeCreate,
  olderPostingLate,
  statusForward,
  nothingUnasked,
  quantities,
  total,
  answerInTime,
  refusalEnvelope,
  failureNotHidden,
  unknownFields,
  nullFields,
  unknownEvent,
  scalarForms,
  sample,
  longStrings,
];
