/** Defect: A picklist names the channel DEFAULT, whatever its orders' is. */
import { OmsClient } from "../reference-efs/oms-client.js";

class PicksForAnotherChannel extends OmsClient {
  protected override encode(body: unknown): string {
    const call = body as Record<string, unknown>;
    return JSON.stringify(
      "orderList" in call ? { ...call, channelName: "DEFAULT" } : call,
    );
  }
}

export const parts = { OmsClient: PicksForAnotherChannel };
