/** Every rule, in the order of the register. A new rule has its row there and its line here; a test compares the two. */
import { rule as efsSerialCopy } from "./idempotency/efs-serial-copy.js";
import { rule as efsOverlappingCopies } from "./idempotency/efs-overlapping-copies.js";
import { rule as efsCopyAcknowledged } from "./idempotency/efs-copy-acknowledged.js";
import { rule as efsChangedPayload } from "./idempotency/efs-changed-payload.js";
import { rule as efsLostAnswer } from "./idempotency/efs-lost-answer.js";
import { rule as efsRejectedFirst } from "./idempotency/efs-rejected-first.js";
import { rule as efsLateCopy } from "./idempotency/efs-late-copy.js";
import { rule as efsOtherScope } from "./idempotency/efs-other-scope.js";
import { rule as efsReturnCopy } from "./idempotency/efs-return-copy.js";
import { rule as efsTwinCopy } from "./idempotency/efs-twin-copy.js";
import { rule as efsRestartCopy } from "./idempotency/efs-restart-copy.js";
import { rule as efsPackRetry } from "./idempotency/efs-pack-retry.js";
import { rule as efsCancelRetry } from "./idempotency/efs-cancel-retry.js";
import { rule as efsReturnRetry } from "./idempotency/efs-return-retry.js";
import { rule as efsRefusedNotRepeated } from "./idempotency/efs-refused-not-repeated.js";
import { rule as efsRetryAfter } from "./idempotency/efs-retry-after.js";
import { rule as efsSellerCancellationCopy } from "./idempotency/efs-seller-cancellation-copy.js";
import { rule as efsCancelCumulative } from "./idempotency/efs-cancel-cumulative.js";
import { rule as efsNearMiss } from "./idempotency/efs-near-miss.js";
import { rule as efsSharedCode } from "./idempotency/efs-shared-code.js";
import { rule as efsReplayedHistory } from "./idempotency/efs-replayed-history.js";
import { rule as efsBackOff } from "./idempotency/efs-back-off.js";
import { rule as efsAcknowledgedIsDone } from "./ordering/efs-acknowledged-is-done.js";
import { rule as efsCancelBeforeCreate } from "./ordering/efs-cancel-before-create.js";
import { rule as efsPartialCancelBeforeCreate } from "./ordering/efs-partial-cancel-before-create.js";
import { rule as efsCancellationsSwapped } from "./ordering/efs-cancellations-swapped.js";
import { rule as efsLateCopyAfterTerminal } from "./ordering/efs-late-copy-after-terminal.js";
import { rule as efsPackAfterCreate } from "./ordering/efs-pack-after-create.js";
import { rule as efsPackWithinOpen } from "./ordering/efs-pack-within-open.js";
import { rule as efsCancelRacesPack } from "./ordering/efs-cancel-races-pack.js";
import { rule as efsConservation } from "./ordering/efs-conservation.js";
import { rule as efsNoCancelAfterPack } from "./ordering/efs-no-cancel-after-pack.js";
import { rule as efsManifestAfterPack } from "./ordering/efs-manifest-after-pack.js";
import { rule as efsHandoverAfterPack } from "./ordering/efs-handover-after-pack.js";
import { rule as efsHandoverAfterManifest } from "./ordering/efs-handover-after-manifest.js";
import { rule as efsReturnAfterExpectation } from "./ordering/efs-return-after-expectation.js";
import { rule as efsReturnItemOnce } from "./ordering/efs-return-item-once.js";
import { rule as efsReturnKnownItems } from "./ordering/efs-return-known-items.js";
import { rule as efsOwnScope } from "./ordering/efs-own-scope.js";
import { rule as efsMessageInTurn } from "./ordering/efs-message-in-turn.js";
import { rule as efsReturnBeforeOrder } from "./ordering/efs-return-before-order.js";
import { rule as efsBacklog } from "./ordering/efs-backlog.js";
import { rule as efsConfluence } from "./ordering/efs-confluence.js";
import { rule as efsPicklistAfterCreate } from "./ordering/efs-picklist-after-create.js";
import { rule as efsContract } from "./payload/efs-contract.js";
import { rule as efsContentType } from "./payload/efs-content-type.js";
import { rule as efsCredentials } from "./payload/efs-credentials.js";
import { rule as efsDomainName } from "./payload/efs-domain-name.js";
import { rule as efsInventoryBatch } from "./payload/efs-inventory-batch.js";
import { rule as efsSkuOnce } from "./payload/efs-sku-once.js";
import { rule as efsStringLength } from "./payload/efs-string-length.js";
import { rule as efsScalarTypes } from "./payload/efs-scalar-types.js";
import { rule as efsImagesOnFail } from "./payload/efs-images-on-fail.js";
import { rule as efsKnownPath } from "./payload/efs-known-path.js";
import { rule as efsAnswerInTime } from "./payload/efs-answer-in-time.js";
import { rule as efsRefusalEnvelope } from "./payload/efs-refusal-envelope.js";
import { rule as efsFailureNotHidden } from "./payload/efs-failure-not-hidden.js";
import { rule as efsUnknownFields } from "./payload/efs-unknown-fields.js";
import { rule as efsNullFields } from "./payload/efs-null-fields.js";
import { rule as efsUnknownEvent } from "./payload/efs-unknown-event.js";
import { rule as efsLongStrings } from "./payload/efs-long-strings.js";
import { rule as efsWrongCredential } from "./payload/efs-wrong-credential.js";
import { rule as efsListingSkuOnce } from "./payload/efs-listing-sku-once.js";
import { rule as erpSerialCopy } from "./idempotency/erp-serial-copy.js";
import { rule as erpOverlappingCopies } from "./idempotency/erp-overlapping-copies.js";
import { rule as erpShipmentRepeated } from "./idempotency/erp-shipment-repeated.js";
import { rule as erpCopyAcknowledged } from "./idempotency/erp-copy-acknowledged.js";
import { rule as erpChangedPayload } from "./idempotency/erp-changed-payload.js";
import { rule as erpLostAnswer } from "./idempotency/erp-lost-answer.js";
import { rule as erpRejectedFirst } from "./idempotency/erp-rejected-first.js";
import { rule as erpLateCopy } from "./idempotency/erp-late-copy.js";
import { rule as erpOtherScope } from "./idempotency/erp-other-scope.js";
import { rule as erpTwinCopy } from "./idempotency/erp-twin-copy.js";
import { rule as erpRestartCopy } from "./idempotency/erp-restart-copy.js";
import { rule as erpNearMiss } from "./idempotency/erp-near-miss.js";
import { rule as erpOverlappingPostings } from "./idempotency/erp-overlapping-postings.js";
import { rule as erpReplayedHistory } from "./idempotency/erp-replayed-history.js";
import { rule as erpChangedShipment } from "./idempotency/erp-changed-shipment.js";
import { rule as erpAcknowledgedIsBooked } from "./ordering/erp-acknowledged-is-booked.js";
import { rule as erpShipmentsAddUp } from "./ordering/erp-shipments-add-up.js";
import { rule as erpPostingBeforeCreate } from "./ordering/erp-posting-before-create.js";
import { rule as erpOlderPostingLate } from "./ordering/erp-older-posting-late.js";
import { rule as erpStatusForward } from "./ordering/erp-status-forward.js";
import { rule as erpNothingUnasked } from "./ordering/erp-nothing-unasked.js";
import { rule as erpQuantities } from "./ordering/erp-quantities.js";
import { rule as erpMessageInTurn } from "./ordering/erp-message-in-turn.js";
import { rule as erpBacklog } from "./ordering/erp-backlog.js";
import { rule as erpConfluence } from "./ordering/erp-confluence.js";
import { rule as erpTotal } from "./payload/erp-total.js";
import { rule as erpAnswerInTime } from "./payload/erp-answer-in-time.js";
import { rule as erpRefusalEnvelope } from "./payload/erp-refusal-envelope.js";
import { rule as erpFailureNotHidden } from "./payload/erp-failure-not-hidden.js";
import { rule as erpUnknownFields } from "./payload/erp-unknown-fields.js";
import { rule as erpNullFields } from "./payload/erp-null-fields.js";
import { rule as erpUnknownEvent } from "./payload/erp-unknown-event.js";
import { rule as erpScalarForms } from "./payload/erp-scalar-forms.js";
import { rule as erpSample } from "./payload/erp-sample.js";
import { rule as erpLongStrings } from "./payload/erp-long-strings.js";
import { rule as erpWrongCredential } from "./payload/erp-wrong-credential.js";
import type { Rule } from "./rule.js";

