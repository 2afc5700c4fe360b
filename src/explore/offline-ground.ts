/** What the steps of a scenario stand on in a rehearsal: an OMS, and nobody to call. */
import type { Clock } from "../history/clock.js";
import type { History } from "../history/history.js";
import type { Scenario } from "../scenario/scenario.js";
import { Calls } from "../runner/calls.js";
import { Pace } from "../runner/pace.js";
import type { Ground } from "../runner/stage.js";
import type { Schedule } from "./schedule.js";

export function emptyScenario(profile: Schedule["profile"]): Scenario {
  return {
    file: "",
    slug: "rehearsal",
    profile,
    title: "",
    about: "",
    exercises: [],
    needs: [],
    orders: new Map(),
    steps: [],
  };
}

export function offlineGround(
  clock: Clock,
  history: History,
  profile: Schedule["profile"],
): Omit<Ground, "oms" | "channelName" | "vendorTenant" | "marketplace"> {
  const never = (): never => {
    throw new Error("A rehearsal calls nobody.");
  };
  return {
    history,
    clock,
    profile,
    waits: {
      ready: 0,
      answer: 0,
      call: 0,
      forbidden: 0,
      visible: 0,
      outage: 0,
      manual: 0,
    },
    calls: new Calls(history, clock),
    pace: new Pace(false),
    driver: { kind: "automatic", ask: never },
    observer: undefined,
    vendor: undefined,
    codePrefix: "R",
    random: { next: () => 0 },
    readSample: never,
  };
}
