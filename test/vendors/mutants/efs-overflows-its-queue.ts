/**
 * Defect: Events wait in a queue of thirty, and what comes when it is full is
 * acknowledged and dropped.
 */
import { type Answer, OK } from "../shared/http-server.js";
import { OrderEvents } from "../reference-efs/order-events.js";
import { pause } from "./pause.js";

const room = 30;
/** The more there are, the longer each takes, so that a backlog piles up on any machine. */
const slower = 3;

class OverflowsItsQueue extends OrderEvents {
  private waiting = 0;

  override async receive(body: unknown): Promise<Answer> {
    this.read(body);
    if (this.waiting >= room) return OK;
    this.waiting += 1;
    try {
      await pause(slower * this.waiting ** 2);
      return await super.receive(body);
    } finally {
      this.waiting -= 1;
    }
  }
}

export const parts = { OrderEvents: OverflowsItsQueue };