export const allRules: readonly Rule[] = [
  efsSerialCopy,
  efsOverlappingCopies,
  efsCopyAcknowledged,
  efsChangedPayload,
  efsLostAnswer,
  efsRejectedFirst,
  efsLateCopy,
  efsOtherScope,
  efsReturnCopy,
  efsTwinCopy,
  efsRestartCopy,
  efsPackRetry,
  efsCancelRetry,
  efsReturnRetry,
  efsRefusedNotRepeated,
  efsRetryAfter,
  efsSellerCancellationCopy,
  efsCancelCumulative,
  efsNearMiss,
  efsBackOff,
  efsSharedCode,
  efsReplayedHistory,
  efsAcknowledgedIsDone,
  efsCancelBeforeCreate,
  efsPartialCancelBeforeCreate,
  efsCancellationsSwapped,
  efsLateCopyAfterTerminal,
  efsPackAfterCreate,
  efsPackWithinOpen,
  efsCancelRacesPack,
  efsConservation,
  efsNoCancelAfterPack,
  efsManifestAfterPack,
  efsHandoverAfterPack,
  efsHandoverAfterManifest,
  efsReturnAfterExpectation,
  efsReturnItemOnce,
  efsReturnKnownItems,
  efsOwnScope,
  efsMessageInTurn,
  efsReturnBeforeOrder,
  efsBacklog,
  efsConfluence,
  efsPicklistAfterCreate,
  efsContract,
  efsContentType,
  efsCredentials,
  efsDomainName,
  efsInventoryBatch,
  efsSkuOnce,
  efsStringLength,
  efsScalarTypes,
  efsImagesOnFail,
  efsKnownPath,
  efsAnswerInTime,
  efsRefusalEnvelope,
  efsFailureNotHidden,
  efsUnknownFields,
  efsNullFields,
  efsUnknownEvent,
  efsLongStrings,
  efsWrongCredential,
  efsListingSkuOnce,
  erpSerialCopy,
  erpOverlappingCopies,
  erpShipmentRepeated,
  erpCopyAcknowledged,
  erpChangedPayload,
  erpLostAnswer,
  erpRejectedFirst,
  erpLateCopy,
  erpOtherScope,
  erpTwinCopy,
  erpRestartCopy,
  erpNearMiss,
  erpOverlappingPostings,
  erpChangedShipment,
  erpReplayedHistory,
  erpAcknowledgedIsBooked,
  erpShipmentsAddUp,
  erpPostingBeforeCreate,
  erpOlderPostingLate,
  erpStatusForward,
  erpNothingUnasked,
  erpQuantities,
  erpMessageInTurn,
  erpBacklog,
  erpConfluence,
  erpTotal,
  erpAnswerInTime,
  erpRefusalEnvelope,
  erpFailureNotHidden,
  erpUnknownFields,
  erpNullFields,
  erpUnknownEvent,
  erpScalarForms,
  erpSample,
  erpLongStrings,
  erpWrongCredential,
];
