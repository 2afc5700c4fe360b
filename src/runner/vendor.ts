/** Where the vendor is, and its process when the kit starts it. */
import type { Clock } from "../history/clock.js";
import type { History } from "../history/history.js";
import type { Redaction } from "../history/redaction.js";
import type { LoadedConfig } from "../config/certification.js";
import type { Environment } from "../config/fill.js";
import { vendorCredentials } from "./oms-settings.js";
import { freePort, VendorProcess } from "./vendor-process.js";

/** The configured addresses, with the real port in them. */
export interface Addresses {
  readonly port: number | undefined;
  readonly readiness: string | undefined;
  readonly orderEvents: string | undefined;
  readonly returnEvents: string | undefined;
  readonly sellerCancellation: string | undefined;
  readonly salesPosting: string | undefined;
  readonly observer: string | undefined;
  readonly driver: string | undefined;
}

export async function addressesOf({
  config,
}: LoadedConfig): Promise<Addresses> {
  const { vendor, observer, driver } = config;
  const port = vendor.command === undefined ? undefined : await portOf(config);
  const place = (address: string | undefined): string | undefined =>
    port === undefined ? address : address?.replaceAll("{port}", String(port));
  return {
    port,
    readiness: place(vendor.readiness),
    orderEvents: place(vendor.orderEvents),
    returnEvents: place(vendor.returnEvents),
    sellerCancellation: place(vendor.sellerCancellation),
    salesPosting: place(vendor.salesPosting),
    observer: place(observer?.url),
    driver: place(driver?.url),
  };
}

/** A free one, unless the addresses name a port of their own. */
async function portOf(config: LoadedConfig["config"]): Promise<number> {
  const { readiness } = config.vendor;
  if (readiness === undefined || JSON.stringify(config).includes("{port}"))
    return freePort();
  const url = new URL(readiness);
  return Number(
    url.port === "" ? (url.protocol === "https:" ? 443 : 80) : url.port,
  );
}

export interface VendorSurroundings {
  readonly omsUrl: string;
  readonly clock: Clock;
  readonly history: History;
  readonly env: Environment;
  /** Of what the vendor's process prints. */
  readonly redaction: Redaction;
}

export function vendorOf(
  loaded: LoadedConfig,
  addresses: Addresses,
  { omsUrl, clock, history, env, redaction }: VendorSurroundings,
): VendorProcess | undefined {
  const { command, env: own } = loaded.config.vendor;
  if (command === undefined || addresses.readiness === undefined)
    return undefined;
  const credentials = vendorCredentials(loaded.config.profile);
  return new VendorProcess(
    {
      command,
      folder: loaded.folder,
      readiness: addresses.readiness,
      readyWithin: loaded.waits.ready,
      env: {
        ...env,
        PORT: String(addresses.port),
        OMS_BASE_URL: omsUrl,
        OMS_AUTH_USERNAME: credentials.authUsername,
        OMS_AUTH_PASSWORD: credentials.authPassword,
        OMS_AUTH_DOMAIN_NAME: credentials.authDomainName,
        ...own,
      },
    },
    clock,
    history,
    redaction,
  );
}
