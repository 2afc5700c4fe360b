/**
 * The history of one OMS on disk, and the OMS's state built again from it.
 *
 * Promise: a change is with the operating system before `keep` returns; a change that cannot be written is not kept, and
 * from then on nothing is. What no restart needs any more, because a reset forgot it, leaves the file.
 */
import { existsSync, statSync } from "node:fs";
import type { Clock } from "../../history/clock.js";
import type { Change, HistoryEntry } from "../../history/entry.js";
import {
  HistoryFileError,
  HistoryFileWriter,
  readPlacedEntries,
} from "../../history/file.js";
import { History } from "../../history/history.js";
import { keepFrom } from "../../history/keep-from.js";
import { firstMoment, type Earlier } from "../moment.js";
import type { OmsSettings } from "../settings.js";
import {
  enterMasters,
  isEmpty,
  openingOf,
  withdrawUnknown,
} from "../state/masters.js";
import { NeededHistory } from "./needed.js";
import { Rebuild, RebuildError } from "./rebuild.js";

export interface LedgerOptions {
  readonly clock: Clock;
  /** Of an OMS that is new. */
  readonly seed: number;
  /** Most entries, and most acknowledged messages, that stay in memory. */
  readonly keepEntries: number;
  readonly keepFinished: number;
}

export interface Ledger {
  readonly history: History;
  /** Undefined for an OMS that is new. */
  readonly earlier: Earlier | undefined;
  /**
   * @returns the moment that the change has in the history
   * @throws HistoryFileError when the file cannot be written
   */
  readonly keep: (change: Change) => number;
  readonly close: () => void;
}

/** A ledger that has no file yet. */
export function newLedger(
  file: string,
  settings: OmsSettings,
  options: LedgerOptions,
): Ledger {
  const { clock, seed, keepEntries } = options;
  const history = new History(clock, 0, { keep: keepEntries });
  const ledger = new FileLedger(file, history, new NeededHistory());
  const masters = openingOf(firstMoment(settings, seed).state);
  ledger.keep({ type: "reset", seed, continueNumbers: false, masters });
  return ledger;
}

/**
 * The ledger in `file`, made when there is none.
 *
 * @throws HistoryFileError when the file is broken anywhere but in its last line, which a crash may have cut off
 */
export async function openLedger(
  file: string,
  settings: OmsSettings,
  options: LedgerOptions,
): Promise<Ledger> {
  if (!existsSync(file)) return newLedger(file, settings, options);
  const { clock, seed, keepEntries, keepFinished } = options;
  const rebuild = new Rebuild(settings, { seed, keepFinished });
  const needed = new NeededHistory();
  const kept: HistoryEntry[] = [];
  let [dropped, last] = [0, 0];
  for await (const { entry, line, offset } of readPlacedEntries(file)) {
    last = entry.seq;
    take(rebuild, entry, file, line);
    if (entry.kind === "change") {
      needed.take(entry.change, offset);
      if (entry.change.type === "reset") [kept.length, dropped] = [0, 0];
      continue;
    }
    kept.push(entry);
    // Twice as many, then halved: not every entry moves all others.
    if (kept.length >= 2 * keepEntries) {
      const surplus = kept.length - keepEntries;
      kept.splice(0, surplus);
      dropped += surplus;
    }
  }
  shorten(file, needed);
  const surplus = Math.max(0, kept.length - keepEntries);
  const history = new History(clock, last, { keep: keepEntries });
  history.takeOver(kept.slice(surplus), dropped + surplus);
  const { moment, snapshots, mode, faults } = rebuild;
  const earlier = { moment, snapshots, mode, faults };
  const ledger = new FileLedger(file, history, needed, earlier);
  // Products that came into the settings, or went, while nothing ran.
  const withdrawn = withdrawUnknown(moment.state);
  const masters = { ...enterMasters(moment.state, settings), withdrawn };
  if (!isEmpty(masters)) ledger.keep({ type: "masters", masters });
  return ledger;
}

function take(
  rebuild: Rebuild,
  entry: Parameters<Rebuild["take"]>[0],
  file: string,
  line: number,
): void {
  try {
    rebuild.take(entry);
  } catch (error) {
    if (!(error instanceof RebuildError)) throw error;
    throw new HistoryFileError(
      file,
      line,
      `entry ${error.seq} does not fit to those before it: ${error.message}. The file was changed or put together from two; name another folder, or move this one away.`,
      { cause: error },
    );
  }
}

class FileLedger implements Ledger {
  readonly history: History;
  readonly earlier: Ledger["earlier"];
  readonly #file: string;
  readonly #needed: NeededHistory;
  #writer: HistoryFileWriter;
  #failure: HistoryFileError | undefined;

  constructor(
    file: string,
    history: History,
    needed: NeededHistory,
    earlier?: Earlier,
  ) {
    this.#file = file;
    this.history = history;
    this.#needed = needed;
    this.earlier = earlier;
    this.#writer = this.#follow();
  }

  // Both are handed on without their ledger.
  readonly keep = (change: Change): number => {
    this.#throwFailure();
    const offset = change.type === "reset" ? statSync(this.#file).size : 0;
    const { at } = this.history.change(change);
    this.#throwFailure();
    this.#needed.take(change, offset);
    if (this.#needed.offset > 0) this.#shorten();
    return at;
  };

  readonly close = (): void => {
    this.#failure ??= new HistoryFileError(
      this.#file,
      0,
      "is closed: its OMS has ended.",
    );
    this.#writer.close();
  };

  /** The change is kept already, so nothing may be thrown; what goes wrong is told by the next one. */
  #shorten(): void {
    try {
      this.#writer.close();
      shorten(this.#file, this.#needed);
      this.#writer = this.#follow();
    } catch (error) {
      if (!(error instanceof HistoryFileError)) throw error;
      this.#failure = error;
    }
  }

  #follow(): HistoryFileWriter {
    const writer = new HistoryFileWriter(this.#file, { atOnce: true });
    writer.follow(this.history);
    return writer;
  }

  #throwFailure(): void {
    const failure = this.#failure ?? this.#writer.failure;
    if (failure !== undefined) throw failure;
  }
}

/** Where the disk does not allow it, the file stays as it is: it says the same. */
function shorten(file: string, needed: NeededHistory): void {
  try {
    keepFrom(file, needed.offset);
  } catch {
    return;
  } finally {
    needed.shortened();
  }
}
