/** Defect: The inventory goes to the path of the API's first version. */
import { Stock } from "../reference-efs/stock.js";

class CallsV0Path extends Stock {
  protected override inventoryPath(): string {
    return "/sellfast/inventories/absolute-update";
  }
}

export const parts = { Stock: CallsV0Path };
