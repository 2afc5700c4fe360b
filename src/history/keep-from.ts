/** Lets go of the beginning of a history file. */
import {
  closeSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";

/**
 * Keeps of `file` what begins at `offset` bytes, which must be the beginning of a line. A crash at any moment leaves the
 * old file or the new one, whole; so does an error. Nobody may have the file open for writing.
 *
 * @throws Error of the file system, or RangeError when no line begins there
 */
export function keepFrom(file: string, offset: number): void {
  if (offset === 0) return;
  const shorter = `${file}.shorter`;
  const source = openSync(file, "r");
  try {
    const before = Buffer.alloc(1);
    const read = readSync(source, before, 0, 1, offset - 1);
    if (read === 0 || before[0] !== newline)
      throw new RangeError(`no line of ${file} begins at byte ${offset}`);
    copyRest(source, offset, shorter, statSync(file).mode);
    renameSync(shorter, file);
  } catch (error) {
    rmSync(shorter, { force: true });
    throw error;
  } finally {
    closeSync(source);
  }
}

function copyRest(
  source: number,
  offset: number,
  target: string,
  mode: number,
): void {
  const descriptor = openSync(target, "w", mode);
  try {
    const chunk = Buffer.alloc(256 * 1024);
    for (let from = offset; ;) {
      const read = readSync(source, chunk, 0, chunk.length, from);
      if (read === 0) break;
      for (let written = 0; written < read;)
        written += writeSync(descriptor, chunk, written, read - written);
      from += read;
    }
    // Else a power failure could leave the new name and none of the content.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const newline = 0x0a;
