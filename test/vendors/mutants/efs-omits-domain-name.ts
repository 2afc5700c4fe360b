/** Defect: The calls to the OMS carry no authDomainName. */
import { OmsClient } from "../reference-efs/oms-client.js";

class OmitsDomainName extends OmsClient {
  protected override headers(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(super.headers()).filter(
        ([name]) => name !== "authDomainName",
      ),
    );
  }
}

export const parts = { OmsClient: OmitsDomainName };
