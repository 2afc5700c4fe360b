/** What an OMS in somebody's test is started with, and the settings that come of it. */
import { readConfig } from "../config/config-file.js";
import type { Environment } from "../config/fill.js";
import { loadMock } from "../config/load-mock.js";
import { endpointsFor } from "../config/mock-settings.js";
import { variablePrefix } from "../config/variable.js";
import type { ConfigOms } from "../contract/generated/files.js";
import { InputError } from "../scenario/input-error.js";
import type { Endpoints, OmsSettings } from "../simulator/settings.js";

/** Settings that only the command `increff-kit mock` has: a test keeps nothing on disk, and says itself what happens. */
const forTheCommand = [
  "host",
  "port",
  "data",
  "history",
  "orders",
  "control",
] as const satisfies readonly (keyof ConfigOms)[];

/** Accounts, products and habits of the OMS, as under `oms` of `increff-kit.yaml`. */
export type OmsForm = Omit<ConfigOms, (typeof forTheCommand)[number]>;

/** Where your system is called, as under `vendor` of `increff-kit.yaml`. A message without an address is parked. */
export interface VendorAddresses {
  /** EFS: where outward order events go. */
  readonly orderEvents?: string;
  /** EFS: where return order events go. */
  readonly returnEvents?: string;
  /** EFS: where seller cancellations made in Increff go. */
  readonly sellerCancellation?: string;
  /** ERP: where outward sales postings go. */
  readonly salesPosting?: string;
  /** Headers of every call to your system. Their values are secrets and never reach the history. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StartOmsOptions {
  /**
   * An `increff-kit.yaml`, of which accounts, products, habits and the vendor's addresses are taken; no file is read
   * that is not named. Relative to the folder in which the process runs.
   */
  readonly config?: string;
  /** Where your system is called; beats the file. It can also be said later, with `connect`. */
  readonly vendor?: VendorAddresses;
  /** Accounts, products and habits; beats the file. Without any: the location WH1, the channel DEMO, SKU-1 … SKU-100. */
  readonly oms?: OmsForm;
  /** True keeps every message back until `deliver` or `release`; otherwise messages leave by themselves. */
  readonly hold?: boolean;
  /** Address to listen on; `127.0.0.1` where nothing is said. */
  readonly host?: string;
  /** 0 to 65 535; a free port where nothing is said. */
  readonly port?: number;
  /** Invented orders and faults by chance come from it; 1 where nothing is said. */
  readonly seed?: number;
  /** Fills in `${NAME}` of the file; the environment of the process where nothing is said. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** @throws InputError naming everything that is wrong, with file, line and column where a file is */
export async function settingsOf(
  options: StartOmsOptions,
): Promise<{ readonly settings: OmsSettings; readonly host: string }> {
  const { config, vendor, oms, host, hold = false } = options;
  refuseForTheCommand(oms);
  const mock = await loadMock({
    cwd: process.cwd(),
    env: ofTheFile(options.env ?? process.env),
    flags: {
      basePath: [],
      header: [],
      set: [],
      ...(host === undefined ? {} : { host }),
    },
    ...(config === undefined ? {} : { config }),
    usual: false,
    stated: {
      file: "startOms options",
      text: JSON.stringify({ vendor, oms }, null, 2),
    },
  });
  const { delivery } = mock.settings;
  const settings: OmsSettings = {
    ...mock.settings,
    delivery: { ...delivery, mode: hold ? "held" : "auto" },
  };
  return {
    settings: vendor === undefined ? settings : called(settings, vendor),
    host: mock.host,
  };
}

/**
 * The same OMS, which calls the vendor there; what is not named stays.
 *
 * @throws InputError
 */
export function connected(
  settings: OmsSettings,
  vendor: VendorAddresses,
): OmsSettings {
  const text = JSON.stringify({ vendor }, null, 2);
  readConfig({ file: "connect", text }, {});
  return called(settings, vendor);
}

function called(settings: OmsSettings, vendor: Endpoints): OmsSettings {
  return {
    ...settings,
    tenants: settings.tenants.map((tenant) => ({
      ...tenant,
      endpoints: {
        ...tenant.endpoints,
        ...endpointsFor(tenant.role, vendor),
      },
    })),
  };
}

/** Variables of the command do not reach a test: what it shows may not depend on who runs it. */
function ofTheFile(env: Environment): Environment {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith(variablePrefix)),
  );
}

function refuseForTheCommand(oms: ConfigOms = {}): void {
  const problems = forTheCommand
    .filter((name) => oms[name] !== undefined)
    .map((name) => ({
      file: "startOms options",
      line: 0,
      column: 0,
      message: `oms.${name}: is for the command increff-kit mock; leave it out${name === "host" || name === "port" ? `, and say ${name} beside oms` : ""}`,
    }));
  if (problems.length > 0) throw new InputError(problems);
}
