/** A return: expected from its creation, then processed piece by piece. */
import type { MarketplaceBodies } from "./bodies.js";

export type ReturnForm = MarketplaceBodies["CreateReturnOrderRequest"];

export interface ReturnItem {
  readonly returnItemCode: string;
  readonly channelSkuCode: string;
  readonly reason: string;
  /** null until the piece was checked. */
  readonly processed: ProcessedPiece | null;
  /** This piece alone does not come after all; null while it is expected or came. */
  readonly cancelledAt: number | null;
}

export interface ProcessedPiece {
  readonly qcStatus: "PASS" | "FAIL";
  readonly qcReason: string | null;
  readonly imageUrls: readonly string[];
  readonly at: number;
}

export interface ReturnOrder {
  readonly returnOrderCode: string;
  readonly forwardOrderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly createdAt: number;
  readonly form: ReturnForm;
  readonly orderType: ReturnForm["orderType"];
  readonly awbNumber: string;
  readonly transporter: string;
  readonly cancelledAt: number | null;
  readonly items: readonly ReturnItem[];
}

export type ReturnStatus =
  "CREATED" | "PARTIALLY_PROCESSED" | "COMPLETED" | "CANCELLED";

export function returnStatusOf(order: ReturnOrder): ReturnStatus {
  if (order.cancelledAt !== null) return "CANCELLED";
  const coming = order.items.filter((item) => item.cancelledAt === null);
  const processed = coming.filter((item) => item.processed !== null).length;
  if (processed === 0) return "CREATED";
  return processed === coming.length ? "COMPLETED" : "PARTIALLY_PROCESSED";
}
