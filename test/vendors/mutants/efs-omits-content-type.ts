/** Defect: The calls to the OMS carry no Content-Type. */
import { OmsClient } from "../reference-efs/oms-client.js";

class OmitsContentType extends OmsClient {
  protected override headers(): Record<string, string> {
    const headers = super.headers();
    delete headers["content-type"];
    return headers;
  }

  /** Bytes, because fetch would name a type for a string. */
  protected override encode(body: unknown): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(JSON.stringify(body));
  }
}

export const parts = { OmsClient: OmitsContentType };
