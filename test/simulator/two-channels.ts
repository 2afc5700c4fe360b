/** Two channels at one location that use the same codes, each with its own partners. */
import type { Tenant } from "../../src/simulator/settings.js";
import { efs, erp, marketplace } from "./oms.js";

/** The account of the second channel that is like this one of the first. */
export function secondOf(tenant: Tenant): Tenant {
  const authUsername = tenant.authUsername.replace("DEMO", "SECOND");
  return { ...tenant, authUsername, channels: ["SECOND"] };
}

export const twoChannels: readonly Tenant[] = [
  efs,
  marketplace,
  erp,
  secondOf(efs),
  secondOf(marketplace),
  secondOf(erp),
];
