/**
 * Making the vendor do warehouse work, and waiting for the call that it leads to.
 *
 * A call that went wrong in the OMS (an injected outage, a lost answer) is the vendor's to repeat: the kit waits for the
 * repetition, and if none comes it drives the action once more, before any rule may call the work lost.
 */
import type { DriverEntry, ExchangeEntry } from "../../history/entry.js";
import type { DriveStep } from "../../scenario/step.js";
import { isFinal } from "../calls.js";
import type { DriverAnswer } from "../driver.js";
import { CutShort } from "../problems.js";
import type { Stage } from "../stage.js";
import { waitFor } from "../waiting.js";
import { nextCall } from "./next-call.js";
import { openLines, orderView } from "./place.js";
import { assignmentOf, type Assignment } from "./tasks.js";

type Result = DriverEntry["result"];

export async function drive(
  stage: Stage,
  step: DriveStep,
  racing: boolean,
): Promise<void> {
  // The answer to the vendor's last call may still be on its way into the vendor's books.
  if (step.forbidden === true) await digest(stage, shortestDigestion);
  const assignment = assignmentOf(stage, step);
  if (isDoneAlready(stage, step, assignment)) return;
  const first = await once(stage, step, assignment, racing);
  // What the OMS answered is in the vendor's books a moment later; the next task must find it there.
  if (first.result === "called") await digest(stage, 0);
  if (first.result === "skipped") {
    stage.shortfalls.push(
      `"${assignment.task.text}" was skipped: ${first.problem ?? "no reason given"}`,
    );
    return;
  }
  if (first.troubled) {
    await once(stage, step, assignment, racing, first.lastCall);
    return;
  }
  if (step.forbidden === true || step.wait === false || racing) return;
  if (first.result === "broken")
    throw new CutShort(
      `the driver could not carry out "${assignment.task.text}": ${first.problem ?? "no reason given"}`,
    );
  if (first.result !== "called")
    stage.shortfalls.push(
      `"${assignment.task.text}" led to no call (${first.result}${first.problem === undefined ? "" : `: ${first.problem}`})`,
    );
}

/** Nothing is left to pack, because the vendor has repeated by itself what it owed: there is nothing to ask for. */
function isDoneAlready(
  stage: Stage,
  step: DriveStep,
  { order, isItsCall }: Assignment,
): boolean {
  const wholeRest = step.drive === "pack" && step.lines === undefined;
  if (!wholeRest || order === undefined || step.forbidden === true)
    return false;
  if (stage.ground.driver.kind === "automatic") return false;
  if (openLines(orderView(stage, order)).length > 0) return false;
  return stage.ground.calls
    .since(stage.startedAfter, isItsCall)
    .some(
      (call) =>
        call.ending === "answered" && call.status !== null && call.status < 300,
    );
}

interface Circumstances {
  /** Driven once more, after a call went wrong in the OMS. */
  readonly again: boolean;
  /** One of several steps at the same time. */
  readonly racing: boolean;
}

interface Outcome {
  readonly result: Result;
  readonly problem?: string;
  /** A call came and went wrong in the OMS, and no repetition of it succeeded. */
  readonly troubled: boolean;
  readonly lastCall: ExchangeEntry | undefined;
}

/** Asks once, watches, and records what came of it. */
async function once(
  stage: Stage,
  step: DriveStep,
  assignment: Assignment,
  racing: boolean,
  after?: ExchangeEntry,
): Promise<Outcome> {
  const { history, clock } = stage.ground;
  const opened = history.open();
  const begun = clock.now();
  const patient = step.forbidden !== true && !racing && after === undefined;
  const answer = await ask(stage, assignment, patient);
  const outcome = await watch(
    stage,
    step,
    assignment,
    answer,
    after?.seq ?? since(stage, opened),
    { again: after !== undefined, racing },
  );
  answer.errand?.end(outcome.result, outcome.problem);
  history.append({
    kind: "driver",
    opened,
    action: assignment.task.action,
    scenario: stage.scenario.slug,
    ...(assignment.order === undefined
      ? {}
      : {
          orderCode: assignment.order.orderCode,
          locationCode: assignment.order.locationCode,
        }),
    request: assignment.task.body,
    result: outcome.result,
    status: answer.status,
    watchedMs: Math.round(clock.now() - begun),
    ...windowOf(stage, step, answer, { again: after !== undefined, racing }),
    ...(outcome.problem === undefined ? {} : { problem: outcome.problem }),
  });
  return outcome;
}

/** Waits before asking again for work that the vendor refuses although nothing forbids it, in milliseconds. */
const askAgainAfter = [100, 300, 900];

