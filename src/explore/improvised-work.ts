/** Moves in the vendor's warehouse: what it is asked to do, and the outages of the OMS that it meets. */
import type { Line } from "../scenario/step.js";
import { chosen } from "./chosen.js";
import type { Move } from "./draft.js";
import type { Play } from "./play.js";
import type { DriveAct, OutageAct, ScheduledOrder } from "./schedule.js";

/** Work that the vendor is asked for, or asked for in vain. */
export async function work(
  play: Play,
  order: ScheduledOrder,
  move: Move,
): Promise<void> {
  const { pick, other, kind } = move;
  const { name } = order;
  const returned = chosen(play.returnsOf(name), other);
  const works: readonly DriveAct["drive"][] = [
    "pack",
    "pack",
    "pack",
    "pack",
    "cancel",
    "cancel",
    "cancel",
    "cancel",
    "manifest",
    "handover",
    "create-picklist",
    "create-picklist",
    "process-return",
    "process-return",
  ];
  const drive =
    returned !== undefined && pick % 2 === 0
      ? "process-return"
      : (works[pick % works.length] ?? "pack");
  const all = order.definition.lines.map(({ sku, quantity }) => ({
    sku,
    quantity,
  }));
  await play.act({
    act: "drive",
    drive,
    order: name,
    ...(drive === "process-return" && returned !== undefined
      ? { name: returned }
      : {}),
    ...(drive === "pack" || drive === "cancel"
      ? kind === "refuse"
        ? { lines: summed(all) }
        : drive === "cancel"
          ? { lines: lineOf(order, { ...move, quantity: 1 }) }
          : move.flag
            ? { lines: lineOf(order, move) }
            : {}
      : {}),
  });
}

/** An order goes all the way through the vendor's warehouse: to the carrier with a manifest, or without one, or not so far. */
export async function despatch(
  play: Play,
  order: string,
  { other, flag }: Move,
): Promise<void> {
  const ways: readonly (readonly DriveAct["drive"][])[] = [
    ["create-picklist", "pack", "manifest"],
    ["pack", "manifest", "handover"],
    ["pack", "handover", "manifest"],
  ];
  const way = ways[other % ways.length] ?? [];
  for (const drive of way) await play.act({ act: "drive", drive, order });
  if (flag) await play.act({ act: "drive", drive: "handover", order });
}

/** What comes back is announced and processed, and sometimes somebody tries it once more. */
export async function receive(
  play: Play,
  order: string,
  { pick, flag }: Move,
): Promise<void> {
  const name = chosen(play.returnsOf(order), pick);
  if (name === undefined) return;
  for (const parcel of play.parcels("unsent"))
    if (parcel.order === order)
      await play.act({
        act: "deliver",
        parcels: [parcel],
        copies: 1,
        together: false,
      });
  for (let time = 0; time < (flag ? 2 : 1); time += 1)
    await play.act({ act: "drive", drive: "process-return", order, name });
}

/** An outage is about the work that comes next, so the two are made together. */
export async function outage(
  play: Play,
  order: ScheduledOrder,
  move: Move,
): Promise<void> {
  const operations: readonly OutageAct["operation"][] = [
    "packOrder",
    "packOrder",
    "cancelOrderItems",
    "processReturn",
  ];
  const kinds: readonly OutageAct["kind"][] = [
    "reset-after-commit",
    "answer-500",
    "answer-500-after-commit",
    "reset-before-commit",
    "answer-429",
  ];
  const operation = operations[move.pick % operations.length] ?? "packOrder";
  await play.act({
    act: "outage",
    operation,
    kind: kinds[move.other % kinds.length] ?? "answer-500",
    order: order.name,
    times: move.flag ? 1 : 4,
  });
  const [returned] = play.returnsOf(order.name);
  await play.act({
    act: "drive",
    drive:
      operation === "packOrder"
        ? "pack"
        : operation === "cancelOrderItems"
          ? "cancel"
          : "process-return",
    order: order.name,
    ...(operation === "processReturn" && returned !== undefined
      ? { name: returned }
      : {}),
    ...(operation === "cancelOrderItems"
      ? { lines: lineOf(order, { ...move, quantity: 1 }) }
      : {}),
  });
}

/** One of the order's lines, or a part of it. */
export function lineOf(
  { definition }: ScheduledOrder,
  { pick, quantity }: Move,
): Line[] {
  const line = chosen(definition.lines, pick);
  return line === undefined
    ? []
    : [{ sku: line.sku, quantity: Math.min(quantity, line.quantity) }];
}

function summed(lines: readonly Line[]): Line[] {
  const totals = new Map<string, number>();
  for (const { sku, quantity } of lines)
    totals.set(sku, (totals.get(sku) ?? 0) + quantity);
  return [...totals].map(([sku, quantity]) => ({ sku, quantity }));
}
