/** Defect: A listing names its first SKU twice. */
import { OmsClient } from "../reference-efs/oms-client.js";

class RepeatsSkuInListing extends OmsClient {
  protected override encode(body: unknown): string {
    const call = body as { readonly skuListings?: readonly unknown[] };
    const first = call.skuListings?.slice(0, 1) ?? [];
    return JSON.stringify(
      call.skuListings === undefined
        ? call
        : { ...call, skuListings: [...call.skuListings, ...first] },
    );
  }
}

export const parts = { OmsClient: RepeatsSkuInListing };
