/** Snapshots: moments of a session that one can go back to. */
import { omsError } from "../../../contract/errors.js";
import type { GoingBack } from "../../oms.js";
import type { Snapshot } from "../../moment.js";
import {
  ok,
  time,
  type ControlAnswer,
  type ControlHandler,
} from "./handler.js";
import { healthOf } from "./health.js";

export const listSnapshots: ControlHandler = ({ oms }) =>
  ok({ snapshots: oms.snapshots.map(show) });

export const takeSnapshot: ControlHandler = ({ oms, body }) => {
  const { name } = body as { name: string };
  return { status: 201, body: show(oms.takeSnapshot(name)) };
};

export const deleteSnapshot: ControlHandler = ({ oms, parameters }) => {
  const name = parameters["name"] ?? "";
  return oms.deleteSnapshot(name) ? { status: 204 } : unknown(name);
};

export const restoreSnapshot: ControlHandler = ({ oms, parameters, body }) => {
  const name = parameters["name"] ?? "";
  const back = (body ?? {}) as GoingBack;
  return oms.restoreSnapshot(name, back) ? ok(healthOf(oms)) : unknown(name);
};

function unknown(name: string): ControlAnswer {
  return {
    error: omsError(
      "unknownSubject",
      `name: no snapshot ${name}; GET /_kit/snapshots lists those that there are`,
    ),
  };
}

function show({ name, takenAt, moment }: Snapshot): unknown {
  return {
    name,
    takenAt: time(takenAt),
    orders: moment.state.orders.size,
    messages: moment.messages.length,
  };
}
