/** How large a schedule is: what a person has to read, and how long the vendor's log of it is. */
import type { Line } from "../scenario/step.js";
import type { Rehearsed } from "./rehearsal.js";
import { isHappening, type Act } from "./schedule.js";

/** Weights: a message less is worth more than any simpler value, an order less more than a message. */
const weight = {
  order: 60,
  message: 40,
  fault: 25,
  act: 12,
  line: 5,
  quantity: 1,
  held: 1,
  oddity: 3,
} as const;

/** Quantities above this are no harder to read. */
const largestCounted = 9;

export function sizeOf({ schedule, messages, needs }: Rehearsed): number {
  let size = messages * weight.message + needs.length * weight.oddity;
  for (const { definition } of schedule.orders) {
    const { lines, kind, codeOf, spelling, location } = definition;
    size += weight.order;
    for (const [index, { sku, quantity }] of lines.entries())
      size +=
        weight.line + counted(quantity) + (sku === `SKU-${index + 1}` ? 0 : 1);
    for (const oddity of [kind, codeOf, spelling, location])
      if (oddity !== undefined) size += weight.oddity;
  }
  for (const act of schedule.acts) size += weight.act + extraOf(act);
  return size;
}

function extraOf(act: Act): number {
  if (isHappening(act)) {
    const lines = "lines" in act ? (act.lines ?? []) : [];
    return (
      (act.hold ? weight.held : 0) +
      countedIn(lines) +
      (act.act === "cancel" && act.by === "seller" ? weight.oddity : 0) +
      (act.act === "return" && act.sameCode ? weight.oddity : 0)
    );
  }
  switch (act.act) {
    case "deliver":
      return (
        (act.together ? weight.fault : 0) +
        (act.loseAnswer === undefined ? 0 : weight.fault) +
        (act.loseAnswer === "after-request" ? 1 : 0) +
        (act.twin === true ? weight.oddity : 0)
      );
    case "drive":
      return weight.quantity + countedIn(act.lines ?? []);
    case "outage":
      return weight.fault + act.times;
    case "race":
      return weight.fault + countedIn(act.lines ?? []);
    case "put-off":
      return 2 * weight.fault + countedIn(act.lines ?? []);
    case "interrupt":
      return 2 * weight.fault;
    case "overtake":
    case "others":
    case "restart":
    case "replay":
    case "backlog":
      return weight.fault;
  }
}

function countedIn(lines: readonly Line[]): number {
  let sum = 0;
  for (const { quantity } of lines) sum += counted(quantity);
  return sum;
}

function counted(quantity: number): number {
  return Math.min(quantity, largestCounted) * weight.quantity;
}
