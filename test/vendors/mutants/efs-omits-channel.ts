/** Defect: A pack does not say which channel the order is from. */
import { OmsClient } from "../reference-efs/oms-client.js";

class OmitsChannel extends OmsClient {
  protected override encode(body: unknown): string {
    const { channelName, ...rest } = body as Record<string, unknown>;
    return JSON.stringify(
      "shipmentItems" in rest ? rest : { channelName, ...rest },
    );
  }
}

export const parts = { OmsClient: OmitsChannel };
