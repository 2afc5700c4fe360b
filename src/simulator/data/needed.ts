/**
 * From where on the history of an OMS is needed to build it again. A reset forgets everything before it, unless a snapshot
 * is kept that somebody may go back to, or the numbers are to go on from where they were.
 */
import type { Change } from "../../history/entry.js";

export class NeededHistory {
  readonly #snapshots = new Set<string>();
  #offset = 0;

  /** Bytes of the file before what is needed. */
  get offset(): number {
    return this.#offset;
  }

  /** @param offset bytes of the file before this change */
  take(change: Change, offset: number): void {
    if (change.type === "snapshot-taken") this.#snapshots.add(change.name);
    else if (change.type === "snapshot-deleted")
      this.#snapshots.delete(change.name);
    else if (change.type === "reset") {
      const forgets = this.#snapshots.size === 0 && !change.continueNumbers;
      if (forgets) this.#offset = offset;
    }
  }

  /** What was before is no longer in the file. */
  shortened(): void {
    this.#offset = 0;
  }
}
