/**
 * What a run stands on: the OMS on its port, and the vendor's process when the kit starts one. The doctor looks at the same
 * premises as a certification, so what it finds holds for the run.
 */
import type { LoadedConfig } from "../config/certification.js";
import type { Environment } from "../config/fill.js";
import type { Clock } from "../history/clock.js";
import type { History } from "../history/history.js";
import type { OmsSettings } from "../simulator/settings.js";
import { startOms, type RunningOms } from "../simulator/start.js";
import { omsSettings } from "./oms-settings.js";
import { addressesOf, vendorOf, type Addresses } from "./vendor.js";
import type { VendorProcess } from "./vendor-process.js";

export interface Premises {
  /** Clock time. */
  readonly begun: number;
  /** In front of every code of the run, so that no two runs share one. */
  readonly codePrefix: string;
  readonly addresses: Addresses;
  readonly settings: OmsSettings;
  readonly oms: RunningOms;
  /** Not started yet. */
  readonly vendor: VendorProcess | undefined;
  /** Ends the vendor's process and the OMS. */
  close(): Promise<void>;
}

export interface PremisesOptions {
  readonly config: LoadedConfig;
  readonly clock: Clock;
  readonly history: History;
  readonly env: Environment;
  /** Most delivered messages that are remembered; without it all are. A run that goes on for long needs a limit. */
  readonly keepFinished?: number;
  /** Of a run that is divided: which part this is, so that no two parts give the same codes. */
  readonly part?: number;
}

/** @throws StartError when the OMS cannot have its port */
export async function openPremises({
  config,
  clock,
  history,
  env,
  keepFinished,
  part,
}: PremisesOptions): Promise<Premises> {
  const begun = clock.now();
  const moment = Math.floor(begun).toString(36).toUpperCase();
  const codePrefix = part === undefined ? moment : `${moment}P${part}`;
  const addresses = await addressesOf(config);
  const settings = omsSettings(config, addresses, begun, codePrefix);
  const { host, port } = config.config.oms ?? {};
  const oms = await startOms({
    settings,
    clock,
    history,
    ...(keepFinished === undefined ? {} : { keepFinished }),
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
  });
  const vendor = vendorOf(config, addresses, {
    omsUrl: oms.url,
    clock,
    history,
    env,
    redaction: oms.oms.redaction,
  });
  return {
    begun,
    codePrefix,
    addresses,
    settings,
    oms,
    vendor,
    close: async () => {
      await vendor?.stop();
      await oms.close();
    },
  };
}
