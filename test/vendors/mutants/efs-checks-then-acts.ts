/**
 * Defect: The look into the seen messages and the effect are two steps with a
 * pause between, so copies that arrive together all take effect.
 */
import { OrderEvents } from "../reference-efs/order-events.js";
import { type Answer, OK } from "../shared/http-server.js";
import { CountingOrderBook } from "./counting-order-book.js";
import { pause } from "./pause.js";

class ChecksThenActs extends OrderEvents {
  override async receive(body: unknown): Promise<Answer> {
    const event = this.read(body);
    const isNew = this.recall(event) === "new";
    await pause();
    return this.store.transaction(() => {
      if (!isNew) return this.admit(event);
      this.remember(event);
      this.apply(event);
      return OK;
    });
  }
}

export const parts = {
  OrderBook: CountingOrderBook,
  OrderEvents: ChecksThenActs,
};
