/** A body beside its contract, checked once for all rules that ask. */
import { isOperationId } from "../../contract/operations.js";
import { validateRequest, type Validation } from "../../contract/validate.js";
import { readJson } from "../../history/body.js";
import type { ExchangeEntry } from "../../history/entry.js";
import { once } from "../../history/once.js";

/** Scalars of another type are coerced, and named. Undefined for an exchange of no known operation. */
export const checkedRequest = once(
  ({ operation, requestBody }: ExchangeEntry): Validation | undefined =>
    operation !== null && isOperationId(operation)
      ? validateRequest(operation, readJson(requestBody), { coerce: true })
      : undefined,
);
