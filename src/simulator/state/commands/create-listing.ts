/**
 * Listing creation: maps barcodes of the product master to the SKU codes of the tenant's channels. The barcode of a
 * listing stays; its serial number and tolerance may be stated anew.
 */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import type { EfsBodies } from "../bodies.js";
import { sameData } from "../canonical.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import type { Listing } from "../fact.js";
import { keyOf } from "../table.js";
import { repeated } from "../tenancy.js";

type Body = EfsBodies["CreateListingRequest"];

export function createListing(
  draft: Draft,
  tenant: Tenant,
  { skuListings }: Body,
): Decision {
  const violations = repeated(
    "channelSkuCode",
    skuListings.map((listing) => listing.channelSkuCode),
  );
  const conflicts: string[] = [];
  const created: Listing[] = [];
  for (const {
    channelSkuCode,
    channelSerialNo,
    barcode,
    toleranceDays = null,
  } of skuListings) {
    if (!draft.state.products.has(barcode)) {
      violations.push(`barcode: ${barcode} is not in the product master`);
      continue;
    }
    for (const channelName of tenant.channels) {
      const known = draft.state.listings.get(
        keyOf(channelName, channelSkuCode),
      );
      const listing = {
        channelName,
        channelSkuCode,
        channelSerialNo,
        barcode,
        toleranceDays,
      };
      if (
        known === undefined ||
        (known.barcode === barcode && !sameData(known, listing))
      ) {
        created.push(listing);
      } else if (known.barcode !== barcode) {
        conflicts.push(
          `channelSkuCode: ${channelSkuCode} is listed for barcode ${known.barcode} in channel ${channelName}`,
        );
      }
    }
  }
  if (violations.length > 0)
    return draft.refuse(omsError("invalidBody", ...violations));
  if (conflicts.length > 0)
    return draft.refuse(omsError("otherContent", ...conflicts));
  for (const listing of created)
    draft.record({ type: "listingCreated", listing });
  return draft.accept();
}
