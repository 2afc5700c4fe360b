/**
 * What came back is looked at, item by item, and the OMS is told once. Only items that were
 * announced are processed, and only while they are expected.
 */
import {
  type Fields,
  Refusal,
  fields,
  list,
  optionalText,
  text,
} from "../shared/fields.js";
import type { Answer } from "../shared/http-server.js";
import { type Asker, type Desk, begin, refuse } from "./desk.js";
import type { ReturnItem, ReturnKey, ReturnOrder } from "./return-book.js";

/** The body of POST /usp/return. */
export interface ReturnBody extends ReturnKey {
  readonly forwardOrderCode: string;
  readonly awbNumber: string;
  readonly transporter: string;
  readonly orderItems: readonly ProcessedItem[];
}

export interface ProcessedItem {
  readonly returnItemCode: string;
  readonly channelSkuCode: string;
  readonly qcStatus: "PASS" | "FAIL";
  readonly qcReason?: string;
  readonly imageUrls?: readonly unknown[];
}

export class ReturnProcessing {
  constructor(protected readonly desk: Desk) {
    desk.outbox.register("process-return", {
      method: "POST",
      path: "/usp/return",
      done: (body) => {
        this.book(body as ReturnBody);
      },
    });
  }

  process(request: unknown, asker?: Asker): Answer {
    const given = fields(request, "return");
    const key = {
      returnOrderCode: text(given, "returnOrderCode"),
      locationCode: text(given, "locationCode"),
      channelName: text(given, "channelName"),
    };
    const order = this.desk.returns.find(key);
    const body: ReturnBody = {
      ...key,
      forwardOrderCode:
        optionalText(given, "forwardOrderCode") ??
        order?.forwardOrderCode ??
        "",
      awbNumber: optionalText(given, "awbNumber") ?? order?.awbNumber ?? "",
      transporter:
        optionalText(given, "transporter") ?? order?.transporter ?? "",
      orderItems: this.readItems(given),
    };
    const lane = `return ${this.desk.returns.scopeOf(key)}`;
    return begin(
      this.desk,
      { task: "process-return", meaning: body, lane, body },
      () => {
        this.check(body);
      },
      asker,
    );
  }

  protected check(body: ReturnBody): void {
    const order = this.desk.returns.find(body);
    if (!order?.expected)
      return refuse(`return ${body.returnOrderCode} is not expected`);
    if (order.cancelled || order.completed) refuse("the return is closed");
    if (order.forwardOrderCode !== body.forwardOrderCode)
      refuse("it is of another order");
    for (const item of body.orderItems) this.checkItem(order, item);
  }

  protected checkItem(order: ReturnOrder, processed: ProcessedItem): void {
    const item = order.items.find(
      (candidate) => candidate.item === processed.returnItemCode,
    );
    if (item?.sku !== processed.channelSkuCode) {
      return refuse(`${processed.returnItemCode}: no such item is expected`);
    }
    if (item.cancelled) refuse(`${item.item}: is not coming back`);
    if (item.qcStatus !== null || this.isOwed(order, item)) {
      refuse(`${item.item}: is processed already`);
    }
  }

  protected isOwed(order: ReturnOrder, item: ReturnItem): boolean {
    const owed = this.desk.outbox.owed(
      "process-return",
      `return ${order.scope}`,
    ) as ReturnBody[];
    return owed
      .flatMap((body) => body.orderItems)
      .some((processed) => processed.returnItemCode === item.item);
  }

  protected readItems(given: Fields): ProcessedItem[] {
    const items = list(given, "orderItems").map((item) => this.readItem(item));
    if (new Set(items.map((item) => item.returnItemCode)).size < items.length) {
      throw new Refusal(
        400,
        "orderItems: each returnItemCode may appear only once",
      );
    }
    return items;
  }

  /** A reason and pictures belong to a failure; a passed item has nothing to show. */
  protected readItem(item: Fields): ProcessedItem {
    const qcStatus = text(item, "qcStatus");
    if (qcStatus !== "PASS" && qcStatus !== "FAIL") {
      throw new Refusal(400, "qcStatus: must be PASS or FAIL");
    }
    return {
      returnItemCode: text(item, "returnItemCode"),
      channelSkuCode: text(item, "channelSkuCode"),
      qcStatus,
      ...(qcStatus === "FAIL"
        ? {
            qcReason: optionalText(item, "qcReason") ?? "OTHER_DAMAGE",
            ...imagesOf(item),
          }
        : {}),
    };
  }

  protected book(body: ReturnBody): void {
    const order = this.desk.returns.open(body, body.forwardOrderCode);
    for (const item of body.orderItems) {
      this.desk.returns.process(order, item.returnItemCode, item.qcStatus);
    }
  }
}

function imagesOf(item: Fields): { imageUrls?: readonly unknown[] } {
  const images = item["imageUrls"];
  return Array.isArray(images) ? { imageUrls: images as unknown[] } : {};
}
