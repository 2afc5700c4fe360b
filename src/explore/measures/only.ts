/** One probe by itself. */
import type { Rehearsed } from "../rehearsal.js";
import type { Laboratory, Trial } from "../trial.js";

/** @throws Error when it fails by a fault of the kit */
export async function only(
  laboratory: Laboratory,
  rehearsed: Rehearsed,
): Promise<Trial> {
  const [trial] = await laboratory.tryAll([rehearsed]);
  if (trial === undefined) throw new Error("A try has one trial.");
  if (trial.result === "harness-error")
    throw new Error(`A probe failed in the kit: ${trial.reason ?? ""}`);
  return trial;
}
