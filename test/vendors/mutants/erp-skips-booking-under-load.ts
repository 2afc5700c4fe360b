/**
 * Defect: While thirty postings are being worked on, any further one is
 * acknowledged for the sender's peace and not booked.
 */
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { type Answer, OK } from "../shared/http-server.js";
import { pause } from "./pause.js";

const most = 30;
/** More than so many at once are slow, so that a backlog piles up on any machine. */
const few = 10;

class SkipsBookingUnderLoad extends SalesPostings {
  private working = 0;

  override async receive(body: unknown): Promise<Answer> {
    this.read(body);
    if (this.working >= most) return OK;
    this.working += 1;
    try {
      await pause(this.working > few ? 1_000 : 10 * this.working);
      return await super.receive(body);
    } finally {
      this.working -= 1;
    }
  }
}

export const parts = { SalesPostings: SkipsBookingUnderLoad };
