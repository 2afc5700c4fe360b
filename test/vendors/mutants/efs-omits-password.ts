/** Defect: The calls to the OMS carry no authPassword. */
import { OmsClient } from "../reference-efs/oms-client.js";

class OmitsPassword extends OmsClient {
  protected override headers(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(super.headers()).filter(
        ([name]) => name !== "authPassword",
      ),
    );
  }
}

export const parts = { OmsClient: OmitsPassword };
