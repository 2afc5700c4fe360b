/**
 * The few fields of a body that decide a finding: keys, event, lines with their quantities, errors. Every name and value is
 * already safe to print on one line.
 */
import { readJson } from "../history/json-body.js";
import type { RecordedBody } from "../history/entry.js";
import { shortened, visible } from "../history/visible.js";

export interface Field {
  readonly name: string;
  readonly value: string;
}

/** Shown when present, in this order. */
const scalarKeys = [
  "eventType",
  "messageId",
  "orderCode",
  "forwardOrderCode",
  "returnOrderCode",
  "locationCode",
  "status",
  "pickListId",
  "shipmentCode",
  "invoiceCode",
  "manifestCode",
  "hasError",
  "errorMessage",
  "code",
  "message",
  "description",
];
const listKeys = [
  "orderCodes",
  "orderList",
  "orderItems",
  "shipmentItems",
  "lines",
  "items",
  "shipments",
  "sales",
  "products",
  "skuListings",
  "failureProducts",
];
const nameKeys = [
  "returnItemCode",
  "shipmentCode",
  "channelSkuCode",
  "orderItemCode",
  "orderCode",
  "barcode",
];
const quantityKeys = ["orderedQuantity", "quantityToPack", "quantity"];
const remarkKeys = [
  ["cancelledQuantity", "cancelled"],
  ["packedQuantity", "packed"],
  ["qcStatus", "QC"],
  ["shipmentStatus", ""],
] as const;

const valueLimit = 100;
const shownItems = 4;
const shownUnknownKeys = 4;

export function bodyDigest(body: RecordedBody): Field[] {
  if (body.text === "") return [];
  const value = readJson(body);
  return value === undefined
    ? [{ name: "body", value: printed(body.text) }]
    : digest(value, body.text);
}

/** @param text what `value` was read from; numbers too large for JavaScript are quoted from there */
export function digest(value: unknown, text = ""): Field[] {
  if (value === null || value === undefined) return [];
  if (!isRecord(value))
    return [{ name: "body", value: printed(JSON.stringify(value)) }];
  const fields: Field[] = [];
  for (const name of scalarKeys) {
    const field = value[name];
    if (isScalar(field))
      fields.push({ name, value: printed(exact(name, field, text)) });
  }
  for (const name of listKeys) {
    const list = value[name];
    if (Array.isArray(list)) fields.push({ name, value: listText(list) });
  }
  if (fields.length > 0) return fields;
  return Object.entries(value)
    .filter(([, field]) => isScalar(field))
    .slice(0, shownUnknownKeys)
    .map(([name, field]) => ({
      name: printed(name),
      value: printed(String(field)),
    }));
}

/** `eventType SUBORDER_CREATE · orderCode K-1` */
export function fieldsText(fields: readonly Field[]): string {
  return fields.map(({ name, value }) => `${name} ${value}`).join(" · ");
}

function exact(
  name: string,
  value: string | number | boolean,
  text: string,
): string {
  if (
    typeof value !== "number" ||
    Number.isSafeInteger(value) ||
    !Number.isInteger(value)
  )
    return String(value);
  return (
    new RegExp(`"${name}"\\s*:\\s*(-?\\d+)`).exec(text)?.[1] ?? String(value)
  );
}

function listText(list: readonly unknown[]): string {
  if (list.length === 0) return "none";
  const shown = list.slice(0, shownItems).map(itemText);
  const more = list.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
}

function itemText(item: unknown): string {
  if (!isRecord(item))
    return printed(typeof item === "string" ? item : JSON.stringify(item));
  const name = nameKeys.map((key) => item[key]).find(isScalar);
  const product = item["returnItemCode"] === name ? item["channelSkuCode"] : "";
  const quantity = quantityKeys.map((key) => item[key]).find(isScalar);
  const remarks = remarkKeys.flatMap(([key, word]) => {
    const value = item[key];
    return isScalar(value) ? [`${word} ${printed(String(value))}`.trim()] : [];
  });
  const inner = [item["shipmentItems"], item["lines"]].find((list) =>
    Array.isArray(list),
  );
  const lines = Array.isArray(inner) ? [`[${listText(inner)}]`] : [];
  const parts = [
    name === undefined ? printed(JSON.stringify(item)) : printed(String(name)),
    ...(isScalar(product) && product !== "" ? [printed(String(product))] : []),
    ...(quantity === undefined ? [] : [`×${printed(String(quantity))}`]),
    ...(remarks.length === 0 ? [] : [`(${remarks.join(", ")})`]),
    ...lines,
  ];
  return parts.join(" ");
}

function printed(text: string): string {
  return visible(shortened(text, valueLimit));
}

function isScalar(value: unknown): value is string | number | boolean {
  return (
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
