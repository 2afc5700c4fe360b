/** The vendor's return updates, with the items that each reports. */
import { isRecord } from "../json.js";
import type { OrderLife } from "../life.js";
import { callsOf, type VendorCall } from "./calls.js";
import { codeOf } from "./quantities.js";

export interface ReturnCall extends VendorCall {
  readonly returnOrderCode: string;
  readonly items: readonly ReportedItem[];
}

export interface ReportedItem {
  readonly code: string;
  /** Undefined when the call does not say it; then it breaks its contract. */
  readonly sku: string | undefined;
}

/** Those whose return and items can be read, in the order in which they began. */
export function returnCallsOf(life: OrderLife): ReturnCall[] {
  return callsOf(life, "processReturn").flatMap((call) => {
    const returnOrderCode = codeOf(call.body["returnOrderCode"]);
    const items = itemsIn(call.body);
    return returnOrderCode === undefined || items.length === 0
      ? []
      : [{ ...call, returnOrderCode, items }];
  });
}

export function itemsIn(
  body: Readonly<Record<string, unknown>>,
): ReportedItem[] {
  const items = body["orderItems"];
  if (!Array.isArray(items)) return [];
  return (items as unknown[]).flatMap((item) => {
    if (!isRecord(item)) return [];
    const code = codeOf(item["returnItemCode"]);
    const sku = codeOf(item["channelSkuCode"]);
    return code === undefined ? [] : [{ code, sku }];
  });
}
