/** What a partner is answered where it is alone: the measure of what an answer reveals of others. */
import type { Command, Reply } from "../../src/simulator/state/command.js";
import { decide } from "../../src/simulator/state/decide.js";
import type { OmsState } from "../../src/simulator/state/state.js";
import type { TestOms } from "./oms.js";

/**
 * What a partner would be answered if nothing of channels that are not its own had ever existed, save for the stock that
 * they share and the numbers that are used up. Null for what no partner asked, and where there is nothing of others.
 */
export function replyWithoutOthers(
  { state, settings, now }: TestOms,
  command: Command,
): Reply | null {
  if (!("tenant" in command)) return null;
  const { channels } = command.tenant;
  const own = <Value extends { readonly channelName: string }>(
    table: ReadonlyMap<string, Value>,
  ) =>
    new Map(
      [...table].filter(([, { channelName }]) =>
        channels.includes(channelName),
      ),
    );
  const hidden = [...state.orders.values()].some(
    ({ channelName }) => !channels.includes(channelName),
  );
  if (!hidden) return null;
  const visible: OmsState = {
    ...state,
    orders: own(state.orders),
    shipments: own(state.shipments),
    picklists: own(state.picklists),
    manifests: own(state.manifests),
    handovers: own(state.handovers),
    returns: own(state.returns),
  };
  const documentBase = "http://127.0.0.1:4010";
  const context = { now: now + 1000, settings, documentBase };
  return decide(visible, command, context).reply;
}
