/** How messages leave: sending or holding back, how far they are, and sending many of them again. */
import { omsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import type { Delivery } from "../../outbound/delivery.js";
import type { ReplaySequence } from "../../outbound/replays.js";
import { seededRandom, shuffled } from "../../random.js";
import {
  ok,
  time,
  type BodyOf,
  type ControlAnswer,
  type ControlHandler,
} from "./handler.js";
import {
  familyNames,
  messageStateOf,
  messageStates,
  missingAddress,
  type KitMessageState,
} from "./message-view.js";

type ReplayBody = NonNullable<BodyOf<"replayMessages">>;

export const getDelivery: ControlHandler = ({ oms }) => ok(show(oms));

export const setDelivery: ControlHandler = ({ oms, body }) => {
  oms.setDeliveryMode((body as BodyOf<"setDelivery">).mode);
  return ok(show(oms));
};

export const replayMessages: ControlHandler = ({ oms, body }) => {
  const wish = (body ?? {}) as ReplayBody;
  const { messageKeys } = wish;
  const { sequence = messageKeys === undefined ? "original" : "listed" } = wish;
  if (sequence === "listed" && messageKeys === undefined)
    return {
      error: omsError(
        "invalidBody",
        "messageKeys: the sequence `listed` is theirs, so they must be given",
      ),
    };
  const all = oms.dispatcher.deliveries();
  const since =
    wish.sinceMessageKey === undefined
      ? 0
      : all.findIndex(({ message }) => message.key === wish.sinceMessageKey);
  if (since < 0)
    return nothing(`sinceMessageKey: no message ${wish.sinceMessageKey ?? ""}`);
  const unknown = messageKeys?.find(
    (key) => oms.dispatcher.delivery(key) === undefined,
  );
  if (unknown !== undefined)
    return nothing(`messageKeys: no message ${unknown}`);
  const listed = messageKeys === undefined ? undefined : new Set(messageKeys);
  const chosen = all
    .slice(since)
    .filter(
      (delivery) =>
        fits(delivery, wish) && (listed?.has(delivery.message.key) ?? true),
    );
  if (chosen.length === 0) return nothing("body: no message fits");
  const skipped = chosen.flatMap((delivery) => {
    const reason = missingAddress(oms, delivery);
    return reason === undefined
      ? []
      : { messageKey: delivery.message.key, reason };
  });
  const unreachable = new Set(skipped.map(({ messageKey }) => messageKey));
  const seed = sequence === "shuffled" ? (wish.seed ?? oms.seed) : null;
  const keys = inSequence(
    chosen
      .map(({ message }) => message.key)
      .filter((key) => !unreachable.has(key)),
    { sequence, seed, listed: [...(listed ?? [])] },
  );
  if (keys.length > 0)
    void oms.dispatcher.replays.start({ keys, sequence, seed });
  return { status: 202, body: { sequence, seed, messageKeys: keys, skipped } };
};

function nothing(problem: string): ControlAnswer {
  const text = `${problem}; GET /_kit/messages lists those that there are`;
  return { error: omsError("unknownSubject", text) };
}

function fits(delivery: Delivery, wish: ReplayBody): boolean {
  const { message } = delivery;
  const fitting: readonly (readonly [unknown, unknown])[] = [
    [wish.orderCode, message.orderCode],
    [wish.returnOrderCode, message.returnOrderCode],
    [wish.locationCode, message.locationCode],
    [wish.channelName, message.channelName],
    [wish.family, familyNames[message.family]],
    [wish.eventType, message.eventType],
    [wish.state, messageStateOf(delivery)],
  ];
  return fitting.every(
    ([wanted, actual]) => wanted === undefined || wanted === actual,
  );
}

function inSequence(
  keys: readonly string[],
  {
    sequence,
    seed,
    listed,
  }: {
    readonly sequence: ReplaySequence;
    readonly seed: number | null;
    readonly listed: readonly string[];
  },
): readonly string[] {
  switch (sequence) {
    case "original":
      return keys;
    case "listed": {
      const left = new Set(keys);
      return listed.filter((key) => left.has(key));
    }
    case "reverse":
      return keys.toReversed();
    case "shuffled":
      return shuffled(keys, seededRandom(seed ?? 0));
  }
}

function show({ dispatcher }: Oms): unknown {
  const counts = Object.fromEntries(
    messageStates.map((state) => [state, 0]),
  ) as Record<KitMessageState, number>;
  const delivering: string[] = [];
  for (const delivery of dispatcher.deliveries()) {
    const state = messageStateOf(delivery);
    counts[state] += 1;
    if (state === "delivering") delivering.push(delivery.message.key);
  }
  return {
    mode: dispatcher.mode,
    counts,
    delivering,
    replays: dispatcher.replays
      .running()
      .map(({ sequence, startedAt, keys, sent }) => ({
        sequence,
        startedAt: time(startedAt),
        total: keys.length,
        sent,
      })),
  };
}
