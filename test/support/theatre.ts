/**
 * A stage for the steps of scenarios, without a run around it: the OMS of a certification in this process, a clock that
 * stands still, and whatever the test offers as the vendor.
 */
import { parseConfig } from "../../src/config/certification.js";
import type { FaultEntry } from "../../src/history/entry.js";
import { History } from "../../src/history/history.js";
import { Calls } from "../../src/runner/calls.js";
import type { Driver } from "../../src/runner/driver.js";
import { omsSettings, roles } from "../../src/runner/oms-settings.js";
import { Pace } from "../../src/runner/pace.js";
import { Stage } from "../../src/runner/stage.js";
import { perform } from "../../src/runner/steps/perform.js";
import { addressesOf } from "../../src/runner/vendor.js";
import type { VendorProcess } from "../../src/runner/vendor-process.js";
import { parseScenario } from "../../src/scenario/scenario.js";
import { seededRandom } from "../../src/simulator/random.js";
import { startOms, type RunningOms } from "../../src/simulator/start.js";
import { ManualClock } from "./manual-clock.js";

export interface TheatreOptions {
  readonly profile?: "efs" | "erp";
  /** Where the vendor listens: `/orders`, `/returns`, `/cancellations`, `/sales`. */
  readonly vendorUrl: string;
  /** What Increff presents to the vendor. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The vendor's process, or what stands for it. */
  readonly vendor?: Pick<VendorProcess, "kill" | "start" | "exited">;
  readonly driver?: Driver;
}

const noDriver: Driver = {
  kind: "http",
  ask: () => Promise.resolve({ answer: "not-offered", status: 404 }),
};

export class Theatre {
  readonly clock = new ManualClock();
  readonly history = new History(this.clock);
  readonly running: RunningOms;
  readonly #options: TheatreOptions;
  readonly #settings: ReturnType<typeof omsSettings>;

  private constructor(
    running: RunningOms,
    settings: ReturnType<typeof omsSettings>,
    options: TheatreOptions,
    clock: ManualClock,
    history: History,
  ) {
    this.running = running;
    this.#settings = settings;
    this.#options = options;
    this.clock = clock;
    this.history = history;
  }

  static async open(options: TheatreOptions): Promise<Theatre> {
    const { profile = "efs", vendorUrl, headers = {} } = options;
    const clock = new ManualClock();
    const history = new History(clock);
    const config = parseConfig(
      "increff-kit.yaml",
      JSON.stringify({
        profile,
        vendor: {
          headers,
          ...(profile === "erp"
            ? { salesPosting: `${vendorUrl}/sales` }
            : {
                orderEvents: `${vendorUrl}/orders`,
                returnEvents: `${vendorUrl}/returns`,
                sellerCancellation: `${vendorUrl}/cancellations`,
              }),
        },
      }),
      {},
    );
    const addresses = await addressesOf(config);
    const settings = omsSettings(config, addresses, clock.now(), "T");
    const running = await startOms({ settings, clock, history });
    return new Theatre(running, settings, options, clock, history);
  }

  /** A scenario of these orders and steps, in the form of a file; its steps are performed one by one. */
  begin(text: string): Act {
    const { profile = "efs", vendor, driver = noDriver } = this.#options;
    const head = `scenario: act\nprofile: ${profile}\ntitle: Act\nabout: An act.\nexercises: [X]\n`;
    const scenario = parseScenario(
      "act.yaml",
      (head + text).replace("[X]", `[${profile.toUpperCase()}-IDEM-01]`),
      new Set([`${profile.toUpperCase()}-IDEM-01`]),
    );
    const { clock, history } = this;
    const ground = {
      oms: this.running.oms,
      history,
      clock,
      waits: {
        ready: 1_000,
        answer: 45_000,
        call: 1_000,
        forbidden: 100,
        visible: 100,
        outage: 1_000,
        manual: 1_000,
      },
      calls: new Calls(history, clock),
      pace: new Pace(false),
      profile,
      ...roles(this.#settings, profile),
      driver,
      observer: undefined,
      vendor: vendor as VendorProcess | undefined,
      codePrefix: "T",
      random: seededRandom(1),
      readSample: () => Promise.reject(new Error("no sample here")),
    };
    return new Act(new Stage(ground, scenario, 1));
  }

  /** The faults that the history names, in their order. */
  get faults(): FaultEntry[] {
    return this.history.entries.filter((entry) => entry.kind === "fault");
  }

  close(): Promise<void> {
    return this.running.close();
  }
}

export class Act {
  readonly stage: Stage;
  #next = 0;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  /** Performs so many of the steps that are left; without a number all of them. */
  async play(count = Infinity): Promise<void> {
    const { steps } = this.stage.scenario;
    for (let left = count; left > 0; left -= 1) {
      const placed = steps[this.#next];
      if (placed === undefined) return;
      this.#next += 1;
      await perform(this.stage, placed.step);
    }
  }
}
