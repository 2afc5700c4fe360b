/** The settings of the mock by name, and what each is when nobody says otherwise. The defaults themselves stand in demo.ts. */
import { demoRun, demoSettings } from "../simulator/demo.js";
import type {
  Alternatives,
  DeliverySettings,
  Product,
  Tenant,
} from "../simulator/settings.js";
import type { Source } from "./source.js";

/** A name is the path in increff-kit.yaml. `null` stands for none. */
export type MockValues = Readonly<{
  "oms.host": string;
  "oms.port": number;
  "oms.basePaths": readonly string[];
  "oms.strict": boolean;
  "oms.bodyLimit": number;
  "oms.rateLimit.requests": number | null;
  "oms.rateLimit.perSeconds": number;
  "oms.tenants": readonly Tenant[];
  "oms.products": readonly Product[];
  "oms.productsFile": string | null;
  "oms.orders.count": number;
  "oms.orders.everyMs": number;
  "oms.orders.seed": number;
  "oms.data": string | null;
  "oms.history": string | null;
  "oms.control.token": string | null;
  "vendor.orderEvents": string | null;
  "vendor.returnEvents": string | null;
  "vendor.sellerCancellation": string | null;
  "vendor.salesPosting": string | null;
  "vendor.headers": Readonly<Record<string, string>>;
}> & {
  readonly [
    Key in keyof Alternatives as `oms.alternatives.${Key}`
  ]: Alternatives[Key];
} & {
  readonly [
    Key in Exclude<keyof DeliverySettings, "mode"> as `oms.delivery.${Key}`
  ]: DeliverySettings[Key];
};

export type SettingName = keyof MockValues;

/** One setting as somebody gave it. */
export interface Given {
  readonly name: SettingName;
  readonly value: unknown;
  readonly source: Source;
  /** The value before environment variables were filled in, where it stands in a file. */
  readonly written?: unknown;
}

export function defaultValues(): MockValues {
  const demo = demoSettings();
  const { alternatives, delivery } = demo;
  return {
    "oms.host": demoRun.host,
    "oms.port": demoRun.port,
    "oms.basePaths": demo.basePaths,
    "oms.strict": demo.strict,
    "oms.bodyLimit": demo.bodyLimit,
    "oms.rateLimit.requests": demo.rateLimit?.requests ?? null,
    "oms.rateLimit.perSeconds": demoRun.limitSeconds,
    "oms.tenants": demo.tenants,
    "oms.products": demo.products,
    "oms.productsFile": null,
    "oms.alternatives.inventoryBatch": alternatives.inventoryBatch,
    "oms.alternatives.completeCancellation": alternatives.completeCancellation,
    "oms.alternatives.sellerCancellation": alternatives.sellerCancellation,
    "oms.alternatives.combinedHandover": alternatives.combinedHandover,
    "oms.alternatives.picturesOfPassed": alternatives.picturesOfPassed,
    "oms.alternatives.documents": alternatives.documents,
    "oms.alternatives.packShipmentId": alternatives.packShipmentId,
    "oms.alternatives.packChannel": alternatives.packChannel,
    "oms.alternatives.postingSplitFlag": alternatives.postingSplitFlag,
    "oms.alternatives.postingShipmentId": alternatives.postingShipmentId,
    "oms.alternatives.postingVolumetricWeight":
      alternatives.postingVolumetricWeight,
    "oms.alternatives.emptyFields": alternatives.emptyFields,
    "oms.alternatives.times": alternatives.times,
    "oms.delivery.timeoutMs": delivery.timeoutMs,
    "oms.delivery.retryDelaysMs": delivery.retryDelaysMs,
    "oms.delivery.concurrency": delivery.concurrency,
    "oms.delivery.batchEveryMs": delivery.batchEveryMs,
    "oms.delivery.inOrder": delivery.inOrder,
    "oms.delivery.events": delivery.events,
    "oms.orders.count": demoRun.orders.count,
    "oms.orders.everyMs": demoRun.orders.everyMs,
    "oms.orders.seed": demoRun.orders.seed,
    "oms.data": null,
    "oms.history": null,
    "oms.control.token": null,
    "vendor.orderEvents": null,
    "vendor.returnEvents": null,
    "vendor.sellerCancellation": null,
    "vendor.salesPosting": null,
    "vendor.headers": {},
  };
}
