/** The operations of the control API (`openapi/control.yaml`), carried out without a call over HTTP. */
import { envelopeOf, type OmsError } from "../contract/errors.js";
import { isOperationId } from "../contract/operations.js";
import { checkedBody } from "../simulator/inbound/control/checked-body.js";
import type { ControlAnswer as Answer } from "../simulator/inbound/control/handler.js";
import { controlOperation } from "../simulator/inbound/control/operations.js";
import { Query } from "../simulator/inbound/control/query.js";
import type { RunningOms } from "../simulator/start.js";
import type {
  ControlCall,
  ControlOperation,
  ControlResult,
} from "./control-types.js";
import { RefusedError } from "./errors.js";

/** @throws RefusedError */
export async function control<Id extends ControlOperation>(
  running: RunningOms,
  id: Id,
  call: ControlCall<Id> = {},
): Promise<ControlResult<Id>> {
  const prepared = prepare(running, id, call);
  return resultOf(id, await prepared()) as ControlResult<Id>;
}

/**
 * The same at once, for what only looks.
 *
 * @throws RefusedError
 */
export function look<Id extends ControlOperation>(
  running: RunningOms,
  id: Id,
  call: ControlCall<Id> = {},
): ControlResult<Id> {
  const answer = prepare(running, id, call)();
  if (answer instanceof Promise) throw new Error(`${id} cannot only look.`);
  return resultOf(id, answer) as ControlResult<Id>;
}

function prepare<Id extends ControlOperation>(
  { oms, sessions }: RunningOms,
  id: Id,
  { path = {}, query = {}, body }: ControlCall<Id>,
): () => Answer | Promise<Answer> {
  const handler = controlOperation(id);
  if (handler === undefined || !isOperationId(id))
    throw new TypeError(
      `control: there is no operation ${id}; openapi/control.yaml has those that there are.`,
    );
  const checked = checkedBody(id, body);
  if (!checked.ok) throw refused(id, checked.error);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.set(name, String(value));
  return () =>
    handler({
      oms,
      sessions,
      parameters: path,
      query: new Query(`?${search.toString()}`),
      body: checked.value,
    });
}

function resultOf(id: string, answer: Answer): unknown {
  if ("error" in answer) throw refused(id, answer.error);
  if ("lines" in answer) return [...answer.lines].join("");
  return "body" in answer ? answer.body : undefined;
}

function refused(id: string, error: OmsError): RefusedError {
  return new RefusedError(`${id} is refused`, {
    status: error.status,
    ...envelopeOf(error),
  });
}
