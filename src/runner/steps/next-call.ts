/** The call that driven work leads to, or the word of the person who was asked for it. */
import type { ExchangeEntry } from "../../history/entry.js";
import type { Stage } from "../stage.js";
import type { Errand, PersonsAnswer } from "../task-board.js";
import type { Assignment } from "./tasks.js";

export interface Window {
  /** Calls count after this entry. */
  readonly after: number;
  /** Milliseconds. */
  readonly within: number;
}

/** The next call, or what a person says instead of it; undefined when neither came in time. */
export async function nextCall(
  stage: Stage,
  assignment: Assignment,
  errand: Errand | undefined,
  { after, within }: Window,
): Promise<ExchangeEntry | PersonsAnswer | undefined> {
  const { calls, vendor } = stage.ground;
  const wait = calls.next(
    after,
    within,
    (one) => !stage.accounted.has(one.seq) && assignment.isItsCall(one),
  );
  // A vendor that is gone will not call.
  const forget = vendor?.onExit(wait.cancel);
  void errand?.answered.then(wait.cancel);
  const call = await wait.call;
  forget?.();
  return call ?? (await said(errand));
}

/** What the person has said so far. */
function said(errand: Errand | undefined): Promise<PersonsAnswer | undefined> {
  return Promise.race([
    errand?.answered ?? Promise.resolve(undefined),
    Promise.resolve(undefined),
  ]);
}
