/** Other bodies for a message, each for a reason that the catalogue names. All are made from the message's own body. */
import type { BodyVariant } from "../scenario/step.js";

type Json = Record<string, unknown>;

export interface VariantFacts {
  /** A messageId that no message of the run has. */
  readonly freshMessageId: number;
}

/** The bytes to send instead. @throws RangeError when the body has nothing that the variant could change */
export function variantOf(
  variant: BodyVariant,
  bodyText: string,
  facts: VariantFacts,
): string {
  const body = JSON.parse(bodyText) as Json;
  switch (variant) {
    case "twin":
      return JSON.stringify(
        { xNote: null, ...reversed(body), xOrigin: "kit" },
        null,
        2,
      );
    case "changed-payload":
      return JSON.stringify(changed(body));
    case "malformed":
      return JSON.stringify(malformed(body));
    case "unreadable":
      return bodyText.slice(0, Math.floor(bodyText.length / 2));
    case "unknown-fields":
      return JSON.stringify(withUnknownFields(body));
    case "null-fields":
      return JSON.stringify(withNulls(body));
    case "unknown-event":
      return JSON.stringify({
        ...body,
        eventType: unknownEvent(body),
        messageId: facts.freshMessageId,
      });
    case "long-strings":
      return JSON.stringify(withLongStrings(body));
    case "scalar-forms":
      return JSON.stringify(withOtherScalars(body));
    case "changed-shipment":
      return JSON.stringify(restated(body, facts));
    case "near-miss-case":
    case "near-miss-zero":
      return JSON.stringify(nearMisses(variant, body, facts));
  }
}

function reversed(value: Json): Json {
  const turn = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(turn);
    if (typeof item !== "object" || item === null) return item;
    return Object.fromEntries(
      Object.entries(item)
        .reverse()
        .map(([key, inner]) => [key, turn(inner)]),
    );
  };
  return turn(value) as Json;
}

function list(body: Json, key: string): Json[] {
  return Array.isArray(body[key]) ? (body[key] as Json[]) : [];
}

/** Without its items; a posting that carries shipments gains one that has no code, so that most of it looks right. */
function malformed(body: Json): Json {
  const shipments = list(body, "shipments");
  return shipments.length > 0
    ? { ...body, shipments: [...shipments, {}] }
    : { ...body, orderItems: null };
}

/** More of everything, and one shipment that was never made. */
function changed(body: Json): Json {
  const orderItems = list(body, "orderItems").map((item) => ({
    ...item,
    ...("orderedQuantity" in item
      ? { orderedQuantity: Number(item["orderedQuantity"]) + 7 }
      : {}),
  }));
  const shipments = list(body, "shipments");
  const last = shipments.at(-1);
  const extra =
    last === undefined
      ? []
      : [{ ...last, shipmentCode: `${String(last["shipmentCode"])}X` }];
  return {
    ...body,
    orderItems,
    ...(shipments.length > 0 ? { shipments: [...shipments, ...extra] } : {}),
  };
}

function withUnknownFields(body: Json): Json {
  const extra = {
    xRevision: 7,
    xHints: { nested: ["a", { deep: true }] },
  };
  return {
    ...body,
    ...extra,
    orderItems: list(body, "orderItems").map((item) => ({ ...item, ...extra })),
    ...("shipments" in body
      ? {
          shipments: list(body, "shipments").map((one) => ({
            ...one,
            ...extra,
          })),
        }
      : {}),
  };
}

/** Optional by the contract; only those that the message carries are set to null, or it would carry unknown fields. */
const optional = {
  body: [
    "parentOrderCode",
    "orderCustomAttributes",
    "virtualSkuDefinitions",
    "turnAroundTime",
    "omsOrderId",
    "returnOrderTime",
    "startProcessingTime",
    "requiredBy",
    "shippingCharges",
  ],
  item: [
    "customerCancelledQty",
    "sellerCancelledQty",
    "sellerRejectQty",
    "hoppedQuantity",
    "giftChargePerUnit",
    "orderItemCustomAttributes",
    "omsItemId",
    "isBundled",
  ],
  shipment: [
    "packageSku",
    "deliveredAt",
    "packedAt",
    "irn",
    "qrCode",
    "shipmentDetails",
  ],
} as const;

