/** The bodies of the contracts, under short names for the state's own use. */
import type { components as EfsComponents } from "../../contract/generated/efs.js";
import type { components as ErpComponents } from "../../contract/generated/erp.js";
import type { components as MarketplaceComponents } from "../../contract/generated/marketplace.js";

export type EfsBodies = EfsComponents["schemas"];
export type ErpBodies = ErpComponents["schemas"];
export type MarketplaceBodies = MarketplaceComponents["schemas"];

export type Address = MarketplaceBodies["Address"];
export type VirtualSkuDefinition = EfsBodies["VirtualSkuDefinition"];
export type BundledSkuDefinition = EfsBodies["BundledSkuDefinition"];
