/**
 * What is simpler than a schedule: acts left out in runs of every length, orders left out, and every value made plainer.
 *
 * A proposal need not be legal; the rehearsal takes out what is not. Each refers to acts by their ids, so leaving one out
 * changes the meaning of no other.
 */
import type { Line } from "../scenario/step.js";
import {
  isHappening,
  type Act,
  type CancelAct,
  type DeliverAct,
  type DriveAct,
  type FulfilAct,
  type PutOffAct,
  type RaceAct,
  type Schedule,
  type ScheduledOrder,
} from "./schedule.js";

export function* simpler(schedule: Schedule): Generator<Schedule> {
  yield* withoutOrders(schedule);
  yield* withoutActs(schedule);
  yield* withPlainerActs(schedule);
  yield* withPlainerOrders(schedule);
}

function* withoutOrders(schedule: Schedule): Generator<Schedule> {
  if (schedule.orders.length < 2) return;
  for (const { name } of schedule.orders) {
    yield {
      ...schedule,
      orders: schedule.orders
        .filter((order) => order.name !== name)
        .map((order) => withoutKin(order, name)),
      acts: schedule.acts.flatMap((act) => actWithout(act, name) ?? []),
    };
  }
}

function withoutKin(order: ScheduledOrder, other: string): ScheduledOrder {
  const { definition } = order;
  if (definition.codeOf !== other && definition.storyOf !== other) return order;
  const plain = without(
    without(without(definition, "codeOf"), "spelling"),
    "storyOf",
  );
  return { ...order, definition: plain };
}

function actWithout(act: Act, order: string): Act | undefined {
  switch (act.act) {
    case "deliver": {
      const parcels = act.parcels.filter((parcel) => parcel.order !== order);
      return parcels.length === 0 ? undefined : { ...act, parcels };
    }
    case "replay": {
      const orders = act.orders.filter((one) => one !== order);
      return orders.length === 0 ? undefined : { ...act, orders };
    }
    case "restart":
      return act;
    case "create":
    case "cancel":
    case "fulfil":
    case "return":
    case "change-return":
    case "drive":
    case "outage":
    case "others":
    case "backlog":
    case "race":
    case "overtake":
    case "put-off":
    case "interrupt":
      return act.order === order ? undefined : act;
  }
}

/** Runs of acts, the longest first. */
function* withoutActs(schedule: Schedule): Generator<Schedule> {
  const { acts } = schedule;
  for (
    let length = Math.ceil(acts.length / 2);
    length >= 1;
    length = length === 1 ? 0 : Math.ceil(length / 2)
  )
    for (let from = 0; from < acts.length; from += Math.max(1, length >> 1))
      yield {
        ...schedule,
        acts: [...acts.slice(0, from), ...acts.slice(from + length)],
      };
}

function* withPlainerActs(schedule: Schedule): Generator<Schedule> {
  for (const [index, act] of schedule.acts.entries()) {
    for (const plainer of plainerActs(act))
      yield { ...schedule, acts: schedule.acts.with(index, plainer) };
    if (isHappening(act) && act.hold) yield sentAtOnce(schedule, index);
  }
}

/** Its messages go out as they are made, and the first acts that delivered them are not needed. */
function sentAtOnce(schedule: Schedule, index: number): Schedule {
  const happening = schedule.acts[index];
  if (happening === undefined || !isHappening(happening)) return schedule;
  const done = new Set<string>();
  const acts = schedule.acts.map((act, at): Act | undefined => {
    if (at === index) return { ...happening, hold: false };
    if (act.act !== "deliver" || !isPlain(act)) return act;
    const parcels = act.parcels.filter(({ of, nth, order }) => {
      const key = `${of} ${nth} ${order}`;
      if (of !== happening.id || done.has(key)) return true;
      done.add(key);
      return false;
    });
    return parcels.length === 0 ? undefined : { ...act, parcels };
  });
  return { ...schedule, acts: acts.filter((act) => act !== undefined) };
}

function isPlain({ copies, together, loseAnswer }: DeliverAct): boolean {
  return copies === 1 && !together && loseAnswer === undefined;
}

