/**
 * Listings and inventory. The inventory is stated in absolute numbers, in batches that the OMS
 * takes, each SKU once; an older statement never goes out after a newer one, as they share a lane.
 */
import { type Fields, fields, list, quantity, text } from "../shared/fields.js";
import type { Answer } from "../shared/http-server.js";
import { type Desk, begin, refuse } from "./desk.js";

export interface Product {
  readonly channelSkuCode: string;
  readonly quantity: number;
}

export class Stock {
  protected readonly batchSize: number = 300;

  constructor(protected readonly desk: Desk) {
    desk.outbox.register("create-listing", {
      method: "POST",
      path: "/usp/listing/create",
      done: () => undefined,
    });
    desk.outbox.register("update-inventory", {
      method: "PUT",
      path: this.inventoryPath(),
      done: () => undefined,
    });
  }

  createListing(request: unknown): Answer {
    const body = {
      skuListings: list(fields(request, "listing"), "skuListings").map(
        readListing,
      ),
    };
    const call = {
      task: "create-listing",
      meaning: body,
      body,
    };
    return begin(this.desk, call, () => {
      if (this.desk.outbox.has("done", call.task, body))
        refuse("that is listed already");
    });
  }

  updateInventory(request: unknown): Answer {
    const given = fields(request, "inventory");
    const locationCode = text(given, "locationCode");
    const products = this.readProducts(given);
    return this.desk.store.transaction(() => {
      let answer: Answer = { status: 202 };
      for (let from = 0; from < products.length; from += this.batchSize) {
        const body = {
          locationCode,
          products: products.slice(from, from + this.batchSize),
        };
        const lane = `inventory ${locationCode}`;
        answer = begin(
          this.desk,
          { task: "update-inventory", meaning: body, lane, body },
          () => undefined,
        );
      }
      return answer;
    });
  }

  protected inventoryPath(): string {
    return "/usp/inventories/absolute";
  }

  /** The last number that is given for a SKU is the one that holds. */
  protected readProducts(given: Fields): Product[] {
    const bySku = new Map<string, Product>();
    for (const product of list(given, "products")) {
      const channelSkuCode = text(product, "channelSkuCode");
      bySku.set(channelSkuCode, {
        channelSkuCode,
        quantity: quantity(product, "quantity"),
      });
    }
    return [...bySku.values()];
  }
}

function readListing(listing: Fields): Fields {
  return {
    ...listing,
    channelSkuCode: text(listing, "channelSkuCode"),
    channelSerialNo: text(listing, "channelSerialNo"),
    barcode: text(listing, "barcode"),
  };
}
