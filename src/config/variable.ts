/** How the environment spells the names of settings. */

export const variablePrefix = "INCREFF_KIT_";

/** `rateLimit` → `RATE_LIMIT` */
export function screaming(word: string): string {
  return word
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .replaceAll(/\W+/g, "_")
    .toUpperCase();
}

/** `oms.rateLimit.requests` → `INCREFF_KIT_OMS_RATE_LIMIT_REQUESTS` */
export function variableOf(name: string): string {
  return variablePrefix + name.split(".").map(screaming).join("_");
}
