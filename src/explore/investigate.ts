/**
 * Looks into one failure: shrinks it, repeats it by itself, and says how surely it fails.
 *
 * Failures are found among many schedules side by side. One that needs such company would not fail for whoever tries it alone;
 * then the original is shrunk by itself, and if it fails only in company, messages of other orders are put in as that
 * company.
 */
import type { Act } from "./schedule.js";
import type { Rehearsal, Rehearsed } from "./rehearsal.js";
import { shrink, type ShrinkOptions } from "./shrink.js";
import { violates, type Laboratory, type Trial } from "./trial.js";

export interface InvestigateOptions {
  readonly laboratory: Laboratory;
  readonly rehearsal: Rehearsal;
  readonly atOnce: number;
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
/** Messages of other orders that stand for the company of other schedules; a few, and many. */
const companies = [3, 30];

interface Candidate {
  readonly shrunk: Rehearsed;
  readonly rate: Rate;
  readonly trial: Trial;
  readonly finished: boolean;
}

export async function investigate(
  trial: Trial,
  requirement: string,
  path: number,
  options: InvestigateOptions,
): Promise<Discovery> {
  let attempts = 0;
  const { laboratory, rehearsal, atOnce, progress } = options;
  const shrunken = async (
    failing: Rehearsed,
    how: Pick<ShrinkOptions, "atOnce" | "attempts" | "tries">,
  ): Promise<Candidate> => {
    const result = await shrink(failing, requirement, {
      laboratory,
      rehearsal,
      ...how,
    });
    attempts += result.attempts;
    const confirmed = await confirm(
      result.rehearsed,
      requirement,
      laboratory,
      options.confirmations,
    );
    progress?.({
      phase: "shrink",
      requirement,
      attempts,
      messages: result.rehearsed.messages,
    });
    return {
      shrunk: result.rehearsed,
      finished: result.finished,
      rate: confirmed.rate,
      trial: confirmed.trial ?? trial,
    };
  };
  let best = await shrunken(trial.rehearsed, {
    atOnce,
    attempts: attemptsSideBySide,
  });
  if (best.rate.failed === 0)
    for (const start of await startsAlone(trial, requirement, options)) {
      const alone = await shrunken(start, {
        atOnce: 1,
        attempts: attemptsAlone,
        tries: 2,
      });
      if (alone.rate.failed > best.rate.failed) best = alone;
    }
  // What did not fail again is shown as it was found.
  if (best.rate.failed === 0) best = { ...best, shrunk: trial.rehearsed };
  const { level = "MUST" } =
    best.trial.violations.find((one) => one.requirement === requirement) ?? {};
  return {
    requirement,
    level,
    path,
    found: trial.rehearsed,
    attempts,
    ...best,
  };
}

/** Tries it several times with nothing beside it. */
export async function confirm(
  rehearsed: Rehearsed,
  requirement: string,
  laboratory: Laboratory,
  times = usualConfirmations,
): Promise<{ readonly rate: Rate; readonly trial: Trial | undefined }> {
  let failed = 0;
  let last: Trial | undefined;
  for (let time = 0; time < times; time += 1) {
    const [trial] = await laboratory.tryAll([rehearsed]);
    if (trial === undefined || !violates(trial, requirement)) continue;
    failed += 1;
    last = trial;
  }
  return { rate: { failed, of: times }, trial: last };
}

/** The first that fails by itself: the schedule as it was found, or with messages of other orders in place of its company. */
async function startsAlone(
  { rehearsed }: Trial,
  requirement: string,
  { laboratory, rehearsal }: InvestigateOptions,
): Promise<Rehearsed[]> {
  const starts = [rehearsed];
  for (const messages of companies)
    starts.push(
      await rehearsal.play({
        ...rehearsed.schedule,
        acts: inCompany(rehearsed.schedule.acts, messages),
      }),
    );
  for (const start of starts) {
    const { rate } = await confirm(start, requirement, laboratory, 2);
    if (rate.failed > 0) return [start];
  }
  return [];
}

/** Messages of other orders before every delivery. */
function inCompany(acts: readonly Act[], messages: number): Act[] {
  return acts.flatMap((act): Act[] => {
    const order = act.act === "deliver" ? act.parcels[0]?.order : undefined;
    return order === undefined
      ? [act]
      : [{ act: "others", order, messages }, act];
  });
}
