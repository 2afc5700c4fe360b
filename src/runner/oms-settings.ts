/** The OMS of a certification: the demo's masters with plenty of stock, two locations, and nothing sent by itself. */
import {
  demoChannel,
  demoProducts,
  demoSettings,
  demoTenants,
} from "../simulator/demo.js";
import type { OmsSettings, Product, Tenant } from "../simulator/settings.js";
import { alternativesIn } from "../config/alternatives.js";
import {
  certifiedAlternatives,
  type LoadedConfig,
} from "../config/certification.js";
import type { Addresses } from "./vendor.js";

const locations = ["WH1", "WH2"];
const plenty = 10_000_000;

/** More SKUs than one inventory update may hold, made like those of the demo. */
const assortment: readonly Product[] = Array.from(
  { length: 350 },
  (_, index) => ({
    ...pattern(index),
    barcode: `BAR-${index + 1}`,
    clientSkuId: `CLIENT-${index + 1}`,
    channelSkuCode: `SKU-${index + 1}`,
    quantity: plenty,
  }),
);

function pattern(index: number): Product {
  const product = demoProducts[index % demoProducts.length];
  if (product === undefined) throw new Error("The demo has no products.");
  return product;
}

function demoTenant(role: Tenant["role"]): Tenant {
  const tenant = demoTenants.find((one) => one.role === role);
  if (tenant === undefined)
    throw new Error(`The demo has no tenant of the role ${role}.`);
  return { ...tenant, locations };
}

/** What the vendor presents to the OMS. */
export function vendorCredentials(profile: "efs" | "erp"): Tenant {
  return demoTenant(profile);
}

/** @param now clock time; message ids start from it, so that no earlier run used them */
export function omsSettings(
  loaded: LoadedConfig,
  addresses: Addresses,
  now: number,
  codePrefix: string,
): OmsSettings {
  const { config, waits } = loaded;
  const endpoints: Record<string, unknown> = {};
  for (const name of [
    "orderEvents",
    "returnEvents",
    "sellerCancellation",
    "salesPosting",
  ] as const)
    if (addresses[name] !== undefined) endpoints[name] = addresses[name];
  if (config.vendor.headers !== undefined)
    endpoints["headers"] = config.vendor.headers;
  return demoSettings({
    tenants: [
      { ...demoTenant(config.profile), endpoints: endpoints },
      demoTenant("marketplace"),
    ],
    products: assortment,
    ...(config.oms?.basePaths === undefined
      ? {}
      : { basePaths: config.oms.basePaths }),
    alternatives: alternativesIn(config, certifiedAlternatives),
    firstMessageId: Math.floor(now) * 100,
    codePrefix: `${codePrefix}-`,
    delivery: { mode: "held", timeoutMs: waits.answer, concurrency: 64 },
  });
}

export function roles(
  settings: OmsSettings,
  profile: "efs" | "erp",
): { channelName: string; vendorTenant: Tenant; marketplace: Tenant } {
  const vendorTenant = settings.tenants.find(
    (tenant) => tenant.role === profile,
  );
  const marketplace = settings.tenants.find(
    (tenant) => tenant.role === "marketplace",
  );
  if (vendorTenant === undefined || marketplace === undefined)
    throw new Error("The settings lack a tenant.");
  return { channelName: demoChannel, vendorTenant, marketplace };
}
