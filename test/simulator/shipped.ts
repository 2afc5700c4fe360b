/** An order with everything that the OMS draws for it: invoice, label, manifest, handover. */
import { TestOms } from "./oms.js";
import type {
  PlainLine,
  PlainOrderOptions,
} from "../../src/simulator/orders/plain-order.js";

/** Of the first order that an OMS ships. */
export const firstDocuments = [
  ["invoices", "INV000001.pdf"],
  ["labels", "SH000001.pdf"],
  ["manifests", "MF000001.pdf"],
  ["handovers", "HO000001.pdf"],
] as const;

export function shipped(
  orderCode = "WEB-1",
  lines: readonly PlainLine[] = [{ channelSkuCode: "SKU-1", quantity: 2 }],
  options: Partial<PlainOrderOptions> = { paymentMethod: "COD" },
): TestOms {
  const oms = new TestOms();
  oms.order(orderCode, lines, options);
  const items = new Map<string, number>();
  for (const { channelSkuCode, quantity } of lines)
    items.set(channelSkuCode, (items.get(channelSkuCode) ?? 0) + quantity);
  oms.pack(orderCode, Object.fromEntries(items), { weight: 420 });
  const body = {
    locationCode: "WH1",
    channelName: "DEMO",
    transporter: "BLUEDART",
    orderCodes: [orderCode],
  };
  oms.must("createManifest", body);
  oms.must("notifyHandover", { ...body, vehicleNumber: "KA 01 AB 1234" });
  return oms;
}
