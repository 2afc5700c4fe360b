/** The real runner, the real rules and the real OMS, with a vendor in the same process: no network, and no time passes. */
import { parseConfig } from "../../config/certification.js";
import { emptyBody } from "../../history/body.js";
import { History } from "../../history/history.js";
import { allRules } from "../../rules/registry.js";
import type { Register } from "../../rules/register.js";
import { Calls } from "../../runner/calls.js";
import { automaticDriver, type Driver } from "../../runner/driver.js";
import { omsSettings, roles } from "../../runner/oms-settings.js";
import { Pace } from "../../runner/pace.js";
import type { Ground } from "../../runner/stage.js";
import type { Addresses } from "../../runner/vendor.js";
import { Oms } from "../../simulator/oms.js";
import type { OutboundCall } from "../../simulator/outbound/call.js";
import type { Carrier, HeldCall } from "../../simulator/outbound/carrier.js";
import { Conclusion, type Outcome } from "../../simulator/outbound/outcome.js";
import { seededRandom } from "../../simulator/random.js";
import type { ExploreOptions } from "../explore.js";
import { LiveLaboratory } from "../live-laboratory.js";
import { offerOf } from "../offer.js";
import { Rehearsal } from "../rehearsal.js";
import type { Laboratory } from "../trial.js";
import { ModelVendor, type Defect } from "./model-vendor.js";
import { TimelessClock } from "./timeless-clock.js";

const file = `profile: efs
vendor:
  command: in this process
  readiness: http://model.example/health
  orderEvents: http://model.example/orders
  returnEvents: http://model.example/returns
`;

const prefix = "MODEL";

export interface ModelRun {
  /** One schedule at a time, with everything that was recorded; a backlog is held back. */
  readonly alone: Laboratory;
  readonly options: Pick<
    ExploreOptions,
    "laboratory" | "rehearsal" | "offer" | "clock" | "atOnce"
  >;
  readonly vendor: ModelVendor;
  /** Entries that the history still keeps. */
  readonly history: History;
}

export function modelRun(
  defect: Defect,
  register: Register,
  driver: Driver = automaticDriver,
): ModelRun {
  const clock = new TimelessClock();
  const history = new History(clock, 0, { keep: 500 });
  const vendor = new ModelVendor(defect, history, clock);
  const config = parseConfig("increff-kit.yaml", file, {});
  const settings = omsSettings(config, addresses, clock.now(), prefix);
  const { profile } = config.config;
  const ground: Ground = {
    history,
    clock,
    random: seededRandom(1),
    oms: new Oms({
      settings,
      clock,
      history,
      documentBase: () => "http://oms.example",
      carrier: carrierTo(vendor, clock),
    }),
    waits: config.waits,
    calls: new Calls(history, clock),
    pace: new Pace(false),
    profile,
    ...roles(settings, profile),
    driver,
    observer: vendor,
    vendor,
    codePrefix: prefix,
    readSample: () => Promise.reject(new Error("There is no sample here.")),
  };
  // Returns would need a vendor that takes them.
  const offer = { ...offerOf(config.config), returns: false };
  return {
    vendor,
    history,
    alone: new LiveLaboratory({
      ground: { ...ground, vendor: undefined, codePrefix: `${prefix}A` },
      register,
      rules: allRules,
      concurrency: 1,
      keepEntries: true,
    }),
    options: {
      laboratory: new LiveLaboratory({
        ground,
        register,
        rules: allRules,
        concurrency: 16,
      }),
      rehearsal: new Rehearsal(settings, offer, clock),
      offer,
      clock,
      atOnce: 16,
    },
  };
}

const addresses: Addresses = {
  port: undefined,
  readiness: undefined,
  orderEvents: "http://model.example/orders",
  returnEvents: undefined,
  sellerCancellation: undefined,
  salesPosting: undefined,
  observer: undefined,
  driver: undefined,
};

/** Every call takes a millisecond. */
function carrierTo(vendor: ModelVendor, clock: TimelessClock): Carrier {
  return {
    load: () => undefined,
    send: (call) =>
      new Promise((resolve) => {
        clock.after(1, () => {
          resolve(answered(vendor, call));
        });
      }),
    hold: (call, lose) => {
      const conclusion = new Conclusion();
      const held: HeldCall = {
        conclusion,
        ready: Promise.resolve(),
        finish: () => {
          clock.after(1, () => {
            const { status } = answered(vendor, call);
            conclusion.status = status;
            if (lose === undefined) conclusion.end("answered");
            else conclusion.lose(`reset ${lose}`);
          });
        },
        cancel: (reason) => {
          conclusion.lose(reason);
        },
      };
      return held;
    },
    close: () => Promise.resolve(),
  };
}

function answered(vendor: ModelVendor, call: OutboundCall): Outcome {
  return {
    ending: "answered",
    status: vendor.receive(call.bodyText),
    headers: {},
    body: emptyBody,
  };
}
