/** Defect: Quantities are sent as strings. */
import { OmsClient } from "../reference-efs/oms-client.js";

class SendsQuantitiesAsStrings extends OmsClient {
  protected override encode(body: unknown): string {
    return JSON.stringify(body, (name, value: unknown) =>
      /quantity/i.test(name) && typeof value === "number"
        ? String(value)
        : value,
    );
  }
}

export const parts = { OmsClient: SendsQuantitiesAsStrings };