function* plainerActs(act: Act): Generator<Act> {
  switch (act.act) {
    case "deliver": {
      const { loseAnswer, twin, ...plain } = act;
      if (act.parcels.length > 1)
        for (const [at] of act.parcels.entries())
          yield { ...act, parcels: act.parcels.filter((_, one) => one !== at) };
      for (const copies of fewer(act.copies)) yield { ...act, copies };
      if (loseAnswer !== undefined || twin !== undefined) yield plain;
      if (loseAnswer === "after-request")
        yield { ...act, loseAnswer: "after-answer" };
      if (act.together) yield { ...act, together: false };
      if (act.together) yield { ...plain, together: false };
      return;
    }
    case "others":
      for (const messages of fewer(act.messages)) yield { ...act, messages };
      return;
    case "backlog":
      for (const orders of fewer(act.orders)) yield { ...act, orders };
      return;
    case "replay":
      if (act.orders.length > 1)
        for (const order of act.orders)
          yield { ...act, orders: act.orders.filter((one) => one !== order) };
      return;
    case "outage":
      if (act.kind !== "answer-500") yield { ...act, kind: "answer-500" };
      for (const times of fewer(act.times)) yield { ...act, times };
      return;
    case "cancel":
      if (act.by === "seller") yield { ...act, by: "customer" };
      yield* withPlainerLines(act);
      return;
    case "return":
      if (act.sameCode) yield { ...act, sameCode: false };
      return;
    case "fulfil":
    case "drive":
    case "race":
    case "put-off":
      yield* withPlainerLines(act);
      return;
    case "interrupt":
      yield { act: "drive", drive: "pack", order: act.order };
      return;
    case "create":
    case "change-return":
    case "restart":
    case "overtake":
  }
}

function* withPlainerLines(
  act: CancelAct | FulfilAct | DriveAct | RaceAct | PutOffAct,
): Generator<Act> {
  const { lines, ...whole } = act;
  if (lines === undefined) return;
  yield whole;
  for (const [at, line] of lines.entries()) {
    if (lines.length > 1)
      yield { ...act, lines: lines.filter((_, one) => one !== at) };
    for (const quantity of fewer(line.quantity))
      yield { ...act, lines: lines.with(at, { ...line, quantity }) };
  }
}

function* withPlainerOrders(schedule: Schedule): Generator<Schedule> {
  for (const [index, order] of schedule.orders.entries()) {
    for (const definition of plainerDefinitions(order))
      yield withDefinition(schedule, index, definition);
    for (const [at, line] of order.definition.lines.entries()) {
      for (const quantity of fewer(line.quantity))
        yield withDefinition(schedule, index, {
          ...order.definition,
          lines: order.definition.lines.with(at, { ...line, quantity }),
        });
      const plainSku = `SKU-${at + 1}`;
      if (line.sku !== plainSku) yield renamedSku(schedule, line.sku, plainSku);
    }
  }
}

function* plainerDefinitions({
  definition,
}: ScheduledOrder): Generator<ScheduledOrder["definition"]> {
  const { lines, kind, codeOf, location } = definition;
  if (lines.length > 1)
    for (const [at] of lines.entries())
      yield { ...definition, lines: lines.filter((_, one) => one !== at) };
  if (kind !== undefined) yield without(definition, "kind");
  if (codeOf !== undefined || location !== undefined)
    yield { lines, ...(kind === undefined ? {} : { kind }) };
}

/** Tellings of one story have the same content. */
function withDefinition(
  schedule: Schedule,
  index: number,
  definition: ScheduledOrder["definition"],
): Schedule {
  const changed = schedule.orders[index];
  const story = changed?.definition.storyOf ?? changed?.name;
  return {
    ...schedule,
    orders: schedule.orders.map((order, at) => {
      if (at === index) return { ...order, definition };
      const isSame =
        changed?.definition.storyOf !== undefined
          ? order.name === story || order.definition.storyOf === story
          : order.definition.storyOf === story;
      if (!isSame) return order;
      const { lines, kind } = definition;
      return {
        ...order,
        definition: {
          ...without(order.definition, "kind"),
          lines,
          ...(kind === undefined ? {} : { kind }),
        },
      };
    }),
  };
}

function renamedSku(schedule: Schedule, from: string, to: string): Schedule {
  const renamed = <Kept extends Line>(lines: readonly Kept[]): Kept[] =>
    lines.map((line) => (line.sku === from ? { ...line, sku: to } : line));
  return {
    ...schedule,
    orders: schedule.orders.map((order) => ({
      ...order,
      definition: {
        ...order.definition,
        lines: renamed(order.definition.lines),
      },
    })),
    acts: schedule.acts.map((act) =>
      "lines" in act ? { ...act, lines: renamed(act.lines) } : act,
    ),
  };
}

/** Less of it: one, half, one less. */
function fewer(count: number): number[] {
  return [...new Set([1, count >> 1, count - 1])].filter(
    (one) => one >= 1 && one < count,
  );
}

function without<Shape extends object, Key extends keyof Shape>(
  shape: Shape,
  key: Key,
): Omit<Shape, Key> {
  const copy: Partial<Shape> = { ...shape };
  Reflect.deleteProperty(copy, key);
  return copy as Omit<Shape, Key>;
}
