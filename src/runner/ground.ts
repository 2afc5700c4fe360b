/** What the scenarios of a run share, put together from its premises and its configuration. */
import { readFile } from "node:fs/promises";
import type { LoadedConfig } from "../config/certification.js";
import type { Environment } from "../config/fill.js";
import { packageFile } from "../contract/package.js";
import { Calls } from "./calls.js";
import { driverOf, observerOf } from "./hooks.js";
import { roles } from "./oms-settings.js";
import { Pace } from "./pace.js";
import type { Premises } from "./premises.js";
import type { Ground } from "./stage.js";
import type { TaskBoard } from "./task-board.js";

export interface GroundOptions {
  readonly config: LoadedConfig;
  readonly env: Environment;
  /** Where a person finds the tasks of a manual driver. */
  readonly board?: TaskBoard | undefined;
}

/** The pace learns from every entry of the history from now on. */
export function groundOf(
  { config, env, board }: GroundOptions,
  premises: Premises,
  own: Pick<Ground, "history" | "clock" | "random">,
): Ground {
  const { addresses, settings, oms, vendor, codePrefix } = premises;
  const { profile } = config.config;
  const driver = driverOf(config, addresses, env, board);
  const pace = new Pace(driver.kind === "automatic");
  own.history.subscribe((entry) => {
    pace.learn(entry);
  });
  return {
    ...own,
    oms: oms.oms,
    waits: config.waits,
    calls: new Calls(own.history, own.clock),
    pace,
    profile,
    ...roles(settings, profile),
    driver,
    observer: observerOf(config, addresses, env),
    vendor,
    codePrefix,
    readSample: () =>
      readFile(
        packageFile("openapi/examples/outward-sales-posting.seed.json"),
        "utf8",
      ),
  };
}
