/** Returns: listing them, showing one, announcing one, and what changes about them at the marketplace. */
import { omsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import type { InternalCommand } from "../../state/command.js";
import { ofReturn } from "../../state/place.js";
import {
  listReturns as allReturns,
  type ReturnView,
} from "../../state/views.js";
import { findReturn, placeIn } from "./find.js";
import {
  ok,
  type BodyOf,
  type ControlAnswer,
  type ControlCall,
  type ControlHandler,
} from "./handler.js";
import { page, placeFilter } from "./query.js";
import { refusalOf } from "./refusal.js";
import { announceReturn } from "./return-announcement.js";

export const listReturns: ControlHandler = ({ oms, query }) => {
  const order = query.text("order");
  const placed = placeFilter(query);
  const part = query.part();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    allReturns(oms.state),
    (one) =>
      placed(one) && (order === undefined || one.forwardOrderCode === order),
    part,
    ({ returnOrderCode, forwardOrderCode, awbNumber }) => [
      returnOrderCode,
      forwardOrderCode,
      awbNumber,
    ],
    show,
  );
  return ok({ total, returns: shown });
};

export const getReturn: ControlHandler = (call) =>
  withReturn(call, (found) => ok(show(found)));

export const createReturn: ControlHandler = ({ oms, body }) => {
  const announced = announceReturn(oms, body as BodyOf<"createReturn">);
  return announced.ok
    ? { status: 201, body: show(announced.subject) }
    : { error: announced.error };
};

export const updateReturn: ControlHandler = (call) =>
  withReturn(call, (found) => {
    const { awbNumber, transporter } = call.body as BodyOf<"updateReturn">;
    if (awbNumber === undefined && transporter === undefined) {
      const text = "awbNumber or transporter: one of them must be given";
      return { error: omsError("invalidBody", text) };
    }
    return change(call.oms, found, {
      type: "updateReturn",
      ...ofReturn(found),
      ...(awbNumber === undefined ? {} : { awbNumber }),
      ...(transporter === undefined ? {} : { transporter }),
    });
  });

export const cancelReturn: ControlHandler = (call) =>
  withReturn(call, (found) =>
    change(call.oms, found, {
      type: "cancelReturn",
      ...ofReturn(found),
      ...((call.body ?? {}) as BodyOf<"cancelReturn">),
    }),
  );

/** Finds the return that the path names, and does something with it. */
function withReturn(
  { oms, parameters, query }: ControlCall,
  act: (found: ReturnView) => ControlAnswer,
): ControlAnswer {
  const place = placeIn(query);
  if (query.error !== undefined) return { error: query.error };
  const found = findReturn(oms, parameters["returnOrderCode"] ?? "", place);
  return found.ok ? act(found.subject) : { error: found.error };
}

function change(
  oms: Oms,
  { returnOrderCode, ...place }: ReturnView,
  command: InternalCommand,
): ControlAnswer {
  const executed = oms.execute(command);
  if (!executed.ok)
    return {
      error: refusalOf(
        executed.error,
        "announce another with POST /_kit/returns",
      ),
    };
  const changed = findReturn(oms, returnOrderCode, place);
  return changed.ok ? ok(show(changed.subject)) : { error: changed.error };
}

const statuses = {
  CREATED: "EXPECTED",
  PARTIALLY_PROCESSED: "PARTIALLY_PROCESSED",
  COMPLETED: "PROCESSED",
  CANCELLED: "CANCELLED",
} as const satisfies Record<ReturnView["status"], string>;

function show(one: ReturnView): unknown {
  return { ...one, status: statuses[one.status] };
}
