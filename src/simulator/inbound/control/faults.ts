/** Faults planned for the partners' calls. */
import type { InboundFault, InboundFaultPlan } from "../faults.js";
import { ok, type ControlHandler } from "./handler.js";

/** The plan as it comes over the wire: null says as much as nothing. */
type PlanBody = {
  readonly [Key in keyof InboundFaultPlan]: InboundFaultPlan[Key] | null;
};

export const listFaults: ControlHandler = ({ oms }) =>
  ok({ faults: oms.faults.list().map(show) });

export const addFault: ControlHandler = ({ oms, body }) => {
  const {
    operation,
    kind,
    orderCode,
    nth,
    times,
    retryAfterSeconds,
    delayMilliseconds,
  } = body as PlanBody & {
    operation: InboundFaultPlan["operation"];
    kind: InboundFaultPlan["kind"];
  };
  const fault = oms.faults.add({
    operation,
    kind,
    ...(typeof orderCode === "string" ? { orderCode } : {}),
    ...(typeof nth === "number" ? { nth } : {}),
    ...(typeof times === "number" ? { times } : {}),
    ...(typeof retryAfterSeconds === "number" ? { retryAfterSeconds } : {}),
    ...(typeof delayMilliseconds === "number" ? { delayMilliseconds } : {}),
  });
  return { status: 201, body: show(fault) };
};

export const clearFaults: ControlHandler = ({ oms }) => {
  oms.faults.clear();
  return { status: 204 };
};

function show(fault: InboundFault): unknown {
  return {
    faultId: fault.faultId,
    operation: fault.operation,
    orderCode: fault.orderCode ?? null,
    nth: fault.nth,
    times: fault.times,
    kind: fault.kind,
    retryAfterSeconds: fault.retryAfterSeconds ?? null,
    delayMilliseconds: fault.delayMilliseconds ?? null,
    struck: fault.struck,
  };
}
