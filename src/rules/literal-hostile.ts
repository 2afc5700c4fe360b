/** Histories in which a vendor sends, answers and shows what nobody would expect, for tests that nothing throws on them. */
import { allOperations } from "../contract/operations.js";
import type { LifeEntry } from "./life.js";
import { LiteralHistory, literalOrder } from "./literal-history.js";

const deep = (open: string, close: string): string =>
  `${open.repeat(8_000)}1${close.repeat(8_000)}`;

/** JSON texts. */
export const hostileValues: readonly string[] = [
  "null",
  "true",
  "-1",
  "1e300",
  '""',
  '"__proto__"',
  "[]",
  "[null]",
  "[[]]",
  "[{}]",
  '{"length":-1,"__proto__":{"channelSkuCode":"A"}}',
  '[{"channelSkuCode":{},"orderedQuantity":"x","cancelledQuantity":[]}]',
  '[{"channelSkuCode":"A","orderedQuantity":"1","quantityToPack":-1},{}]',
  deep("[", "]"),
  deep('{"orderItems":', "}"),
];

const fields = [
  "orderItems",
  "shipmentItems",
  "products",
  "orderCodes",
  "orderList",
  "skuListings",
  "shipments",
  "messageId",
  "eventType",
  "channelName",
  "returnOrderCode",
  "forwardOrderCode",
  "lines",
  "sales",
  "items",
  "status",
] as const;

const place = JSON.stringify(literalOrder).slice(1, -1);

/**
 * Histories in which the value stands wherever something could be read: everywhere at once, then in one field at a time.
 * Each has its own, because rules that compare messages pair by pair would take much longer for one with all of them.
 */
export function historiesOf(value: string): (readonly LifeEntry[])[] {
  const all = fields.map((field) => `"${field}":${value}`);
  return [
    value,
    // The deep ones sixteen times in each body would fill the memory, and show a rule nothing that one of them does not.
    ...(value.length > 1_000 ? [] : [`{${place},${all.join(",")}}`]),
    ...all.map((field) => `{${place},${field}}`),
  ].map((body) => historyOf(body, value));
}

function historyOf(body: string, value: string): readonly LifeEntry[] {
  const history = new LiteralHistory();
  for (const { operationId, direction } of allOperations) {
    const fault = history.fault("F6", { variant: "twin" });
    const answer = value;
    if (direction === "outbound") {
      history.deliver(body, { operation: operationId, answer });
      history.deliver(body, { operation: operationId, status: 400, fault });
    } else if (direction === "inbound") {
      for (const status of [200, 400, 500])
        history.call(operationId, body, { status, answer });
    }
  }
  const read: unknown = JSON.parse(body);
  for (const action of ["pack", "cancel", "process-return", "manifest"])
    history.drive(action, read, "refused");
  for (const resource of ["order", "sales", "return"] as const)
    history.observe(resource, read, { returnOrderCode: "R-1" });
  return history.entries;
}
