/** Which calls belong to the APIs that a vendor need not offer. */
import type { HistoryEntry } from "../history/entry.js";
import type { OptionalApi } from "../rules/requirement.js";

const apis: Readonly<Record<string, readonly OptionalApi[]>> = {
  createListing: ["listing"],
  createPicklist: ["picklist"],
  addOrdersToPicklist: ["picklist"],
  createManifest: ["manifest"],
  notifyHandover: ["handover"],
  manifestAndHandover: ["manifest", "handover"],
};

/** The optional APIs that the entry shows in use: a call of the vendor that the OMS carried out. */
export function apisOf(entry: HistoryEntry): readonly OptionalApi[] {
  if (entry.kind !== "exchange" || entry.direction !== "inbound") return [];
  const { operation, status } = entry;
  if (status === null || status < 200 || status > 299) return [];
  return apis[operation ?? ""] ?? [];
}
