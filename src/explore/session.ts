/** One exploration of a live vendor, from the OMS's port to the found files' contents. */
import { CoverageTally, type Coverage } from "../coverage/coverage.js";
import { allRules } from "../rules/registry.js";
import type { Register } from "../rules/register.js";
import {
  explore,
  type Budget,
  type Exploration,
  type Progress,
} from "./explore.js";
import { LiveLaboratory } from "./live-laboratory.js";
import { offerOf } from "./offer.js";
import { Rehearsal } from "./rehearsal.js";
import { visitVendor, type VisitOptions } from "./visit.js";

export interface SessionOptions extends VisitOptions {
  readonly register: Register;
  readonly from?: number;
  readonly budget: Budget;
  /** Most schedules side by side. */
  readonly concurrency: number;
  readonly most?: number;
  /** How often a shrunk schedule is tried by itself; 5 where nothing is said. */
  readonly confirmations?: number;
  readonly progress?: (progress: Progress) => void;
}

export interface Explored {
  readonly exploration: Exploration;
  /** What was seen in the search and while shrinking. */
  readonly coverage: Coverage;
  /** In front of every code of the run. */
  readonly codePrefix: string;
  /** Where the vendor's hooks were, where they are reached over HTTP. */
  readonly driverUrl: string | undefined;
  readonly observerUrl: string | undefined;
}

/** @throws StartError when the port cannot be had, UnreachableError when the vendor cannot */
export async function exploreVendor(
  options: SessionOptions,
): Promise<Explored> {
  const { config, register } = options;
  return visitVendor(options, async ({ ground, premises }) => {
    const { clock } = ground;
    const offer = offerOf(config.config);
    const { concurrency, seed, from, budget, most, progress, confirmations } =
      options;
    const { profile, vendor } = config.config;
    const coverage = new CoverageTally(
      { profile, optionalApis: vendor.optionalApis ?? [] },
      register.requirements,
    );
    const exploration = await explore({
      laboratory: new LiveLaboratory({
        coverage,
        ground,
        register,
        rules: allRules,
        concurrency,
      }),
      rehearsal: new Rehearsal(premises.settings, offer, clock),
      offer,
      clock,
      seed,
      budget,
      atOnce: concurrency,
      ...(from === undefined ? {} : { from }),
      ...(most === undefined ? {} : { most }),
      ...(confirmations === undefined ? {} : { confirmations }),
      ...(progress === undefined ? {} : { progress }),
    });
    return {
      exploration,
      coverage: coverage.table(),
      codePrefix: premises.codePrefix,
      driverUrl:
        config.config.driver?.kind === "http"
          ? premises.addresses.driver
          : undefined,
      observerUrl: premises.addresses.observer,
    };
  });
}
