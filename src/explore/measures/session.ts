/** The measures of one live vendor. */
import { allRules } from "../../rules/registry.js";
import type { Register } from "../../rules/register.js";
import { LiveLaboratory } from "../live-laboratory.js";
import { visitVendor, type VisitOptions } from "../visit.js";
import { measure } from "./measure.js";
import type { MeasureOptions, Measures } from "./measured.js";

export interface MeasureSessionOptions
  extends
    VisitOptions,
    Pick<
      MeasureOptions,
      "mostMessages" | "longestPauseMs" | "mostCopies" | "backlog" | "progress"
    > {
  readonly register: Register;
  /** Most time in milliseconds; the probe under way is finished. */
  readonly timeMs?: number;
}

/** @throws StartError when the port cannot be had, UnreachableError when the vendor cannot */
export function measureVendor(
  options: MeasureSessionOptions,
): Promise<Measures> {
  const { config, register, timeMs } = options;
  return visitVendor(options, ({ ground, premises }) => {
    const { clock } = ground;
    const begun = clock.now();
    return measure({
      ...options,
      laboratory: new LiveLaboratory({
        // A backlog is held back, and the vendor stays up: its start is not what is measured.
        ground: { ...ground, vendor: undefined },
        register,
        rules: allRules,
        concurrency: 1,
        keepEntries: true,
      }),
      profile: config.config.profile,
      backlogConcurrency: premises.settings.delivery.concurrency,
      ...(timeMs === undefined
        ? {}
        : { isOver: () => clock.now() - begun >= timeMs }),
    });
  });
}
