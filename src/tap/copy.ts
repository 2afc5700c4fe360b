/** A copy of a body that goes by: its beginning, its size, and what is needed to describe the rest. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { emptyBody, recordBody } from "../history/body.js";
import type { RecordedBody } from "../history/entry.js";

/** Bytes of a body that are kept in memory while it goes by. */
export const keptBytes = 1024 * 1024;

const decoders = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

export class BodyCopy {
  readonly #chunks: Buffer[] = [];
  readonly #hash = createHash("sha256");
  #kept = 0;
  #bytes = 0;

  add(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#kept < keptBytes) {
      const part = chunk.subarray(0, keptBytes - this.#kept);
      this.#chunks.push(part);
      this.#kept += part.length;
    }
    this.#hash.update(chunk);
  }

  /**
   * As the history keeps it: decoded, for rules read what it means.
   *
   * @param encoding of the header `content-encoding`
   */
  async body(encoding: string | undefined): Promise<RecordedBody> {
    if (this.#bytes === 0) return emptyBody;
    const kept = Buffer.concat(this.#chunks);
    const codings = (encoding ?? "")
      .split(",")
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one !== "" && one !== "identity");
    if (this.#bytes > this.#kept)
      return this.#cut(codings.length === 0 ? kept.toString("utf8") : "");
    let bytes = kept;
    for (const coding of codings.reverse()) {
      const decode = Object.hasOwn(decoders, coding)
        ? decoders[coding as keyof typeof decoders]
        : undefined;
      if (decode === undefined) return this.#cut("");
      try {
        bytes = await decode(bytes, { maxOutputLength: 8 * keptBytes });
      } catch {
        return this.#cut("");
      }
    }
    return recordBody(bytes.toString("utf8"));
  }

  /** Only the beginning is kept, or nothing that could be read. */
  #cut(text: string): RecordedBody {
    const begin = recordBody(text).text;
    return {
      text: begin,
      cut: { bytes: this.#bytes, sha256: this.#hash.digest("hex") },
    };
  }
}
