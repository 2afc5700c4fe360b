/**
 * Looks at everything that a certification of this configuration needs, and certifies nothing: the configuration itself, the
 * port of the OMS, the vendor's command, and what `examine` looks at. What could not be looked at says why.
 */
import { loadConfig, type LoadedConfig } from "../../config/certification.js";
import type { Environment } from "../../config/fill.js";
import type { Check } from "../../history/check.js";
import { systemClock, type Clock } from "../../history/clock.js";
import { History } from "../../history/history.js";
import { InputError } from "../../scenario/input-error.js";
import type { Scenario } from "../../scenario/scenario.js";
import { seededRandom } from "../../simulator/random.js";
import { StartError } from "../../simulator/start.js";
import { planRun } from "../plan.js";
import { openPremises, type Premises } from "../premises.js";
import { UnreachableError } from "../problems.js";
import { examine } from "./examine.js";
import { notPossible } from "./examined.js";

export interface DoctorOptions {
  readonly file: string;
  readonly scenarios: readonly Scenario[];
  readonly env: Environment;
  readonly clock?: Clock;
}

export async function doctor(options: DoctorOptions): Promise<Check[]> {
  const { file, env } = options;
  const tried = `read ${file}`;
  let config: LoadedConfig;
  try {
    config = await loadConfig(file, env);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const failed: Check = {
      name: "configuration",
      result: "failed",
      tried,
      came: error.message,
      cause: "The configuration is not one that can be used.",
      advice:
        "Correct what is named; README.md and openapi/files/config.schema.json describe every field.",
      consequence: "configuration",
    };
    return [failed, ...later("the configuration cannot be used")];
  }
  const read: Check = {
    name: "configuration",
    result: "ok",
    tried,
    came: `profile ${config.config.profile}, without contradictions`,
  };
  return [read, ...(await examineConfigured(config, options))];
}

async function examineConfigured(
  config: LoadedConfig,
  { env, scenarios, clock = systemClock }: DoctorOptions,
): Promise<Check[]> {
  const { oms } = config.config;
  const tried = `listened on ${oms?.host ?? "127.0.0.1"}, ${(oms?.port ?? 0) === 0 ? "any free port" : `port ${String(oms?.port)}`}`;
  let premises: Premises;
  try {
    premises = await openPremises({
      config,
      clock,
      history: new History(clock),
      env,
    });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const failed: Check = {
      name: "port of the OMS",
      result: "failed",
      tried,
      came: error.message,
      cause: "Usually another run, or a mock, still has the port.",
      advice: "Free it, or choose another one with oms.host and oms.port.",
      consequence: "unreachable",
    };
    return [failed, ...later("the OMS could not start").slice(1)];
  }
  try {
    const port: Check = {
      name: "port of the OMS",
      result: "ok",
      tried,
      came: `the OMS is at ${premises.oms.url}`,
    };
    const started = await startVendor(premises);
    const gone = started.some(({ result }) => result === "failed");
    const plan = planRun(scenarios, config.config, seededRandom(1));
    return [
      port,
      ...started,
      ...(gone
        ? later("the vendor did not start").slice(2)
        : await examine({ config, plan, premises, clock, env })),
    ];
  } finally {
    await premises.close();
  }
}

/** Nothing for a vendor that the kit does not start. */
async function startVendor({ vendor, addresses }: Premises): Promise<Check[]> {
  if (vendor === undefined) return [];
  const name = "vendor.command";
  const tried = `started it and asked ${addresses.readiness ?? ""}`;
  try {
    await vendor.start();
    return [{ name, result: "ok", tried, came: "it is ready" }];
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return [
      {
        name,
        result: "failed",
        tried,
        came: error.message,
        cause:
          "The command fails by itself, listens on another port than PORT says, or needs longer.",
        advice: "Run the command by hand with PORT set, and read what it says.",
        consequence: "unreachable",
      },
    ];
  }
}

/** The checks that an earlier one left no room for. */
function later(why: string): Check[] {
  return [
    notPossible("port of the OMS", "to listen", why),
    notPossible("vendor.command", "to start it", why),
    notPossible("addresses", "to reach each of them", why),
    notPossible("headers", "to send a harmless message", why),
    notPossible("hooks", "to ask observer and driver", why),
    notPossible("clock", "to compare the clocks", why),
  ];
}
