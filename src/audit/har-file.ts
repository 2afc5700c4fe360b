/** Reads a HAR file of any size entry by entry, in constant memory. */
import { createReadStream } from "node:fs";
import { JSONParser } from "@streamparser/json";
import { reasonOf } from "./reason.js";
import { RecordingError } from "./recorded.js";

/** How the parser says in its words at which byte it stopped. */
const positions = / at chunk position "\d+" \(absolute position "(\d+)"\)/;

export interface HarValue {
  readonly value: unknown;
  /** Of its end, counted from 1. */
  readonly line: number;
}

/**
 * @param onCut told where a file ends in the middle, as one that is being written does; what came before was handed over
 * @throws RecordingError, with line and column, when the file is no HAR
 */
export async function* readHarValues(
  file: string,
  onCut: (place: { readonly line: number; readonly column: number }) => void,
): AsyncGenerator<HarValue> {
  const lines = new LineCounter();
  let values: HarValue[] = [];
  let offset = 0;
  const failure: { error?: Error } = {};
  const seen = { entries: false };
  const parser = new JSONParser({
    paths: ["$.log.entries.*"],
    keepStack: false,
  });
  parser.onToken = (token) => {
    offset = token.offset;
    if (token.value === "entries") seen.entries = true;
  };
  parser.onValue = ({ value }) => {
    values.push({ value, line: lines.at(offset).line });
  };
  parser.onError = (error) => {
    failure.error ??= error;
  };
  const broken = (error: unknown): RecordingError => {
    const [reason = "", at] = reasonOf(error).split(positions);
    const { line, column } = lines.at(
      at === undefined ? offset + 1 : Number(at),
    );
    return new RecordingError(
      file,
      line,
      column,
      `is not JSON from here on: ${reason}`,
      { cause: error },
    );
  };
  try {
    for await (const chunk of createReadStream(file, {
      highWaterMark: 256 * 1024,
    })) {
      const bytes = chunk as Buffer;
      lines.add(bytes);
      parser.write(bytes);
      yield* values;
      values = [];
      if (failure.error !== undefined) throw broken(failure.error);
      if (parser.isEnded) break;
    }
  } catch (error) {
    if (error instanceof RecordingError) throw error;
    throw new RecordingError(file, 0, 0, `cannot be read: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  if (!parser.isEnded) onCut(lines.at(offset));
  if (!seen.entries)
    throw new RecordingError(
      file,
      0,
      0,
      'is no HAR file: it has no list "entries" in its "log"',
    );
}

/** Knows the line and the column of a byte, of the last chunk or of its neighbours before. */
class LineCounter {
  #line = 1;
  #lineStart = 0;
  #end = 0;
  /** Of the last chunk: where its lines begin. */
  #starts: { readonly offset: number; readonly line: number }[] = [];

  add(chunk: Buffer): void {
    this.#starts = [{ offset: this.#lineStart, line: this.#line }];
    for (
      let index = chunk.indexOf(0x0a);
      index >= 0;
      index = chunk.indexOf(0x0a, index + 1)
    ) {
      this.#line += 1;
      this.#lineStart = this.#end + index + 1;
      this.#starts.push({ offset: this.#lineStart, line: this.#line });
    }
    this.#end += chunk.length;
  }

  at(offset: number): { readonly line: number; readonly column: number } {
    let [from, to] = [0, this.#starts.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((this.#starts[middle]?.offset ?? 0) <= offset) from = middle;
      else to = middle - 1;
    }
    const start = this.#starts[from] ?? { offset: 0, line: 1 };
    return { line: start.line, column: Math.max(1, offset - start.offset + 1) };
  }
}
