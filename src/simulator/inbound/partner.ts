/**
 * A partner's call, from its head to its answer: path, credentials, rate, role, type and size, then JSON, contract, state,
 * and last the planned faults. The first thing that is wrong is what is answered.
 *
 * Promise: nothing that a client sends is answered with a 500 of the OMS's own; an own bug is, and is recorded as one.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { omsError, type OmsError } from "../../contract/errors.js";
import {
  describeViolations,
  validateRequest,
} from "../../contract/validate.js";
import { hasSigningKey, prepareSigningKey } from "../documents/signing-key.js";
import { HistoryFileError } from "../../history/file.js";
import type { Executed, Oms } from "../oms.js";
import { isHeldBack, readBody } from "./body.js";
import { InboundCall } from "./call.js";
import { withDocumentsInside } from "./documents-inside.js";
import type { Strike } from "./faults.js";
import { parseJson } from "./json.js";
import { whenLeft } from "./left.js";
import { failureText } from "./failure-text.js";
import { readHead, tooLarge, type Accepted } from "./route.js";
import { ordersNamedIn } from "./subject.js";

export function servePartner(
  oms: Oms,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const call = new InboundCall(oms, request, response);
  serve(oms, call).catch((error: unknown) => {
    call.facts.problem = problemOf(error);
    call.refuse(internalError());
  });
}

/** For the record: with the stack where it is a bug of ours. */
function problemOf(error: unknown): string {
  const stack =
    error instanceof Error && !(error instanceof HistoryFileError)
      ? `\n${error.stack ?? ""}`
      : "";
  return failureText(error) + stack;
}

async function serve(oms: Oms, call: InboundCall): Promise<void> {
  const head = readHead(call.request, oms);
  call.facts.operation = head.operation;
  if (head.credential !== undefined) call.facts.credential = head.credential;
  if (head.tenant !== undefined) call.facts.tenant = head.tenant.authUsername;
  const { refusal, accepted } = head;
  if (
    refusal !== undefined &&
    (refusal.error.status === 413 || isHeldBack(call.request))
  ) {
    call.refuse(refusal.error, refusal.headers);
    return;
  }
  // A refused call's body is read too: what was refused belongs into the record.
  const body = await readBody(
    call.request,
    oms.settings.bodyLimit,
    call.received,
  );
  if (body.kind === "gone") return;
  if (refusal !== undefined) call.refuse(refusal.error, refusal.headers);
  else if (body.kind === "too-large") call.refuse(tooLarge(oms.settings).error);
  else if (accepted !== undefined) {
    // A pack in the first moments waits for the key with which its invoice is signed, and keeps nobody else waiting.
    if (accepted.operation === "packOrder" && !hasSigningKey())
      await prepareSigningKey();
    await carryOut(oms, call, accepted, body.bytes);
  }
}

/** Up to the change of the state without a break; only documents that belong into the answer are waited for after it. */
async function carryOut(
  oms: Oms,
  call: InboundCall,
  { operation, tenant, parameters }: Accepted,
  bytes: Buffer,
): Promise<void> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) {
    call.refuse(omsError("unreadableBody", parsed.problem));
    return;
  }
  call.text = parsed.text;
  const validation = validateRequest(operation, parsed.value, {
    coerce: !oms.settings.strict,
  });
  if (!validation.ok) {
    const description = describeViolations(
      validation.violations,
      validation.more,
    );
    call.refuse({ ...omsError("invalidBody"), description });
    return;
  }
  call.facts.coerced = validation.coerced;
  const due = oms.faults.due({
    operation,
    tenant: tenant.authUsername,
    ...ordersNamedIn(validation.value, parameters),
  });
  if (
    due?.kind === "answer-500" ||
    due?.kind === "answer-429" ||
    due?.kind === "reset-before-commit"
  ) {
    failBefore(call, due.strike());
    return;
  }
  const executed = oms.execute({
    type: operation,
    tenant,
    body: validation.value,
    path: parameters,
  });
  // A call that is refused anyway would waste a fault that is to hide a success.
  const strike =
    executed.ok || due?.kind === "slow-first-byte" ? due?.strike() : undefined;
  if (strike !== undefined) call.facts.fault = strike.seq;
  const inside = withDocumentsInside(oms, operation, executed);
  const whole = inside === null ? executed : await inside;
  if (strike === undefined) answer(call, whole);
  else failAfter(oms, call, strike, whole);
}

function failBefore(call: InboundCall, strike: Strike): void {
  call.facts.fault = strike.seq;
  if (strike.kind === "answer-429") {
    const seconds = String(strike.retryAfterSeconds);
    call.refuse(
      omsError("tooManyRequests", `Retry-After: ${seconds} seconds`),
      { "retry-after": seconds },
    );
  } else if (strike.kind === "answer-500") call.refuse(internalError());
  else call.reset();
}

function failAfter(
  oms: Oms,
  call: InboundCall,
  strike: Strike,
  executed: Executed,
): void {
  if (strike.kind === "answer-500-after-commit") call.refuse(internalError());
  else if (strike.kind === "reset-after-commit") {
    const { status, text } = textOf(executed);
    call.decide(status, text);
    call.reset();
  } else if (strike.kind === "cut-after-commit") {
    const { status, text } = textOf(executed);
    call.cut(status, text);
  } else {
    const { status, text } = textOf(executed);
    call.decide(status, text);
    const cancel = oms.clock.after(strike.delayMilliseconds, () => {
      answer(call, executed);
    });
    whenLeft(call.request, call.response, cancel);
  }
}

function answer(call: InboundCall, executed: Executed): void {
  const { status, text } = textOf(executed);
  call.send(status, text);
}

function textOf(executed: Executed): {
  readonly status: number;
  readonly text: string;
} {
  if (!executed.ok) {
    const { status, code, message, description } = executed.error;
    return { status, text: JSON.stringify({ code, message, description }) };
  }
  return {
    status: 200,
    text: executed.body === undefined ? "" : JSON.stringify(executed.body),
  };
}

function internalError(): OmsError {
  return omsError("internal", "an unexpected failure, please retry");
}
