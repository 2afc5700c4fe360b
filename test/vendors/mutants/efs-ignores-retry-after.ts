/**
 * Defect: A 429 is tried again after the usual pause, whatever Retry-After
 * says.
 */
import { OmsClient } from "../reference-efs/oms-client.js";

class IgnoresRetryAfter extends OmsClient {
  protected override retryAfterMs(): number {
    return 0;
  }
}

export const parts = { OmsClient: IgnoresRetryAfter };
