/** Judges answers against the contract, those of the OMS and those of a partner. */
import type { CompiledValidators } from "./compiled.js";
import { responsesValidators } from "./generated/validators-responses.js";
import { judge, nothingCoerced, type Validation } from "./judge.js";
import { operationById, type OperationId } from "./operations.js";
import { wholeViolation } from "./violation.js";

const validators: CompiledValidators = responsesValidators;

/**
 * The body of an answer; `undefined` stands for an empty one.
 *
 * A status is looked up as it is, then as its class (`4XX`), then as `default`; another 2xx counts as the documented
 * one. To an outbound call any 2xx without a body is a success.
 */
export function validateResponse(
  operationId: OperationId,
  status: number,
  body: unknown,
): Validation {
  const { direction, responses } = operationById(operationId);
  const success = status >= 200 && status < 300;
  const keys = [String(status), `${Math.trunc(status / 100)}XX`, "default"];
  const key =
    keys.find((name) => Object.hasOwn(responses, name)) ??
    (success
      ? Object.keys(responses).find((name) => name.startsWith("2"))
      : undefined);
  if (key === undefined)
    return {
      ok: false,
      ...wholeViolation(`the contract has no answer with status ${status}`),
    };
  const schema = responses[key] ?? null;
  // A body where none was announced is not read, so it cannot be wrong.
  if (
    schema === null ||
    (body === undefined && success && direction === "outbound")
  ) {
    return { ok: true, value: body, coerced: nothingCoerced };
  }
  const validator = validators[schema];
  if (validator === undefined)
    throw new Error(
      `no compiled validator ${schema}: generate the contract again`,
    );
  return judge(validator, body, false);
}
