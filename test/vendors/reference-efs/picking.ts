/** Picklists: orders of one location and one channel that are picked together. */
import {
  type Fields,
  fields,
  id,
  list,
  optionalText,
  text,
} from "../shared/fields.js";
import type { Answer } from "../shared/http-server.js";
import { type Desk, begin, knownOrder, refuse } from "./desk.js";
import { statusOf } from "./order-book.js";

interface PicklistBody {
  readonly pickListId?: number;
  readonly pickListCode?: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly orderList: readonly { readonly orderCode: string }[];
}

export class Picking {
  constructor(protected readonly desk: Desk) {
    desk.outbox.register("create-picklist", {
      method: "POST",
      path: "/usp/picklist/create",
      done: (body, answer) => {
        const created = (answer as { pickListId?: unknown } | null | undefined)
          ?.pickListId;
        if (typeof created === "number" || typeof created === "string") {
          this.book(String(created), body as PicklistBody);
        }
      },
    });
    desk.outbox.register("add-to-picklist", {
      method: "POST",
      path: "/usp/picklist/add-order",
      done: (body) => {
        const picklist = body as PicklistBody;
        this.book(String(picklist.pickListId), picklist);
      },
    });
  }

  create(request: unknown): Answer {
    const given = fields(request, "picklist");
    const code = optionalText(given, "pickListCode");
    const body = {
      ...readPicklist(given),
      ...(code === undefined ? {} : { pickListCode: code }),
    };
    return begin(
      this.desk,
      { task: "create-picklist", meaning: body, body },
      () => {
        if (this.desk.outbox.has("done", "create-picklist", body))
          refuse("it exists already");
        this.checkOrders(body);
      },
    );
  }

  add(request: unknown): Answer {
    const given = fields(request, "picklist");
    const pickListId = id(given, "pickListId");
    const body = { pickListId: Number(pickListId), ...readPicklist(given) };
    return begin(
      this.desk,
      { task: "add-to-picklist", meaning: body, body },
      () => {
        this.checkPlace(pickListId, body);
        this.checkOrders(body);
        for (const { orderCode } of body.orderList)
          this.checkAbsent(pickListId, orderCode);
      },
    );
  }

  protected checkPlace(picklist: string, body: PicklistBody): void {
    const place = this.desk.store.one(
      "SELECT location_code, channel_name FROM picklist WHERE id = ?",
      picklist,
    ) as { location_code: string; channel_name: string } | undefined;
    if (place === undefined)
      return refuse(`picklist ${picklist} is not known here`);
    if (
      place.location_code !== body.locationCode ||
      place.channel_name !== body.channelName
    ) {
      refuse(`picklist ${picklist} is of another location or channel`);
    }
  }

  protected checkOrders(body: PicklistBody): void {
    for (const { orderCode } of body.orderList) {
      const order = knownOrder(this.desk, { ...body, orderCode });
      if (statusOf(order) !== "OPEN")
        refuse(`order ${orderCode} has nothing to pick`);
    }
  }

  private checkAbsent(picklist: string, orderCode: string): void {
    const found = this.desk.store.one(
      "SELECT 1 AS found FROM picklist_order WHERE picklist = ? AND order_code = ?",
      picklist,
      orderCode,
    );
    if (found !== undefined)
      refuse(`order ${orderCode} is on that picklist already`);
  }

  private book(picklist: string, body: PicklistBody): void {
    this.desk.store.run(
      "INSERT OR IGNORE INTO picklist (id, location_code, channel_name) VALUES (?, ?, ?)",
      picklist,
      body.locationCode,
      body.channelName,
    );
    for (const { orderCode } of body.orderList) {
      this.desk.store.run(
        "INSERT OR IGNORE INTO picklist_order (picklist, order_code) VALUES (?, ?)",
        picklist,
        orderCode,
      );
    }
  }
}

function readPicklist(given: Fields): PicklistBody {
  const codes = list(given, "orderList").map((entry) =>
    text(entry, "orderCode"),
  );
  return {
    locationCode: text(given, "locationCode"),
    channelName: text(given, "channelName"),
    orderList: [...new Set(codes)].sort().map((orderCode) => ({ orderCode })),
  };
}
