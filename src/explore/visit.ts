/** A live vendor for as long as somebody works with it: the OMS on its port, the vendor's process, and what a run shares. */
import type { LoadedConfig } from "../config/certification.js";
import type { Environment } from "../config/fill.js";
import { systemClock, type Clock } from "../history/clock.js";
import { History } from "../history/history.js";
import {
  examineReachability,
  refuseUnreachable,
} from "../runner/doctor/examine.js";
import { groundOf } from "../runner/ground.js";
import { planRun } from "../runner/plan.js";
import { openPremises, type Premises } from "../runner/premises.js";
import type { Ground } from "../runner/stage.js";
import { seededRandom } from "../simulator/random.js";

export interface VisitOptions {
  readonly config: LoadedConfig;
  readonly env: Environment;
  readonly seed: number;
  readonly clock?: Clock;
}

export interface Visit {
  readonly ground: Ground;
  readonly premises: Premises;
}

/** Enough for the schedules under way; what is older is judged and dropped. */
const keptEntries = 1_000;
const keptMessages = 20_000;

/**
 * The vendor is stopped when the work is done, however it ends.
 *
 * @throws StartError when the port cannot be had, UnreachableError when the vendor cannot
 */
export async function visitVendor<Result>(
  { config, env, seed, clock = systemClock }: VisitOptions,
  work: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const history = new History(clock, 0, { keep: keptEntries });
  const premises = await openPremises({
    config,
    clock,
    history,
    env,
    keepFinished: keptMessages,
  });
  try {
    await premises.vendor?.start();
    const random = seededRandom(seed);
    const plan = planRun([], config.config, random);
    refuseUnreachable(
      await examineReachability({ config, plan, premises, clock, env }),
    );
    const ground = groundOf({ config, env }, premises, {
      history,
      clock,
      random,
    });
    return await work({ ground, premises });
  } finally {
    await premises.close();
  }
}
