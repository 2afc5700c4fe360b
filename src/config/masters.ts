/** Accounts and products as a configuration gives them, with what it leaves out. */
import type { components } from "../contract/generated/files.js";
import { demoAccount, demoProduct } from "../simulator/demo.js";
import type { Endpoints, Product, Tenant } from "../simulator/settings.js";

export type TenantForm = components["schemas"]["ConfigTenant"];
export type ProductForm = components["schemas"]["ConfigProduct"];

/** Its parts in the order in which a person reads them. */
export function tenantOf(form: TenantForm): Tenant {
  const { role, authUsername, authPassword, ...others } = form;
  return { role, authUsername, authPassword, ...demoAccount, ...others };
}

export function productOf(form: ProductForm): Product {
  const { barcode, clientSkuId = barcode, channelSkuCode, ...others } = form;
  return { barcode, clientSkuId, channelSkuCode, ...demoProduct, ...others };
}

const addressNames = [
  "orderEvents",
  "returnEvents",
  "sellerCancellation",
  "salesPosting",
] as const;

export interface Callable {
  readonly endpoints: Endpoints;
  /** The names of addresses that hold `{port}`: no vendor was started, so there is no such port. */
  readonly leftOut: readonly string[];
}

/** The addresses that can be called without a vendor that the kit starts. */
export function callable(endpoints: Endpoints): Callable {
  const leftOut = addressNames.filter(
    (name) => endpoints[name]?.includes("{port}") === true,
  );
  return {
    endpoints: Object.fromEntries(
      Object.entries(endpoints).filter(
        ([name]) => !leftOut.some((one) => one === name),
      ),
    ),
    leftOut,
  };
}