function withNulls(body: Json): Json {
  const nulled = (value: Json, fields: readonly string[]): Json => ({
    ...value,
    ...Object.fromEntries(
      fields.filter((field) => field in value).map((field) => [field, null]),
    ),
  });
  return {
    parentOrderCode: null,
    ...nulled(body, optional.body),
    orderItems: list(body, "orderItems").map((item) =>
      nulled(item, optional.item),
    ),
    ...("shipments" in body
      ? {
          shipments: list(body, "shipments").map((one) =>
            nulled(one, optional.shipment),
          ),
        }
      : {}),
  };
}

function unknownEvent(body: Json): string {
  const event = String(body["eventType"]);
  if (event.startsWith("SUBORDER")) return "SUBORDER_NOTE_ADDED";
  return event.startsWith("RETURN")
    ? "RETURN_ORDER_NOTE_ADDED"
    : "OUTWARD_ORDER_NOTE_ADDED";
}

const full = 255;

function withLongStrings(body: Json): Json {
  const long = (start: string): string =>
    `${start} `.repeat(full).slice(0, full - 1) + ".";
  const address = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? {
          ...value,
          name: long("Anandalakshmi"),
          line1: long("Flat 7, Lotus Towers"),
          line2: long("Behind the old market"),
        }
      : value;
  return {
    ...body,
    parentOrderCode: long("PARENT"),
    ...("shippingAddress" in body
      ? { shippingAddress: address(body["shippingAddress"]) }
      : {}),
    ...("billingAddress" in body
      ? { billingAddress: address(body["billingAddress"]) }
      : {}),
  };
}

/** The other form of the scalars on which the posting's table and sample disagree. */
function withOtherScalars(body: Json): Json {
  const split = body["isSplitRequired"];
  return {
    ...body,
    isSplitRequired:
      typeof split === "string"
        ? split === "true"
        : JSON.stringify(split ?? false),
    shipments: list(body, "shipments").map((shipment) => ({
      ...shipment,
      omsShipmentId:
        typeof shipment["omsShipmentId"] === "string"
          ? Number(shipment["omsShipmentId"])
          : JSON.stringify(shipment["omsShipmentId"] ?? 1),
    })),
  };
}

/** A message of its own that says of each shipment that three pieces more of everything are in it. */
function restated(body: Json, facts: VariantFacts): Json {
  const more = (item: Json): Json => {
    const quantity = Number(item["quantity"]) + 3;
    const total = Number(item["sellingPricePerUnit"]) * quantity;
    return {
      ...item,
      quantity,
      sellingPriceTotal: Math.round(total * 100) / 100,
    };
  };
  return {
    ...body,
    messageId: facts.freshMessageId,
    shipments: list(body, "shipments").map((shipment) => ({
      ...shipment,
      shipmentItems: list(shipment, "shipmentItems").map(more),
    })),
  };
}

/** The last shipment gets a code that differs from the first one's only in case, or by a leading zero. */
function nearMisses(
  variant: "near-miss-case" | "near-miss-zero",
  body: Json,
  facts: VariantFacts,
): Json {
  const shipments = list(body, "shipments");
  const first = shipments[0];
  if (first === undefined || shipments.length < 2)
    throw new RangeError(
      "a near miss needs a posting that carries two shipments",
    );
  const given = String(first["shipmentCode"]);
  const [code, other] =
    variant === "near-miss-zero"
      ? [`${facts.freshMessageId}`, `0${facts.freshMessageId}`]
      : [given, swappedCase(given)];
  return {
    ...body,
    shipments: shipments.map((shipment, index) => ({
      ...shipment,
      ...(index === 0 ? { shipmentCode: code } : {}),
      ...(index === shipments.length - 1 ? { shipmentCode: other } : {}),
    })),
  };
}

function swappedCase(code: string): string {
  const other =
    code === code.toLowerCase() ? code.toUpperCase() : code.toLowerCase();
  if (other === code)
    throw new RangeError(`the shipment code ${code} has no letters`);
  return other;
}
