/** Defect: A posting with a field that is not documented is refused. */
import { type Posting, PostingReader } from "../reference-erp/posting.js";
import { POSTING_FIELDS, refuseOthers } from "./documented-fields.js";

class RejectsUnknownFields extends PostingReader {
  override read(body: unknown): Posting {
    refuseOthers(body, POSTING_FIELDS);
    return super.read(body);
  }
}

export const parts = { PostingReader: RejectsUnknownFields };
