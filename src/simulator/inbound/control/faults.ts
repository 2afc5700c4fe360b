/** Faults planned for the partners' calls. */
import { catalogueIdOf, type InboundFault } from "../faults.js";
import { unknownSubject } from "./find.js";
import { ok, type BodyOf, type ControlHandler } from "./handler.js";

export const listFaults: ControlHandler = ({ oms }) =>
  ok({ faults: oms.faults.list().map(show) });

export const addFault: ControlHandler = ({ oms, body }) => {
  const { kind, ...stated } = body as BodyOf<"addFault">;
  const fault = oms.faults.add({ kind, ...withoutNulls(stated) });
  return { status: 201, body: show(fault) };
};

export const removeFault: ControlHandler = ({ oms, parameters }) => {
  const code = parameters["faultId"] ?? "";
  if (oms.faults.remove(code)) return { status: 204 };
  const name = { field: "faultId", code, noun: "fault" };
  return { error: unknownSubject({ ...name, list: "/_kit/faults" }) };
};

export const clearFaults: ControlHandler = ({ oms }) => {
  oms.faults.clear();
  return { status: 204 };
};

/** Null says as much as nothing. */
function withoutNulls<Fields extends object>(
  fields: Fields,
): { readonly [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  ) as { readonly [Name in keyof Fields]?: NonNullable<Fields[Name]> };
}

function show(fault: InboundFault): unknown {
  return {
    faultId: fault.faultId,
    catalogueId: catalogueIdOf(fault.kind),
    kind: fault.kind,
    operation: fault.operation ?? null,
    orderCode: fault.orderCode ?? null,
    tenant: fault.tenant ?? null,
    nth: fault.nth,
    times: fault.times,
    probability: fault.probability ?? null,
    seed: fault.seed ?? null,
    retryAfterSeconds: fault.retryAfterSeconds ?? null,
    delayMilliseconds: fault.delayMilliseconds ?? null,
    matched: fault.matched,
    struck: fault.struck,
  };
}
