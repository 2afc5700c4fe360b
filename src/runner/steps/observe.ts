/**
 * Looking at the vendor when everything is at rest. What the vendor acknowledged may become visible a little later, so the
 * kit asks until it sees what the OMS knows, or until the deadline; the last answer is what rules judge.
 */
import { pause } from "../../history/clock.js";
import { list, type ObserveStep } from "../../scenario/step.js";
import { viewOrder } from "../../simulator/state/views.js";
import type { Answer, Question } from "../observer.js";
import { names } from "../calls.js";
import type { Stage, StageOrder } from "../stage.js";
import { noteWait } from "../waiting.js";
import { catchUp } from "./deliver.js";

const firstPoll = 20;
const longestPoll = 250;
/** A vendor that never stops calling is observed all the same, after this time. */
const longestUnrest = 10_000;

export async function observe(stage: Stage, step: ObserveStep): Promise<void> {
  if (step.asItIs !== true) await catchUp(stage);
  const atRest = await settle(stage);
  const { clock, waits } = stage.ground;
  const since = clock.now();
  const patience = step.asItIs === true ? 0 : waits.visible;
  const named = list(step.observe).flatMap(
    (name) => stage.crowds.get(name) ?? [name],
  );
  for (const name of named) {
    stage.observed.add(name);
    await look(stage, name, { atRest, since, patience });
  }
}

/** Once more, at the end of the run: what came late shows here. */
export async function lookAgain(stage: Stage): Promise<void> {
  const since = stage.ground.clock.now();
  for (const name of stage.observed)
    await look(stage, name, { atRest: true, since, patience: 0 });
}

/** Waits until nothing new happened to the scenario's orders for the vendor's settle time; false when it never did. */
export async function settle(stage: Stage): Promise<boolean> {
  const { clock, calls, pace } = stage.ground;
  const begun = clock.now();
  const orders = [...stage.orders.values()];
  let seen = -1;
  while (clock.now() - begun < longestUnrest) {
    const activity = calls.since(stage.startedAfter, (call) =>
      orders.some((order) => names(call, order.orderCode)),
    ).length;
    if (activity === seen && stage.ground.oms.openCalls === 0) {
      noteWait(stage, "quiet", begun);
      return true;
    }
    seen = activity;
    await pause(clock, pace.settle);
  }
  noteWait(stage, "quiet", begun);
  return false;
}

/** One look at everything that a step names: what is acknowledged becomes visible at the same time for all of it. */
interface Look {
  readonly atRest: boolean;
  /** Clock time at which everything came to rest. */
  readonly since: number;
  /** Milliseconds from then, until which a state that is not as expected is asked for again. */
  readonly patience: number;
}

async function look(
  stage: Stage,
  name: string,
  { atRest, since, patience }: Look,
): Promise<void> {
  const { observer, clock, history } = stage.ground;
  if (observer === undefined) return;
  const question = questionOf(stage, name);
  const begun = clock.now();
  let answer = await observer.ask(question);
  for (
    let wait = firstPoll;
    !asExpected(stage, name, answer);
    wait = Math.min(longestPoll, wait * 2)
  ) {
    if (clock.now() - since + wait > patience) break;
    await pause(clock, wait);
    answer = await observer.ask(question);
  }
  history.append({
    kind: "observation",
    ...question,
    atRest,
    waitedMs: Math.round(clock.now() - begun),
    ...answer,
  });
}

function questionOf(stage: Stage, name: string): Question {
  const returned = stage.returns.get(name);
  const order = stage.order(name);
  return {
    resource:
      returned !== undefined
        ? "return"
        : stage.ground.profile === "erp"
          ? "sales"
          : "order",
    orderCode: order.orderCode,
    ...(returned === undefined
      ? {}
      : { returnOrderCode: returned.returnOrderCode }),
    locationCode: order.locationCode,
    channelName: stage.ground.channelName,
  };
}

/** Only decides how long to wait; the judging is the rules' business. */
function asExpected(stage: Stage, name: string, answer: Answer): boolean {
  if (answer.result === "failed") return false;
  const returned = stage.returns.get(name);
  if (returned !== undefined) {
    if (answer.result === "unknown") return false;
    const items = (answer.body as { items?: unknown }).items;
    return Array.isArray(items) && items.length === returned.items.length;
  }
  const order = stage.order(name);
  return stage.ground.profile === "erp"
    ? salesAsExpected(stage, order, answer)
    : orderAsExpected(stage, order, answer);
}

function salesAsExpected(
  stage: Stage,
  order: StageOrder,
  answer: Answer,
): boolean {
  const { oms, channelName } = stage.ground;
  const expected =
    stage.renamedShipments.get(order.orderCode) ??
    (viewOrder(oms.state, { ...order, channelName })?.shipments ?? []).map(
      (shipment) => shipment.shipmentCode,
    );
  const sales =
    answer.result === "found" ? (answer.body as { sales?: unknown }).sales : [];
  if (!Array.isArray(sales)) return false;
  const codes = (sales as { shipmentCode?: unknown }[]).map((sale) =>
    String(sale.shipmentCode),
  );
  return (
    codes.length === expected.length &&
    expected.every((code) => codes.includes(code))
  );
}

function orderAsExpected(
  stage: Stage,
  order: StageOrder,
  answer: Answer,
): boolean {
  const { oms, channelName } = stage.ground;
  const view = viewOrder(oms.state, { ...order, channelName });
  if (view === null || answer.result === "unknown") return false;
  const lines = (answer as { body: { lines?: unknown } }).body.lines;
  if (!Array.isArray(lines)) return false;
  const sum = (key: string): number =>
    (lines as Record<string, unknown>[]).reduce(
      (total, line) => total + Number(line[key]),
      0,
    );
  const known = (key: "ordered" | "cancelled" | "packed"): number =>
    view.lines.reduce((total, line) => total + line[key], 0);
  return (
    sum("orderedQuantity") === known("ordered") &&
    sum("cancelledQuantity") === known("cancelled") &&
    (stage.packedInHouse.has(order.orderCode) ||
      sum("packedQuantity") === known("packed"))
  );
}
