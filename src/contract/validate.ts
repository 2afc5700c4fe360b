/**
 * Judges the bodies of calls against the contract. Pure: never throws for a value, never changes one.
 *
 * Answers and files have their own modules beside this one, so that start-up loads only the validators it needs.
 */
import type { CompiledValidators } from "./compiled.js";
import { messagesValidators } from "./generated/validators-messages.js";
import { requestsValidators } from "./generated/validators-requests.js";
import { isTooDeep } from "./depth.js";
import { judge, nothingCoerced, type Validation } from "./judge.js";
import { operationById, type OperationId } from "./operations.js";
import { wholeViolation } from "./violation.js";

export type { Validation } from "./judge.js";
export {
  describeViolations,
  type Violation,
  type Violations,
} from "./violation.js";

/** The generator gives a name to one schema only, whichever file its validator stands in. */
const validators: CompiledValidators = {
  ...requestsValidators,
  ...messagesValidators,
};

export interface ValidateOptions {
  /** Take scalars of the wrong JSON type as the real server does, and say which. */
  readonly coerce: boolean;
}

/** The body of a call; `undefined` stands for an empty one. */
export function validateRequest(
  operationId: OperationId,
  body: unknown,
  options: ValidateOptions,
): Validation {
  const { requestSchema, requestRequired, requestFreeForm } =
    operationById(operationId);
  if (requestSchema === null || (body === undefined && !requestRequired)) {
    return { ok: true, value: body, coerced: nothingCoerced };
  }
  const validator = validators[requestSchema];
  if (validator === undefined)
    throw new Error(
      `no compiled validator ${requestSchema}: generate the contract again`,
    );
  const validation = judge(validator, body, options.coerce);
  return validation.ok && requestFreeForm && isTooDeep(body)
    ? { ok: false, ...wholeViolation("is nested too deeply") }
    : validation;
}
