/**
 * Defect: A posting of an event type that the vendor does not know is refused.
 */
import { type Posting, PostingReader } from "../reference-erp/posting.js";
import { Refusal } from "../shared/fields.js";

class RejectsUnknownEventTypes extends PostingReader {
  override read(body: unknown): Posting {
    const posting = super.read(body);
    if (
      !/_(CREATE|CANCEL|COMPLETE|DISPATCH|DELIVER)$/.test(posting.eventType)
    ) {
      throw new Refusal(
        400,
        `eventType: ${posting.eventType} is not supported`,
      );
    }
    return posting;
  }
}

export const parts = { PostingReader: RejectsUnknownEventTypes };
