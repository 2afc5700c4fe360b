/** The body of a control call, held against control.yaml. */
import { omsError, type OmsError } from "../../../contract/errors.js";
import type { OperationId } from "../../../contract/operations.js";
import {
  describeViolations,
  validateRequest,
} from "../../../contract/validate.js";

export type CheckedBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: OmsError };

/** @param value undefined for a call without a body */
export function checkedBody(
  operationId: OperationId,
  value: unknown,
): CheckedBody {
  const validation = validateRequest(operationId, value, { coerce: false });
  if (validation.ok) return { ok: true, value: validation.value };
  const description = describeViolations(
    validation.violations,
    validation.more,
  );
  return { ok: false, error: { ...omsError("invalidBody"), description } };
}
