/**
 * Defect: The inventory goes out in batches of 500 SKUs, where 300 are
 * allowed.
 */
import { Stock } from "../reference-efs/stock.js";

class Sends500Skus extends Stock {
  protected override readonly batchSize = 500;
}

export const parts = { Stock: Sends500Skus };
