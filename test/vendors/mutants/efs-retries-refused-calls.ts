/**
 * Defect: A call that the OMS refused with a 4xx is tried again, unchanged.
 */
import { OmsClient } from "../reference-efs/oms-client.js";

class RetriesRefusedCalls extends OmsClient {
  protected override isWorthRetrying(): boolean {
    return true;
  }
}

export const parts = { OmsClient: RetriesRefusedCalls };
