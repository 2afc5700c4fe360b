/**
 * The documented lifecycle: which state of an order, a return, a piece that comes back or a shipment may follow which, by what.
 *
 * A step from a state to itself is one that changed something all the same: another partial cancellation, another shipment.
 */
import type { OptionalApi } from "../contract/operations.js";
import type { Profile } from "../history/entry.js";
import { declares, undeclared, type Scope } from "./scope.js";

export type Machine = "order" | "return" | "return item" | "shipment";

export interface Transition {
  readonly machine: Machine;
  readonly from: string;
  readonly to: string;
  /** Event types and operations that bring it about; each alone suffices. */
  readonly by: readonly string[];
  /** Which of Increff's documents tells of it. */
  readonly source: string;
  /** Without these it cannot happen. */
  readonly needs?: readonly OptionalApi[];
  /** With this a vendor takes another way. */
  readonly unless?: OptionalApi;
}

/** Before anything was told. */
export const unknown = "unknown";

const partly = [
  "SUBORDER_PARTIAL_CANCEL",
  "sellerCancellation",
  "cancelOrderItems",
] as const;
const wholly = [
  "SUBORDER_CANCEL",
  "sellerCancellation",
  "cancelOrderItems",
] as const;

type Short = readonly [
  from: string,
  to: string,
  by: readonly string[],
  more?: Pick<Transition, "needs" | "unless">,
];

function all(
  machine: Machine,
  source: string,
  ...steps: readonly Short[]
): Transition[] {
  return steps.map(([from, to, by, more]) => ({
    machine,
    from,
    to,
    by,
    source,
    ...more,
  }));
}

const handedOver = ["notifyHandover", "manifestAndHandover"] as const;

export const lifecycle: Readonly<Record<Profile, readonly Transition[]>> = {
  efs: [
    ...all("order", "Outward order events", [
      unknown,
      "created",
      ["SUBORDER_CREATE"],
    ]),
    ...all(
      "order",
      "Outward order events; seller cancellation (cumulative quantities)",
      ["created", "partly cancelled", partly],
      ["partly cancelled", "partly cancelled", partly],
      ["created", "cancelled", wholly],
      ["partly cancelled", "cancelled", wholly],
    ),
    ...all(
      "order",
      "Pack & get pack details (a B2B order may have several shipments)",
      ["created", "packed in part", ["packOrder"]],
      ["created", "packed", ["packOrder"]],
      ["partly cancelled", "packed in part", ["packOrder"]],
      ["partly cancelled", "packed", ["packOrder"]],
      ["packed in part", "packed in part", ["packOrder"]],
      ["packed in part", "packed", ["packOrder", ...partly]],
    ),
    ...all(
      "order",
      "Manifest; handover notification",
      ["packed", "manifested", ["createManifest"], { needs: ["manifest"] }],
      [
        "manifested",
        "handed over",
        ["notifyHandover"],
        { needs: ["manifest", "handover"] },
      ],
      [
        "packed",
        "handed over",
        handedOver,
        { needs: ["handover"], unless: "manifest" },
      ],
    ),
    ...all(
      "order",
      "Outward order events (SUBORDER_COMPLETE)",
      [
        "handed over",
        "completed",
        ["SUBORDER_COMPLETE"],
        { needs: ["handover"] },
      ],
      [
        "manifested",
        "completed",
        ["SUBORDER_COMPLETE"],
        { needs: ["manifest"], unless: "handover" },
      ],
      ["packed", "completed", ["SUBORDER_COMPLETE"], { unless: "handover" }],
    ),
    ...all(
      "return",
      "Return order events",
      [unknown, "announced", ["RETURN_ORDER_CREATE"]],
      ["announced", "announced", ["RETURN_ORDER_UPDATE"]],
      ["announced", "partly cancelled", ["RETURN_ORDER_PARTIAL_CANCEL"]],
      ["announced", "cancelled", ["RETURN_ORDER_CANCEL"]],
      ["partly cancelled", "cancelled", ["RETURN_ORDER_CANCEL"]],
    ),
    ...all(
      "return",
      "Return order processing update",
      ["announced", "processed in part", ["processReturn"]],
      ["announced", "processed", ["processReturn"]],
      ["partly cancelled", "processed in part", ["processReturn"]],
      ["partly cancelled", "processed", ["processReturn"]],
      ["processed in part", "processed", ["processReturn"]],
    ),
    ...all(
      "return item",
      "Return order events; return order processing update (qcStatus)",
      ["expected", "passed", ["processReturn"]],
      ["expected", "failed", ["processReturn"]],
      [
        "expected",
        "cancelled",
        ["RETURN_ORDER_PARTIAL_CANCEL", "RETURN_ORDER_CANCEL"],
      ],
    ),
  ],
  erp: [
    ...all(
      "order",
      "Outward Sales Posting (eventType)",
      [unknown, "created", ["OUTWARD_ORDER_CREATE"]],
      ["created", "partly cancelled", ["OUTWARD_ORDER_PARTIAL_CANCEL"]],
      [
        "partly cancelled",
        "partly cancelled",
        ["OUTWARD_ORDER_PARTIAL_CANCEL"],
      ],
      ["created", "cancelled", ["OUTWARD_ORDER_CANCEL"]],
      ["partly cancelled", "cancelled", ["OUTWARD_ORDER_CANCEL"]],
      ["created", "completed", ["OUTWARD_ORDER_COMPLETE"]],
      ["partly cancelled", "completed", ["OUTWARD_ORDER_COMPLETE"]],
    ),
    ...all(
      "shipment",
      "Outward Sales Posting (an invoiced shipment appears in all later postings of its order; shipmentStatus)",
      ...shipmentSteps(),
    ),
  ],
};

/** Any posting of the order may be the first that carries a shipment, and any later one states it again. */
function shipmentSteps(): Short[] {
  const by = ["outwardSalesPosting"];
  return [
    [unknown, "invoiced", by],
    [unknown, "dispatched", by],
    ["invoiced", "invoiced", by],
    ["invoiced", "dispatched", by],
    ["dispatched", "dispatched", by],
    ["dispatched", "delivered", by],
    ["delivered", "delivered", by],
  ];
}

/** `order: created → packed` */
export function nameOf({
  machine,
  from,
  to,
}: Pick<Transition, "machine" | "from" | "to">): string {
  return `${machine}: ${from} → ${to}`;
}

/** Why a vendor of this scope is not expected to take it; undefined when it is. */
export function whyNotExpected(
  { needs = [], unless }: Transition,
  scope: Scope,
): string | undefined {
  const lacking = needs.find((api) => !declares(scope, api));
  if (lacking !== undefined) return undeclared(lacking);
  return unless !== undefined && declares(scope, unless)
    ? `the vendor declares the optional API ${unless}, so another step comes first`
    : undefined;
}
