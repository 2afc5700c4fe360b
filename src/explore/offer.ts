/** What of a vendor can be explored: which messages it takes, and what the kit can make it do. */
import type { CertificationConfig } from "../config/certification.js";

export interface Offer {
  readonly profile: "efs" | "erp";
  readonly returns: boolean;
  readonly sellerCancellation: boolean;
  /** The kit starts the vendor, so it can kill it. */
  readonly restart: boolean;
  /** Somebody does warehouse work as soon as it is asked for. A person is too slow for that. */
  readonly drive: boolean;
  readonly picklist: boolean;
  readonly manifest: boolean;
  readonly handover: boolean;
}

export function offerOf(config: CertificationConfig): Offer {
  const { profile, vendor, driver } = config;
  const isEfs = profile === "efs";
  const drive =
    isEfs && (driver?.kind === "http" || driver?.kind === "command");
  const optional = (api: "picklist" | "manifest" | "handover"): boolean =>
    drive && vendor.optionalApis?.includes(api) === true;
  return {
    profile,
    returns: isEfs && vendor.returnEvents !== undefined,
    sellerCancellation: isEfs && vendor.sellerCancellation !== undefined,
    restart: vendor.command !== undefined,
    drive,
    picklist: optional("picklist"),
    manifest: optional("manifest"),
    handover: optional("handover"),
  };
}
