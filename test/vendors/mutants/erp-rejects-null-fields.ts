/** Defect: A null in an optional field of a posting is refused. */
import { type Posting, PostingReader } from "../reference-erp/posting.js";
import { refuseNulls } from "./documented-fields.js";

class RejectsNullFields extends PostingReader {
  override read(body: unknown): Posting {
    refuseNulls(body);
    return super.read(body);
  }
}

export const parts = { PostingReader: RejectsNullFields };
