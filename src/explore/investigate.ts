/**
 * Looks into one failure: shrinks it, repeats it by itself, and says how surely it fails.
 *
 * Failures are found among many schedules side by side. One that needs such company would not fail for whoever tries it alone;
 * then the original is shrunk by itself, and if it fails only in company, messages of other orders are put in as that
 * company.
 */
import type { Clock } from "../history/clock.js";
import type { Act, Schedule } from "./schedule.js";
import type { Rehearsal, Rehearsed } from "./rehearsal.js";
import { shrink, type ShrinkOptions } from "./shrink.js";
import { sizeOf } from "./size.js";
import { violates, type Laboratory, type Trial } from "./trial.js";

export interface InvestigateOptions {
  readonly laboratory: Laboratory;
  readonly rehearsal: Rehearsal;
  readonly atOnce: number;
  readonly clock: Clock;
  /** How often the shrunk schedule is tried by itself; 5 where nothing is said. */
  readonly confirmations?: number;
  readonly progress?: (progress: {
    readonly phase: "shrink";
    readonly requirement: string;
    readonly attempts: number;
    readonly messages: number;
  }) => void;
}

/** How often it failed of so many times that it was tried by itself. */
export interface Rate {
  readonly failed: number;
  readonly of: number;
  /** The vendor was made to forget everything before each of them. */
  readonly reset: boolean;
}

export interface Discovery {
  readonly requirement: string;
  readonly level: "MUST" | "SHOULD";
  /** Place of the schedule that was found among those of the seed. */
  readonly path: number;
  readonly found: Rehearsed;
  readonly shrunk: Rehearsed;
  /** The last time that the shrunk schedule failed. */
  readonly trial: Trial;
  readonly rate: Rate;
  /** How many schedules were tried to shrink it. */
  readonly attempts: number;
  /** False when the budget of attempts ended before everything simpler was tried. */
  readonly finished: boolean;
}

const usualConfirmations = 5;
const attemptsSideBySide = 600;
const attemptsAlone = 60;
/** How often a schedule is tried by itself before something is put in the place of its company. */
const triesAlone = 2;
/** Time for shrinking one failure, in milliseconds; the smallest that is known by then counts. */
const longestShrinking = 120_000;
/** Orders of a backlog. */
const crowd = 60;

/** What the shrinking of one start came to. */
interface Result {
  readonly requirement: string;
  readonly shrunk: Rehearsed;
  readonly rate: Rate;
  readonly trial: Trial;
  readonly attempts: number;
  readonly finished: boolean;
}

export async function investigate(
  trial: Trial,
  requirement: string,
  path: number,
  options: InvestigateOptions,
): Promise<Discovery> {
  await options.laboratory.reset();
  let best = await shrunken({ trial, requirement }, options, {
    atOnce: options.atOnce,
    attempts: attemptsSideBySide,
  });
  let { attempts } = best;
  if (best.rate.failed === 0) {
    const start = await startAlone(trial, requirement, options);
    if (start !== undefined) {
      best = await shrunken(start, options, {
        atOnce: 1,
        attempts: attemptsAlone,
        tries: 2,
      });
      attempts += best.attempts;
    }
  }
  // What did not fail again is shown as it was found.
  if (best.rate.failed === 0)
    best = { ...best, requirement, trial, shrunk: trial.rehearsed };
  const { level = "MUST" } =
    best.trial.violations.find((one) => one.requirement === best.requirement) ??
    {};
  return { ...best, level, path, found: trial.rehearsed, attempts };
}

interface Start {
  /** A trial that failed. */
  readonly trial: Trial;
  readonly requirement: string;
}

/** What a smaller schedule breaks may be another requirement: a copy after a restart is smaller than one that came before it too. */
async function shrunken(
  { trial, requirement }: Start,
  options: InvestigateOptions,
  how: Pick<ShrinkOptions, "atOnce" | "attempts" | "tries">,
  mayTurn = true,
): Promise<Result> {
  const { laboratory, rehearsal, progress, confirmations, clock } = options;
  const deadline = clock.now() + longestShrinking;
  const { rehearsed, attempts, finished, aside } = await shrink(
    trial.rehearsed,
    requirement,
    { laboratory, rehearsal, ...how, isOver: () => clock.now() > deadline },
  );
  if (
    mayTurn &&
    aside !== undefined &&
    sizeOf(aside.rehearsed) < sizeOf(rehearsed)
  ) {
    const other = aside.violations.find(({ level }) => level === "MUST");
    if (other !== undefined) {
      const turned = await shrunken(
        { trial: aside, requirement: other.requirement },
        options,
        how,
        false,
      );
      if (turned.rate.failed > 0)
        return { ...turned, attempts: attempts + turned.attempts };
    }
  }
  const { messages } = rehearsed;
  progress?.({ phase: "shrink", requirement, attempts, messages });
  const { rate, trial: last = trial } = await confirm(
    rehearsed,
    requirement,
    laboratory,
    confirmations,
  );
  return {
    requirement,
    shrunk: rehearsed,
    rate,
    trial: last,
    attempts,
    finished,
  };
}

/** Tries it several times with nothing beside it. */
export async function confirm(
  rehearsed: Rehearsed,
  requirement: string,
  laboratory: Laboratory,
  times = usualConfirmations,
): Promise<{ readonly rate: Rate; readonly trial?: Trial }> {
  let failed = 0;
  let last: Trial | undefined;
  let reset = true;
  for (let time = 0; time < times; time += 1) {
    reset = (await laboratory.reset()) && reset;
    const [trial] = await laboratory.tryAll([rehearsed]);
    if (trial === undefined || !violates(trial, requirement)) continue;
    failed += 1;
    last = trial;
  }
  return {
    rate: { failed, of: times, reset },
    ...(last === undefined ? {} : { trial: last }),
  };
}

/**
 * The first that fails by itself: the schedule as it was found, or with something in the place of its company. What fails with
 * other messages in between may be charged to another requirement.
 */
async function startAlone(
  { rehearsed }: Trial,
  requirement: string,
  { laboratory, rehearsal }: InvestigateOptions,
): Promise<Start | undefined> {
  for (let time = 0; time < triesAlone; time += 1) {
    const [trial] = await laboratory.tryAll([rehearsed]);
    if (trial !== undefined && violates(trial, requirement))
      return { trial, requirement };
  }
  for (const acts of companies(rehearsed.schedule)) {
    const [trial] = await laboratory.tryAll([
      await rehearsal.play({ ...rehearsed.schedule, acts }),
    ]);
    const violation = trial?.violations.find(({ level }) => level === "MUST");
    if (trial !== undefined && violation !== undefined)
      return { trial, requirement: violation.requirement };
  }
  return undefined;
}

/** Messages of other orders before every delivery, a few or many; or a crowd of orders at the same moment. */
function* companies({ orders, acts }: Schedule): Generator<Act[]> {
  for (const messages of [3, 30])
    yield acts.flatMap((act): Act[] => {
      const order = act.act === "deliver" ? act.parcels[0]?.order : undefined;
      return order === undefined
        ? [act]
        : [{ act: "others", order, messages }, act];
    });
  const [first] = orders;
  if (first !== undefined)
    yield [{ act: "backlog", order: first.name, orders: crowd }];
}
