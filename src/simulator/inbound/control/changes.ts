/**
 * A stream that says when anything of one OMS changed.
 *
 * Promise: at most ten events a second, however much happens, and none is piled up for a receiver that is slow: it
 * hears of the last state when it can.
 */
import type { Oms } from "../../oms.js";
import type { ControlHandler, EventSource } from "./handler.js";
import { healthOf } from "./session.js";

/** Milliseconds between two looks. */
const interval = 100;
/** Looks without news, until a sign of life is due: 15 seconds. */
const quietLooks = 150;

export const followChanges: ControlHandler = ({ oms, query }) => {
  if (query.error !== undefined) return { error: query.error };
  return { status: 200, events: changesOf(oms) };
};

function changesOf(oms: Oms): EventSource {
  return (send) => {
    let told = "";
    let quiet = 0;
    const look = (): void => {
      const { revision } = oms;
      quiet += 1;
      if (revision !== told && send(eventOf(oms))) {
        told = revision;
        quiet = 0;
      } else if (quiet >= quietLooks) {
        send(": nothing new\n\n");
        quiet = 0;
      }
    };
    look();
    const timer = setInterval(look, interval);
    return () => {
      clearInterval(timer);
    };
  };
}

function eventOf(oms: Oms): string {
  const { history, state, dispatcher } = oms;
  const data = JSON.stringify({
    ...healthOf(oms),
    firstSequence: history.dropped + 1,
    orders: state.orders.size,
    messages: dispatcher.counts(),
    mode: dispatcher.mode,
  });
  return `event: changed\ndata: ${data}\n\n`;
}
