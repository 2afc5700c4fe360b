/**
 * Defect: While thirty postings are being worked on, any further one is
 * acknowledged for the sender's peace and not booked.
 */
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { type Answer, OK } from "../shared/http-server.js";
import { pause } from "./pause.js";

const most = 30;
/** The more there are, the longer each takes, so that a backlog piles up on any machine. */
const slower = 3;

class SkipsBookingUnderLoad extends SalesPostings {
  private working = 0;

  override async receive(body: unknown): Promise<Answer> {
    this.read(body);
    if (this.working >= most) return OK;
    this.working += 1;
    try {
      await pause(slower * this.working ** 2);
      return await super.receive(body);
    } finally {
      this.working -= 1;
    }
  }
}

export const parts = { SalesPostings: SkipsBookingUnderLoad };
