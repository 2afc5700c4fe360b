/** Calls of the contract that this OMS is set up without. */
import { omsError, type OmsError } from "../../contract/errors.js";
import type { OperationId } from "../../contract/operations.js";
import type { Alternatives } from "../settings.js";

/** The combined manifest and handover is on some pages only; an OMS without it has no such path. */
export function isPathless(
  operation: OperationId,
  { combinedHandover }: Alternatives,
): boolean {
  return operation === "manifestAndHandover" && combinedHandover === "refuse";
}

/** The error about a call that goes the other way round in this OMS, or null. */
export function otherDirection(
  operation: OperationId,
  { sellerCancellation }: Alternatives,
): OmsError | null {
  if (operation !== "cancelOrderItems" || sellerCancellation !== "outbound")
    return null;
  return omsError(
    "otherDirection",
    "sellerCancellation: in this OMS the seller cancels at Increff, which calls the vendor's sellerCancellation address; to take this call its setting alternatives.sellerCancellation must be inbound or both",
  );
}