/** A vendor that has not taken in the answer to its last call yet is right to refuse; it is asked again. */
async function ask(
  stage: Stage,
  assignment: Assignment,
  patient: boolean,
): Promise<DriverAnswer> {
  const { driver } = stage.ground;
  let answer = await driver.ask(assignment.task);
  for (const wait of patient ? askAgainAfter : []) {
    if (answer.answer !== "refused") break;
    await waitFor(stage, "repetition", wait);
    answer = await driver.ask(assignment.task);
  }
  return answer;
}

const shortestDigestion = 250;

async function digest(stage: Stage, least: number): Promise<void> {
  const wait = Math.max(least, stage.ground.pace.settle);
  await waitFor(stage, "quiet", wait);
}

/** A vendor that acts by itself may have called before the step came; its calls count from the scenario's beginning. */
function since(stage: Stage, opened: number): number {
  return stage.ground.driver.kind === "automatic" ? stage.startedAfter : opened;
}

async function watch(
  stage: Stage,
  step: DriveStep,
  assignment: Assignment,
  answer: DriverAnswer,
  from: number,
  { again, racing }: Circumstances,
): Promise<Outcome> {
  const problem =
    answer.problem === undefined ? {} : { problem: answer.problem };
  const byHand = answer.errand !== undefined;
  if (answer.answer === "accepted" && step.wait === false && !byHand)
    return { result: "accepted", troubled: false, lastCall: undefined };
  if (answer.answer === "not-offered" || answer.answer === "broken")
    return {
      result: answer.answer,
      ...problem,
      troubled: false,
      lastCall: undefined,
    };
  const asked = stage.ground.clock.now();
  let last: ExchangeEntry | undefined;
  for (;;) {
    const call = await nextCall(stage, assignment, answer.errand, {
      after: last?.seq ?? from,
      within: patience(stage, step, answer, last, { again, racing }),
    });
    if (call === undefined) break;
    if ("reason" in call)
      return {
        result: call.answer,
        problem: call.reason,
        troubled: last !== undefined && call.answer === "refused",
        lastCall: last,
      };
    if (last === undefined && call.at >= asked)
      stage.ground.pace.reaction(call.at - asked);
    last = call;
    stage.accounted.add(call.seq);
    // A person has done the work once the call is there, however it went.
    if (byHand && step.wait === false)
      return { result: "accepted", troubled: false, lastCall: call };
    if (isFinal(call))
      return { result: "called", troubled: false, lastCall: call };
  }
  const exited = stage.ground.vendor?.exited;
  if (exited !== undefined)
    return {
      result: "broken",
      problem: `the vendor's process ended (${exited})`,
      troubled: false,
      lastCall: last,
    };
  // A system that nobody has tried has not refused anything.
  if (byHand && last === undefined && step.forbidden === true)
    return {
      result: "skipped",
      problem: `nobody tried it within ${stage.ground.waits.manual} ms`,
      troubled: false,
      lastCall: last,
    };
  const result: Result = answer.answer === "refused" ? "refused" : "no-call";
  return { result, ...problem, troubled: last !== undefined, lastCall: last };
}

/** How long the first call was waited for at most, where it was, and whether it must not come. */
function windowOf(
  stage: Stage,
  step: DriveStep,
  answer: DriverAnswer,
  circumstances: Circumstances,
): Pick<DriverEntry, "windowMs" | "forbidden"> {
  const watched =
    ["accepted", "refused"].includes(answer.answer) &&
    (step.wait !== false || answer.errand !== undefined);
  const windowMs = watched
    ? Math.round(patience(stage, step, answer, undefined, circumstances))
    : 0;
  return {
    ...(windowMs > 0 ? { windowMs } : {}),
    ...(step.forbidden === true ? { forbidden: true } : {}),
  };
}

/** How long to wait for the next call, in milliseconds. */
function patience(
  stage: Stage,
  step: DriveStep,
  answer: DriverAnswer,
  last: ExchangeEntry | undefined,
  { again, racing }: Circumstances,
): number {
  const { waits, pace } = stage.ground;
  if (last !== undefined) return waits.outage * 2;
  // A person needs the time that a person needs, and says when the system will not do it.
  if (answer.errand !== undefined) return waits.manual;
  // Driven again after trouble, a vendor may refuse because its own repetition is still to come.
  if (again) return waits.call / 2;
  // A refusal says that no call follows; one that comes all the same is caught while the order settles.
  if (answer.answer === "refused") return 0;
  // In a race the vendor may have learned in time that there is nothing left to do.
  if (racing) return Math.max(waits.forbidden, pace.settle * 4);
  if (step.forbidden === true) return waits.forbidden;
  return waits.call;
}
