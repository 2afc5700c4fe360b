/** A stream that says when anything of one OMS changed. */
import type { Oms } from "../../oms.js";
import { changes } from "../event-stream.js";
import type { ControlHandler } from "./handler.js";
import { healthOf } from "./health.js";

export const followChanges: ControlHandler = ({ oms, query }) => {
  if (query.error !== undefined) return { error: query.error };
  return {
    status: 200,
    events: changes(
      () => oms.revision,
      () => JSON.stringify(now(oms)),
    ),
  };
};

function now(oms: Oms): unknown {
  const { history, state, dispatcher } = oms;
  return {
    ...healthOf(oms),
    firstSequence: history.dropped + 1,
    orders: state.orders.size,
    messages: dispatcher.counts(),
    mode: dispatcher.mode,
  };
}
