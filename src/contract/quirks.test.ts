import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { collectContract } from "./generator/collect.js";
import { isObject, Sources, type Json } from "./generator/sources.js";
import { isOperationId, operationById } from "./operations.js";
import { quirks } from "./quirks.js";
import { validateRequest } from "./validate.js";

const contract = collectContract(
  new Sources(fileURLToPath(new URL("../../openapi", import.meta.url))),
);

/** The schemas that a field name leads to, through lists and choices. */
function schemasAt(schemas: Json[], steps: readonly string[]): Json[] {
  const all = schemas.flatMap(alternatives);
  const [step, ...rest] = steps;
  if (step === undefined) return all;
  const next = all.flatMap((schema) => {
    if (!isObject(schema)) return [];
    if (step === "[]")
      return schema["items"] === undefined ? [] : [schema["items"]];
    const properties = schema["properties"];
    const property = isObject(properties) ? properties[step] : undefined;
    return property === undefined ? [] : [property];
  });
  return next.length === 0 ? [] : schemasAt(next, rest);
}

function alternatives(schema: Json): Json[] {
  if (!isObject(schema)) return [];
  const nested = ["anyOf", "oneOf", "allOf"].flatMap((key) =>
    Array.isArray(schema[key]) ? schema[key] : [],
  );
  return [schema, ...nested.flatMap(alternatives)];
}

describe("the list of quirks", () => {
  it("has every id once", () => {
    expect(new Set(quirks.map(({ id }) => id)).size).toBe(quirks.length);
  });

  it.each(quirks)(
    "$id names operations and fields that exist",
    ({ operations, field, side }) => {
      for (const operation of operations)
        expect(isOperationId(operation)).toBe(true);
      expect(side === undefined).toBe(field === undefined);
      if (field === undefined) return;
      const steps = field.replaceAll("[]", ".[]").split(".");
      for (const id of operations) {
        const { requestSchema, responses } = operationById(id);
        const name = side === "request" ? requestSchema : responses["200"];
        const groups =
          side === "request" ? ["requests", "messages"] : ["responses"];
        const schema = groups
          .map((group) => contract.schemas[group as "requests"].get(name ?? ""))
          .find(Boolean);
        expect(
          schemasAt(schema === undefined ? [] : [schema], steps),
          `${id} ${field}`,
        ).not.toHaveLength(0);
      }
    },
  );

  it("says everything that there is to say", () => {
    for (const quirk of quirks) {
      for (const text of [quirk.sourcesSay, quirk.kitAccepts, quirk.why])
        expect(text, quirk.id).toMatch(/^[A-Z"0-9h].*\.$/);
    }
  });
});

describe("accepted forms", () => {
  it("a complete cancellation and both forms of an ambiguous scalar satisfy their contracts", () => {
    const cancellation = {
      orderCode: "O",
      locationCode: "L",
      channelName: "C",
      orderItems: [{ channelSkuCode: "S", cancelledQuantity: 2 }],
    };
    for (const operation of [
      "cancelOrderItems",
      "sellerCancellation",
    ] as const) {
      expect(
        validateRequest(operation, cancellation, { coerce: false }).ok,
      ).toBe(true);
    }
  });
});

describe("the documented sample of the sales posting", () => {
  const sample = JSON.parse(
    readFileSync(
      new URL(
        "../../openapi/examples/outward-sales-posting.seed.json",
        import.meta.url,
      ),
      "utf8",
    ),
  ) as Record<string, unknown>;

  it("satisfies the contract as it stands, and with the other form of every ambiguous scalar", () => {
    expect(
      validateRequest("outwardSalesPosting", sample, { coerce: false }),
    ).toMatchObject({ ok: true });
    const text = JSON.stringify({
      ...sample,
      isSplitRequired: false,
      orderType: "SO",
    })
      .replace('"omsShipmentId":"121"', '"omsShipmentId":121')
      .replace('"volWeight":"0.0"', '"volWeight":0');
    expect(
      validateRequest("outwardSalesPosting", JSON.parse(text) as unknown, {
        coerce: false,
      }).ok,
    ).toBe(true);
  });
});
