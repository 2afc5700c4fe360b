/** The end of a history file that an earlier process left: what is whole stays, what a crash cut off goes. */
import { fstatSync, ftruncateSync, readSync, writeSync } from "node:fs";
import { isJson } from "./body.js";

/**
 * Lets the file end with a whole line. What a crash left of an entry is cut off; anything else that lacks its line end
 * was not written here, and is refused instead of changed.
 */
export function finishLastLine(descriptor: number): void {
  const stat = fstatSync(descriptor);
  if (!stat.isFile() || stat.size === 0) return;
  const start = startOfLastLine(descriptor, stat.size);
  if (start === stat.size) return;
  const rest = Buffer.alloc(stat.size - start);
  readSync(descriptor, rest, 0, rest.length, start);
  const text = rest.toString();
  if (isJson(text)) writeSync(descriptor, "\n");
  else if (text.startsWith("{")) ftruncateSync(descriptor, start);
  else throw new Error("it ends in a line that is no entry of a history");
}

function startOfLastLine(descriptor: number, size: number): number {
  const chunk = Buffer.alloc(64 * 1024);
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - chunk.length);
    const read = readSync(descriptor, chunk, 0, end - start, start);
    const newline = chunk.subarray(0, read).lastIndexOf(0x0a);
    if (newline >= 0) return start + newline + 1;
    end = start;
  }
  return 0;
}
