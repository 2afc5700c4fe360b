/** One step, by its kind. */
import {
  verbOf,
  type OthersStep,
  type OutageStep,
  type Step,
  type StepByVerb,
} from "../../scenario/step.js";
import { plainOrder } from "../../simulator/orders/plain-order.js";
import { pause } from "../../history/clock.js";
import { CutShort } from "../problems.js";
import type { Stage } from "../stage.js";
import { waitFor } from "../waiting.js";
import { backlog } from "./backlog.js";
import { deliver } from "./deliver.js";
import { drive } from "./drive.js";
import { observe } from "./observe.js";
import { cancel, changeReturn, create, fulfil, placeReturn } from "./place.js";
import { replay } from "./replay.js";
import { postSample } from "./sample.js";

/** Largest head start of one racing step over another, in milliseconds. */
const longestHeadStart = 8;

/** @param racing one of several steps at the same time: being too late or being refused is a legitimate end of it */
export async function perform(
  stage: Stage,
  step: Step,
  racing = false,
): Promise<void> {
  const verb = verbOf(step);
  switch (verb) {
    case "create":
      return create(stage, step as StepByVerb["create"]);
    case "cancel":
      return cancel(stage, step as StepByVerb["cancel"], racing);
    case "return":
      return placeReturn(stage, step as StepByVerb["return"]);
    case "changeReturn":
      return changeReturn(stage, step as StepByVerb["changeReturn"]);
    case "fulfil":
      return fulfil(stage, step as StepByVerb["fulfil"]);
    case "deliver":
      return deliver(stage, step as StepByVerb["deliver"]);
    case "postSample":
      return postSample(stage);
    case "others":
      return others(stage, step as OthersStep);
    case "drive":
      return drive(stage, step as StepByVerb["drive"], racing);
    case "outage":
      outage(stage, step as OutageStep);
      return;
    case "observe":
      return observe(stage, step as StepByVerb["observe"]);
    case "watch":
      return watch(stage, step as StepByVerb["watch"]);
    case "restart":
      return restart(stage);
    case "backlog":
      return backlog(stage, step as StepByVerb["backlog"]);
    case "replay":
      return replay(stage, step as StepByVerb["replay"]);
    case "together":
      return together(stage, step as StepByVerb["together"]);
    case undefined:
      throw new Error(
        "A step without a known verb passed the check of the scenario.",
      );
  }
}

async function together(
  stage: Stage,
  step: StepByVerb["together"],
): Promise<void> {
  noteRaces(stage, step.together);
  const results = await Promise.allSettled(
    step.together.map(async (one) => {
      // Who is first must not always be the same; the seed decides it.
      await pause(
        stage.ground.clock,
        stage.ground.random.next() * longestHeadStart,
      );
      return perform(stage, one, true);
    }),
  );
  for (const result of results)
    if (result.status === "rejected") throw result.reason;
}

/** The catalogue's F15: a cancellation and a pack of one order are let loose at the same time. */
function noteRaces(stage: Stage, steps: readonly Step[]): void {
  for (const cancelling of steps) {
    if (!("cancel" in cancelling)) continue;
    const packing = steps.some(
      (one) =>
        "drive" in one &&
        one.drive === "pack" &&
        one.order === cancelling.cancel,
    );
    if (!packing) continue;
    const { orderCode, locationCode } = stage.order(cancelling.cancel);
    stage.ground.history.append({
      kind: "fault",
      fault: "F15",
      description: "a cancellation races a pack",
      orderCode,
      locationCode,
      parameters: { by: cancelling.by ?? "customer" },
    });
  }
}

/** Messages about other orders, so that a later copy is not the vendor's latest memory (F4). */
async function others(stage: Stage, step: OthersStep): Promise<void> {
  const { oms, marketplace, codePrefix, history, clock } = stage.ground;
  const order = stage.order(step.before);
  history.append({
    kind: "fault",
    fault: "F4",
    description: `${step.others} messages of other orders before the next copy`,
    orderCode: order.orderCode,
    locationCode: order.locationCode,
    parameters: { messages: step.others },
  });
  const keys: string[] = [];
  for (let index = 1; index <= step.others; index += 1) {
    stage.others += 1;
    const orderCode = `${order.orderCode}-O${stage.others}`;
    const reply = oms.execute({
      type: "createOutwardOrder",
      tenant: marketplace,
      body: plainOrder(
        orderCode,
        [{ channelSkuCode: `SKU-${(index % 100) + 1}`, quantity: 1 }],
        { at: clock.now(), locationCode: order.locationCode },
      ),
    });
    if (!reply.ok)
      throw new Error(
        `The OMS refused an order of ${codePrefix}: ${reply.error.description}`,
      );
    keys.push(...reply.messages.map((message) => message.key));
  }
  const workers = Array.from({ length: 4 }, async () => {
    for (let key = keys.pop(); key !== undefined; key = keys.pop())
      await oms.dispatcher.attempt(key);
  });
  await Promise.all(workers);
}

/**
 * An outage of the OMS for the vendor's calls; it ends after its calls, and in time for a vendor to bridge it. A vendor
 * that is killed in it finds the OMS at work when it is back.
 */
function outage(stage: Stage, step: OutageStep): void {
  const { oms, clock, waits, history } = stage.ground;
  const order = step.order === undefined ? undefined : stage.order(step.order);
  const { faultId } = oms.faults.add({
    operation: step.outage,
    ...(order === undefined ? {} : { orderCode: order.orderCode }),
    kind: step.kind,
    times: step.times ?? 1,
    ...(step.retryAfterSeconds === undefined
      ? {}
      : { retryAfterSeconds: step.retryAfterSeconds }),
    ...(step.delayMilliseconds === undefined
      ? {}
      : { delayMilliseconds: step.delayMilliseconds }),
  });
  stage.outages.add(faultId);
  const stop = history.subscribe((entry) => {
    if (entry.kind !== "fault" || entry.parameters["plan"] !== faultId) return;
    stop();
    clock.after(waits.outage, () => {
      oms.faults.remove(faultId);
    });
  });
}

/** A negative check: nothing more is asked, and what comes all the same is in the history. */
async function watch(stage: Stage, step: StepByVerb["watch"]): Promise<void> {
  await waitFor(stage, "watch", step.watch);
}

async function restart(stage: Stage): Promise<void> {
  const { vendor, history, oms } = stage.ground;
  if (vendor === undefined)
    throw new CutShort(
      "the kit did not start this vendor, so it cannot restart it",
    );
  for (const order of stage.orders.values())
    history.append({
      kind: "fault",
      fault: "F20",
      description: "the vendor's process is killed and started again",
      orderCode: order.orderCode,
      locationCode: order.locationCode,
      parameters: { signal: "SIGKILL" },
    });
  await vendor.kill();
  for (const faultId of stage.outages) oms.faults.remove(faultId);
  try {
    await vendor.start();
  } catch (error) {
    throw new CutShort(
      `the vendor did not come back after it was killed: ${(error as Error).message}`,
    );
  }
}
